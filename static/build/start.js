/** Everything that JavaScript needs for a start, in one file: see bundle_start in __main__.py. */

export * as elements from "../elements.js";
export { launch } from "../interpreters.js";
export * as nodes from "../nodes.js";
export * as output from "../output.js";
export * as page from "../page.js";
export { begin } from "../pyodide.js";
export { agent, keep, opened, packed } from "../snapshot.js";
export { storeOf } from "../snapshot_files.js";
export { restore } from "../snapshot_packages.js";
