// @ts-check
/**
 * Supports plugins that are written in JavaScript. This file is loaded when the config or a JavaScript module names a plugin of
 * this kind.
 */

import { merge } from "../boot/config.js";

/**
 * Return the default export of a JavaScript module, or null if the module has no default export. If the export is a class, return
 * a new object of this class.
 */
export async function pluginOf(/** @type {string} */ url) {
    const exported = (await import(url)).default;
    const isClass = typeof exported === "function" && /^class\b/.test(Function.prototype.toString.call(exported));
    return (isClass ? new exported() : exported) ?? null;
}

/** Return whether an object has a method with the given name. */
export const has = (/** @type {any} */ object, /** @type {string} */ name) => typeof object[name] === "function";
export const items = (/** @type {Iterable<any>} */ set) => [...set];

/**
 * Return an object like the one that PyScript core passes to hooks. This object contains the interpreter, and functions that use
 * the interpreter.
 */
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
