// @ts-check
/** Exports the JavaScript that a worker needs besides boot/bundle.js. `make static` bundles this file into remote/bundle.js. */

export { PAGE } from "./protocol.js";
export { Channel } from "./worker_side.js";
