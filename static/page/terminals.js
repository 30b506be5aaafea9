// @ts-check
/**
 * Contains the functions that Python calls for terminals and panes. The code that draws them is in paint/. It is loaded when a
 * tag needs it.
 */

import { load } from "./load.js";
import { onPrint } from "./output.js";

/** Return a promise of a tag's terminal. @returns {Promise<any>} */
export const terminalOf = (/** @type {Element} */ element) =>
    load("paint/terminal.js").then((/** @type {any} */ { viewOf }) => viewOf(element));
/** Turn a <py-terminal> into a pane. A pane shows every text that Python prints in the page. */
export async function openPane(/** @type {Element} */ element) {
    const [{ open, show }, view] = await Promise.all([
        load("paint/panes.js"),
        element.hasAttribute("xterm") ? terminalOf(element) : null,
    ]);
    open(element, view);
    onPrint(show);
}
/**
 * Turn all <py-terminal> elements of the page into panes, except those that hold a script's terminal. Ignore failures here,
 * because each <py-terminal> reports its own failure.
 */
export function openPanes() {
    const found = /** @type {any[]} */ ([...document.querySelectorAll(":is(py-terminal, mpy-terminal):not([interactive])")]);
    return Promise.allSettled(found.filter((tag) => !tag.isPlace).map(openPane));
}
/** Close the terminal or the pane of a tag that has left the page. */
export function leaveTerminal(/** @type {any} */ element) {
    element.pyView?.close();
    element.pyView = null;
    if (element.pyWrite) load("paint/panes.js").then((/** @type {any} */ { close }) => close(element));
}
export const terminalWrite = (/** @type {any} */ view, /** @type {string} */ stream, /** @type {string} */ text) =>
    view.write(stream, text);
export const terminalRead = (/** @type {any} */ view) => view.read();
export const terminalStop = (/** @type {any} */ view, /** @type {() => void} */ stop) => void (view.stop = () => stop());
