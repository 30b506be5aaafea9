// @ts-check
/**
 * Downloads the files of the run-time, in pages, in workers, and in the worker that makes snapshots. Each address is requested
 * only once.
 */

/** @import { Fetched, Guard, Kind, Parts } from "./types.js" */

import { storeOf } from "../snapshot/store.js";

/** Load a file by calling `get`, without reporting a delay or a failure to the person at the page. @type {Guard} */
const unguarded = (_url, get) => get();

export class Downloads {
    #requests;

    /**
     * @param {(path: string) => string} asset a function that returns the address of a run-time file
     * @param {Guard} guard a function that loads a file and reports a delay or a failure
     * @param {Map<string, Promise<Response>>} requests the requests that were made before; each key is a URL
     */
    constructor(asset, guard = unguarded, requests = new Map()) {
        this.asset = asset;
        this.guard = guard;
        this.#requests = requests;
    }

    /**
     * Request a file, and return a promise of the response. Each caller gets its own copy of the response.
     *
     * @returns {Promise<Response>}
     */
    request(/** @type {string} */ url) {
        const asked = this.#requests.get(url) ?? fetch(url);
        this.#requests.set(url, asked);
        return asked.then((response) => response.clone());
    }

    /** Load the JavaScript module at the given address. @returns {Promise<any>} */
    module(/** @type {string} */ url) {
        return this.guard(url, () => import(url));
    }

    /** Load a file, and return its content as bytes. */
    bytes(/** @type {string} */ url) {
        return this.guard(url, async () => {
            const response = await this.request(url);
            if (!response.ok) throw response.status;
            return new Uint8Array(await response.arrayBuffer());
        });
    }

    /**
     * Load a text. If the request fails, return an object that describes the failure; do not throw an error.
     *
     * @returns {Promise<Fetched>}
     */
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
     * Start all downloads for our own interpreter, except its WebAssembly file. If a download fails, the code that awaits the
     * promise of this file gets the error.
     *
     * @param {Kind} kind
     * @param {{snapshot?: string, late?: boolean, inWorker?: boolean}} wanted `snapshot`: the name of the snapshot from which
     *     Pyodide resumes, or ""; `late`: whether to load MicroPython's late archive; `inWorker`: whether to load the files that
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

    /** Start to read the file of the given snapshot now, while the browser is still compiling the interpreter. */
    #resumable(/** @type {string} */ name) {
        const file = storeOf(name).read(name);
        file.catch(() => {});
        return { name, kept: () => file, build: this.build() };
    }
}
