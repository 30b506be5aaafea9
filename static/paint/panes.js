// @ts-check
/** Panes: every <py-terminal> that is no prompt shows what the page prints, from when it came into it. */

import { Log } from "./log.js";

/** @type {Set<any>} */
const panes = new Set();

/** Writes what is printed into every pane. */
export function show(/** @type {string} */ stream, /** @type {string} */ text) {
    for (const element of panes) {
        reveal(element).pyWrite(stream, text);
    }
}

/** Shows a pane that was hidden until its first line. */
function reveal(/** @type {any} */ element) {
    element.classList.remove("py-terminal-hidden");
    return element;
}

/** Makes a pane of an element; with `view` it is a terminal of xterm's. */
export function open(/** @type {any} */ element, /** @type {any} */ view) {
    if (element.hasAttribute("auto")) element.classList.add("py-terminal-hidden");
    if (element.hasAttribute("docked")) element.classList.add("py-terminal-docked");
    if (!view && element.pyWrite) {
        // it has come back, with what it showed
    } else if (view) {
        element.xterm = view.terminal;
        element.pyWrite = (/** @type {string} */ stream, /** @type {string} */ text) => view.write(stream, text);
    } else {
        const box = Object.assign(document.createElement("pre"), { className: "py-terminal", tabIndex: 0 });
        box.setAttribute("role", "log");
        element.replaceChildren(box);
        const log = new Log(box);
        element.pyWrite = (/** @type {string} */ stream, /** @type {string} */ text) => {
            log.write(stream, text);
            box.scrollTop = box.scrollHeight;
        };
    }
    element.live();
    panes.add(element);
}

/** A pane has left the page; what it shows stays, for when it comes back. */
export const close = (/** @type {any} */ element) => void panes.delete(element);
