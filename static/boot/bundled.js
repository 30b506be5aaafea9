// @ts-check
/** Exports all of our JavaScript that every page needs when it starts. `make static` makes boot/bundle.js from this file. */

export { pageApi, realmApi } from "../page/api.js";
export { agent, opened, packed } from "../snapshot/format.js";
export { keep } from "../snapshot/keep.js";
export { restore } from "../snapshot/packages.js";
export { storeOf } from "../snapshot/store.js";
export { Downloads } from "./downloads.js";
export { launch } from "./launch.js";
export { startPage } from "./page_start.js";
export { loadFrom } from "./pyodide.js";
