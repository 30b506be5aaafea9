// @ts-check
/**
 * Contains the functions that Python calls for prompts and editors. The code that draws them is in paint/. It is loaded when a
 * tag needs it.
 */

import { load } from "./load.js";

/** PAINTER is the file that draws cells. EDITOR is the file of the editor, which PAINTER imports. */
const [PAINTER, EDITOR] = ["paint/bundle.js", "vendor/codemirror.js"];

/** Return a promise of a tag's cell. The first call for a tag draws the cell. */
export function cellOf(/** @type {any} */ element) {
    if (element.cell) return element.cell;
    const painter = load(PAINTER);
    painter.catch(() => {}); // if the editor is missing, load(EDITOR) reports this failure
    return load(EDITOR)
        .then(() => painter)
        .then(({ paint }) => paint(element));
}

/** Disconnect the cell of a tag that has left the page. */
export const leaveCell = (/** @type {any} */ element) => void element.cell?.then((/** @type {any} */ cell) => cell.disconnect());

/**
 * Give a <script type="py-editor"> the properties that it has in PyScript core. `evaluate(resolve, code)` is a Python function
 * that runs code and calls `resolve` with the result.
 */
export async function offerScript(/** @type {any} */ script, /** @type {any} */ cell, /** @type {Function} */ evaluate) {
    const { offer } = await load("paint/editor_api.js");
    offer(script, cell, (/** @type {string} */ code) => new Promise((resolve) => evaluate(resolve, code)));
}

/** Put a new cell after the given cell, which has the attribute `auto-generate`, and focus the new cell. */
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
