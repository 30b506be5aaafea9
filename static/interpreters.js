// @ts-check
/**
 * How each interpreter starts from the parts that core.js downloads, and how JavaScript enters it afterwards.
 *
 * @typedef {{asset: (path: string) => string, bytes: (url: string) => Promise<Uint8Array>, request: (url: string) => Promise<Response>, module: (url: string) => Promise<any>,
 *     part: (url: string, get: () => Promise<any>) => Promise<any>}} Downloads   core.js's own, see there
 * @typedef {Downloads & {download: (kind: string) => any, failed: () => void, hooks: Record<string, Record<string, Set<any>>>,
 *     progress: (kind: string, detail: string, more: object) => void, text: (url: string) => Promise<any>}} Core   likewise
 * @typedef {{native: any, door: (enter: any) => (...args: any[]) => void}} Started
 */

const EMPTY_LOCK = {
    info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2" },
    packages: {},
};
/** Where another version of an interpreter comes from. @type {Record<string, (version: string) => string>} */
const CDN = {
    py: (version) => `https://cdn.jsdelivr.net/pyodide/v${version}/full/pyodide.mjs`,
    mpy: (version) => `https://cdn.jsdelivr.net/npm/@micropython/micropython-webassembly-pyscript@${version}/micropython.mjs`,
};
/** The oldest Pyodide 0.x whose event loop has what our package needs. */
const OLDEST = 27;
/** Where Pyodide's packages come from when the config names no `packages_url`. */
const PACKAGES = "https://cdn.jsdelivr.net/pyodide/v314.0.7/full/";

/** What addresses in the page are relative to; a worker is told. */
let base = () => document.baseURI;

/** The address of the interpreter that the config names, by version or address; "" is our own. */
function otherInterpreter(/** @type {string} */ kind, /** @type {any} */ config) {
    const named = String(config.interpreter ?? (config.interpreters ?? config.runtimes)?.[0]?.src ?? "");
    if (/^\d[\w.-]*$/.test(named)) return CDN[kind](named);
    return named && new URL(named, base()).href.replace(/pyodide\.js$/, "pyodide.mjs");
}

/**
 * How each kind starts: from `parts`, the downloads of our own, or at `other`, the address of another release.
 * @type {Record<string, (other: string, parts: any, config: any, downloads: Downloads) => Promise<Started>>}
 */
const start = {
    py: (other, parts, config, downloads) =>
        other ? startOtherPyodide(other, downloads) : startPyodide(parts, config, downloads),
    mpy(other, parts, _config, downloads) {
        if (!other) return startMicroPython(parts, downloads.asset("micropython/micropython.wasm"), downloads);
        const library = downloads.bytes(downloads.asset("micropython/pyscript.mpa"));
        return startMicroPython({ loader: downloads.module(other), library }, other.replace(/\.mjs$/, ".wasm"), downloads);
    },
};

/**
 * Starts an interpreter and hands over to Python.
 *
 * @param {"py" | "mpy"} kind
 * @param {{config: any, parts: any[], early: any, page: object, worker?: any}} given the config, merged and in its parts; the
 *     downloads that have begun; the functions for Python; in a worker its channel to the page, and what it is to run
 * @param {Core} core
 */
export async function launch(kind, { config, parts, early, page, worker = null }, core) {
    if (worker) base = () => worker.base;
    const other = otherInterpreter(kind, config);
    const { native, door } = await start[kind](other, other ? null : (early ?? core.download(kind)), config, core);
    if (worker && kind === "mpy") unpack(native.FS, await core.bytes(core.asset("micropython/worker.mpa")));
    core.progress(kind, `Loaded ${kind === "py" ? "Pyodide" : "MicroPython"}`, { stage: "start" });
    const { asset, failed, hooks, request, text } = core;
    const bridge = {
        kind,
        worker,
        base,
        resolve: (/** @type {string} */ url) => new URL(url, base()).href,
        path: () => (worker ? worker.path : location.pathname),
        native,
        door,
        text,
        asset,
        other,
        page,
        failed,
        hooks,
        workers: core.workers,
        hooked: () => Object.values(hooks.main).reduce((sum, set) => sum + set.size, 0),
        interpreter: () => ({ interface: native, interpreter: native, globals: native.globals, FS: native.FS }),
        config: JSON.stringify(parts),
        bytes: async (/** @type {string} */ url) => request(url),
        importModule: (/** @type {string} */ url) => import(url),
        pageSource: async () => (await fetch(worker ? worker.address : location.href, { cache: "force-cache" })).text(),
        progress: (/** @type {string} */ detail, /** @type {string} */ stage, loaded = 0, total = 0) =>
            core.progress(kind, detail, { stage, loaded, total }),
        late: lateLibrary(asset("pyodide/late.zip"), core),
        lockFile: () => lockFile(config.packages_url, core),
    };
    if (worker && native._api) native._api.on_fatal = worker.brokeDown;
    worker?.channel.connect(native._module?.jspiSupported ?? false, kind === "mpy");
    const app = native.pyimport(worker ? "pyscript.worker_app" : "pyscript.app");
    /** @type {(method: string, ...args: any[]) => Promise<any>} */
    const ask = (method, ...args) => new Promise((resolve, reject) => app[method](...args, resolve, reject));
    await ask("start", bridge);
    return { native, bridge, ask };
}

/** Starts Pyodide from our own precompiled standard library, which holds our package too. @returns {Promise<Started>} */
async function startPyodide(/** @type {any} */ parts, /** @type {any} */ config, /** @type {Downloads} */ downloads) {
    const [{ loadPyodide }, glue, compiled, library] = await Promise.all([parts.loader, parts.glue, parts.wasm, parts.library]);
    const [wasmURL, libraryURL] = ["pyodide/pyodide.asm.wasm", "pyodide/core.zip"].map(downloads.asset);
    const wanted = Array.isArray(config.packages) ? config.packages.map(String) : [];
    const lock = wanted.length ? await lockFile(config.packages_url, downloads) : EMPTY_LOCK;
    const answers = { [wasmURL]: () => new Response(), [libraryURL]: () => new Response(library) };
    const native = await withAnswers(answers, () =>
        loadPyodide({
            indexURL: downloads.asset("pyodide/"),
            stdLibURL: libraryURL,
            lockFileContents: lock,
            packageBaseUrl: packagesBase(config.packages_url),
            packages: wanted.filter((name) => Object.hasOwn(lock.packages, name)),
            createPyodideModule: (/** @type {any} */ settings) =>
                glue.default(Object.assign(settings, { instantiateWasm: instantiate(compiled) })),
        }),
    );
    return { native, door: pyodideDoor(native._module) };
}

/** Starts Pyodide of another release than ours: its own files, our package from source. @returns {Promise<Started>} */
async function startOtherPyodide(/** @type {string} */ url, /** @type {Downloads} */ downloads) {
    const source = downloads.bytes(downloads.asset("pyodide/pyscript.zip"));
    const { loadPyodide } = await downloads.module(url);
    const native = await loadPyodide({ indexURL: url.replace(/[^/]*$/, "") });
    const [major, minor] = native.version.split(".").map(Number);
    if (major === 0 && minor < OLDEST) {
        throw Object.assign(new Error(`It is Pyodide ${native.version}, which is too old.`), {
            code: "PY4001",
            hint: `Use 0.${OLDEST} or newer.`,
        });
    }
    const path = native.runPython("import site, sys; sys.path[-1]");
    native.unpackArchive(await source, "zip", { extractDir: path });
    return { native, door: pyodideDoor(native._module) };
}

/** Starts MicroPython; our package comes as one archive of compiled modules. @returns {Promise<Started>} */
async function startMicroPython(/** @type {any} */ parts, /** @type {string} */ url, /** @type {Downloads} */ downloads) {
    const [{ loadMicroPython }] = await Promise.all([parts.loader, parts.wasm]);
    /** @type {Record<string, () => Promise<Response>>} */
    const answers = parts.wasm ? { [url]: () => downloads.request(url) } : {};
    const native = await downloads.part(url, () =>
        withAnswers(answers, () => loadMicroPython({ url, heapsize: 4 << 20, stdout: console.log, stderr: console.error })),
    );
    unpack(native.FS, await parts.library);
    // An argument that Python knew before may be freed while the call begins, so Python takes the arguments from inside.
    return {
        native,
        door:
            (enter) =>
            (...args) =>
                enter(args.length, (/** @type {number} */ index) => args[index]),
    };
}

/** Runs `load` with answers of our own to some of the requests it makes. */
async function withAnswers(
    /** @type {Record<string, () => Response | Promise<Response>>} */ answers,
    /** @type {() => Promise<any>} */ load,
) {
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) => answers[String(input)]?.() ?? fetch(input, init);
    try {
        return await load();
    } finally {
        globalThis.fetch = fetch;
    }
}

/** Gives Emscripten the module that was compiled while it streamed in, with the two imports that Pyodide's loader adds. */
const instantiate =
    (/** @type {WebAssembly.Module} */ compiled) => (/** @type {any} */ imports, /** @type {Function} */ done) => {
        const marker = Symbol("error marker");
        imports.env.Jsv_GetError_import = () => marker;
        imports.env.JsvError_Check = (/** @type {any} */ value) => value === marker;
        WebAssembly.instantiate(compiled, imports).then((instance) => done(instance, compiled));
        return {};
    };

/**
 * The way from a JavaScript callback into Python: `enter(...args)` first sets the byte that was given to `door.mark()`.
 * Where the browser can suspend WebAssembly (JSPI), Python starts within the call, so `preventDefault()` works, and may
 * still block later on. With Python already on the stack that is refused before Python starts; then it is an ordinary call.
 */
function pyodideDoor(/** @type {any} */ module) {
    const suspends = module.jspiSupported && module.promisingApply && module.PyProxy_getPtr && module.enterTask;
    // True while no Python runs, or Python that may suspend; an ordinary call sets it to false for its own time.
    if (suspends) module.validSuspender.value = true;
    const error = module._malloc?.(4); // where an exception would be told; our functions raise none
    let mark = 0;
    const make = (/** @type {any} */ enter) => {
        let open = true;
        const door = (/** @type {any[]} */ ...args) => {
            if (!open) return;
            if (suspends && module.validSuspender.value) {
                const stack = module.stackSave();
                module.HEAPU8[mark] = 0;
                module.enterTask();
                const ended = module.promisingApply(module.PyProxy_getPtr(enter), args, args.length, [], 0, error);
                if (module.HEAPU8[mark]) return void ended?.catch?.(module.API.fatal_error); // no exception of Python's
                module.stackRestore(stack);
            }
            enter(...args);
        };
        /** Frees what Python holds for it, after the call that may be going on. */
        door.release = () => {
            if (open) queueMicrotask(() => enter.destroy());
            open = false;
        };
        return door;
    };
    make.mark = (/** @type {any} */ byte) => {
        mark = byte.getBuffer("u8").data.byteOffset;
    };
    return make;
}

/** Writes an archive (length, JSON {path: [offset, length]}, files) below /lib. */
function unpack(/** @type {any} */ FS, /** @type {Uint8Array} */ archive) {
    const start = 4 + new DataView(archive.buffer).getUint32(0, true);
    const index = JSON.parse(new TextDecoder().decode(archive.subarray(4, start)));
    for (const [path, [offset, length]] of Object.entries(index)) {
        FS.mkdirTree(`/lib/${path}`.replace(/\/[^/]*$/, ""));
        FS.writeFile(`/lib/${path}`, archive.subarray(start + offset, start + offset + length));
    }
}

const packagesBase = (/** @type {string | undefined} */ address) => (address ? new URL(address, base()).href : PACKAGES);

/** The lock that says which packages there are: of the folder that the config names, or Pyodide's own, which is beside us. */
async function lockFile(/** @type {string | undefined} */ address, /** @type {Downloads} */ downloads) {
    const url = address ? new URL("pyodide-lock.json", packagesBase(address)).href : downloads.asset("pyodide/pyodide-lock.json");
    const lock = JSON.parse(new TextDecoder().decode(await downloads.bytes(url)));
    if (!lock.packages.micropip || !address) {
        const own = JSON.parse(new TextDecoder().decode(await downloads.bytes(downloads.asset("pyodide/pyodide-lock.json"))));
        lock.packages.micropip = {
            ...own.packages.micropip,
            file_name: downloads.asset(`pyodide/${own.packages.micropip.file_name}`),
        };
    }
    return lock;
}

/** The modules that a boot does not need, fetched behind it: awaited, or read at once where Python cannot wait. */
function lateLibrary(/** @type {string} */ url, /** @type {Downloads} */ downloads) {
    /** @type {Promise<Uint8Array> | undefined} */
    let request;
    return {
        load: () => (request ??= downloads.bytes(url)),
        loadNow() {
            const xhr = new XMLHttpRequest();
            xhr.open("GET", url, false);
            xhr.overrideMimeType("text/plain; charset=x-user-defined");
            xhr.send();
            return Uint8Array.from(xhr.responseText, (character) => character.charCodeAt(0) & 255);
        },
    };
}
