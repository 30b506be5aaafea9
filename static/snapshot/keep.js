// @ts-check
/**
 * A snapshot is the memory of an interpreter that has booted and imported our package. The browser keeps it, and later visits
 * and workers resume from it. freeze.js makes it in a worker when the page is idle, since making one takes as long as a boot.
 */

/** @import { Downloads } from "../boot/downloads.js" */

import { say } from "./format.js";
import { nameOf } from "./store.js";

/** The minimum memory, in gigabytes, of a device that makes snapshots. */
const SMALL = 2;
/** Milliseconds to wait before a snapshot is made, and then the maximum time to wait until the page is idle. */
const REST = 1500;
const BUSY = 5000;
/** Milliseconds after which the worker is considered to hang. */
const HANGS = 120_000;

/**
 * Have a snapshot made once the page is idle, unless a snapshot exists, the device has little memory, or the visitor has
 * turned on data saving.
 *
 * @typedef {{wasm?: Promise<WebAssembly.Module>, downloads: Downloads, key?: string, debug?: boolean, native?: any}} What   the
 *     interpreter; `key` is the localStorage key that holds the snapshot's name. This key is checked instead of the file, since
 *     looking for the file would slow down a first visit
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

/** Wait until the page is idle. In Safari, which cannot report this, do not wait. @returns {Promise<unknown>} */
function idle() {
    if (!globalThis.requestIdleCallback) return Promise.resolve();
    return new Promise((done) => requestIdleCallback(done, { timeout: BUSY }));
}

/** Do a job unless another tab is doing it. Pages without https cannot find this out, and always do the job. @returns {Promise<void>} */
async function alone(/** @type {() => Promise<void>} */ job) {
    if (!navigator.locks) return job();
    await navigator.locks.request("pyscript snapshot", { ifAvailable: true }, async (lock) => {
        if (!lock) throw new Error("Another tab is making one.");
        await job();
    });
}

/**
 * Have freeze.js make a snapshot. The worker is started through a blob if freeze.js is of another origin, or if the page is
 * isolated by headers that the server does not send with freeze.js.
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
