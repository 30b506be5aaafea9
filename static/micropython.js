// @ts-check
/**
 * How MicroPython starts.
 *
 * @typedef {import("./interpreters.js").Downloads} Downloads
 * @typedef {import("./interpreters.js").Started} Started
 */

import { readNow } from "./pyodide.js";

/** Starts MicroPython; our package comes as one archive of compiled modules. @returns {Promise<Started>} */
export async function startMicroPython(/** @type {any} */ parts, /** @type {string} */ url, /** @type {Downloads} */ downloads) {
    const [{ loadMicroPython }, compiled, library] = await Promise.all([parts.loader, parts.wasm, parts.library]);
    const options = { url, heapsize: 4 << 20, stdout: console.log, stderr: console.error };
    const native = await downloads.part(url, () => withModule(compiled, () => loadMicroPython(options)));
    addModules(native, library, true);
    // An argument that Python knew before may be freed while the call begins, so Python takes the arguments from inside.
    return {
        native,
        door:
            (enter) =>
            (...args) =>
                enter(args.length, (/** @type {number} */ index) => args[index]),
    };
}

/** Calls `load`, which at once fetches WebAssembly and compiles it, with what has been compiled already. */
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

/** Lets Python import what is in an archive. Its own module for that is in the first one. */
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
 * The modules that few programs use, fetched when one is imported: awaited, or read at once where Python cannot wait.
 */
export function lateModules(
    /** @type {any} */ native,
    /** @type {string} */ url,
    /** @type {any} */ known,
    /** @type {import("./interpreters.js").Core} */ core,
) {
    let here = false;
    const add = (/** @type {Uint8Array} */ archive) => {
        if (!here) addModules(native, archive);
        here = true;
    };
    const failed = async (/** @type {any} */ error) => {
        const { message, hint = "" } = await core.explained(url, error);
        core.notice(url, "PY3000", `A part of PyScript did not arrive. ${message}`, hint);
    };
    return {
        here: () => here,
        async load() {
            const archive = here ? null : await (known ?? core.bytes(url)).catch(failed);
            if (archive) add(archive);
        },
        loadNow() {
            try {
                add(readNow(url));
            } catch (error) {
                failed(error);
            }
        },
    };
}
