// @ts-check
/**
 * Starts Pyodide from our precompiled standard library or from a snapshot of an earlier visit. It can also start another Pyodide
 * release.
 */

/**
 * @import { Downloads } from "./downloads.js"
 * @import { Config, Parts, Place, Started } from "./types.js"
 * @import { Snapshot } from "../snapshot/format.js"
 */

import release from "../pyodide/release.json" with { type: "json" };
import { opened, refill } from "../snapshot/format.js";
import { restore } from "../snapshot/packages.js";
import { pyodideDoor } from "./blocking_callbacks.js";
import { arriveLater, lateFile } from "./late_file.js";

/**
 * The properties of a Place that the functions in this file use.
 *
 * @typedef {Pick<Place, "downloads" | "notice" | "explained">} Shown
 */

const EMPTY_LOCK = { info: release.info, packages: {} };
/** The minor version of the oldest Pyodide 0.x with which our package works. Older releases have an unsuitable event loop. */
const OLDEST = 27;
/** The address from which Pyodide loads packages if the config has no `packages_url`. */
const PACKAGES = `https://cdn.jsdelivr.net/pyodide/v${release.version}/full/`;
const TEXTS = {
    tooOld: (/** @type {string} */ version) => `It is Pyodide ${version}, which is too old.`,
    newer: (/** @type {number} */ oldest) => `Use Pyodide 0.${oldest} or newer.`,
};
/** The path of the standard library in Pyodide's own file system. LATE is the path of the library's late archive. */
const LIBRARY = `/lib/python${release.python.replace(".", "")}.zip`;
const LATE = LIBRARY.replace(".zip", "-late.zip");

/**
 * Start our own Pyodide. If an earlier visit saved a snapshot, resume from this snapshot. Otherwise, start from our precompiled
 * standard library.
 * @returns {Promise<Started>}
 */
export async function startPyodide(
    /** @type {Parts} */ parts,
    /** @type {Config} */ config,
    /** @type {Shown} */ place,
    /** @type {string} */ base,
) {
    const snapshot = parts.name && config.snapshot !== false ? await opened(parts, config.debug) : null;
    parts.kept = undefined; // long-lived functions refer to `parts`, so without this line the large file would stay in memory
    const resumed = snapshot && (await loadFrom(parts, config, place, base, snapshot).catch(snapshot.drop));
    const native = resumed || (await loadFrom(parts, config, place, base));
    return { native, door: pyodideDoor(native._module), resumed: resumed ? snapshot : null };
}

/**
 * Load Pyodide from the given snapshot. If `snapshot` is null, load Pyodide from our precompiled standard library.
 *
 * @returns {Promise<any>}
 */
export async function loadFrom(
    /** @type {Parts} */ parts,
    /** @type {Config} */ config,
    /** @type {Shown} */ place,
    /** @type {string} */ base,
    /** @type {Snapshot | null} */ snapshot = null,
) {
    const { downloads } = place;
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
            ...(snapshot && { _loadSnapshot: new Uint8Array(16) }), // a placeholder: `refill` copies the snapshot's memory
            createPyodideModule: async (/** @type {any} */ settings) => {
                const module = await glue.default(
                    Object.assign(settings, { instantiateWasm: instantiate(/** @type {WebAssembly.Module} */ (compiled)) }),
                );
                parts.made?.(module);
                if (!snapshot) return module;
                module.API.restoreSnapshot = () => refill(module, snapshot);
                module.arrive = arriveLater(module.FS, LIBRARY, snapshot.library, lateFile(url, place, parts.library));
                const late = lateFile(downloads.asset("pyodide/late.zip"), place);
                if (snapshot.late) arriveLater(module.FS, LATE, snapshot.late, late);
                return module;
            },
        }),
    );
    if (snapshot?.files) restore(native, snapshot);
    if (snapshot) snapshot.memory = new Uint8Array(); // the interpreter has its own copy now
    return native;
}

/**
 * Start a Pyodide release other than ours from the release's own files, and load our package as source code.
 *
 * @returns {Promise<Started>}
 */
export async function startOtherPyodide(/** @type {string} */ url, /** @type {Downloads} */ downloads) {
    const source = downloads.bytes(downloads.asset("pyodide/pyscript.zip"));
    const { loadPyodide } = await downloads.module(url);
    const native = await loadPyodide({ indexURL: url.replace(/[^/]*$/, "") });
    const [major, minor] = native.version.split(".").map(Number);
    if (major === 0 && minor < OLDEST) {
        throw Object.assign(new Error(TEXTS.tooOld(native.version)), {
            code: "PY4001",
            hint: TEXTS.newer(OLDEST),
        });
    }
    const path = native.runPython("import site, sys; sys.path[-1]");
    native.unpackArchive(await source, "zip", { extractDir: path });
    return { native, door: pyodideDoor(native._module), resumed: null };
}

/** Call `load`. While it runs, answer its requests for the URLs in `answers` with the responses that `answers` makes. */
async function withAnswers(/** @type {Record<string, () => Response>} */ answers, /** @type {() => Promise<any>} */ load) {
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) => answers[String(input)]?.() ?? fetch(input, init);
    try {
        return await load();
    } finally {
        globalThis.fetch = fetch;
    }
}

/**
 * Return an `instantiateWasm` function for a module that is already compiled. The function adds the same two imports as Pyodide's
 * own loader.
 */
const instantiate =
    (/** @type {WebAssembly.Module} */ compiled) => (/** @type {any} */ imports, /** @type {Function} */ done) => {
        const marker = Symbol("error marker");
        imports.env.Jsv_GetError_import = () => marker;
        imports.env.JsvError_Check = (/** @type {any} */ value) => value === marker;
        WebAssembly.instantiate(compiled, imports).then((instance) => done(instance, compiled));
        return {};
    };

const packagesBase = (/** @type {string | undefined} */ address, /** @type {string} */ base) =>
    address ? new URL(address, base).href : PACKAGES;

/**
 * Load Pyodide's lock file, which lists the packages. If the config names a folder for packages, load the lock file from this
 * folder. Otherwise, load it from the run-time.
 */
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
