// @ts-check
/** Makes a snapshot. This script runs in a worker. It boots Pyodide, imports our package, and saves the memory. See keep.js. */

import { Downloads, agent, loadFrom, opened, packed, restore, storeOf } from "../boot/bundle.js";

/**
 * The maximum number of snapshot files. This number includes the files of other builds, since pages of one origin may use several
 * builds.
 */
const FILES = 3;

const asset = (/** @type {string} */ path) => new URL(`../${path}`, import.meta.url).href;
const downloads = new Downloads(asset);
const place = { downloads, notice() {}, explained: async (/** @type {string} */ _url, /** @type {any} */ error) => error };
const refuse = (/** @type {any} */ value) => {
    throw new Error(`The memory holds a JavaScript object: ${String(value).slice(0, 80)}`);
};

/**
 * Make a snapshot, and test that an interpreter can resume from the snapshot. Then return the bytes of the snapshot's file.
 * Before the snapshot is made, the interpreter imports the modules that most pages need. If `imports` is true, it also imports
 * the modules of the page's packages.
 */
async function frozen(/** @type {any} */ { compiled, build, packages }, imports = true) {
    const parts = { ...downloads.parts("py"), wasm: compiled };
    const start = (/** @type {object} */ more, /** @type {any} */ snapshot = null) =>
        loadFrom({ ...parts, ...more }, {}, place, location.href, snapshot);

    // Pyodide gets a copy of globalThis, since its recorder cannot read some properties of the real globalThis
    const jsglobals = Object.fromEntries(
        Object.getOwnPropertyNames(globalThis).map((name) => [name, /** @type {any} */ (globalThis)[name]]),
    );
    const native = await start({ options: { _makeSnapshot: true, jsglobals } });
    const snapshot = native.pyimport("pyscript.runtime.pyodide.snapshot");
    if (packages) restore(native, { ...packages, loaded: {} }); // Pyodide makes no snapshot unless its own list of packages is empty
    const late = packages ? await downloads.bytes(asset("pyodide/late.zip")) : new Uint8Array(); // packages can import any module
    snapshot.prepare(JSON.stringify(imports ? (packages?.modules ?? []) : []), late);
    snapshot.destroy();
    const state = native._api.serializeHiwireState(refuse);
    const memory = native._module.HEAPU8;

    const fresh = [await untouched(start), await untouched(start)];
    const about = {
        build,
        agent: agent(),
        state,
        library: /** @type {Uint8Array} */ (await parts.library).length,
        late: late.length,
    };
    const file = packed(memory, fresh, about, packages);
    const kept = await opened({ kept: async () => file.buffer, build, name: "", like: memory }, false);
    const resumed = await start({}, kept);
    resumed.pyimport("pyscript.runtime.pyodide.snapshot").resume();
    return file;
}

/** Return the memory of an interpreter in which no code has run. */
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

/** Write a snapshot's file. If the store then has more than FILES files, remove the oldest of the other files. */
async function write(/** @type {string} */ name, /** @type {Uint8Array} */ file) {
    const store = storeOf(name);
    await store.write(name, file);
    const others = (await store.names()).filter((other) => other !== name);
    for (const old of others.slice(0, Math.max(0, others.length + 1 - FILES))) await store.remove(old);
}

onmessage = async ({ data }) => {
    try {
        // the memory cannot hold a package that uses JavaScript during its import. In this case, keep only the packages' files
        const again = (/** @type {any} */ error) => (data.packages?.modules.length ? frozen(data, false) : Promise.reject(error));
        const file = await frozen(data).catch(again);
        await write(data.name, file);
        postMessage("done");
    } catch (/** @type {any} */ error) {
        postMessage({ error: String(error?.message ?? error) });
    }
};
postMessage("here");
