// @ts-check
/** Draws the cells of tags: <py-repl>, <py-editor>, <script type="py-editor">. `make static` makes paint/bundle.js of it. */

import { Cell } from "./cell.js";
import { dedent } from "./dedent.js";

const STYLE = new URL("cell.css", import.meta.url).href;
/** Loads the style of cells, once for the page and each shadow root. @returns {Promise<void>} */
function styled(/** @type {Node} */ root) {
    const place = /** @type {any} */ (root === document ? document.head : root);
    if (place.querySelector(`link[href="${STYLE}"]`)) return Promise.resolve();
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: STYLE });
    place.append(link);
    return new Promise((done) => (link.onload = link.onerror = () => done()));
}

/** @type {Record<string, number>} */
const numbers = {};
/** The next free id: py-repl-0, py-repl-1... */
export const nextId = (/** @type {string} */ prefix) => `${prefix}-${(numbers[prefix] = (numbers[prefix] ?? -1) + 1)}`;

/** Draws the cell of a tag, once: its promise. @returns {Promise<Cell>} */
export function paint(/** @type {any} */ element) {
    return (element.cell ??= draw(element));
}

/** A <py-repl> or <py-editor> is the place of its cell; that of a <script> stands behind it, or where `target` says. */
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

/** The cell of a <py-repl>. */
function replCell(/** @type {any} */ element, /** @type {string} */ code) {
    const entersOnReturn = element.hasAttribute("auto-generate");
    const cell = new Cell(element, { name: element.id, code, prefix: "py-repl", entersOnReturn, hasPromptKeys: true });
    cell.output.id ||= `${element.id}-repl-output`;
    return cell;
}

/** The cell of a <py-editor>, or of a <script type="py-editor">. */
function editorCell(
    /** @type {any} */ element,
    /** @type {string} */ name,
    /** @type {string} */ code,
    /** @type {string} */ prefix,
) {
    const cell = new Cell(element, { name, code, prefix, entersOnReturn: false, hasPromptKeys: false });
    cell.output.id ||= `${name}-output`;
    cell.box.dataset.env = element.getAttribute("env") ?? prefix;
    return cell;
}

/** A tag that is the place of its own cell; its code is kept before the cell stands in it. */
function ownPlace(/** @type {any} */ element, /** @type {string} */ prefix) {
    element.id ||= nextId(prefix);
    element.pySource = element.innerHTML;
    element.damaged = element.childElementCount > 0;
    return element;
}

/** The element that the cell of a script stands in. */
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
