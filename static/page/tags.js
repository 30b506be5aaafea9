// @ts-check
/** The project's tags: which interpreter and which module of Python each belongs to, and where its code runs. */

/** @import { Core, Kind } from "../boot/types.js" */

/** @type {Core["tags"]} */
let modules = {};
/** @type {Core["scriptTypes"]} */
let scriptTypes = {};
/** @type {Core["observed"]} */
let observed = {};
/** The interpreter that serves tags whose code runs in workers. @type {Kind | undefined} */
let workerHost;

/** Keep what core.js knows of tags; `first` is the interpreter that the page's scripts need, if any. */
export function knowTags(/** @type {Core} */ core, /** @type {Kind | undefined} */ first) {
    modules = core.tags;
    scriptTypes = core.scriptTypes;
    observed = core.observed;
    workerHost = first;
}

const IN_WORKER = " in worker";
const CELL = /^m?py-(repl|editor)$/;

/** Return the names of the custom elements. */
export const customElementNames = () => Object.keys(modules).filter((name) => !name.includes(" "));

/** Return the attributes of a custom element whose changes Python gets. */
export const observedBy = (/** @type {string} */ tag) => observed[tag] ?? [];

/** Return whether Python has a class for a custom element; tags such as <py-config> have none. */
export const hasClass = (/** @type {string} */ tag) => Boolean(modules[tag]);

/** Return whether a tag, or a script of that type, is drawn as a cell, which happens before Python is there. */
export const isCell = (/** @type {string} */ tag) => CELL.test(tag);

/** Return the interpreter of a custom element, by the beginning of its name. */
export const kindOf = (/** @type {string} */ tag) => /** @type {Kind} */ (tag.startsWith("mpy") ? "mpy" : "py");

/** Return the interpreter of a script, by its type, or undefined. */
export const kindOfScript = (/** @type {string} */ type) => /** @type {Kind | undefined} */ (scriptTypes[type]);

/** Return whether the code of a tag runs in a worker; that of an editor always does. */
export const runsInWorker = (/** @type {Element} */ element) =>
    element.hasAttribute("worker") || element.localName.endsWith("-editor");

/** Return the interpreter that serves tags whose code runs in workers: the page's first, or else MicroPython, the small one. */
export const hostOfWorkers = () => (workerHost ??= "mpy");

/** Return the name under which Python receives a custom element. */
export const nameOf = (/** @type {Element} */ element, tag = element.localName) =>
    isCell(tag) && runsInWorker(element) ? tag + IN_WORKER : tag;

/** Return the name under which Python receives a script. */
export function nameOfScript(/** @type {string} */ type) {
    if (isCell(type)) return type + IN_WORKER;
    return `${type} script` in modules ? `${type} script` : `${scriptTypes[type]} script`;
}

/**
 * Find the receiver of the elements under a name.
 *
 * @param {string} name as nameOf() and nameOfScript() return it
 * @returns {{kind: Kind, module: string}} the interpreter, and the module of the class, "" if the tag is not the project's
 */
export function receiverOf(name) {
    const tag = name.replace(IN_WORKER, "");
    return { kind: tag === name ? kindOf(tag) : hostOfWorkers(), module: modules[tag] ?? "" };
}
