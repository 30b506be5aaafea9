// @ts-check
/** Loads the files of the run-time that only some pages need. */

/** @type {(path: string) => Promise<any>} */
let loader;

/** Load a file of the run-time; return a promise of its module. */
export const load = (/** @type {string} */ path) => loader(path);

/** Set the function that `load` calls. */
export const loadBy = (/** @type {typeof loader} */ by) => void (loader = by);
