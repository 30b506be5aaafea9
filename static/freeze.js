// @ts-check
/** What makes a snapshot, in a worker: it boots Pyodide, imports our package, and keeps the memory. See snapshot.js. */

import { agent, begin, opened, packed } from "./start.js";

/** Files of snapshots that stay, of other builds too: pages of one origin may use several. */
const FILES = 3;

const asset = (/** @type {string} */ path) => new URL(path, import.meta.url).href;
const bytes = async (/** @type {string} */ url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const refuse = (/** @type {any} */ value) => {
    throw new Error(`The memory holds something of JavaScript's: ${String(value).slice(0, 80)}`);
};

/** A snapshot of an interpreter with everything imported that most pages need. It is tried before it is kept. */
async function frozen(/** @type {WebAssembly.Module} */ compiled, /** @type {string} */ build) {
    const parts = {
        loader: import(asset("pyodide/pyodide.mjs")),
        glue: import(asset("pyodide/pyodide.asm.mjs")),
        wasm: compiled,
        library: bytes(asset("pyodide/core.zip")),
    };
    const start = (/** @type {object} */ more, /** @type {any} */ snapshot = null) =>
        begin({ ...parts, ...more }, {}, /** @type {any} */ ({ asset, bytes }), location.href, snapshot);

    // a copy, since some of the real one's properties do not let themselves be read through Pyodide's recorder
    const jsglobals = Object.fromEntries(
        Object.getOwnPropertyNames(globalThis).map((name) => [name, /** @type {any} */ (globalThis)[name]]),
    );
    const native = await start({ options: { _makeSnapshot: true, jsglobals } });
    const snapshot = native.pyimport("pyscript.runtime.snapshot");
    snapshot.prepare();
    snapshot.destroy();
    const state = native._api.serializeHiwireState(refuse);
    const memory = native._module.HEAPU8;

    const fresh = [await untouched(start), await untouched(start)];
    const file = packed(memory, fresh, { build, agent: agent(), state, library: (await parts.library).length });
    const kept = await opened({ kept: Promise.resolve(file.buffer), build, name: "", like: memory }, false);
    const resumed = await start({}, kept);
    resumed.pyimport("pyscript.runtime.snapshot").resume();
    return file;
}

/** The memory of an interpreter in which nothing has run. */
async function untouched(/** @type {(more: object, snapshot: any) => Promise<any>} */ start) {
    const enough = Symbol("enough");
    let memory = new Uint8Array();
    const made = (/** @type {any} */ module) => {
        memory = module.HEAPU8.slice();
        throw enough;
    };
    await start({ made }, {}).catch((error) => {
        if (error !== enough) throw error;
    });
    return memory;
}

/** Keeps the file. What says that it is whole is written last, so that one that was left half-way is known by its beginning. */
async function write(/** @type {string} */ name, /** @type {Uint8Array} */ file) {
    const folder = await navigator.storage.getDirectory();
    const handle = /** @type {any} */ (await folder.getFileHandle(name, { create: true }));
    const access = await handle.createSyncAccessHandle();
    try {
        access.truncate(0);
        access.write(file.subarray(16), { at: 16 });
        access.flush();
        access.write(file.subarray(0, 16), { at: 0 });
        access.flush();
    } finally {
        access.close();
    }
    const files = [];
    for await (const entry of /** @type {any} */ (folder).values())
        if (/^pyscript-.*\.snapshot$/.test(entry.name) && entry.name !== name)
            files.push({ name: entry.name, age: (await entry.getFile()).lastModified });
    files.sort((one, other) => other.age - one.age);
    for (const old of files.slice(FILES - 1)) await folder.removeEntry(old.name);
}

onmessage = async ({ data: { compiled, build } }) => {
    try {
        const name = `pyscript-${build}.snapshot`;
        await write(name, await frozen(compiled, build));
        postMessage({ name });
    } catch (/** @type {any} */ error) {
        postMessage({ error: String(error?.message ?? error) });
    }
};
postMessage("here");
