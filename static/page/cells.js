// @ts-check
/** Prompts and editors as Python sees them. The code that draws them is in paint/, loaded when the page has one of their tags. */

import { load } from "./load.js";

/** The files that draw cells: the first draws, and imports the second. */
const [PAINTER, EDITOR] = ["paint/bundle.js", "vendor/codemirror.js"];

/** Return a promise of the cell of a tag, which is drawn at the first call. */
export function cellOf(/** @type {any} */ element) {
    if (element.cell) return element.cell;
    const painter = load(PAINTER);
    painter.catch(() => {}); // where the editor is what is missing, its own error names it
    return load(EDITOR)
        .then(() => painter)
        .then(({ paint }) => paint(element));
}

/** Disconnect the cell of a tag that has left the page. */
export const leaveCell = (/** @type {any} */ element) => void element.cell?.then((/** @type {any} */ cell) => cell.disconnect());

/** Give a <script type="py-editor"> its properties of PyScript core; `evaluate(resolve, code)` is a Python function. */
export async function offerScript(/** @type {any} */ script, /** @type {any} */ cell, /** @type {Function} */ evaluate) {
    const { offer } = await load("paint/editor_api.js");
    offer(script, cell, (/** @type {string} */ code) => new Promise((resolve) => evaluate(resolve, code)));
}

/** Put a new cell after one that has the attribute `auto-generate`, and focus it. */
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
