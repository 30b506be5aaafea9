// @ts-check
/**
 * Defines the keys of cells, including the keys of Python's own prompt. Also describes these keys for the dialog that F1 opens.
 */

import * as cm from "../vendor/codemirror.js";

const TEXTS = {
    run: "run",
    enter: "at the end of a prompt: run complete code, or begin a new line",
    walk: "on the first or the last line: show earlier or later entries",
    search: "search earlier entries; press it again for older ones",
    complete: "complete a name, or indent at the beginning of a line",
    stop: "stop the running code; with a selection, copy it; at a prompt, clear it",
    clear: "clear the output",
    ends: "move to the beginning or the end of the line",
    selects: "select all",
    deletes: "delete to the beginning or the end of the line",
    leave: "leave the editor",
};

/** The rows of the F1 dialog for the keys that every cell has. */
const ALWAYS = [
    ["Shift-Enter, Ctrl-Enter", TEXTS.run],
    ["Tab", TEXTS.complete],
    ["Ctrl-C", TEXTS.stop],
    ["Esc, then Tab", TEXTS.leave],
];
const OF_REPL = [
    ["Up, Down", TEXTS.walk],
    ["Ctrl-R", TEXTS.search],
    ["Ctrl-L", TEXTS.clear],
];
const OF_PROMPT = [
    ["Enter", TEXTS.enter],
    ["Ctrl-A, Ctrl-E", TEXTS.ends],
    ["Ctrl-U, Ctrl-K", TEXTS.deletes],
];
const OF_OTHERS = [["Ctrl-A", TEXTS.selects]];

/** Return the rows of the F1 dialog. `repl` is true for the cell of a <py-repl>. `prompt` is true if Enter runs the code. */
export const rows = (/** @type {boolean} */ repl, /** @type {boolean} */ prompt) => [
    ...ALWAYS,
    ...(repl ? OF_REPL : []),
    ...(prompt ? OF_PROMPT : OF_OTHERS),
];

/**
 * @typedef {object} Does   the actions that keys start in an editor. A function that returns a boolean says whether it used the
 *     key
 * @property {(action: string) => void} act   passes "run", "help", "back", "forward", "search" or "clear" to the cell
 * @property {() => boolean} enter   handles Enter
 * @property {() => boolean} tab   handles Tab
 * @property {() => boolean} interrupt   handles Ctrl-C
 * @property {() => void} leave   makes the next Tab leave the editor
 * @property {(action: "back" | "forward", edge: "first" | "last") => boolean} beyond   shows an earlier or later entry of the
 *     history if the cursor is on the line that `edge` names
 */

/**
 * Return our key bindings for an editor. CodeMirror has its own bindings for all other keys.
 *
 * @param {Does} does
 * @param {boolean} repl whether to include the keys of a <py-repl>, for the history, the search and clearing the output
 * @param {boolean} prompt whether to include the keys of Python's own prompt, which are the keys of readline
 */
export function bindings({ act, enter, tab, interrupt, leave, beyond }, repl, prompt) {
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
    const ofRepl = [
        { key: "ArrowUp", run: () => beyond("back", "first") },
        { key: "ArrowDown", run: () => beyond("forward", "last") },
        { key: "Ctrl-r", run: acts("search"), preventDefault: true },
        { key: "Ctrl-l", run: acts("clear"), preventDefault: true },
    ];
    const ofPrompt = [
        { key: "Ctrl-p", run: acts("back") },
        { key: "Ctrl-n", run: acts("forward") },
        { key: "Ctrl-a", run: cm.cursorLineStart },
        { key: "Ctrl-e", run: cm.cursorLineEnd },
        { key: "Ctrl-k", run: cm.deleteToLineEnd },
        { key: "Ctrl-u", run: cm.deleteToLineStart },
        { key: "Ctrl-w", run: cm.deleteGroupBackward },
    ].map((binding) => ({ ...binding, preventDefault: true }));
    return [...always, ...(repl ? ofRepl : []), ...(prompt ? ofPrompt : [])];
}
