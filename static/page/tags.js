// @ts-check
/** Says, for each of our tags, which interpreter and which Python module handle the tag, and where the tag's code runs. */

/** @import { Core, Kind } from "../boot/types.js" */

/**
 * Maps each tag to the Python module that defines the tag's class. For passive tags, which have no class, the module is "".
 *
 * @type {Record<string, string>}
 */
const modules = {};
/** @type {Core["scriptTypes"]} */
let scriptTypes = {};
/** Maps each tag to those of its attributes whose changes are reported to Python. @type {Record<string, string[]>} */
const observed = {};
/** The interpreter that serves tags whose code runs in workers. @type {Kind | undefined} */
let workerHost;

/**
 * Take over the lists of tags from core.js. `first` is the interpreter that the page's scripts need, or undefined if they need
 * none.
 */
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

/** Return the names of our custom elements. */
export const customElementNames = () => Object.keys(modules).filter((name) => !name.includes(" "));

/** Return those attributes of a custom element whose changes are reported to Python. */
export const observedBy = (/** @type {string} */ tag) => observed[tag] ?? [];

/** Return whether our Python package has a class for a custom element. Passive tags such as <py-config> have no class. */
export const hasClass = (/** @type {string} */ tag) => Boolean(modules[tag]);

/**
 * Return whether the given tag, or a script whose `type` is this name, is drawn as a cell. The page draws cells before Python has
 * started.
 */
export const isCell = (/** @type {string} */ tag) => CELL.test(tag);

/** Return the kind of interpreter that handles a custom element. The beginning of the element's name decides this. */
export const kindOf = (/** @type {string} */ tag) => /** @type {Kind} */ (tag.startsWith("mpy") ? "mpy" : "py");

/** Return the kind of interpreter that runs scripts of the given type, or undefined if the type is not one of our types. */
export const kindOfScript = (/** @type {string} */ type) => /** @type {Kind | undefined} */ (scriptTypes[type]);

/** Return whether the code of a tag runs in a worker. The code of an editor always runs in a worker. */
export const runsInWorker = (/** @type {Element} */ element) =>
    element.hasAttribute("worker") || element.localName.endsWith("-editor");

/**
 * Return the interpreter of the page that handles tags whose code runs in workers. This is the page's first interpreter, or
 * MicroPython if the page needs no interpreter, because MicroPython is small.
 */
export const hostOfWorkers = () => (workerHost ??= "mpy");

/** Return the name under which a custom element is reported to Python. */
export const nameOf = (/** @type {Element} */ element, tag = element.localName) =>
    isCell(tag) && runsInWorker(element) ? tag + IN_WORKER : tag;

/** Return the name under which scripts of the given type are reported to Python. */
export function nameOfScript(/** @type {string} */ type) {
    if (isCell(type)) return type + IN_WORKER;
    return `${type} script` in modules ? `${type} script` : `${scriptTypes[type]} script`;
}

/**
 * Return the interpreter and the Python module that handle the elements with the given name.
 *
 * @param {string} name a name that nameOf() or nameOfScript() has returned
 * @returns {{kind: Kind, module: string}} `kind`: the interpreter; `module`: the module that defines the class of the elements,
 *     or "" if our package has no such class
 */
export function receiverOf(name) {
    const tag = name.replace(IN_WORKER, "");
    return { kind: tag === name ? kindOf(tag) : hostOfWorkers(), module: modules[tag] ?? "" };
}
