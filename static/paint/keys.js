// @ts-check
/** The keys of cells: those of Python's own prompt, and how the dialog of F1 describes them. */

import * as cm from "../vendor/codemirror.js";

/** The rows of the dialog. */
export const KEYS = [
    ["Shift-Enter, Ctrl-Enter", "run"],
    ["Enter", "at the end of a prompt: run what is complete, else a new line"],
    ["Up, Down", "on the first and last line: earlier and later entries"],
    ["Ctrl-R", "search in earlier entries, again for older ones"],
    ["Tab", "complete a name; indent at the beginning of a line"],
    ["Ctrl-C", "stop what runs; else clear the prompt (with a selection: copy it)"],
    ["Ctrl-L", "clear the output"],
    ["Ctrl-A, Ctrl-E", "to the beginning, to the end of the line"],
    ["Ctrl-U, Ctrl-K, Ctrl-W", "delete to the beginning, to the end of the line, the word before"],
    ["Esc, then Tab", "leave the editor"],
];

/**
 * @typedef {object} Does   what an editor does for the keys
 * @property {(action: string) => void} act   hands "run", "help", "back", "forward", "search" or "clear" to the cell
 * @property {() => boolean} enter
 * @property {() => boolean} tab
 * @property {() => boolean} interrupt
 * @property {() => void} leave   lets Tab leave the editor
 * @property {(action: "back" | "forward", edge: "first" | "last") => boolean} beyond   goes through the history from that line
 */

/**
 * Return the key bindings of an editor for CodeMirror, which has its own for all other keys.
 *
 * @param {Does} does
 * @param {boolean} all whether to include the keys of a prompt
 */
export function bindings({ act, enter, tab, interrupt, leave, beyond }, all) {
    const acts = (/** @type {string} */ action) => () => (act(action), true);
    const always = [
        { key: "Shift-Enter", run: acts("run") },
        { key: "Ctrl-Enter", run: acts("run") },
        { key: "Mod-Enter", run: acts("run") },
        { key: "Enter", run: enter },
        { key: "Tab", run: tab, shift: cm.indentLess },
        { key: "Ctrl-c", run: interrupt },
        { key: "F1", run: acts("help") },
        { key: "Mod-/", run: cm.toggleComment },
        { key: "Escape", run: () => (leave(), false) },
    ];
    if (!all) return always;
    return [
        ...always,
        { key: "ArrowUp", run: () => beyond("back", "first") },
        { key: "ArrowDown", run: () => beyond("forward", "last") },
        { key: "Ctrl-p", run: acts("back") },
        { key: "Ctrl-n", run: acts("forward") },
        { key: "Ctrl-r", run: acts("search") },
        { key: "Ctrl-l", run: acts("clear") },
        { key: "Ctrl-a", run: cm.cursorLineStart },
        { key: "Ctrl-e", run: cm.cursorLineEnd },
        { key: "Ctrl-k", run: cm.deleteToLineEnd },
        { key: "Ctrl-u", run: cm.deleteToLineStart },
        { key: "Ctrl-w", run: cm.deleteGroupBackward },
    ].map((binding) => ({ ...binding, preventDefault: true }));
}
