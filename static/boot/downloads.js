// @ts-check
/** Downloads of the run-time, for pages, workers, and what makes snapshots: each address is asked for once. */

/** @import { Fetched, Guard, Kind, Parts } from "./types.js" */

import { storeOf } from "../snapshot/store.js";

/** Loads a file, and reports nothing. @type {Guard} */
const unguarded = (_url, get) => get();

export class Downloads {
    #requests;

    /**
     * @param {(path: string) => string} asset the address of a file of the run-time
     * @param {Guard} guard called for each file that a start waits for
     * @param {Map<string, Promise<Response>>} requests what has been asked for already
     */
    constructor(asset, guard = unguarded, requests = new Map()) {
        this.asset = asset;
        this.guard = guard;
        this.#requests = requests;
    }

    /** Asks for a file. Each caller gets a response of its own. @returns {Promise<Response>} */
    request(/** @type {string} */ url) {
        const asked = this.#requests.get(url) ?? fetch(url);
        this.#requests.set(url, asked);
        return asked.then((response) => response.clone());
    }

    /** Loads a module, by its address. @returns {Promise<any>} */
    module(/** @type {string} */ url) {
        return this.guard(url, () => import(url));
    }

    /** Loads a file as bytes. */
    bytes(/** @type {string} */ url) {
        return this.guard(url, async () => {
            const response = await this.request(url);
            if (!response.ok) throw response.status;
            return new Uint8Array(await response.arrayBuffer());
        });
    }

    /** Loads a text. A failure is returned, not thrown. @returns {Promise<Fetched>} */
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

    /** Returns what names this build of the run-time: a snapshot of another one does not fit. */
    async build() {
        return (await this.text(this.asset("pyodide/build.txt"))).text;
    }

    /**
     * Starts every download of our own interpreter but its WebAssembly; a failure is raised where the part is awaited.
     *
     * @param {Kind} kind
     * @param {{snapshot?: string, late?: boolean, inWorker?: boolean}} wanted the name of a snapshot to resume from, if there is
     *     one; MicroPython's second archive; what only workers need
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

    /** What resuming needs: the file is read while the interpreter is still being compiled. */
    #resumable(/** @type {string} */ name) {
        const file = storeOf(name).read(name);
        file.catch(() => {});
        return { name, kept: () => file, build: this.build() };
    }
}
