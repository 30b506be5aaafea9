// @ts-check
/**
 * Prompts, editors and terminals as Python sees them. What draws them is in paint/, loaded when the page has one of their tags.
 * Loaded by core.js beside the interpreter.
 */

import { listen } from "./output.js";

/** @type {(path: string) => Promise<any>} Loads a file of the run-time. */
let load;
export const loadBy = (/** @type {typeof load} */ loads) => void (load = loads);

/** The tags that are drawn before Python is there, and what draws them: the first file does, the others come with it. */
export const PAINTED = /^m?py-(repl|editor)$/;
const PAINTS = [
    "paint/cell.js",
    "paint/editor.js",
    "vendor/codemirror.js",
    "paint/log.js",
    "paint/keeping.js",
    "paint/dialogs.js",
];

/** The cell of a tag, drawn if it is not yet: a promise. */
export function cellOf(/** @type {any} */ element) {
    if (element.cell) return element.cell;
    const [painter] = PAINTS.map(load);
    return painter.then(({ paint }) => paint(element));
}

/** The tag of a cell has left the page. */
export const leaveCell = (/** @type {any} */ element) => void element.cell?.then((/** @type {any} */ cell) => cell.disconnect());

/** Gives a <script type="py-editor"> what PyScript core gives it; `evaluate(resolve, code)` is Python's. */
export async function offerScript(/** @type {any} */ script, /** @type {any} */ cell, /** @type {Function} */ evaluate) {
    const { offer } = await load("paint/script.js");
    offer(script, cell, (/** @type {string} */ code) => new Promise((resolve) => evaluate(resolve, code)));
}

/** The terminal of a tag: a promise. @returns {Promise<any>} */
export const terminalOf = (/** @type {Element} */ element) =>
    load("paint/terminal.js").then((/** @type {any} */ { viewOf }) => viewOf(element));
/** Makes a pane of a <py-terminal>; what the page prints goes there too from now on. */
export async function openPane(/** @type {Element} */ element) {
    const [{ open, show }, view] = await Promise.all([
        load("panes.js"),
        element.hasAttribute("xterm") ? terminalOf(element) : null,
    ]);
    open(element, view);
    listen(show);
}
/** The same for all panes that the page has; what fails is told by each of them. */
export const openPanes = () =>
    Promise.allSettled([...document.querySelectorAll(":is(py-terminal, mpy-terminal):not([interactive])")].map(openPane));
/** The tag of a terminal or a pane has left the page. */
export function leaveTerminal(/** @type {any} */ element) {
    element.pyView?.close();
    element.pyView = null;
    if (element.pyWrite) load("panes.js").then((/** @type {any} */ { close }) => close(element));
}
export const terminalWrite = (/** @type {any} */ view, /** @type {string} */ stream, /** @type {string} */ text) =>
    view.write(stream, text);
export const terminalRead = (/** @type {any} */ view) => view.read();
export const terminalStop = (/** @type {any} */ view, /** @type {() => void} */ stop) => void (view.stop = () => stop());

/** Puts a new cell behind one whose attribute `auto-generate` asks for it, and moves there. */
export function generateCell(/** @type {any} */ element) {
    const next = element.cloneNode(false);
    const root = element.getAttribute("root") ?? element.id;
    const number = Number(element.getAttribute("exec-id") ?? 0) + 1;
    for (const name of ["src", "autorun", "caption", "startover", "share"]) next.removeAttribute(name);
    Object.entries({ id: `${root}-${number}`, root, "exec-id": number }).forEach(([name, value]) =>
        next.setAttribute(name, value),
    );
    element.removeAttribute("auto-generate");
    element.after(next);
    Promise.all([cellOf(element), cellOf(next)]).then(([old, cell]) => {
        const ahead = old.takeAhead();
        if (ahead) cell.code = ahead;
        cell.editor.focus();
    });
}

/** A text that the browser keeps, or null; `keepText` keeps it, where the visitor allows. */
export function kept(/** @type {string} */ name) {
    try {
        return localStorage.getItem(name);
    } catch {
        return null;
    }
}
export function keepText(/** @type {string} */ name, /** @type {string} */ text) {
    try {
        localStorage.setItem(name, text);
    } catch {
        // no room, or not allowed
    }
}
