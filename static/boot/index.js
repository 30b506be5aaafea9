/** Everything that JavaScript needs for a start, in one file: see bundle_start in __main__.py. */

import * as elements from "../elements.js";
import * as nodes from "../nodes.js";
import * as output from "../output.js";
import * as page from "../page.js";
import * as tools from "../tools.js";

export { launch } from "../interpreters.js";
export { begin } from "../pyodide.js";
export { agent, keep, opened, packed } from "../snapshot.js";
export { storeOf } from "../snapshot_files.js";
export { restore } from "../snapshot_packages.js";
export { nodes, page };

/** What Python can do in the page, by names: `runtime.page(name)`. */
export const offered = { ...page, ...elements, ...output, ...nodes, ...tools };
