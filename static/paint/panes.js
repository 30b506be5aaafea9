// @ts-check
/** Manages panes. A pane is a <py-terminal> without a prompt. It shows all text that the page prints after the tag was added. */

import { Log } from "./log.js";

/** @type {Set<any>} */
const panes = new Set();

/** Write printed text into every pane. */
export function show(/** @type {string} */ stream, /** @type {string} */ text) {
    for (const element of panes) {
        reveal(element).pyWrite(stream, text);
    }
}

/** Show a pane that was hidden because no text had been printed. */
function reveal(/** @type {any} */ element) {
    element.classList.remove("py-terminal-hidden");
    return element;
}

/** Turn an element into a pane. If `view` is given, the pane writes into this view, which is an xterm terminal. */
export function open(/** @type {any} */ element, /** @type {any} */ view) {
    if (element.hasAttribute("auto")) element.classList.add("py-terminal-hidden");
    if (element.hasAttribute("docked")) element.classList.add("py-terminal-docked");
    if (!view && element.pyWrite) {
        // the element was removed and put back, and still contains its earlier text
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

/** Stop writing into a pane that was removed from the page. The pane keeps its text, since it may be put back. */
export const close = (/** @type {any} */ element) => void panes.delete(element);
