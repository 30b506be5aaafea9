// @ts-check
/**
 * Defines the bridge, which is the object through which Python uses our JavaScript. Python gets this object from
 * `runtime.bridge()`.
 */

/** @import { Fetched, InWorker, Kind, Place, Started } from "./types.js" */

import { lateFile } from "./late_file.js";
import { lateModules } from "./micropython.js";
import { lockFile } from "./pyodide.js";

/**
 * The object that `runtime.bridge()` returns. The functions of the bridge are properties, not methods, because MicroPython calls
 * functions without `this`.
 *
 * `class Bridge` in pyscript/runtime/page_api.py describes this object for Python's type checkers.
 */
export class Bridge {
    /**
     * @param {Kind} kind
     * @param {import("./launch.js").Given} given
     * @param {Started} started
     * @param {{other: string, late?: Promise<Uint8Array> | null}} from `other`: the address of the running release if it is not
     *     ours, else ""; `late`: a promise of MicroPython's late archive if it was requested
     * @param {Place} place
     */
    constructor(kind, { config, parts, page, worker = null }, { native, door, resumed }, { other, late }, place) {
        const { downloads, hooks } = place;
        const base = () => worker?.base ?? document.baseURI;

        /** The kind of the interpreter, which is "py" or "mpy". */
        this.kind = kind;
        /** The worker's information about itself; in a page, this is null. @type {InWorker | null} */
        this.worker = worker;
        /** The object that the interpreter's own loader returns. */
        this.native = native;
        /** The address of the running release if it is not ours, else "". */
        this.other = other;
        /** The functions that Python may call; see page/api.js. */
        this.page = page;
        /** The parts of the config before they are merged. This is a JSON text with a list of the parts. */
        this.config = JSON.stringify(parts);
        /** Whether the interpreter has broken down. After a breakdown, every exception is a consequence of the breakdown. */
        this.broken = false;
        /** The package requirements that the page's snapshot already meets. @type {string[]} */
        this.frozen = resumed?.requirements ?? [];

        /** Return a JavaScript function that calls the given Python function; see blocking_callbacks.js. */
        this.door = door;
        /** Return the address against which relative addresses are resolved. */
        this.base = base;
        /** Return the absolute form of an address. */
        this.resolve = (/** @type {string} */ url) => new URL(url, base()).href;
        /** Return the path of the page's address. */
        this.path = () => (worker ? worker.path : location.pathname);
        /** Return the address of the run-time file at the given path. */
        this.asset = downloads.asset;

        /** Load the text at the given address. Return a promise of the text. @type {(url: string) => Promise<Fetched>} */
        this.text = (url) => downloads.text(url);
        /** Request a file; return a promise of the response. */
        this.bytes = (/** @type {string} */ url) => downloads.request(url);
        /** Import a JavaScript module in the page or the worker in which Python runs. */
        this.importModule = (/** @type {string} */ url) => import(url);
        /** Return a promise of the page's HTML as the server sends it. */
        this.pageSource = async () => (await fetch(worker ? worker.address : location.href, { cache: "force-cache" })).text();
        /** Return a promise of Pyodide's lock file, which lists the packages. */
        this.lockFile = () => lockFile(config.packages_url, downloads, base());
        /** The functions that load the late modules. Only some programs use these modules. */
        this.late =
            kind === "py"
                ? lateFile(downloads.asset("pyodide/late.zip"), place)
                : lateModules(native, lateFile(downloads.asset("micropython/late.mpa"), place, late));
        /**
         * Fetch the standard library before Python reads it. Only an interpreter that resumed from a snapshot has this function.
         *
         * @type {(() => Promise<void>) | undefined}
         */
        this.early = native._module.arrive;

        /** Let the browser draw the page and handle events. Return a promise that is fulfilled when Python may continue. */
        this.rest = () => /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
        /** Dispatch a `py:progress` or `mpy:progress` event. */
        this.progress = (/** @type {string} */ detail, /** @type {string} */ stage, loaded = 0, total = 0) =>
            place.progress(kind, detail, { stage, loaded, total });
        /** Remove the splash screen, because something failed. */
        this.closeSplash = place.closeSplash;
        /** Let SDL, Pyodide's graphics library, draw on the given canvas. */
        this.drawOn = (/** @type {HTMLCanvasElement} */ canvas) => native.canvas.setCanvas2D(canvas);

        /** The functions and texts that JavaScript modules have added to hooks. */
        this.hooks = hooks;
        /** Return the number of functions and texts that JavaScript modules have added to `hooks.main`. */
        this.hooked = () => Object.values(hooks.main).reduce((sum, set) => sum + set.size, 0);
        /** Return the interpreter in the form that classic plugins expect. */
        this.interpreter = () => ({ interface: native, interpreter: native, globals: native.globals, FS: native.FS });
        /** Load the code that starts workers. In a worker, this is null. */
        this.workers = place.workers;
    }
}
