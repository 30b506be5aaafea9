// @ts-check
/** Implements `donkey()` of core.js, which starts a worker whose interpreter runs Python code for JavaScript. */

/**
 * @param {import("../workers/registry.js").Workers} workers
 * @param {{type?: "py" | "mpy", config?: any, persistent?: boolean, serviceWorker?: string}} options
 */
export async function donkey(workers, { type = "py", config, persistent = false, serviceWorker } = {}) {
    const startWorker = () => workers.startFile("", { kind: type, config, serviceWorker });
    let worker = startWorker();
    let busy = 0;
    await worker.ready;

    /** Send a request to the worker. If the worker is busy, replace it first, unless `persistent` is set. */
    async function carry(/** @type {string} */ what, /** @type {string} */ code) {
        if (busy && !persistent) {
            worker.terminate();
            worker = startWorker();
            busy = 0;
        }
        const mine = worker;
        busy++;
        try {
            await mine.ready;
            return await mine.ask(what, "", code);
        } finally {
            if (mine === worker) busy--;
        }
    }

    return {
        /** Run code as a prompt does; return a promise of the repr of its last expression, or of "" if that is None. */
        process: (/** @type {string} */ code) => carry("process", code),
        /** Run code. */
        execute: async (/** @type {string} */ code) => void (await carry("run", code)),
        /** Evaluate an expression; return a promise of its value. */
        evaluate: (/** @type {string} */ code) => carry("run", code),
        /** Do nothing: there is no terminal to clear. */
        clear: async () => {},
        /** Restart the worker; all its Python variables are then gone. */
        reset: async () => void (await worker.restart()),
        /** End the worker. */
        kill: () => worker.terminate(),
    };
}
