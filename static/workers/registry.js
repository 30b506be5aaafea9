// @ts-check
/**
 * Keeps the page's workers by name. `make static` bundles this file into workers/bundle.js. The page loads the bundle when it
 * starts its first worker.
 */

/** @import { Kind } from "../boot/types.js" */
/** @import { About, Source } from "./python_worker.js" */

import { keep } from "../boot/bundled.js";
import { PythonWorker } from "./python_worker.js";
import { Tags } from "./worker_tags.js";

const TEXTS = {
    noWorker: (/** @type {string} */ name) =>
        `A program waits for the worker "${name}", but the page has no worker of this name.`,
    workers: (/** @type {string} */ names) => `The page has these workers: ${names}.`,
};
/** The time, in milliseconds, that `find` waits for a worker before the page shows that the worker is missing. */
const PATIENCE = 5000;

/**
 * The options that PyWorker takes, in JavaScript and in Python.
 *
 * @typedef {object} Options
 * @property {Kind} [kind]
 * @property {string} [type]   "micropython", "mpy", "pyodide" or "py"
 * @property {string} [name]
 * @property {string | object} [config]
 * @property {string} [service_worker]
 * @property {string} [serviceWorker]
 */

/** The page's workers. The functions that Python calls are properties, since MicroPython calls functions without `this`. */
export class Workers {
    /** @type {Set<PythonWorker>} */
    all = new Set();
    /** @type {Map<string, PromiseWithResolvers<PythonWorker>>} */
    #named = new Map();
    /** @type {Set<(worker: PythonWorker) => void>} */
    #callbacks = new Set();
    /** @type {Record<Kind, number>} */
    #ids = { py: 0, mpy: 0 };
    #number = 0;

    constructor(/** @type {import("../boot/page_start.js").Page} */ page) {
        this.page = page;
        this.tags = new Tags(this);
    }

    /** Return a number that no worker has used yet. */
    nextNumber = () => ++this.#number;

    /** Return a new name for a worker that has no name. */
    nextId = (/** @type {Kind} */ kind) => `${kind}-w${this.#ids[kind]++}`;

    /** Start a worker, and report it to the callbacks and hooks for new workers. */
    start = (/** @type {About} */ about) => {
        const name = about.name || `${about.kind}-worker-${this.nextNumber()}`;
        const worker = new PythonWorker({ ...about, name }, this);
        this.#awaited(name).resolve(worker);
        for (const callback of this.#callbacks) callback(worker);
        for (const callback of this.page.hooks.main.onWorker) callback(null, worker);
        if (worker.kind === "py") this.#keepSnapshot(worker);
        return worker;
    };

    #awaited(/** @type {string} */ name) {
        /** @type {PromiseWithResolvers<PythonWorker>} */
        const awaited = this.#named.get(name) ?? Promise.withResolvers();
        this.#named.set(name, awaited);
        return awaited;
    }

    /** Once the worker's source has ended, keep a snapshot. The interpreters of later visits resume from this snapshot. */
    async #keepSnapshot(/** @type {PythonWorker} */ worker) {
        await worker.ended;
        const { settings } = worker;
        if (settings.snapshot === false || settings.interpreter || settings.interpreters) return;
        keep({ wasm: this.page.core.compile("py"), downloads: this.page.downloads, debug: settings.debug });
    }

    /** Add a callback that is called with each new worker. Also call it at once with each worker that already exists. */
    onWorker = (/** @type {(worker: PythonWorker) => void} */ callback) => {
        this.#callbacks.add(callback);
        for (const worker of this.all) callback(worker);
    };

    /** Return the worker with the given name once it is ready. If there is no such worker after PATIENCE, show a message. */
    find = async (/** @type {string} */ name) => {
        const timer = setTimeout(() => this.#tellMissing(name), PATIENCE);
        const worker = await this.#awaited(name).promise;
        clearTimeout(timer);
        this.page.core.withdraw(`worker ${name}`);
        return worker.ready;
    };

    #tellMissing(/** @type {string} */ name) {
        const names = [...this.all].map((worker) => `"${worker.name}"`).join(", ") || "none";
        this.page.notice(`worker ${name}`, "PY5009", TEXTS.noWorker(name), TEXTS.workers(names));
    }

    /** Start a worker that runs a file. Return a promise of the worker once it is ready. core.js exports this as `PyWorker`. */
    fromFile = (/** @type {string} */ file, /** @type {Options} */ options = {}) => this.startFile(file, options).ready;

    /** Start a worker that runs a file. Return the worker at once. */
    startFile = (/** @type {string} */ file, /** @type {Options} */ options = {}) => {
        const kind = options.kind ?? (/micro|mpy/.test(options.type ?? "") ? "mpy" : "py");
        /** @type {Source} */
        const tag = {
            name: options.name || this.nextId(kind),
            tagged: false,
            localName: "script",
            isBox: false,
            text: "",
            html: "",
            attributes: file ? { src: new URL(file, document.baseURI).href } : {},
        };
        const service = options.service_worker ?? options.serviceWorker;
        return this.start({ kind, name: tag.name, config: options.config, tag, service });
    };

    /** Start the worker of a tag that has the attribute `worker` and was added to the page. */
    tagFound = (/** @type {Element} */ element, /** @type {Kind} */ kind) => this.tags.found(element, kind);

    /** End the worker of a tag that has the attribute `worker` and was removed from the page. */
    tagLeft = (/** @type {Element} */ element) => this.tags.left(element);

    /** Return a promise. It is fulfilled when the workers of all tags that are now in the page have run their sources. */
    tagsEnded = () => Promise.all([...this.all].filter((worker) => worker.about.element).map((worker) => worker.ended));
}
