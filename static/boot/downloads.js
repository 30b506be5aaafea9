// @ts-check
/** Downloads of the run-time, for pages, workers and the maker of snapshots: each address is requested once. */

/** @import { Fetched, Guard, Kind, Parts } from "./types.js" */

import { storeOf } from "../snapshot/store.js";

/** Load a file, and report nothing. @type {Guard} */
const unguarded = (_url, get) => get();

export class Downloads {
    #requests;

    /**
     * @param {(path: string) => string} asset the address of a file of the run-time
     * @param {Guard} guard called for each file that a start waits for
     * @param {Map<string, Promise<Response>>} requests the requests made already, by address
     */
    constructor(asset, guard = unguarded, requests = new Map()) {
        this.asset = asset;
        this.guard = guard;
        this.#requests = requests;
    }

    /** Request a file; each caller gets its own response. @returns {Promise<Response>} */
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

    /** Load a text; a failure is returned, not thrown. @returns {Promise<Fetched>} */
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

    /** Return the id of this build of the run-time: a snapshot of another build does not fit. */
    async build() {
        return (await this.text(this.asset("pyodide/build.txt"))).text;
    }

    /**
     * Start every download of our own interpreter except its WebAssembly; a failure is thrown where the part is awaited.
     *
     * @param {Kind} kind
     * @param {{snapshot?: string, late?: boolean, inWorker?: boolean}} wanted the name of a snapshot to resume from,
     *     or ""; whether to load MicroPython's late archive; whether to load what only workers need
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

    /** Start to read the file of a snapshot, while the interpreter is still being compiled. */
    #resumable(/** @type {string} */ name) {
        const file = storeOf(name).read(name);
        file.catch(() => {});
        return { name, kept: () => file, build: this.build() };
    }
}
