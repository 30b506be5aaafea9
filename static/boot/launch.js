// @ts-check
/**
 * How each interpreter starts from the parts that core.js downloads, and how JavaScript enters it afterwards.
 *
 * @typedef {{asset: (path: string) => string, bytes: (url: string) => Promise<Uint8Array>, request: (url: string) => Promise<Response>, module: (url: string) => Promise<any>,
 *     part: (url: string, get: () => Promise<any>) => Promise<any>, explained: (url: string, error: any) => Promise<any>,
 *     notice: (key: string, code: string, message: string, hint: string, retry?: boolean) => void}} Downloads   core.js's own, see there
 * @typedef {Downloads & {download: (kind: string) => any, failed: () => void, hooks: Record<string, Record<string, Set<any>>>,
 *     progress: (kind: string, detail: string, more: object) => void, text: (url: string) => Promise<any>,
 *     build: () => Promise<string>}} Core   likewise
 * @typedef {{native: any, door: (enter: any) => (...args: any[]) => void,
 *     resumed?: import("./snapshot.js").Snapshot | null}} Started   `resumed`: the snapshot, if there was one
 */

import { addModules, lateModules, startMicroPython } from "./micropython.js";
import { lateFile, lockFile, startOtherPyodide, startPyodide } from "./pyodide.js";
import { keep } from "./snapshot.js";

/** Where another version of an interpreter comes from. @type {Record<string, (version: string) => string>} */
const CDN = {
    py: (version) => `https://cdn.jsdelivr.net/pyodide/v${version}/full/pyodide.mjs`,
    mpy: (version) => `https://cdn.jsdelivr.net/npm/@micropython/micropython-webassembly-pyscript@${version}/micropython.mjs`,
};
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
        other ? startOtherPyodide(other, downloads) : startPyodide(parts, config, downloads, base()),
    mpy(other, parts, _config, downloads) {
        if (!other) return startMicroPython(parts, downloads.asset("micropython/micropython.wasm"), downloads);
        const library = downloads.bytes(downloads.asset("micropython/pyscript.mpa"));
        return startMicroPython({ loader: downloads.module(other), library }, other.replace(/\.mjs$/, ".wasm"), downloads);
    },
};

/** Says that an interpreter of the page can do nothing more; cells hear of it, and keep what was typed. */
function brokeDown(/** @type {string} */ kind, /** @type {any} */ error, /** @type {Core} */ core) {
    dispatchEvent(new Event(`${kind}:broken`));
    const again = "Load the page again: what was typed into cells is kept.";
    core.notice(`${kind} broken`, "PY3000", `Python broke down: ${error?.message ?? error}`, again, true);
}

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
    const downloads = other ? null : (early ?? core.download(kind));
    const { native, door, resumed } = await start[kind](other, downloads, config, core);
    if (worker && kind === "mpy") addModules(native, await core.bytes(core.asset("micropython/worker.mpa")));
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
        rest: () => /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)),
        pageSource: async () => (await fetch(worker ? worker.address : location.href, { cache: "force-cache" })).text(),
        progress: (/** @type {string} */ detail, /** @type {string} */ stage, loaded = 0, total = 0) =>
            core.progress(kind, detail, { stage, loaded, total }),
        late:
            kind === "py"
                ? lateFile(asset("pyodide/late.zip"), core)
                : lateModules(native, lateFile(asset("micropython/late.mpa"), core, downloads?.late)),
        early: native._module.arrive,
        drawOn: (/** @type {HTMLCanvasElement} */ canvas) => native.canvas.setCanvas2D(canvas),
        frozen: resumed?.requirements ?? [],
        lockFile: () => lockFile(config.packages_url, core, base()),
    };
    if (resumed) native.pyimport("pyscript.runtime.snapshot").resume();
    if (worker?.interrupts && native.setInterruptBuffer) native.setInterruptBuffer(worker.interrupts);
    if (native._api) native._api.on_fatal = worker?.brokeDown ?? ((/** @type {any} */ error) => brokeDown(kind, error, core));
    worker?.channel.connect(native._module?.jspiSupported ?? false, kind === "mpy");
    const app = native.pyimport(worker ? "pyscript.worker_app" : "pyscript.app");
    /** @type {(method: string, ...args: any[]) => Promise<any>} */
    const ask = (method, ...args) => new Promise((resolve, reject) => app[method](...args, resolve, reject));
    await ask("start", bridge);
    if (downloads?.wasm && kind === "py" && !worker && config.snapshot !== false)
        ask("finished").then(() => keep({ ...downloads, build: core.build, asset, debug: config.debug, native }));
    return { native, bridge, ask };
}
