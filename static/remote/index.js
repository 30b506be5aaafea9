// @ts-check
/** What a worker needs besides boot/bundle.js; `make static` makes remote/bundle.js of it. */

export { PAGE } from "./protocol.js";
export { Channel } from "./worker_side.js";
