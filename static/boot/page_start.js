// @ts-check
/** Starts each of the page's interpreters when the page first needs the interpreter, and shows the progress of the start. */

/** @import { Config, Core, Interpreter, Kind, PageStart, Progress } from "./types.js" */

import { watchDocument } from "../page/observer.js";
import { pageApi } from "../page/api.js";
import { Downloads } from "./downloads.js";
import { launch } from "./launch.js";

/** The page shows the progress of a start only if the start takes longer than this number of milliseconds. */
const UNSEEN = 300;

const TEXTS = {
    loading: (/** @type {string} */ name) => `Loading ${name}`,
    notStarted: (/** @type {string} */ name) => `${name} could not start`,
    noWorkers: "Workers could not start",
};

/** @type {{parts: any[], config: Config}} */
const NO_CONFIG = { parts: [], config: {} };

/** Starts and keeps the page's interpreters, loads the code for workers, and reports the progress of starts. */
export class Page {
    /** @type {Map<Kind, Promise<Interpreter>>} */
    #interpreters = new Map();
    /**
     * The starts that are in progress. For each start, the set contains the kind of the interpreter or the name of the worker.
     *
     * @type {Set<string>}
     */
    #starting = new Set();
    /**
     * The module progress.js, or null if no start has taken longer than UNSEEN yet.
     *
     * @type {typeof import("./progress.js") | null}
     */
    #splash = null;
    /** @type {Promise<import("../workers/registry.js").Workers> | null} */
    #workers = null;
    #first;

    /**
     * @param {Core} core
     * @param {Kind[]} kinds the interpreters that tags without `worker` need
     */
    constructor(core, kinds) {
        this.core = core;
        this.downloads = new Downloads(core.asset, core.guard, core.requests);
        this.hooks = core.hooks;
        this.notice = core.notice;
        this.explained = core.explained;
        this.#first = kinds[0];
        core.closeSplash = () => this.closeSplash();
    }

    /**
     * Return a promise of the page's interpreter of the given kind; "" means the page's first interpreter. If this interpreter
     * has not been started, start it. If the start fails, show the failure in the page.
     */
    need = (/** @type {Kind | ""} */ wanted) => {
        const kind = wanted || (this.#first ?? [...this.#interpreters.keys()][0] ?? "py");
        const known = this.#interpreters.get(kind);
        if (known) return known;
        const started = this.#boot(kind);
        this.#interpreters.set(kind, started);
        started.catch((error) => {
            this.core.showFailure(kind, TEXTS.notStarted(this.core.names[kind]), error);
            this.startEnded(kind, true);
        });
        return started;
    };

    /** Load the code that starts workers. If the code does not load, the next call tries again. */
    workers = async () => {
        this.#workers ??= this.#loadWorkers();
        try {
            return await this.#workers;
        } catch (error) {
            this.#workers = null;
            throw error;
        }
    };

    async #loadWorkers() {
        /** @type {typeof import("../workers/registry.js")} */
        const { Workers } = await this.#load("workers/bundle.js");
        return new Workers(this);
    }

    /** Load the JavaScript module at the given path in the run-time folder. @returns {Promise<any>} */
    #load(/** @type {string} */ path) {
        return this.downloads.module(this.core.asset(path));
    }

    /** Start to download the files of our own interpreter of the given kind. */
    download = (/** @type {Kind} */ kind) => {
        const texts = this.core.configTexts(kind);
        const snapshot = kind === "py" ? this.core.snapshotName(texts) : "";
        const parts = this.downloads.parts(kind, { snapshot, late: texts.length > 0 });
        return { ...parts, wasm: this.core.compile(kind), key: this.core.snapshotKey(texts) };
    };

    /** Download an interpreter, start it, and pass control to Python. */
    async #boot(/** @type {Kind} */ kind) {
        /** @type {PromiseWithResolvers<Config>} */
        const configured = Promise.withResolvers();
        this.show(kind, configured.promise).catch(() => {});
        this.progress(kind, TEXTS.loading(this.core.names[kind]), { stage: "download" });
        const texts = this.core.configTexts(kind);
        const early = this.core.namesInterpreter(texts) ? null : this.download(kind);
        const reader = texts.length ? this.#load("boot/config.js") : null;
        if (document.readyState === "loading") await new Promise((done) => document.addEventListener("DOMContentLoaded", done));
        const read = reader ? await (await reader).readConfig(kind, this.core.runs(kind), this.text) : NO_CONFIG;
        const { parts, config } = read;
        this.core.configs[kind] = structuredClone(config);
        configured.resolve(config);
        return launch(kind, { config, parts, early, page: pageApi }, this);
    }

    text = (/** @type {string} */ url) => this.downloads.text(url);

    /**
     * Dispatch a `py:progress` or `mpy:progress` event. If the stage is "run", also record that the start has ended.
     *
     * @param {Kind} kind
     * @param {string} detail
     * @param {Progress} more
     * @param {string} key the name of the start, which is the kind of an interpreter or the name of a worker
     */
    progress(kind, detail, more, key = kind) {
        dispatchEvent(Object.assign(new CustomEvent(`${kind}:progress`, { detail }), more));
        if (more.stage === "run") this.startEnded(key);
    }

    /** Show the progress of a start in the page if the start takes longer than UNSEEN. */
    async show(/** @type {Kind} */ kind, /** @type {Promise<Config>} */ config, /** @type {string} */ key = kind) {
        this.#starting.add(key);
        await new Promise((done) => setTimeout(done, UNSEEN));
        if (!this.#starting.has(key)) return;
        this.#splash = await this.#load("boot/progress.js");
        this.#splash?.count(this.core.requests, this.core.asset(""), (detail, more) => this.progress(kind, detail, more));
        const options = await config;
        if (this.#starting.has(key)) this.#splash?.draw(options);
    }

    /** Remove the splash screen, even if the config says that it stays. */
    closeSplash = () => this.#splash?.close(true);

    /** Record that a start has ended. Close the splash screen if the start has failed, or if no other start is in progress. */
    startEnded(/** @type {string} */ key, failure = false) {
        this.#starting.delete(key);
        if (failure || !this.#starting.size) this.#splash?.close(failure);
    }
}

/**
 * Start the interpreters and workers that the page needs, and watch for elements that are added to the page.
 *
 * @param {Core} core
 * @param {Kind[]} kinds the interpreters that tags without `worker` need
 * @param {Kind[]} inWorkers the interpreters that tags with `worker` need
 * @returns {PageStart}
 */
export function startPage(core, kinds, inWorkers) {
    const page = new Page(core, kinds);
    if (inWorkers.length) page.workers().catch((error) => core.showFailure("workers", TEXTS.noWorkers, error));
    const ends = kinds.map((kind) => page.need(kind).then(({ call }) => call("finished")));
    watchDocument(page, kinds[0]);
    if (inWorkers.length) ends.push(page.workers().then((workers) => workers.tagsEnded()));
    const told = new Set(ends.length ? [...kinds, ...inWorkers] : ["py"]);
    const ended = Promise.all(ends.map((end) => end.catch(() => {})));
    ended.then(() => told.forEach((kind) => dispatchEvent(new Event(`${kind}:all-done`))));
    return { need: page.need, workers: page.workers, ended };
}
