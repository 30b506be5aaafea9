// @ts-check
/**
 * Keeps snapshots. A snapshot is the memory of an interpreter that has booted and imported our package. The browser keeps the
 * snapshot, and the interpreters of later visits and of workers resume from the snapshot. Making a snapshot takes as long as a
 * boot. So freeze.js makes the snapshot in a worker, while the page is idle.
 */

/** @import { Downloads } from "../boot/downloads.js" */

import { say } from "./format.js";
import { nameOf } from "./store.js";

/** The minimum memory, in gigabytes, that a device must have to make snapshots. */
const SMALL = 2;
/**
 * REST is the time, in milliseconds, to wait before a snapshot is made. BUSY is the maximum time to wait after that for an idle
 * page.
 */
const REST = 1500;
const BUSY = 5000;
/** The time, in milliseconds, after which freeze.js is considered to hang. */
const HANGS = 120_000;

/**
 * Have a snapshot made once the page is idle. Make no snapshot if a snapshot exists, if the device has little memory, or if the
 * visitor has turned on data saving.
 *
 * @typedef {{wasm?: Promise<WebAssembly.Module>, downloads: Downloads, key?: string, debug?: boolean, native?: any}} What
 *     `wasm`: Pyodide's compiled WebAssembly; `key`: the localStorage key under which the snapshot's name is kept. This function
 *     checks the key instead of the file, since looking for the file would slow down a first visit; `debug`: whether to report
 *     progress in the console; `native`: the interpreter that has loaded the page's packages
 */
export async function keep(/** @type {What} */ { wasm, downloads, key = "", debug = false, native = null }) {
    const { asset } = downloads;
    const { deviceMemory = 8, connection } = /** @type {any} */ (navigator);
    const base = `pyscript ${asset(".")}`;
    try {
        if (localStorage[key || base]) return;
        if (deviceMemory < SMALL) throw new Error("This device has little memory.");
        if (connection?.saveData) throw new Error("The visitor saves data.");
        await new Promise((done) => setTimeout(done, REST));
        await idle();
        await alone(async () => {
            if (localStorage[key || base]) return;
            say(debug, "A snapshot is being made.");
            const own = key && key !== base;
            const packages = own ? (await downloads.module(asset("snapshot/collect.js"))).brought(native) : null;
            const build = await downloads.build();
            const name = nameOf(build, packages ? key : "");
            await made({ compiled: await wasm, build, name, packages }, asset("snapshot/freeze.js"));
            localStorage[key || base] = name;
            say(debug, "The next visits can resume from a snapshot.");
        });
    } catch (/** @type {any} */ error) {
        say(debug, `No snapshot is kept. ${error.message ?? error}`);
    }
}

/** Wait until the page is idle. Safari cannot report that a page is idle. In Safari, do not wait. @returns {Promise<unknown>} */
function idle() {
    if (!globalThis.requestIdleCallback) return Promise.resolve();
    return new Promise((done) => requestIdleCallback(done, { timeout: BUSY }));
}

/**
 * Do a job unless another tab is doing this job. A page without https cannot find out what other tabs do, so it always does the
 * job.
 *
 * @returns {Promise<void>}
 */
async function alone(/** @type {() => Promise<void>} */ job) {
    if (!navigator.locks) return job();
    await navigator.locks.request("pyscript snapshot", { ifAvailable: true }, async (lock) => {
        if (!lock) throw new Error("Another tab is making one.");
        await job();
    });
}

/**
 * Have freeze.js make a snapshot in a worker. The worker is started through a blob in two cases. Either freeze.js is of another
 * origin, or the page is isolated by headers that the server does not send with freeze.js.
 *
 * @returns {Promise<void>}
 */
async function made(/** @type {object} */ asked, /** @type {string} */ url) {
    const blob = () => URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: "text/javascript" }));
    if (new URL(url).origin !== location.origin) return ordered(asked, blob());
    return ordered(asked, url).catch((error) => {
        if (!globalThis.crossOriginIsolated || error.begun) throw error;
        return ordered(asked, blob());
    });
}

/** @returns {Promise<void>} */
async function ordered(/** @type {object} */ asked, /** @type {string} */ address) {
    const worker = new Worker(address, { type: "module" });
    let begun = false;
    let /** @type {ReturnType<typeof setTimeout> | undefined} */ limit;
    try {
        await new Promise((resolve, reject) => {
            const fail = (/** @type {string} */ message) => reject(Object.assign(new Error(message), { begun }));
            limit = setTimeout(fail, HANGS, "Its worker did not end.");
            worker.onmessage = ({ data }) => {
                if (data === "done") return resolve(null);
                if (data !== "here") return fail(data.error);
                begun = true;
                worker.postMessage(asked);
            };
            worker.onerror = (event) => (event.preventDefault(), fail(event.message || "The worker did not start."));
        });
    } finally {
        clearTimeout(limit);
        worker.terminate();
    }
}
