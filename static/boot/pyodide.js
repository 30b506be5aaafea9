// @ts-check
/**
 * How Pyodide starts: from our own precompiled standard library, from a snapshot of an earlier visit, or another release of it.
 *
 * @typedef {import("./interpreters.js").Downloads} Downloads
 * @typedef {import("./interpreters.js").Started} Started
 * @typedef {import("./snapshot.js").Snapshot} Snapshot
 * @typedef {{load: () => Promise<Uint8Array | null>, loadNow: () => Uint8Array | null}} LateFile
 */

import { opened, refill } from "./snapshot.js";
import { restore } from "./snapshot_packages.js";

const EMPTY_LOCK = {
    info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2" },
    packages: {},
};
/** The oldest Pyodide 0.x whose event loop has what our package needs. */
const OLDEST = 27;
/** Where Pyodide's packages come from when the config names no `packages_url`. */
const PACKAGES = "https://cdn.jsdelivr.net/pyodide/v314.0.7/full/";
/** The error number of a file that cannot be read, EIO. */
const UNREADABLE = 29;
/** The files of the standard library in Pyodide's own file system. */
const LIBRARY = "/lib/python314.zip";
const LATE = "/lib/python314-late.zip";

/**
 * Resumes from the snapshot that an earlier visit has left, or boots from our own precompiled standard library.
 * @returns {Promise<Started>}
 */
export async function startPyodide(
    /** @type {any} */ parts,
    /** @type {any} */ config,
    /** @type {Downloads} */ downloads,
    /** @type {string} */ base,
) {
    const snapshot = parts.name && config.snapshot !== false ? await opened(parts, config.debug) : null;
    const resumed = snapshot && (await begin(parts, config, downloads, base, snapshot).catch(snapshot.drop));
    const native = resumed || (await begin(parts, config, downloads, base));
    return { native, door: pyodideDoor(native._module), resumed: resumed ? snapshot : null };
}

/** One way of the two; `parts` may have more options, and a function that is told of the interpreter. @returns {Promise<any>} */
export async function begin(
    /** @type {any} */ parts,
    /** @type {any} */ config,
    /** @type {Downloads} */ downloads,
    /** @type {string} */ base,
    /** @type {Snapshot | null} */ snapshot = null,
) {
    const [url, wasmURL] = ["pyodide/core.zip", "pyodide/pyodide.asm.wasm"].map(downloads.asset);
    if (!snapshot) parts.library ??= downloads.bytes(url);
    const [{ loadPyodide }, glue, compiled, library] = await Promise.all([
        parts.loader,
        parts.glue,
        parts.wasm,
        snapshot ? new Uint8Array() : parts.library,
    ]);
    const asked = Array.isArray(config.packages) ? config.packages.map(String) : [];
    const wanted = asked.filter((name) => !snapshot?.requirements?.includes(name));
    const lock = wanted.length ? await lockFile(config.packages_url, downloads, base) : EMPTY_LOCK;
    const answers = { [wasmURL]: () => new Response(), [url]: () => new Response(library) };
    const native = await withAnswers(answers, () =>
        loadPyodide({
            indexURL: downloads.asset("pyodide/"),
            stdLibURL: url,
            lockFileContents: lock,
            packageBaseUrl: packagesBase(config.packages_url, base),
            packages: wanted.filter((name) => Object.hasOwn(lock.packages, name)),
            ...parts.options,
            ...(snapshot && { _loadSnapshot: new Uint8Array(16) }), // ours comes after the memory is there
            createPyodideModule: async (/** @type {any} */ settings) => {
                const module = await glue.default(Object.assign(settings, { instantiateWasm: instantiate(compiled) }));
                parts.made?.(module);
                if (!snapshot) return module;
                module.API.restoreSnapshot = () => refill(module, snapshot);
                module.arrive = arriveLater(module.FS, LIBRARY, snapshot.library, lateFile(url, downloads, parts.library));
                const late = lateFile(downloads.asset("pyodide/late.zip"), downloads);
                if (snapshot.late) arriveLater(module.FS, LATE, snapshot.late, late);
                return module;
            },
        }),
    );
    if (snapshot?.files) restore(native, snapshot);
    if (snapshot) snapshot.memory = new Uint8Array(); // the interpreter has its own now
    return native;
}

/**
 * Lets a file be there before its bytes are, which are fetched at the latest when somebody reads it.
 * @returns {() => Promise<void>} what fetches them sooner
 */
function arriveLater(
    /** @type {any} */ FS,
    /** @type {string} */ path,
    /** @type {number} */ size,
    /** @type {LateFile} */ { load, loadNow },
) {
    FS.writeFile(path, "");
    const { node } = FS.lookupPath(path);
    node.usedBytes = size;
    let /** @type {Uint8Array | null} */ bytes = null;
    Object.defineProperty(node, "contents", {
        get() {
            bytes ??= loadNow();
            if (!bytes) throw new FS.ErrnoError(UNREADABLE);
            return bytes;
        },
        set: (value) => void (bytes = value),
        configurable: true,
        enumerable: true,
    });
    return async () => void (bytes ??= await load());
}

/** Starts Pyodide of another release than ours: its own files, our package from source. @returns {Promise<Started>} */
export async function startOtherPyodide(/** @type {string} */ url, /** @type {Downloads} */ downloads) {
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
    return { native, door: pyodideDoor(native._module), resumed: null };
}

/** Runs `load` with answers of our own to some of the requests it makes. */
async function withAnswers(/** @type {Record<string, () => Response>} */ answers, /** @type {() => Promise<any>} */ load) {
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

const packagesBase = (/** @type {string | undefined} */ address, /** @type {string} */ base) =>
    address ? new URL(address, base).href : PACKAGES;

/** The lock that says which packages there are: of the folder that the config names, or Pyodide's own, which is beside us. */
export async function lockFile(
    /** @type {string | undefined} */ address,
    /** @type {Downloads} */ downloads,
    /** @type {string} */ base,
) {
    const own = downloads.asset("pyodide/pyodide-lock.json");
    const read = async (/** @type {string} */ url) => JSON.parse(new TextDecoder().decode(await downloads.bytes(url)));
    const lock = await read(address ? new URL("pyodide-lock.json", packagesBase(address, base)).href : own);
    if (!lock.packages.micropip || !address) {
        const { micropip } = (await read(own)).packages;
        lock.packages.micropip = { ...micropip, file_name: downloads.asset(`pyodide/${micropip.file_name}`) };
    }
    return lock;
}

/**
 * A file of the run-time that a start does not need: awaited, or read at once where Python cannot wait. That it does not arrive
 * is told in the page; then there are no bytes.
 * @returns {LateFile}
 */
export function lateFile(
    /** @type {string} */ url,
    /** @type {Downloads} */ downloads,
    /** @type {Promise<Uint8Array> | null | undefined} */ request = null,
) {
    const failed = async (/** @type {any} */ error) => {
        request = null; // the next one may arrive
        const { message, hint = "" } = await downloads.explained(url, error);
        downloads.notice(url, "PY3000", `A part of PyScript did not arrive. ${message}`, hint);
    };
    return {
        load: async () => (await (request ??= downloads.bytes(url)).catch(failed)) ?? null,
        loadNow() {
            const xhr = new XMLHttpRequest();
            xhr.open("GET", url, false);
            xhr.overrideMimeType("text/plain; charset=x-user-defined");
            try {
                xhr.send();
            } catch {} // the status tells it
            if (xhr.status !== 200) return (failed(xhr.status || new Error("The network does not answer.")), null);
            const text = xhr.responseText;
            const bytes = new Uint8Array(text.length); // Uint8Array.from takes 20 times as long
            for (let index = 0; index < bytes.length; index++) bytes[index] = text.charCodeAt(index);
            return bytes;
        },
    };
}
