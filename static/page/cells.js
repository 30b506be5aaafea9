// @ts-check
/** Prompts and editors as Python sees them. What draws them is in paint/, loaded when the page has one of their tags. */

import { load } from "./load.js";

/** What draws cells: the first file does, the others come with it. */
const PAINTS = ["paint/bundle.js", "vendor/codemirror.js"];

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
    const { offer } = await load("paint/editor_api.js");
    offer(script, cell, (/** @type {string} */ code) => new Promise((resolve) => evaluate(resolve, code)));
}

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
