// @ts-check
/** Tells which interpreter and which Python module each of the project's tags belongs to, and where the tag's code runs. */

/** @import { Core, Kind } from "../boot/types.js" */

/** The module of the class of each tag; "" for passive tags. @type {Record<string, string>} */
const modules = {};
/** @type {Core["scriptTypes"]} */
let scriptTypes = {};
/** The attributes of each tag whose changes Python gets. @type {Record<string, string[]>} */
const observed = {};
/** The interpreter that serves tags whose code runs in workers. @type {Kind | undefined} */
let workerHost;

/** Set the lists of tags to those of core.js. `first` is the interpreter that the page's scripts need, if any. */
export function knowTags(/** @type {Core} */ core, /** @type {Kind | undefined} */ first) {
    for (const entry of core.tags)
        for (const tag of entry.tags) {
            modules[tag] = entry.module;
            observed[tag] = entry.observed ?? [];
        }
    scriptTypes = core.scriptTypes;
    workerHost = first;
}

const IN_WORKER = " in worker";
const CELL = /^m?py-(repl|editor)$/;

/** Return the names of the custom elements. */
export const customElementNames = () => Object.keys(modules).filter((name) => !name.includes(" "));

/** Return those attributes of a custom element whose changes are reported to Python. */
export const observedBy = (/** @type {string} */ tag) => observed[tag] ?? [];

/** Return whether Python has a class for a custom element; tags such as <py-config> have none. */
export const hasClass = (/** @type {string} */ tag) => Boolean(modules[tag]);

/** Return whether a tag, or a script of this type, is drawn as a cell. Cells are drawn before Python has started. */
export const isCell = (/** @type {string} */ tag) => CELL.test(tag);

/** Return the interpreter of a custom element, according to the beginning of the element's name. */
export const kindOf = (/** @type {string} */ tag) => /** @type {Kind} */ (tag.startsWith("mpy") ? "mpy" : "py");

/** Return the interpreter of a script with this type, or undefined. */
export const kindOfScript = (/** @type {string} */ type) => /** @type {Kind | undefined} */ (scriptTypes[type]);

/** Return whether the code of a tag runs in a worker; the code of an editor always does. */
export const runsInWorker = (/** @type {Element} */ element) =>
    element.hasAttribute("worker") || element.localName.endsWith("-editor");

/** Return the interpreter that serves tags whose code runs in workers: the page's first, or else MicroPython, which is small. */
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
 * Return the interpreter and the Python module that receive the elements with the given name.
 *
 * @param {string} name as nameOf() and nameOfScript() return it
 * @returns {{kind: Kind, module: string}} the interpreter, and the module of the class, or "" if our package has none
 */
export function receiverOf(name) {
    const tag = name.replace(IN_WORKER, "");
    return { kind: tag === name ? kindOf(tag) : hostOfWorkers(), module: modules[tag] ?? "" };
}
