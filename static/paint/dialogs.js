// @ts-check
/** Makes the boxes that a cell shows on request. One box lists the keys, and the other searches earlier entries. */

import { rows } from "./keys.js";

const TEXTS = {
    close: "Close",
    keys: "Keys",
    search: "Search earlier entries ",
    nothing: "Nothing found",
};

/** Make an element. @returns {any} */
export function make(/** @type {string} */ tag, /** @type {string} */ className, /** @type {any[]} */ ...content) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...content);
    return element;
}

/** Make a button for a cell. */
export const button = (/** @type {string} */ text, /** @type {() => void} */ onclick) =>
    Object.assign(make("button", "py-cell-button", text), { type: "button", onclick });

/** Show a dialog that lists the keys of a cell. F1 opens this dialog. */
export function showKeys(/** @type {import("./cell.js").Cell} */ cell) {
    const table = rows(cell.isRepl, cell.entersOnReturn).map(([keys, what]) =>
        make("tr", "", make("th", "", keys), make("td", "", what)),
    );
    const close = button(TEXTS.close, () => dialog.close());
    const dialog = make("dialog", "py-cell-help", make("h2", "", TEXTS.keys), make("table", "", ...table), close);
    dialog.onclose = () => {
        dialog.remove();
        cell.editor.focus();
    };
    cell.box.append(dialog);
    dialog.showModal();
}

/** Show a field in which the user searches earlier entries. Ctrl-R opens this field. */
export function search(/** @type {import("./cell.js").Cell} */ cell) {
    if (cell.box.querySelector(".py-cell-search")) return;
    const draft = cell.code;
    const field = Object.assign(make("input", ""), { type: "search", spellcheck: false });
    const found = make("output", "");
    const form = make("form", "py-cell-search", make("label", "", TEXTS.search, field), found);
    const look = async (/** @type {boolean} */ older) => {
        const code = field.value ? await cell.ask("search", field.value, cell.code, older) : draft;
        found.value = code === null ? TEXTS.nothing : "";
        if (code !== null) cell.code = code;
    };
    const close = (/** @type {boolean} */ keep) => {
        if (!keep) cell.code = draft;
        form.remove();
        cell.editor.focus();
    };
    field.oninput = () => look(false);
    field.onkeydown = (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "r" && event.ctrlKey) look(true);
        else if (event.key === "Escape" || (event.key === "c" && event.ctrlKey)) close(false);
        else return;
        event.preventDefault();
    };
    form.onsubmit = (/** @type {Event} */ event) => {
        event.preventDefault();
        close(true);
    };
    cell.area.after(form);
    field.focus();
}
