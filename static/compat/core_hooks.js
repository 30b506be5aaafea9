// @ts-check
/** What plugins that are written in JavaScript need. Loaded when the config or a module names one. */

import { merge } from "../boot/config.js";

/** The plugin of a module: its default export, or one made of it if that is a class; null without one. */
export async function pluginOf(/** @type {string} */ url) {
    const exported = (await import(url)).default;
    const isClass = typeof exported === "function" && /^class\b/.test(Function.prototype.toString.call(exported));
    return (isClass ? new exported() : exported) ?? null;
}

/** Whether an object has a method. */
export const has = (/** @type {any} */ object, /** @type {string} */ name) => typeof object[name] === "function";
export const items = (/** @type {Iterable<any>} */ set) => [...set];

/** What hooks of PyScript core get. */
export function wrapOf(
    /** @type {any} */ native,
    /** @type {string} */ kind,
    /** @type {string} */ config,
    /** @type {any} */ io,
) {
    const type = kind === "py" ? "pyodide" : "micropython";
    const values = merge(JSON.parse(config));
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
