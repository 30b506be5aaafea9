// @ts-check
/** Loads those JavaScript modules of the run-time that only some pages need. */

/** @type {(path: string) => Promise<any>} */
let loader;

/** Load a JavaScript module of the run-time, and return a promise of the module. */
export const load = (/** @type {string} */ path) => loader(path);

/** Set the function that `load` calls to load a module. */
export const loadBy = (/** @type {typeof loader} */ by) => void (loader = by);
