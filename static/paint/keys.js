// @ts-check
/** The keys of cells, including those of Python's own prompt, and the descriptions of the keys in the F1 dialog. */

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

/** The rows of the dialog for the keys of every cell. */
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

/** Return the rows of the dialog: for a <py-repl> or an editor, and for a prompt, where Enter runs the code. */
export const rows = (/** @type {boolean} */ repl, /** @type {boolean} */ prompt) => [
    ...ALWAYS,
    ...(repl ? OF_REPL : []),
    ...(prompt ? OF_PROMPT : OF_OTHERS),
];

/**
 * @typedef {object} Does   the actions of an editor that keys start
 * @property {(action: string) => void} act   passes "run", "help", "back", "forward", "search" or "clear" to the cell
 * @property {() => boolean} enter
 * @property {() => boolean} tab
 * @property {() => boolean} interrupt
 * @property {() => void} leave   lets Tab leave the editor
 * @property {(action: "back" | "forward", edge: "first" | "last") => boolean} beyond   goes through the history if the cursor is on that line
 */

/**
 * Return an editor's key bindings for CodeMirror, which has its own bindings for all other keys.
 *
 * @param {Does} does
 * @param {boolean} repl whether to include the keys of a <py-repl>: history, search, clear
 * @param {boolean} prompt whether to include the keys of Python's own prompt, as readline has them
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
