// @ts-check
/**
 * Makes a Python file usable as a JavaScript module: the file's functions become asynchronous JavaScript functions.
 *
 *     import bridge from "/pyscript/bridge.js";
 *     export const { add, mean } = bridge(import.meta.url);          // in tools.js: exports functions of tools.py in the same folder
 */

/** @type {Map<string, Promise<any>>} */
const started = new Map();

/**
 * Return an object with the functions of a Python file. The file has the same folder and name as the JavaScript module that calls
 * `bridge`. Its functions run in a worker.
 *
 * @param {string} url the address of the JavaScript module (`import.meta.url`), or of the Python file
 * @param {{pyscript?: string, type?: "py" | "mpy", worker?: boolean, config?: any, serviceWorker?: string}} options `pyscript`:
 *     the address of core.js; `type`: the kind of interpreter; `config`: the worker's config; `serviceWorker`: the address of a
 *     service worker. `worker: false`, which PyScript core has, is not supported
 * @returns {any} an object; each of its properties is a function that returns a promise of the Python function's result
 */
export default function bridge(url, { pyscript, type = "py", worker = true, config, serviceWorker } = {}) {
    if (!worker) throw new Error("bridge() runs Python in a worker only: leave out worker: false.");
    const file = url.replace(/\.[cm]?js(\?.*)?$/, ".py$1");
    const start = async () => {
        const core = await import(pyscript ?? new URL("core.js", import.meta.url).href);
        return core[type === "mpy" ? "MPWorker" : "PyWorker"](file, { config, serviceWorker });
    };
    const key = `${type} ${file}`;
    return new Proxy(Object.create(null), {
        get(_, /** @type {any} */ name) {
            if (typeof name !== "string" || name === "then") return undefined;
            return async (/** @type {any[]} */ ...args) => {
                if (!started.has(key)) started.set(key, start());
                return (await started.get(key)).ask("function", name, ...args);
            };
        },
    });
}
