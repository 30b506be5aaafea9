// @ts-check
/** Downloads the run-time for pages, for workers, and for the worker that makes snapshots. Each address is requested only once. */

/** @import { Fetched, Guard, Kind, Parts } from "./types.js" */

import { storeOf } from "../snapshot/store.js";

/** Load a file without reporting delays or failures. @type {Guard} */
const unguarded = (_url, get) => get();

export class Downloads {
    #requests;

    /**
     * @param {(path: string) => string} asset returns the address of a run-time file
     * @param {Guard} guard called for each file that a start waits for
     * @param {Map<string, Promise<Response>>} requests the requests made so far, keyed by URL
     */
    constructor(asset, guard = unguarded, requests = new Map()) {
        this.asset = asset;
        this.guard = guard;
        this.#requests = requests;
    }

    /** Request a file; each caller gets its own copy of the response. @returns {Promise<Response>} */
    request(/** @type {string} */ url) {
        const asked = this.#requests.get(url) ?? fetch(url);
        this.#requests.set(url, asked);
        return asked.then((response) => response.clone());
    }

    /** Load a module by its address. @returns {Promise<any>} */
    module(/** @type {string} */ url) {
        return this.guard(url, () => import(url));
    }

    /** Load a file as bytes. */
    bytes(/** @type {string} */ url) {
        return this.guard(url, async () => {
            const response = await this.request(url);
            if (!response.ok) throw response.status;
            return new Uint8Array(await response.arrayBuffer());
        });
    }

    /** Load a text. If the request fails, return the failure instead of throwing it. @returns {Promise<Fetched>} */
    text(/** @type {string} */ url) {
        return this.request(url).then(
            async (response) => ({
                status: response.status,
                text: response.ok ? await response.text() : "",
                error: response.ok ? "" : response.statusText,
            }),
            (error) => ({ status: 0, text: "", error: error.message }),
        );
    }

    /** Return the id of this build of the run-time. A snapshot fits only the build that made it. */
    async build() {
        return (await this.text(this.asset("pyodide/build.txt"))).text;
    }

    /**
     * Start all downloads for our own interpreter, except its WebAssembly file. If a download fails, the code that awaits this
     * part gets the error.
     *
     * @param {Kind} kind
     * @param {{snapshot?: string, late?: boolean, inWorker?: boolean}} wanted `snapshot`: the name of a snapshot to
     *     resume from, or ""; `late`: whether to load MicroPython's late archive; `inWorker`: whether to load the files that
     *     only workers need
     * @returns {Parts}
     */
    parts(kind, { snapshot = "", late = false, inWorker = false } = {}) {
        const module = (/** @type {string} */ path) => this.module(this.asset(path));
        const bytes = (/** @type {string} */ path) => this.bytes(this.asset(path));
        /** @type {Parts} */
        const parts =
            kind === "py"
                ? {
                      loader: module("pyodide/pyodide.mjs"),
                      glue: module("pyodide/pyodide.asm.mjs"),
                      ...(snapshot ? this.#resumable(snapshot) : { library: bytes("pyodide/core.zip") }),
                  }
                : {
                      loader: module("micropython/micropython.mjs"),
                      library: bytes("micropython/pyscript.mpa"),
                      late: late ? bytes("micropython/late.mpa") : null,
                      ...(inWorker && { workerArchive: bytes("micropython/worker.mpa") }),
                  };
        for (const part of Object.values(parts)) if (part instanceof Promise) part.catch(() => {});
        return parts;
    }

    /** Start to read a snapshot's file while the interpreter is still being compiled. */
    #resumable(/** @type {string} */ name) {
        const file = storeOf(name).read(name);
        file.catch(() => {});
        return { name, kept: () => file, build: this.build() };
    }
}
