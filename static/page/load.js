// @ts-check
/** Loads the files of the run-time that a page needs only at times. */

/** @type {(path: string) => Promise<any>} */
let loader;

/** Loads a file of the run-time: a promise of its module. */
export const load = (/** @type {string} */ path) => loader(path);

/** Sets what loads them. */
export const loadBy = (/** @type {typeof loader} */ by) => void (loader = by);
