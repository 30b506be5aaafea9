// @ts-check
/** Starts an interpreter, in a page or in a worker, and then passes control to Python. */

/** @import { Config, InWorker, Interpreter, Kind, Parts, Place, Started } from "./types.js" */

import { keep } from "../snapshot/keep.js";
import { Bridge } from "./start_bridge.js";
import { addModules, startMicroPython } from "./micropython.js";
import { startOtherPyodide, startPyodide } from "./pyodide.js";

/**
 * Maps each kind of interpreter to a function. The function takes a version number and returns the address of this version.
 *
 * @type {Record<Kind, (version: string) => string>}
 */
const CDN = {
    py: (version) => `https://cdn.jsdelivr.net/pyodide/v${version}/full/pyodide.mjs`,
    mpy: (version) => `https://cdn.jsdelivr.net/npm/@micropython/micropython-webassembly-pyscript@${version}/micropython.mjs`,
};
const NAMES = { py: "Pyodide", mpy: "MicroPython" };
const TEXTS = {
    loaded: (/** @type {string} */ name) => `Loaded ${name}`,
    brokeDown: (/** @type {string} */ why) => `Python broke down: ${why}`,
    loadAgain: "Load the page again. The text in its cells is kept.",
};

/**
 * The data that `launch` needs to start an interpreter.
 *
 * @typedef {object} Given
 * @property {Config} config   the merged config
 * @property {any[]} parts   the parts of the config before they are merged; Python checks these parts
 * @property {Parts | null} early   the interpreter's downloads if they have already begun, else null
 * @property {object} page   the functions that Python may call; see page/api.js
 * @property {InWorker | null} [worker]   the worker's information about itself; null or absent in a page
 */

/**
 * Start an interpreter of the given kind, and pass control to Python.
 *
 * @param {Kind} kind
 * @param {Given} given
 * @param {Place} place
 * @returns {Promise<Interpreter>}
 */
export async function launch(kind, given, place) {
    const { config, worker = null } = given;
    const base = worker?.base ?? document.baseURI;
    const other = otherInterpreter(kind, config, base);
    const parts = other ? null : (given.early ?? place.download(kind));
    const started = parts ? await startOwn(kind, parts, config, place, base) : await startOther(kind, other, place);
    const { native } = started;
    if (worker) await addWorkerModules(kind, native, parts, place);
    place.progress(kind, TEXTS.loaded(NAMES[kind]), { stage: "start" });
    const bridge = new Bridge(kind, given, started, { other, late: parts?.late }, place);
    prepare(kind, started, bridge, place);
    const call = await enter(native, bridge);
    if (parts && !worker) keepSnapshot(kind, call, native, parts, config, place);
    return { native, bridge, call };
}

/**
 * Return the address of the interpreter that the config names by its version or its address. Return "" if the config names no
 * interpreter.
 */
function otherInterpreter(/** @type {Kind} */ kind, /** @type {Config} */ config, /** @type {string} */ base) {
    const named = String(config.interpreter ?? (config.interpreters ?? config.runtimes)?.[0]?.src ?? "");
    if (/^\d[\w.-]*$/.test(named)) return CDN[kind](named);
    return named && new URL(named, base).href.replace(/pyodide\.js$/, "pyodide.mjs");
}

/**
 * Start our own interpreter from the files in `parts`.
 *
 * @type {(kind: Kind, parts: Parts, config: Config, place: Place, base: string) => Promise<Started>}
 */
function startOwn(kind, parts, config, place, base) {
    const { downloads } = place;
    if (kind === "py") return startPyodide(parts, config, place, base);
    return startMicroPython(parts, downloads.asset("micropython/micropython.wasm"), downloads);
}

/**
 * Start a release of an interpreter other than ours. `url` is the address of this release.
 *
 * @type {(kind: Kind, url: string, place: Place) => Promise<Started>}
 */
function startOther(kind, url, { downloads }) {
    if (kind === "py") return startOtherPyodide(url, downloads);
    const library = downloads.bytes(downloads.asset("micropython/pyscript.mpa"));
    return startMicroPython({ loader: downloads.module(url), library }, url.replace(/\.mjs$/, ".wasm"), downloads);
}

/** Let MicroPython in a worker import those modules of our package that it needs only in workers. For Pyodide, do nothing. */
async function addWorkerModules(
    /** @type {Kind} */ kind,
    /** @type {any} */ native,
    /** @type {Parts | null} */ parts,
    /** @type {Place} */ { downloads },
) {
    if (kind !== "mpy") return;
    const archive = parts?.workerArchive ?? downloads.bytes(downloads.asset("micropython/worker.mpa"));
    addModules(native, await archive);
}

/**
 * Prepare a started interpreter for Python code. If it resumed from a snapshot, finish the resuming. Report a fatal error of the
 * interpreter. In a worker, also set up interrupts and the channel to the page.
 */
function prepare(
    /** @type {Kind} */ kind,
    /** @type {Started} */ { native, resumed },
    /** @type {Bridge} */ bridge,
    /** @type {Place} */ place,
) {
    const { worker } = bridge;
    if (resumed) native.pyimport("pyscript.runtime.pyodide.snapshot").resume();
    if (worker?.interrupts && native.setInterruptBuffer) native.setInterruptBuffer(worker.interrupts);
    const fatal = worker?.brokeDown ?? ((/** @type {any} */ error) => brokeDown(kind, error, place));
    if (native._api)
        native._api.on_fatal = (/** @type {any} */ error) => {
            bridge.broken = true;
            fatal(error);
        };
    worker?.channel.connect(native._module?.jspiSupported ?? false, kind === "mpy");
}

/** Report a fatal error of an interpreter in the page. The event lets the page's cells save their text. */
function brokeDown(/** @type {Kind} */ kind, /** @type {any} */ error, /** @type {Place} */ place) {
    dispatchEvent(new Event(`${kind}:broken`));
    place.notice(`${kind} broken`, "PY3000", TEXTS.brokeDown(error?.message ?? error), TEXTS.loadAgain, true);
}

/**
 * Import the module pyscript.app, or in a worker pyscript.worker_app, and call the module's function `start`.
 *
 * @returns {Promise<Interpreter["call"]>} a function that takes the name of a function of this module and calls this function
 */
async function enter(/** @type {any} */ native, /** @type {Bridge} */ bridge) {
    const app = native.pyimport(bridge.worker ? "pyscript.worker_app" : "pyscript.app");
    /** @type {Interpreter["call"]} */
    const call = (method, ...args) => new Promise((resolve, reject) => app[method](...args, resolve, reject));
    await call("start", bridge);
    return call;
}

/**
 * Wait until the page's scripts have ended, and then save a snapshot for later visits. MicroPython needs no snapshot: it starts
 * as fast without one.
 */
async function keepSnapshot(
    /** @type {Kind} */ kind,
    /** @type {Interpreter["call"]} */ call,
    /** @type {any} */ native,
    /** @type {Parts} */ parts,
    /** @type {Config} */ config,
    /** @type {Place} */ { downloads },
) {
    if (kind !== "py" || config.snapshot === false) return;
    await call("finished");
    keep({ wasm: parts.wasm, downloads, key: parts.key, debug: config.debug, native });
}
