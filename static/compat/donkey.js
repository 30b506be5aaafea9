// @ts-check
/** What carries Python for JavaScript: `donkey()` of core.js, an interpreter in a worker that runs what it is given. */

/**
 * @param {import("../workers/registry.js").Workers} workers
 * @param {{type?: "py" | "mpy", config?: any, persistent?: boolean, serviceWorker?: string}} options
 */
export async function donkey(workers, { type = "py", config, persistent = false, serviceWorker } = {}) {
    const startWorker = () => workers.startFile("", { kind: type, config, serviceWorker });
    let worker = startWorker();
    let busy = 0;
    await worker.ready;

    /** Does something in the worker; one that is busy is ended and started again, unless it is to last. */
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
        /** Runs code, and shows the value of its last expression as a prompt does: a promise of its text. */
        process: (/** @type {string} */ code) => carry("process", code),
        /** Runs code. */
        execute: async (/** @type {string} */ code) => void (await carry("run", code)),
        /** The value of an expression. */
        evaluate: (/** @type {string} */ code) => carry("run", code),
        /** Forgets what was printed; there is no terminal that shows it. */
        clear: async () => {},
        /** Forgets all names. */
        reset: async () => void (await worker.restart()),
        /** Ends it. */
        kill: () => worker.terminate(),
    };
}
