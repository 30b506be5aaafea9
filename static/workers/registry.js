// @ts-check
/**
 * Workers: interpreters off the main thread, with the page at hand. Loaded by core.js when the page has one, or asks for one.
 *
 * @typedef {{asset: (path: string) => string, build: () => Promise<string>, snapshotName: (texts: string[]) => string,
 *     configTexts: (kind: string) => string[], text: (url: string) => Promise<any>, compile: (kind: string) => Promise<any>,
 *     module: (url: string) => Promise<any>, runs: (kind: string) => string, hooks: any, notice: Function,
 *     explained: (url: string, error: any) => Promise<any>, show: (kind: string, config: Promise<any>, key: string) => void,
 *     progress: (kind: string, detail: string, more: any, key: string) => void}} Core   core.js's own, see there
 * @typedef {{kind: string, name: string, config?: string | object, element?: Element | null, tag: any,
 *     service?: string}} About   what a worker is to be
 */

import { SHARED_BYTES, sharedReach } from "./reach.js";
import { Connection, DOCUMENT, PAGE, SYNC, TAG, WINDOW } from "./remote.js";
import { keep, offered, page } from "./start.js";

/** @type {Core} */
let core;
export const setCore = (/** @type {Core} */ value) => void (core = value);

/** @type {Set<PythonWorker>} */
export const all = new Set();
/** @type {Map<string, PromiseWithResolvers<PythonWorker>>} */
const named = new Map();
/** @type {Record<string, number>} */
const numbers = { py: 0, mpy: 0, shared: 0 };
const NOT_ISOLATED = "The page is isolated by its headers, and worker.js of the run-time is not.";
const ISOLATE = "Send the headers of the page with the run-time too, or allow blob: in worker-src of the page's policy.";
/** Milliseconds after which a worker that nobody has started is asked after. */
const PATIENCE = 5000;

/** What a worker that was ended says to those who still wait for it. */
const ended = (/** @type {string} */ name, why = "was ended") =>
    Object.assign(new Error(`The worker "${name}" ${why}.`), { name: "WorkerEnded", pythonType: "WorkerEnded" });

/** Hooks in a form that can be sent: functions by their source. */
const sent = (/** @type {Record<string, Set<any>>} */ hooks) =>
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
    /** Why it is no more. */
    #over = new Error();
    /** What `sync` offers to the worker. @type {Record<string, Function>} */
    #offered = { sleep: (/** @type {number} */ seconds) => new Promise((done) => setTimeout(done, seconds * 1000)) };
    /** Where its interpreter looks for interrupts. @type {Uint8Array | null} */
    #interrupts = null;
    /** @type {string[]} The names of the functions that it exports. */
    exports = [];
    /** Its config, when that has been read. @type {any} */
    settings = {};

    constructor(/** @type {About} */ about) {
        this.about = about;
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

    /** Fulfilled when its source has run, or waits for something and has said what it exports. */
    get ready() {
        return this.#ready.promise;
    }

    /** Fulfilled when its source has ended. */
    get ended() {
        return this.#ended.promise;
    }

    /** Calls what the worker's Python knows by a name: a promise, which has `cancel()`. */
    ask(/** @type {string} */ name, /** @type {any} */ what, /** @type {any[]} */ ...args) {
        if (!this.#connection) return Promise.reject(this.#over);
        return this.#connection.invoke({ name, what }, args, true);
    }

    /** Calls a function that the worker exports: a promise of its value. */
    call(/** @type {string} */ name, /** @type {any[]} */ ...args) {
        return this.ask("export", name, ...args);
    }

    /** Calls a function that the worker has put into its `sync`. */
    callSync(/** @type {string} */ name, /** @type {any[]} */ ...args) {
        return this.ask("sync", name, ...args);
    }

    /** Runs code in the worker: a promise of the value of its last expression. */
    run(/** @type {string} */ code) {
        return this.ready.then(() => this.runNow(code));
    }

    runNow(/** @type {string} */ code) {
        return this.ask("run", "", code);
    }

    /** Calls one of these for Python: its promise, and what cancels it. */
    pending(/** @type {"call" | "callSync" | "runNow" | "ask"} */ method, /** @type {any[]} */ ...args) {
        const promise = /** @type {any} */ (this)[method](...args);
        return { promise, cancel: () => promise.cancel?.() };
    }

    /** Offers a function of Python's to the worker: it is called with where the result goes, and what gives the arguments. */
    offer(/** @type {string} */ name, /** @type {Function} */ called) {
        this.#offered[name] = (/** @type {any[]} */ ...args) =>
            new Promise((resolve, reject) => called(resolve, reject, args.length, (/** @type {number} */ index) => args[index]));
    }

    /** Lets what its Python runs end with a KeyboardInterrupt, where memory is shared; elsewhere it must hear a message. */
    interrupt() {
        if (this.#interrupts) this.#interrupts[0] = 2;
    }

    /** How many objects of the page the worker holds. */
    get held() {
        return this.#connection?.held ?? 0;
    }

    async #start() {
        all.add(this);
        const { kind, name, element } = this.about;
        const configured = Promise.withResolvers();
        core.show(kind, configured.promise, name);
        core.progress(kind, `Starting the worker ${name}`, { stage: "download", worker: name }, name);
        try {
            const service = await this.#service();
            const [worker, parts] = await Promise.all([this.#here(service?.scope), this.#config()]);
            const config = Object.assign({}, ...parts.map((/** @type {any} */ part) => part.value));
            configured.resolve(config);
            this.settings = config;
            if (worker !== this.#worker) return;
            const { port1, port2 } = new MessageChannel();
            const shared = globalThis.crossOriginIsolated ? new SharedArrayBuffer(SHARED_BYTES) : null;
            const reach = shared ? sharedReach(shared) : (service?.reach ?? null);
            const known = {
                [WINDOW]: globalThis,
                [DOCUMENT]: document,
                [PAGE]: this.#pageFunctions(),
                [TAG]: element ?? null,
                [SYNC]: this.#offered,
            };
            this.#connection = new Connection(port1, known, reach, (error) => this.#toldInVain(error));
            this.#interrupts = shared && new Uint8Array(new SharedArrayBuffer(1));
            const still = { shared, service: service?.address ?? "" };
            const compiled = config.interpreter || config.interpreters ? null : await core.compile(kind);
            const where = { base: document.baseURI, address: location.href, path: location.pathname };
            const hooks = sent(core.hooks.worker);
            const about = { kind, hooks, config, parts, tag: this.about.tag, ...where };
            worker.postMessage({ ...about, port: port2, compiled, still, interrupts: this.#interrupts }, [port2]);
        } catch (error) {
            this.#failed(error);
        }
    }

    /**
     * The worker, when it is there: from its address, or from a blob, which a page of another origin needs, and one that is
     * isolated by headers that its server does not send with worker.js.
     *
     * @returns {Promise<Worker>}
     */
    async #here(/** @type {string | undefined} */ scope) {
        const url = core.asset("worker.js");
        const blob = () => URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: "text/javascript" }));
        const elsewhere = new URL(url).origin !== location.origin || (scope && !url.startsWith(scope));
        if (elsewhere && scope && !document.baseURI.startsWith(scope))
            throw new Error(`The service worker is for ${scope} only: put sw.js beside the page, and name it there.`);
        if (elsewhere) return this.#from(blob(), url);
        return this.#from(url, url).catch((error) => {
            if (!globalThis.crossOriginIsolated) throw error;
            return this.#from(blob(), url).catch(() => {
                throw Object.assign(new Error(NOT_ISOLATED), { code: "PY3001", hint: ISOLATE });
            });
        });
    }

    /** @returns {Promise<Worker>} */
    #from(/** @type {string} */ address, /** @type {string} */ url) {
        const name = `${this.kind} ${core.snapshotName(this.about.config ? [] : core.configTexts(this.kind)) || "-"} ${this.name}`; // what it needs before the first message
        const worker = new Worker(address, { type: "module", name });
        this.#worker = worker;
        return new Promise((resolve, reject) => {
            worker.addEventListener("message", () => resolve(worker), { once: true });
            worker.addEventListener("error", (event) => {
                event.preventDefault();
                reject(Object.assign(new Error(event.message || "The browser could not start the worker."), { url }));
            });
        });
    }

    /** The config: its own, or that of the page. */
    async #config() {
        const { kind, config } = this.about;
        if (config && typeof config === "object") return [{ where: "config", url: document.baseURI, value: config }];
        if (!config && !document.querySelector(`${kind}-config,:is(${core.runs(kind)})[config]`)) return [];
        const reader = await core.module(core.asset("config.js"));
        return config ? [await reader.readOwn(config, core.text)] : reader.readConfig(kind, core.runs(kind), core.text);
    }

    /** The service worker that lets it wait, where the page asks for one and is not isolated. */
    async #service() {
        if (!this.about.service || globalThis.crossOriginIsolated) return null;
        return (await core.module(core.asset("service.js"))).connect(this.about.service, `${Date.now()}-${++numbers.shared}`);
    }

    /** What the worker's Python does in the page; see runtime/remote.py. */
    #pageFunctions() {
        const { kind, name } = this.about;
        const element = /** @type {any} */ (this.about.element);
        return {
            ...offered,
            importModule: (/** @type {string} */ url) => import(url),
            notice: core.notice,
            announce: (/** @type {Element} */ tag, /** @type {string} */ type) => page.announce(tag, type, true),
            workerProgress: (/** @type {string} */ detail, /** @type {any} */ more) =>
                core.progress(kind, detail, { ...more, worker: name }, name),
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

    /** It could not start. */
    async #failed(/** @type {any} */ problem) {
        const error = problem.url ? await core.explained(problem.url, problem.status ?? problem) : problem;
        const reason = Object.assign(ended(this.name, `could not start. ${error.message}`), {
            code: error.code,
            hint: error.hint,
        });
        core.notice(this.name, error.code || "PY3000", reason.message, error.hint ?? "", true);
        this.#end(reason);
    }

    /** Its interpreter can do nothing more. */
    #brokeDown(/** @type {string} */ why) {
        const reason = ended(this.name, `broke down: ${why}`);
        core.notice(this.name, "PY3000", reason.message, "Who waited for it has been told; restart() starts it again.", true);
        this.#end(reason);
    }

    /** Something that the worker did not wait for went wrong in the page. */
    #toldInVain(/** @type {any} */ error) {
        this.ask("failed", "", String(error.message ?? error)).catch(() => console.error(error));
    }

    #end(/** @type {Error} */ reason) {
        this.#over = reason;
        all.delete(this);
        this.#worker?.terminate();
        this.#worker = null;
        this.#connection?.close(reason);
        this.#connection = null;
        this.#ready.promise.catch(() => {});
        this.#ready.reject(reason);
        this.#ended.resolve(null);
    }

    /** Ends it at once; whoever waits for it gets an error. */
    terminate() {
        if (this.#worker) this.#end(ended(this.name));
    }

    /** Ends it, if it runs, and starts it anew from its source: a promise of when it is ready. */
    restart() {
        this.terminate();
        this.#ready = Promise.withResolvers();
        this.#ended = Promise.withResolvers();
        this.exports = [];
        this.#start();
        return this.ready;
    }
}

/** Starts a worker. @returns {PythonWorker} */
export function start(/** @type {About} */ about) {
    const name = about.name || `${about.kind}-worker-${++numbers.shared}`;
    const worker = new PythonWorker({ ...about, name });
    if (!named.has(name)) named.set(name, Promise.withResolvers());
    named.get(name)?.resolve(worker);
    for (const hear of hearers) hear(worker);
    for (const hear of core.hooks.main.onWorker) hear(null, worker);
    if (worker.kind === "py") keepSnapshot(worker);
    return worker;
}

/** Lets the next visits resume. */
async function keepSnapshot(/** @type {PythonWorker} */ worker) {
    await worker.ended;
    const config = /** @type {any} */ (worker.settings);
    if (config.snapshot !== false && !config.interpreter && !config.interpreters)
        keep({ wasm: core.compile("py"), build: core.build, asset: core.asset, debug: config.debug });
}

/** @type {Set<(worker: PythonWorker) => void>} */
const hearers = new Set();
/** From now on `hear(worker)` is told of each worker, and at once of those that there are. */
export function hearOf(/** @type {(worker: PythonWorker) => void} */ hear) {
    hearers.add(hear);
    for (const worker of all) hear(worker);
}

/** The worker of a name, when it is ready; one that nobody starts is asked after in the page. */
export async function find(/** @type {string} */ name) {
    if (!named.has(name)) named.set(name, Promise.withResolvers());
    const asked = /** @type {PromiseWithResolvers<PythonWorker>} */ (named.get(name));
    const key = `worker ${name}`;
    const timer = setTimeout(() => {
        const names = [...all].map((worker) => `"${worker.name}"`).join(", ") || "none";
        core.notice(
            key,
            "PY5009",
            `A program waits for the worker "${name}", which is not there.`,
            `The page's workers: ${names}.`,
        );
    }, PATIENCE);
    try {
        return await (
            await asked.promise
        ).ready;
    } finally {
        clearTimeout(timer);
    }
}

// ---- tags

/** @type {WeakMap<Element, PythonWorker>} */
const ofTags = new WeakMap();

/** A tag with the attribute `worker` is in the page. */
export function tagFound(/** @type {any} */ element, /** @type {string} */ kind) {
    if (element.executed) return;
    element.executed = true;
    const value = element.getAttribute("worker");
    if (/\.py(\?.*)?$/.test(value))
        core.notice(`worker ${value}`, "PY5007", `worker="${value}" of a tag has no meaning.`, `Write src="${value}" worker.`);
    element.id ||= `${kind}-w${numbers[kind]++}`;
    const isBox = element.localName !== "script";
    const attributes = Object.fromEntries(
        element.getAttributeNames().map((/** @type {string} */ name) => [name, element.getAttribute(name)]),
    );
    const tag = {
        tagged: true,
        name: element.id,
        localName: element.localName,
        isBox,
        text: element.childElementCount && isBox ? null : element.textContent,
        html: element.innerHTML,
        nth: element.pyNth,
        attributes,
    };
    if (isBox) {
        element.pySource = element.innerHTML;
        element.replaceChildren();
        element.live();
    }
    offered.openPanes(); // before it prints
    const about = { kind, name: attributes.name || element.id, config: attributes.config, element, tag };
    const worker = start({ ...about, service: attributes["service-worker"] });
    ofTags.set(element, worker);
    element.xworker = worker;
    element.process = (/** @type {string} */ code) => worker.run(code);
}

/** A tag with the attribute `worker` has left the page. */
export function tagLeft(/** @type {Element} */ element) {
    ofTags.get(element)?.terminate();
    offered.leaveTerminal(element);
}

/** Fulfilled when the workers of the tags that are here now have run their sources. */
export const tagsEnded = () => Promise.all([...all].filter((worker) => worker.about.element).map((worker) => worker.ended));

/** A worker for a file: what `PyWorker` is in JavaScript. */
export const fromFile = (/** @type {string} */ file, options = {}) => begin(file, options).ready;

/** The same, not yet ready. */
export function begin(
    /** @type {string} */ file,
    /** @type {{kind?: string, type?: string, name?: string, config?: any, service_worker?: string, serviceWorker?: string}} */ options = {},
) {
    const kind = options.kind ?? (/micro|mpy/.test(options.type ?? "") ? "mpy" : "py");
    const attributes = file ? { src: new URL(file, document.baseURI).href } : {};
    const tag = {
        name: options.name || `${kind}-w${numbers[kind]++}`,
        tagged: false,
        localName: "script",
        isBox: false,
        text: "",
        html: "",
        attributes,
    };
    const service = options.service_worker ?? options.serviceWorker;
    return start({ kind, name: tag.name, config: options.config, tag, service });
}
