// @ts-check
/** The workers of the page, by name. `make static` makes workers/bundle.js of it, loaded when the page has a worker, or asks for one. */

/** @import { Kind } from "../boot/types.js" */
/** @import { About, Source } from "./python_worker.js" */

import { keep } from "../boot/index.js";
import { PythonWorker } from "./python_worker.js";
import { Tags } from "./tags.js";

/** Milliseconds after which the page says that a worker is missing. */
const PATIENCE = 5000;

/**
 * What PyWorker of JavaScript and of Python may say.
 *
 * @typedef {object} Options
 * @property {Kind} [kind]
 * @property {string} [type]   "micropython", "mpy", "pyodide" or "py"
 * @property {string} [name]
 * @property {string | object} [config]
 * @property {string} [service_worker]
 * @property {string} [serviceWorker]
 */

/** Every function that Python calls is a property: MicroPython calls them without `this`. */
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

    /** Returns a number that no worker has had. */
    nextNumber = () => ++this.#number;

    /** Returns a name for a worker that has none. */
    nextId = (/** @type {Kind} */ kind) => `${kind}-w${this.#ids[kind]++}`;

    /** Starts a worker. */
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

    /** Lets the next visits resume. */
    async #keepSnapshot(/** @type {PythonWorker} */ worker) {
        await worker.ended;
        const { settings } = worker;
        if (settings.snapshot === false || settings.interpreter || settings.interpreters) return;
        keep({ wasm: this.page.core.compile("py"), downloads: this.page.downloads, debug: settings.debug });
    }

    /** Sets what is called with each worker, and at once with those that there are. */
    onWorker = (/** @type {(worker: PythonWorker) => void} */ callback) => {
        this.#callbacks.add(callback);
        for (const worker of this.all) callback(worker);
    };

    /** Finds the worker of a name, when it is ready; one that is never started is shown as missing. */
    find = async (/** @type {string} */ name) => {
        const timer = setTimeout(() => this.#tellMissing(name), PATIENCE);
        try {
            const worker = await this.#awaited(name).promise;
            return await worker.ready;
        } finally {
            clearTimeout(timer);
        }
    };

    #tellMissing(/** @type {string} */ name) {
        const names = [...this.all].map((worker) => `"${worker.name}"`).join(", ") || "none";
        const message = `A program waits for the worker "${name}", which is not there.`;
        this.page.notice(`worker ${name}`, "PY5009", message, `The page's workers: ${names}.`);
    }

    /** Starts a worker for a file: a promise of it, when it is ready. This is what `PyWorker` is in JavaScript. */
    fromFile = (/** @type {string} */ file, /** @type {Options} */ options = {}) => this.startFile(file, options).ready;

    /** Starts a worker for a file. */
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

    /** A tag with the attribute `worker` is in the page. */
    tagFound = (/** @type {Element} */ element, /** @type {Kind} */ kind) => this.tags.found(element, kind);

    /** A tag with the attribute `worker` has left the page. */
    tagLeft = (/** @type {Element} */ element) => this.tags.left(element);

    /** Fulfilled when the workers of the tags that are here now have run their sources. */
    tagsEnded = () => Promise.all([...this.all].filter((worker) => worker.about.element).map((worker) => worker.ended));
}
