// @ts-check
/** Starts an interpreter in a worker, calls functions of the worker, and ends the worker. This module runs in the page. */

/** @import { HookSets, Kind } from "../boot/types.js" */

import { pageApi } from "../boot/bundled.js";
import { Connection } from "../remote/page_side.js";
import { DOCUMENT, PAGE, SYNC, TAG, WINDOW } from "../remote/protocol.js";
import { SHARED_BYTES, sharedReach } from "../remote/wait_shared_memory.js";

/**
 * The description of a worker to start.
 *
 * @typedef {object} About
 * @property {Kind} kind
 * @property {string} name
 * @property {string | object} [config]   the worker's own config, or the address of a config file; by default, the page's config
 * @property {Element | null} [element]   the tag of the worker, if the worker has a tag
 * @property {Source} tag   the source of the worker
 * @property {string} [service]   the address of a service worker with whose help this worker can block
 */

/**
 * The source of a worker. It is read from the worker's tag, or describes the file of a worker without a tag.
 *
 * @typedef {object} Source
 * @property {boolean} tagged   whether the worker has a tag
 * @property {string} name
 * @property {string} localName
 * @property {boolean} isBox   whether the tag shows output inside itself
 * @property {string | null} text   the text of the tag; null if the HTML parser has taken parts of the text for elements
 * @property {string} html
 * @property {number} [nth]   the tag's index among the tags with the same text
 * @property {Record<string, string | null>} attributes
 */

const TEXTS = {
    starting: (/** @type {string} */ name) => `Starting the worker ${name}`,
    notIsolated: "The headers of the page isolate it, but worker.js is served without these headers.",
    isolate: "Send the page's headers with the run-time files too, or allow blob: in worker-src of the page's policy.",
    outOfScope: (/** @type {string} */ scope) =>
        `The service worker serves ${scope} only. Put sw.js beside the page, and name that file in the tag.`,
    noStart: "The browser could not start the worker.",
    problem: (/** @type {string} */ name, /** @type {string} */ why) => `The worker "${name}" ${why}.`,
    wasEnded: "was ended",
    notStarted: (/** @type {string} */ why) => `could not start. ${why}`,
    brokeDown: (/** @type {string} */ why) => `broke down: ${why}`,
    restart: "Code that waits for the worker gets an error. restart() starts the worker again.",
};

/** Return the error that is thrown in programs that are still waiting for a worker when the worker has ended. */
const ended = (/** @type {string} */ name, why = TEXTS.wasEnded) =>
    Object.assign(new Error(TEXTS.problem(name, why)), { name: "WorkerEnded", pythonType: "WorkerEnded" });

/** Return hooks in a form that can be sent to a worker. In this form, a function is represented by its source code. */
const sent = (/** @type {HookSets} */ hooks) =>
    Object.fromEntries(
        Object.entries(hooks).map(([name, set]) => [
            name,
            [...set].map((hook) => (typeof hook === "function" ? { source: String(hook) } : { code: hook })),
        ]),
    );

/** An interpreter in a worker. */
export class PythonWorker {
    /** @type {Worker | null} */
    #worker = null;
    /** @type {Connection | null} */
    #connection = null;
    /** @type {PromiseWithResolvers<PythonWorker>} */
    #ready = Promise.withResolvers();
    #ended = Promise.withResolvers();
    /** The reason why the worker has ended, as an error. */
    #over = new Error();
    /** The functions of the page that the worker can call through its `sync`. @type {Record<string, Function>} */
    #offered = { sleep: (/** @type {number} */ seconds) => new Promise((done) => setTimeout(done, seconds * 1000)) };
    /** The shared buffer that the worker's interpreter checks for interrupts. @type {Uint8Array | null} */
    #interrupts = null;
    /** @type {string[]} The names of the functions that the worker exports. */
    exports = [];
    /** The worker's config. It is empty until the config has been read. @type {any} */
    settings = {};

    /**
     * @param {About} about
     * @param {import("./registry.js").Workers} workers
     */
    constructor(about, workers) {
        this.about = about;
        this.workers = workers;
        this.page = workers.page;
        this.kind = about.kind;
        this.name = about.name;
        this.sync = new Proxy(this.#offered, {
            get: (offered, name) => {
                if (typeof name !== "string" || name === "then") return undefined;
                return Object.hasOwn(offered, name) && name !== "sleep"
                    ? offered[name]
                    : (/** @type {any[]} */ ...args) => this.callSync(name, ...args);
            },
            set: (offered, name, value) => Reflect.set(offered, name, value),
        });
        this.#start();
    }

    /**
     * A promise that is fulfilled when the worker's source has run. If the source names its exports and then waits, the promise
     * is fulfilled earlier.
     */
    get ready() {
        return this.#ready.promise;
    }

    /** A promise that is fulfilled when the worker's source has ended. */
    get ended() {
        return this.#ended.promise;
    }

    /** Call a function that Python in the worker knows by name. Return a promise of its value, with a method `cancel()`. */
    ask(/** @type {string} */ name, /** @type {any} */ what, /** @type {any[]} */ ...args) {
        if (!this.#connection) return Promise.reject(this.#over);
        return this.#connection.invoke({ name, what }, args, true);
    }

    /** Call a function that the worker exports. Return a promise of the function's return value. */
    call(/** @type {string} */ name, /** @type {any[]} */ ...args) {
        return this.ask("export", name, ...args);
    }

    /** Call a function that the worker has put into its `sync`. Return a promise of the function's return value. */
    callSync(/** @type {string} */ name, /** @type {any[]} */ ...args) {
        return this.ask("sync", name, ...args);
    }

    /** Run code in the worker once the worker is ready. Return a promise of the value of the code's last expression. */
    run(/** @type {string} */ code) {
        return this.ready.then(() => this.runNow(code));
    }

    runNow(/** @type {string} */ code) {
        return this.ask("run", "", code);
    }

    /** Call a method of this object for Python in the page. Return the method's promise, and a function that cancels the call. */
    pending(/** @type {"call" | "callSync" | "runNow" | "ask"} */ method, /** @type {any[]} */ ...args) {
        const promise = /** @type {any} */ (this)[method](...args);
        return { promise, cancel: () => promise.cancel?.() };
    }

    /**
     * Offer a Python function of the page to the worker. When the worker calls the function, `called` gets four arguments. These
     * are `resolve`, `reject`, the number of the worker's arguments, and a function that returns the argument at a given index.
     */
    offer(/** @type {string} */ name, /** @type {Function} */ called) {
        this.#offered[name] = (/** @type {any[]} */ ...args) =>
            new Promise((resolve, reject) => called(resolve, reject, args.length, (/** @type {number} */ index) => args[index]));
    }

    /** If the page and the worker share memory, raise KeyboardInterrupt in the worker's Python. Otherwise do nothing. */
    interrupt() {
        if (this.#interrupts) this.#interrupts[0] = 2;
    }

    /** The number of objects of the page to which the worker holds references. */
    get held() {
        return this.#connection?.held ?? 0;
    }

    async #start() {
        this.workers.all.add(this);
        const { kind, name } = this.about;
        const configured = Promise.withResolvers();
        this.page.show(kind, configured.promise, name);
        this.page.progress(kind, TEXTS.starting(name), { stage: "download", worker: name }, name);
        try {
            const service = await this.#service();
            const [worker, { parts, config }] = await Promise.all([
                this.#here(service?.scope),
                this.#config(),
                pageApi.openPanes(), // the panes must be open before the worker prints
            ]);
            configured.resolve(config);
            this.settings = config;
            if (worker !== this.#worker) return;
            const { port, ways } = this.#connect(service);
            const compiled = config.interpreter || config.interpreters ? null : await this.page.core.compile(kind);
            const where = { base: document.baseURI, address: location.href, path: location.pathname };
            const hooks = sent(this.page.hooks.worker);
            const about = { kind, hooks, config, parts, tag: this.about.tag, ...where };
            worker.postMessage({ ...about, port, compiled, ways, interrupts: this.#interrupts }, [port]);
        } catch (error) {
            this.#failed(error);
        }
    }

    /** Open the channel to the worker. Return the port for the worker, and the ways in which the worker can block. */
    #connect(/** @type {{address: string, reach: import("../remote/page_side.js").Reach} | null} */ service) {
        const { port1, port2: port } = new MessageChannel();
        const shared = globalThis.crossOriginIsolated ? new SharedArrayBuffer(SHARED_BYTES) : null;
        const reach = shared ? sharedReach(shared) : (service?.reach ?? null);
        const known = {
            [WINDOW]: globalThis,
            [DOCUMENT]: document,
            [PAGE]: this.#pageFunctions(),
            [TAG]: this.about.element ?? null,
            [SYNC]: this.#offered,
        };
        this.#connection = new Connection(port1, known, reach, (error) => this.#commandFailed(error));
        this.#interrupts = shared && new Uint8Array(new SharedArrayBuffer(1));
        return { port, ways: { shared, service: service?.address ?? "" } };
    }

    /**
     * Start the worker's script, worker.js, and return the worker once the script runs. The script is loaded through a blob in
     * two cases. Either worker.js is of another origin or outside `scope`, or the page is isolated by headers that the server
     * does not send with worker.js.
     *
     * @returns {Promise<Worker>}
     */
    async #here(/** @type {string | undefined} */ scope) {
        const url = this.page.core.asset("worker.js");
        const blob = () => URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: "text/javascript" }));
        const elsewhere = new URL(url).origin !== location.origin || (scope && !url.startsWith(scope));
        if (elsewhere && scope && !document.baseURI.startsWith(scope)) throw new Error(TEXTS.outOfScope(scope));
        if (elsewhere) return this.#from(blob(), url);
        return this.#from(url, url).catch((error) => {
            if (!globalThis.crossOriginIsolated) throw error;
            return this.#from(blob(), url).catch(() => {
                throw Object.assign(new Error(TEXTS.notIsolated), { code: "PY3001", hint: TEXTS.isolate });
            });
        });
    }

    /** @returns {Promise<Worker>} */
    #from(/** @type {string} */ address, /** @type {string} */ url) {
        const { configTexts, snapshotName } = this.page.core;
        const snapshot = snapshotName(this.about.config ? [] : configTexts(this.kind)) || "-";
        const name = `${this.kind} ${snapshot} ${this.name}`; // the name tells worker.js what it needs before the first message
        const worker = new Worker(address, { type: "module", name });
        this.#worker = worker;
        return new Promise((resolve, reject) => {
            worker.addEventListener("message", () => resolve(worker), { once: true });
            worker.addEventListener("error", (event) => {
                event.preventDefault();
                reject(Object.assign(new Error(event.message || TEXTS.noStart), { url }));
            });
        });
    }

    /** Return the worker's own config, or else the page's config. @returns {Promise<{parts: any[], config: any}>} */
    async #config() {
        const { kind, config } = this.about;
        const { asset, runs } = this.page.core;
        if (config && typeof config === "object")
            return { parts: [{ where: "config", url: document.baseURI, value: config }], config };
        if (!config && !document.querySelector(`${kind}-config,:is(${runs(kind)})[config]`)) return { parts: [], config: {} };
        const reader = await this.page.downloads.module(asset("boot/config.js"));
        if (!config) return reader.readConfig(kind, runs(kind), this.page.text);
        const part = await reader.readOwn(config, this.page.text);
        return { parts: [part], config: reader.merge([part]) };
    }

    /**
     * If `about` names a service worker and the page is not isolated, connect the service worker, so that the worker can block.
     */
    async #service() {
        if (!this.about.service || globalThis.crossOriginIsolated) return null;
        const waiting = await this.page.downloads.module(this.page.core.asset("remote/wait_service_worker.js"));
        return waiting.connect(this.about.service, `${Date.now()}-${this.workers.nextNumber()}`);
    }

    /** Return the functions of the page that Python in the worker can call. See runtime/remote/page_objects.py. */
    #pageFunctions() {
        const { kind, name } = this.about;
        const element = /** @type {any} */ (this.about.element);
        return {
            ...pageApi,
            print: (/** @type {Parameters<typeof pageApi.print>} */ ...given) => {
                const missing = pageApi.print(...given);
                if (missing) this.ask("missing", "", missing).catch(() => {}); // a worker that has ended needs no report
            },
            importModule: (/** @type {string} */ url) => import(url),
            notice: this.page.notice,
            announce: (/** @type {Element} */ tag, /** @type {string} */ type) => pageApi.announce(tag, type, true),
            workerProgress: (/** @type {string} */ detail, /** @type {any} */ more) =>
                this.page.progress(kind, detail, { ...more, worker: name }, name),
            workerFailed: (/** @type {any} */ error) => this.#failed(error),
            workerBrokeDown: (/** @type {string} */ why) => this.#brokeDown(why),
            workerReady: (/** @type {string[]} */ names) => {
                this.exports = names;
                this.#ready.resolve(this);
            },
            workerCode: (/** @type {string} */ code) => void (element.srcCode = code),
            workerEnded: () => this.#ended.resolve(null),
        };
    }

    /** Report in the page that the worker could not start, and end the worker. */
    async #failed(/** @type {any} */ problem) {
        const error = problem.url ? await this.page.explained(problem.url, problem.status ?? problem) : problem;
        const reason = Object.assign(ended(this.name, TEXTS.notStarted(error.message)), {
            code: error.code,
            hint: error.hint,
        });
        this.page.notice(this.name, error.code || "PY3000", reason.message, error.hint ?? "", true);
        this.#end(reason);
    }

    /** Report in the page that the worker's interpreter broke down, and end the worker. */
    #brokeDown(/** @type {string} */ why) {
        const reason = ended(this.name, TEXTS.brokeDown(why));
        this.page.notice(this.name, "PY3000", reason.message, TEXTS.restart, true);
        this.#end(reason);
    }

    /** Report to the worker that an operation has failed in the page. The worker did not wait for this operation. */
    #commandFailed(/** @type {any} */ error) {
        this.ask("failed", "", String(error.message ?? error)).catch(() => console.error(error));
    }

    #end(/** @type {Error} */ reason) {
        this.#over = reason;
        this.workers.all.delete(this);
        this.#worker?.terminate();
        this.#worker = null;
        this.#connection?.close(reason);
        this.#connection = null;
        this.#ready.promise.catch(() => {});
        this.#ready.reject(reason);
        this.#ended.resolve(null);
    }

    /** End the worker at once. Pending calls to the worker are rejected with an error. */
    terminate() {
        if (this.#worker) this.#end(ended(this.name));
    }

    /**
     * End the worker if it is running. Start the worker again from its source. Return a promise of the worker once it is ready.
     */
    restart() {
        this.terminate();
        this.#ready = Promise.withResolvers();
        this.#ended = Promise.withResolvers();
        this.exports = [];
        this.#start();
        return this.ready;
    }
}
