// @ts-check
/**
 * Draws the cells of <py-repl>, <py-editor> and <script type="py-editor">. `make static` bundles this file into paint/bundle.js.
 */

import { Cell } from "./cell.js";
import { dedent } from "./dedent.js";

const STYLE = new URL("cell.css", import.meta.url).href;
/** Load the style sheet of cells, once for the document and once for each shadow root. @returns {Promise<void>} */
function styled(/** @type {Node} */ root) {
    const place = /** @type {any} */ (root === document ? document.head : root);
    if (place.querySelector(`link[href="${STYLE}"]`)) return Promise.resolve();
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: STYLE });
    place.append(link);
    return new Promise((done) => (link.onload = link.onerror = () => done()));
}

/** @type {Record<string, number>} */
const numbers = {};
/** Return the next unused id that begins with `prefix`, for example py-repl-0 and then py-repl-1. */
export const nextId = (/** @type {string} */ prefix) => `${prefix}-${(numbers[prefix] = (numbers[prefix] ?? -1) + 1)}`;

/** Return a promise of the cell of a tag. The first call for a tag draws the cell. @returns {Promise<Cell>} */
export function paint(/** @type {any} */ element) {
    return (element.cell ??= draw(element));
}

/**
 * Draw the cell of a tag. The cell of a <py-repl> or a <py-editor> is inside the tag. The cell of a <script> is in the element
 * that the script's `target` names, or else after the script.
 */
async function draw(/** @type {any} */ element) {
    const isScript = element.localName === "script";
    const prefix = isScript ? element.type.replace("-active", "") : element.localName;
    const code = dedent(element.textContent);
    const place = isScript ? placeOf(element, prefix) : ownPlace(element, prefix);
    await styled(place.getRootNode());
    const cell = prefix.endsWith("-repl") ? replCell(element, code) : editorCell(element, place.id, code, prefix);
    if (isScript) cell.standIn(place);
    else place.replaceChildren(cell.box);
    place.live?.();
    await cell.takeLink();
    return cell;
}

/** Make the cell of a <py-repl>. */
function replCell(/** @type {any} */ element, /** @type {string} */ code) {
    const entersOnReturn = element.hasAttribute("auto-generate");
    const cell = new Cell(element, { name: element.id, code, prefix: "py-repl", entersOnReturn, isRepl: true });
    cell.output.id ||= `${element.id}-repl-output`;
    return cell;
}

/** Make the cell of a <py-editor> or of a <script type="py-editor">. */
function editorCell(
    /** @type {any} */ element,
    /** @type {string} */ name,
    /** @type {string} */ code,
    /** @type {string} */ prefix,
) {
    const cell = new Cell(element, { name, code, prefix, entersOnReturn: false, isRepl: false });
    cell.output.id ||= `${name}-output`;
    cell.box.dataset.env = element.getAttribute("env") ?? prefix;
    return cell;
}

/**
 * Prepare a tag that contains its own cell. Save the tag's code, since the cell will replace the code in the tag. Return the tag.
 */
function ownPlace(/** @type {any} */ element, /** @type {string} */ prefix) {
    element.id ||= nextId(prefix);
    element.pySource = element.innerHTML;
    element.damaged = element.childElementCount > 0;
    return element;
}

/** Return the element that will contain the cell of a script. */
function placeOf(/** @type {any} */ script, /** @type {string} */ prefix) {
    const name = script.getAttribute("target");
    const found = name && (document.getElementById(name) ?? document.querySelector(name));
    const place = found || Object.assign(document.createElement(prefix), { isPlace: true });
    if (name && !found) console.error(`(PY5001) target = "${name}" does not match the id of any element on the page.`);
    if (!found) script.after(place);
    place.id ||= nextId(prefix);
    if (!place.hasAttribute("exec-id")) place.setAttribute("exec-id", "0");
    if (!place.hasAttribute("root")) place.setAttribute("root", place.id);
    script.damaged = false;
    script.target = place;
    return place;
}
