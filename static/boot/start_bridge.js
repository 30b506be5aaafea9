// @ts-check
/** Defines the bridge, the object that our JavaScript offers to Python. Python gets this object from `runtime.bridge()`. */

/** @import { Fetched, InWorker, Kind, Place, Started } from "./types.js" */

import { lateFile } from "./late_file.js";
import { lateModules } from "./micropython.js";
import { lockFile } from "./pyodide.js";

/**
 * The object that `runtime.bridge()` returns. Its functions are properties, not methods, since MicroPython calls functions
 * without `this`.
 *
 * Its Python type is `class Bridge` in pyscript/runtime/page_api.py.
 */
export class Bridge {
    /**
     * @param {Kind} kind
     * @param {import("./launch.js").Given} given
     * @param {Started} started
     * @param {{other: string, late?: Promise<Uint8Array> | null}} from `other`: the address of a release other than ours, or "";
     *     `late`: MicroPython's late archive, if it was requested
     * @param {Place} place
     */
    constructor(kind, { config, parts, page, worker = null }, { native, door, resumed }, { other, late }, place) {
        const { downloads, hooks } = place;
        const base = () => worker?.base ?? document.baseURI;

        /** "py" or "mpy". */
        this.kind = kind;
        /** A worker's information about itself; null in a page. @type {InWorker | null} */
        this.worker = worker;
        /** The interpreter, as its own loader returns it. */
        this.native = native;
        /** The address of the running release if it is not ours, else "". */
        this.other = other;
        /** The functions that Python may call; see page/api.js. */
        this.page = page;
        /** The parts of the config before they are merged, as a JSON list. */
        this.config = JSON.stringify(parts);
        /** Whether the interpreter has broken down; every later exception is then a consequence of that. */
        this.broken = false;
        /** The requirements that the page's snapshot already meets. @type {string[]} */
        this.frozen = resumed?.requirements ?? [];

        /** Make a JavaScript function that enters Python; see blocking_callbacks.js. */
        this.door = door;
        /** Return the base address for relative addresses. */
        this.base = base;
        /** Return an address in absolute form. */
        this.resolve = (/** @type {string} */ url) => new URL(url, base()).href;
        /** Return the page's path on its server. */
        this.path = () => (worker ? worker.path : location.pathname);
        /** Return the address of a file of the run-time. */
        this.asset = downloads.asset;

        /** Load a text. @type {(url: string) => Promise<Fetched>} */
        this.text = (url) => downloads.text(url);
        /** Request a file; return a promise of the response. */
        this.bytes = (/** @type {string} */ url) => downloads.request(url);
        /** Import a JavaScript module in the page or the worker in which Python runs. */
        this.importModule = (/** @type {string} */ url) => import(url);
        /** Load the page's own HTML, as its server sends it. */
        this.pageSource = async () => (await fetch(worker ? worker.address : location.href, { cache: "force-cache" })).text();
        /** Load Pyodide's lock file, which lists the packages. */
        this.lockFile = () => lockFile(config.packages_url, downloads, base());
        /** The functions that load the late modules, which only some programs use. */
        this.late =
            kind === "py"
                ? lateFile(downloads.asset("pyodide/late.zip"), place)
                : lateModules(native, lateFile(downloads.asset("micropython/late.mpa"), place, late));
        /** Fetch the standard library before it is read; only an interpreter that was resumed has this function. @type {(() => Promise<void>) | undefined} */
        this.early = native._module.arrive;

        /** Let the page draw and react; return a promise that is fulfilled when Python may continue. */
        this.rest = () => /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
        /** Dispatch a `py:progress` or `mpy:progress` event. */
        this.progress = (/** @type {string} */ detail, /** @type {string} */ stage, loaded = 0, total = 0) =>
            place.progress(kind, detail, { stage, loaded, total });
        /** Remove the splash screen, because something failed. */
        this.closeSplash = place.closeSplash;
        /** Let Pyodide's SDL draw on a canvas. */
        this.drawOn = (/** @type {HTMLCanvasElement} */ canvas) => native.canvas.setCanvas2D(canvas);

        /** The functions and texts that JavaScript modules have added to hooks. */
        this.hooks = hooks;
        /** Return the number of functions and texts in `hooks.main`. */
        this.hooked = () => Object.values(hooks.main).reduce((sum, set) => sum + set.size, 0);
        /** Return the interpreter in the form that classic plugins expect. */
        this.interpreter = () => ({ interface: native, interpreter: native, globals: native.globals, FS: native.FS });
        /** The function that loads the code that starts workers; null in a worker. */
        this.workers = place.workers;
    }
}
