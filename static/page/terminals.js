// @ts-check
/** Terminals and panes as Python sees them. What draws them is in paint/, loaded when the page has one of their tags. */

import { load } from "./load.js";
import { onPrint } from "./output.js";

/** The terminal of a tag: a promise. @returns {Promise<any>} */
export const terminalOf = (/** @type {Element} */ element) =>
    load("paint/terminal.js").then((/** @type {any} */ { viewOf }) => viewOf(element));
/** Makes a pane of a <py-terminal>, which then shows what the page prints. */
export async function openPane(/** @type {Element} */ element) {
    const [{ open, show }, view] = await Promise.all([
        load("paint/panes.js"),
        element.hasAttribute("xterm") ? terminalOf(element) : null,
    ]);
    open(element, view);
    onPrint(show);
}
/** The same for all panes that the page has, but for the places of terminals; what fails is told by each of them. */
export function openPanes() {
    const found = /** @type {any[]} */ ([...document.querySelectorAll(":is(py-terminal, mpy-terminal):not([interactive])")]);
    return Promise.allSettled(found.filter((tag) => !tag.isPlace).map(openPane));
}
/** The tag of a terminal or a pane has left the page. */
export function leaveTerminal(/** @type {any} */ element) {
    element.pyView?.close();
    element.pyView = null;
    if (element.pyWrite) load("paint/panes.js").then((/** @type {any} */ { close }) => close(element));
}
export const terminalWrite = (/** @type {any} */ view, /** @type {string} */ stream, /** @type {string} */ text) =>
    view.write(stream, text);
export const terminalRead = (/** @type {any} */ view) => view.read();
export const terminalStop = (/** @type {any} */ view, /** @type {() => void} */ stop) => void (view.stop = () => stop());
