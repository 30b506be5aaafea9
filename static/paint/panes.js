// @ts-check
/** Manages panes. A pane is a <py-terminal> without a prompt; it shows everything that the page prints after the tag was added. */

import { Log } from "./log.js";

/** @type {Set<any>} */
const panes = new Set();

/** Write printed text into every pane. */
export function show(/** @type {string} */ stream, /** @type {string} */ text) {
    for (const element of panes) {
        reveal(element).pyWrite(stream, text);
    }
}

/** Show a pane that is hidden until something is printed. */
function reveal(/** @type {any} */ element) {
    element.classList.remove("py-terminal-hidden");
    return element;
}

/** Turn an element into a pane. If `view` is given, the pane is an xterm terminal. */
export function open(/** @type {any} */ element, /** @type {any} */ view) {
    if (element.hasAttribute("auto")) element.classList.add("py-terminal-hidden");
    if (element.hasAttribute("docked")) element.classList.add("py-terminal-docked");
    if (!view && element.pyWrite) {
        // the element was put back, with its earlier text
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

/** Stop writing into a pane that was removed from the page; its text is kept, in case the pane is put back. */
export const close = (/** @type {any} */ element) => void panes.delete(element);
