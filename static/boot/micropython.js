// @ts-check
/** Starts MicroPython, and makes the modules of archives available to it. */

/**
 * @import { Downloads } from "./downloads.js"
 * @import { LateFile } from "./late_file.js"
 * @import { Parts, Started } from "./types.js"
 */

/** Start MicroPython, and add our package. One archive contains the package's compiled modules. @returns {Promise<Started>} */
export async function startMicroPython(
    /** @type {Parts} */ parts,
    /** @type {string} */ url,
    /** @type {Downloads} */ downloads,
) {
    const [{ loadMicroPython }, compiled, library] = await Promise.all([parts.loader, parts.wasm, parts.library]);
    const options = { url, heapsize: 4 << 20, stdout: console.log, stderr: console.error };
    const native = await downloads.guard(url, () => withModule(compiled, () => loadMicroPython(options)));
    addModules(native, /** @type {Uint8Array} */ (library), true);
    // When a call begins, MicroPython may free an argument of an earlier call. Python therefore fetches each argument by index.
    return {
        native,
        door:
            (enter) =>
            (...args) =>
                enter(args.length, (/** @type {number} */ index) => args[index]),
    };
}

/**
 * Call `load`, and give it a WebAssembly module that is already compiled. Otherwise, `load` would fetch and compile the module
 * itself.
 */
function withModule(/** @type {WebAssembly.Module | undefined} */ compiled, /** @type {() => Promise<any>} */ load) {
    if (!compiled) return load();
    const { fetch } = globalThis;
    const { instantiateStreaming } = WebAssembly;
    globalThis.fetch = async () => new Response();
    WebAssembly.instantiateStreaming = async (_response, imports) => ({
        module: compiled,
        instance: await WebAssembly.instantiate(compiled, imports),
    });
    const loading = load();
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
    return loading;
}

/**
 * Let Python import modules from an archive. The Python module `_archive` reads the archives. The first archive contains this
 * module.
 */
export function addModules(/** @type {any} */ native, /** @type {Uint8Array} */ archive, first = false) {
    if (first) {
        const start = 4 + new DataView(archive.buffer).getUint32(0, true);
        const [offset, length] = JSON.parse(new TextDecoder().decode(archive.subarray(4, start)))["/_archive.mpy"];
        native.FS.mkdirTree("/lib");
        native.FS.writeFile("/lib/_archive.mpy", archive.subarray(start + offset, start + offset + length));
    }
    native.FS.writeFile("/archive.mpa", archive);
    native.pyimport("_archive").add("/archive.mpa", archive.length);
    native.FS.unlink("/archive.mpa");
}

/**
 * Return three functions for the late modules, which few programs use. `load` loads the modules, and returns a promise that is
 * fulfilled when they are loaded. `loadNow` also loads the modules, and blocks until they are loaded. `here` returns whether they
 * are loaded.
 */
export function lateModules(/** @type {any} */ native, /** @type {LateFile} */ { load, loadNow }) {
    let here = false;
    const add = (/** @type {Uint8Array | null} */ archive) => {
        if (archive && !here) addModules(native, archive);
        here ||= !!archive;
    };
    return {
        here: () => here,
        load: async () => add(await load()),
        loadNow: () => add(loadNow()),
    };
}
