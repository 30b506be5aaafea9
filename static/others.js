// @ts-check
/** What plugins that are written in JavaScript need. Loaded when the config or a module names one. */

/** What an object, or one of its properties, is: "class", "function", or "" for what cannot be called. */
export function kindOf(/** @type {any} */ object, /** @type {string} */ name) {
    const value = name ? object[name] : object;
    if (typeof value !== "function") return "";
    return /^class\b/.test(Function.prototype.toString.call(value)) ? "class" : "function";
}

export const instance = (/** @type {any} */ cls) => new cls();
export const items = (/** @type {Iterable<any>} */ set) => [...set];

/** What hooks of PyScript core get. */
export function wrapOf(/** @type {any} */ native, /** @type {string} */ kind, /** @type {string} */ config, /** @type {any} */ io) {
    const type = kind === "py" ? "pyodide" : "micropython";
    const values = Object.assign({}, ...JSON.parse(config).map((/** @type {any} */ part) => part.value));
    return {
        type,
        config: values,
        interpreter: native,
        io,
        run: (/** @type {string} */ code) => native.runPython(code),
        runAsync: (/** @type {string} */ code) => native.runPythonAsync(code),
        runEvent(/** @type {string} */ path, /** @type {Event} */ event) {
            const [first, ...rest] = path.split(".");
            return rest.reduce((value, name) => value[name], native.globals.get(first))(event);
        },
    };
}
