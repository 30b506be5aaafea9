// @ts-check
/** What Python gets of the JavaScript that started it: `runtime.bridge()`. */

/** @import { Fetched, InWorker, Kind, Place, Started } from "./types.js" */

import { lateFile } from "./late_file.js";
import { lateModules } from "./micropython.js";
import { lockFile } from "./pyodide.js";

/**
 * Every function is a property, not a method: MicroPython calls them without `this`.
 *
 * Python's side of it is `class Bridge` in pyscript/runtime/page_api.py.
 */
export class Bridge {
    /**
     * @param {Kind} kind
     * @param {import("./launch.js").Given} given
     * @param {Started} started
     * @param {{other: string, late?: Promise<Uint8Array> | null}} from the address of another release than ours, or "";
     *     MicroPython's second archive, if it was asked for
     * @param {Place} place
     */
    constructor(kind, { config, parts, page, worker = null }, { native, door, resumed }, { other, late }, place) {
        const { downloads, hooks } = place;
        const base = () => worker?.base ?? document.baseURI;

        /** "py" or "mpy". */
        this.kind = kind;
        /** In a worker, what it knows of itself. @type {InWorker | null} */
        this.worker = worker;
        /** The interpreter as its own loader gives it. */
        this.native = native;
        /** The address of another release than ours that runs, or "". */
        this.other = other;
        /** The functions that Python may call, see page/api.js. */
        this.page = page;
        /** The config as it stands in the page, as JSON: a list of parts. */
        this.config = JSON.stringify(parts);
        /** Whether the interpreter broke down: what it raises from then on follows from that. */
        this.broken = false;
        /** What the page's snapshot has brought already. @type {string[]} */
        this.frozen = resumed?.requirements ?? [];

        /** Makes a JavaScript function that enters Python, see blocking_callbacks.js. */
        this.door = door;
        /** What addresses in the page are relative to. */
        this.base = base;
        /** An address made absolute. */
        this.resolve = (/** @type {string} */ url) => new URL(url, base()).href;
        /** The page's path on its server. */
        this.path = () => (worker ? worker.path : location.pathname);
        /** The address of a file of the run-time. */
        this.asset = downloads.asset;

        /** Loads a text. @type {(url: string) => Promise<Fetched>} */
        this.text = (url) => downloads.text(url);
        /** Asks for bytes: a promise of the response. */
        this.bytes = (/** @type {string} */ url) => downloads.request(url);
        /** Imports a JavaScript module where Python runs. */
        this.importModule = (/** @type {string} */ url) => import(url);
        /** The page's own HTML, as its server sent it. */
        this.pageSource = async () => (await fetch(worker ? worker.address : location.href, { cache: "force-cache" })).text();
        /** Loads the list of Pyodide's packages. */
        this.lockFile = () => lockFile(config.packages_url, downloads, base());
        /** The modules that arrive only when they are used. */
        this.late =
            kind === "py"
                ? lateFile(downloads.asset("pyodide/late.zip"), place)
                : lateModules(native, lateFile(downloads.asset("micropython/late.mpa"), place, late));
        /** Fetches the standard library that a resumed interpreter has not read yet. @type {(() => Promise<void>) | undefined} */
        this.early = native._module.arrive;

        /** Lets the page draw and react: a promise of Python's next turn. */
        this.rest = () => /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
        /** Dispatches a `py:progress` event. */
        this.progress = (/** @type {string} */ detail, /** @type {string} */ stage, loaded = 0, total = 0) =>
            place.progress(kind, detail, { stage, loaded, total });
        /** Takes the splash screen away, since something failed. */
        this.closeSplash = place.closeSplash;
        /** Lets Pyodide's SDL draw on a canvas. */
        this.drawOn = (/** @type {HTMLCanvasElement} */ canvas) => native.canvas.setCanvas2D(canvas);

        /** What JavaScript modules have added to hooks. */
        this.hooks = hooks;
        /** How many functions and texts there are in hooks. */
        this.hooked = () => Object.values(hooks.main).reduce((sum, set) => sum + set.size, 0);
        /** What classic plugins get of the interpreter. */
        this.interpreter = () => ({ interface: native, interpreter: native, globals: native.globals, FS: native.FS });
        /** Loads what starts workers; null in a worker. */
        this.workers = place.workers;
    }
}
