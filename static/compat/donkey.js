// @ts-check
/** Implements the function `donkey()` of core.js. This function starts a worker in which JavaScript code can run Python code. */

/**
 * @param {import("../workers/registry.js").Workers} workers
 * @param {{type?: "py" | "mpy", config?: any, persistent?: boolean, serviceWorker?: string}} options
 */
export async function donkey(workers, { type = "py", config, persistent = false, serviceWorker } = {}) {
    const startWorker = () => workers.startFile("", { kind: type, config, serviceWorker });
    let worker = startWorker();
    let busy = 0;
    await worker.ready;

    /**
     * Send a request to the worker, and return a promise of the answer. If the worker is busy and `persistent` is not set, first
     * replace the worker with a new one.
     */
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
        /**
         * Run code as a prompt does. Return a promise of the repr of the code's last expression, or of "" if the expression is
         * None.
         */
        process: (/** @type {string} */ code) => carry("process", code),
        /** Run Python code. Return a promise that is fulfilled when the code has ended. */
        execute: async (/** @type {string} */ code) => void (await carry("run", code)),
        /** Evaluate a Python expression. Return a promise of the expression's value. */
        evaluate: (/** @type {string} */ code) => carry("run", code),
        /** Do nothing, because this worker has no terminal that could be cleared. */
        clear: async () => {},
        /** Restart the worker. The new worker has none of the old worker's Python variables. */
        reset: async () => void (await worker.restart()),
        /** End the worker. */
        kill: () => worker.terminate(),
    };
}
