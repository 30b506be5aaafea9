// @ts-check
/**
 * Implements the editor of a cell. The editor is CodeMirror, which shows Python code in colour. The editor of a prompt also has
 * the keys of Python's own prompt.
 *
 * @typedef {{from: number, options: {label: string, detail: string}[]}} Found   the completions that Python has found; `from`:
 *     the index in the code at which a completion begins. This index counts code points, as Python does, and not UTF-16 units
 * @typedef {{signature: string, documentation: string}} Explained   the description of a function that the code calls
 * @typedef {object} Owner   the object that owns an editor, with the functions that the editor calls
 * @property {(code: string, cursor: number, asked: boolean) => Promise<Found | null>} complete
 * @property {(code: string, cursor: number) => Promise<Explained | null>} explain
 * @property {(action: string) => void} act   performs the action of a key. The action is "run", "enter", "back", "forward",
 *     "search", "clear" or "help"
 * @property {() => boolean} interrupt   interrupts the run in progress; returns whether a run was in progress
 * @property {() => void} changed   is called when the code has changed
 */

import * as cm from "../vendor/codemirror.js";
import { bindings } from "./keys.js";

const LEAVE = 2000; // for this many milliseconds after Escape, Tab leaves the editor
const WAIT = 120; // after this many milliseconds without a change, the editor explains the call at the cursor

/** @param {string} text @param {number} units */
const points = (text, units) => [...text.slice(0, units)].length;
/** @param {string} text @param {number} count */
const units = (text, count) => [...text].slice(0, count).join("").length;

/**
 * Return the code in a pasted text. If the text is a doctest, return only the code after the prompts. Otherwise return all text.
 */
export function withoutPrompts(/** @type {string} */ text) {
    if (!/^\s*>>>( |$)/m.test(text)) return text;
    const lines = text.split(/\r?\n/).map((line) => /^\s*(?:>>>|\.\.\.)(?: (.*))?$/.exec(line));
    return lines.flatMap((line) => (line ? [line[1] ?? ""] : [])).join("\n");
}

/** @type {import("@codemirror/state").StateEffectType<{line: number, message: string} | null>} */
const mark = cm.StateEffect.define();
/** The mark on the line that raised an error. The mark remains until the code is changed. */
const marked = cm.StateField.define({
    create: () => cm.Decoration.none,
    update(/** @type {any} */ lines, /** @type {any} */ change) {
        if (change.docChanged) lines = cm.Decoration.none;
        for (const { value } of change.effects.filter((/** @type {any} */ effect) => effect.is(mark))) {
            const here = value && value.line <= change.state.doc.lines;
            const line = cm.Decoration.line({ class: "py-error-line", attributes: { title: value?.message ?? "" } });
            lines = here ? cm.Decoration.set([line.range(change.state.doc.line(value.line).from)]) : cm.Decoration.none;
        }
        return lines;
    },
    provide: (/** @type {any} */ field) => cm.EditorView.decorations.from(field),
});

const tip = cm.StateEffect.define();
/** The tooltip that shows the signature of the function whose call the user is writing. */
const explained = cm.StateField.define({
    create: () => null,
    update(/** @type {any} */ shown, /** @type {any} */ change) {
        if (change.docChanged || change.selection) shown = null;
        for (const effect of change.effects) if (effect.is(tip)) shown = effect.value;
        return shown;
    },
    provide: (/** @type {any} */ field) => cm.showTooltip.from(field),
});

/** @returns {any} */
function tooltip(/** @type {number} */ pos, /** @type {Explained} */ { signature, documentation }) {
    const create = () => {
        const dom = Object.assign(document.createElement("div"), { className: "py-signature" });
        dom.append(Object.assign(document.createElement("code"), { textContent: signature }));
        const [first] = documentation.split("\n\n");
        if (first) dom.append(Object.assign(document.createElement("p"), { textContent: first }));
        return { dom };
    };
    return { pos, above: true, create };
}

const theme = cm.EditorView.theme({
    "&": { color: "var(--py-cell-text)", backgroundColor: "transparent", fontSize: "inherit" },
    "&.cm-focused": { outline: "none" },
    ".cm-scroller": { fontFamily: "var(--py-mono, ui-monospace, monospace)", lineHeight: "1.5", overflow: "auto" },
    ".cm-content": { caretColor: "var(--py-cell-text)", padding: "8px 0" },
    ".cm-cursor": { borderLeftColor: "var(--py-cell-text)" },
    ".cm-gutters": { backgroundColor: "transparent", color: "var(--py-cell-note)", border: "none" },
    ".cm-lineNumbers .cm-gutterElement": { paddingInline: "10px 6px", minWidth: "2ch" },
    "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
        backgroundColor: "var(--py-cell-selection)",
    },
    "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--py-cell-match)", outline: "none" },
    ".cm-placeholder": { color: "var(--py-cell-note)" },
    ".py-error-line": { backgroundColor: "var(--py-cell-wrong)", boxShadow: "inset 3px 0 var(--py-cell-error)" },
    ".cm-tooltip": {
        border: "1px solid var(--py-cell-border)",
        borderRadius: "6px",
        backgroundColor: "var(--py-cell-back)",
        color: "var(--py-cell-text)",
        boxShadow: "0 4px 16px rgb(0 0 0 / 18%)",
        overflow: "hidden",
    },
    ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--py-mono, ui-monospace, monospace)", maxHeight: "14em" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "2px 8px" },
    ".cm-tooltip-autocomplete ul li[aria-selected]": {
        backgroundColor: "var(--py-cell-accent)",
        color: "var(--py-cell-accent-text)",
    },
    ".cm-completionDetail": { opacity: "0.7", fontStyle: "normal", marginInlineStart: "1.5em" },
    ".py-signature": { maxWidth: "min(46em, 90vw)", padding: "4px 8px", fontSize: "0.92em" },
    ".py-signature p": { margin: "4px 0 0", whiteSpace: "pre-wrap", fontFamily: "system-ui, sans-serif" },
    ".tok-keyword": { color: "var(--py-tok-keyword)" },
    ".tok-string, .tok-string2": { color: "var(--py-tok-string)" },
    ".tok-number, .tok-bool, .tok-atom": { color: "var(--py-tok-number)" },
    ".tok-comment": { color: "var(--py-tok-comment)", fontStyle: "italic" },
    ".tok-variableName.tok-definition, .tok-className": { color: "var(--py-tok-name)" },
    ".tok-meta": { color: "var(--py-tok-keyword)" },
});

/** An editor, in the open shadow root of the element `host`. */
export class Editor {
    #owner;
    #prompt;
    #root;
    #closed = false;
    #timer = 0;

    /**
     * @param {HTMLElement} host
     * @param {Owner} owner
     * @param {{code: string, label: string, prompt: boolean, keys: boolean, hint: string}} options `label`: the editor's name for
     *     screen readers; `prompt`: whether Enter runs complete code, and the editor has the keys of Python's own prompt; `keys`:
     *     whether the editor has the keys of a <py-repl>; `hint`: the text that an empty editor shows
     */
    constructor(host, owner, options) {
        this.#owner = owner;
        this.#prompt = options.prompt;
        this.#root = host.attachShadow({ mode: "open" });
        this.view = this.#show(cm.EditorState.create({ doc: options.code, extensions: this.#extensions(options) }));
    }

    #show(/** @type {any} */ state) {
        return new cm.EditorView({ root: this.#root, parent: this.#root, state });
    }

    /** Destroy CodeMirror's view, because it listens to events of the page. The text is kept. */
    close() {
        this.view.destroy();
        this.#closed = true;
    }

    /** If the editor was closed, show the editor again. */
    open() {
        if (this.#closed) this.view = this.#show(this.view.state);
        this.#closed = false;
    }

    #extensions(/** @type {any} */ { prompt, keys, label, hint }) {
        const number = (/** @type {number} */ line) => (line === 1 ? ">>>" : "...");
        const watch = cm.EditorView.updateListener.of((/** @type {any} */ update) => this.#updated(update));
        const complete = (/** @type {any} */ context) => this.#complete(context);
        return [
            cm.Prec.highest(cm.keymap.of(bindings(this.#does, keys, prompt))),
            cm.lineNumbers(prompt ? { formatNumber: number } : {}),
            cm.history(),
            cm.drawSelection(),
            cm.highlightSpecialChars(),
            cm.bracketMatching(),
            cm.closeBrackets(),
            cm.indentOnInput(),
            cm.indentUnit.of("    "),
            cm.EditorState.tabSize.of(4),
            cm.python(),
            cm.syntaxHighlighting(cm.classHighlighter),
            cm.autocompletion({
                override: [complete],
                selectOnOpen: false,
                icons: false,
                interactionDelay: 0,
                maxRenderedOptions: 100,
            }),
            cm.keymap.of([...cm.closeBracketsKeymap, ...cm.historyKeymap, ...cm.defaultKeymap]),
            cm.EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off" }),
            cm.EditorView.clipboardInputFilter.of(withoutPrompts),
            cm.placeholder(hint),
            cm.EditorView.domEventHandlers({ blur: (_event, view) => void view.dispatch({ effects: tip.of(null) }) }),
            marked,
            explained,
            watch,
            theme,
        ];
    }

    /** The actions that the keys of a cell start in this editor. See keys.js. @returns {import("./keys.js").Does} */
    get #does() {
        return {
            act: (action) => this.#owner.act(action),
            enter: () => this.#enter(),
            tab: () => this.#tab(),
            interrupt: () => !this.#selects && this.#interrupt(), // if text is selected, the browser copies the selection
            leave: () => this.view.setTabFocusMode(LEAVE),
            beyond: (action, edge) => this.#beyond(action, edge === "first" ? 1 : this.view.state.doc.lines),
        };
    }

    get #selects() {
        return !this.view.state.selection.main.empty;
    }

    /**
     * Handle Enter. If a completion is selected, accept it. At the end of a prompt, have the owner run the code or begin a new
     * line. Anywhere else, begin a new line.
     */
    #enter() {
        if (cm.acceptCompletion(this.view)) return true;
        const { main } = this.view.state.selection;
        if (!this.#prompt || !main.empty || main.head !== this.view.state.doc.length) return cm.insertNewlineAndIndent(this.view);
        cm.closeCompletion(this.view);
        this.#owner.act("enter");
        return true;
    }

    /** Begin a new line. The owner calls this method when Enter cannot run the code. */
    newLine() {
        cm.insertNewlineAndIndent(this.view);
    }

    #tab() {
        if (cm.completionStatus(this.view.state) === "active") {
            if (!cm.acceptCompletion(this.view)) cm.moveCompletionSelection(true)(this.view);
            return cm.acceptCompletion(this.view) || true;
        }
        const { head } = this.view.state.selection.main;
        const line = this.view.state.doc.lineAt(head);
        const blank = !line.text.slice(0, head - line.from).trim();
        return this.#selects || blank ? cm.indentMore(this.view) : cm.startCompletion(this.view);
    }

    /**
     * If the cursor is on the line `edge`, show another entry of the history. For Up, this is the first line; for Down, the last.
     */
    #beyond(/** @type {string} */ action, /** @type {number} */ edge) {
        if (cm.completionStatus(this.view.state) === "active" || this.#selects) return false;
        if (this.view.state.doc.lineAt(this.view.state.selection.main.head).number !== edge) return false;
        this.#owner.act(action);
        return true;
    }

    /**
     * Handle Ctrl-C when no text is selected. If code is running, stop the run. If no code is running, clear the text of a
     * prompt. In an editor that is not a prompt, CodeMirror then copies the line.
     */
    #interrupt() {
        if (this.#owner.interrupt()) return true;
        if (this.#prompt) this.code = "";
        return this.#prompt;
    }

    async #complete(/** @type {any} */ context) {
        const code = context.state.doc.toString();
        const before = context.matchBefore(/[\w.[("'/]$/);
        if (!context.explicit && !before) return null;
        const found = await this.#owner.complete(code, points(code, context.pos), context.explicit);
        if (!found?.options.length || context.aborted) return null;
        return { from: units(code, found.from), options: found.options, validFor: /^\w*$/ };
    }

    #updated(/** @type {any} */ update) {
        if (update.docChanged) this.#owner.changed();
        if (!update.docChanged && !update.selectionSet) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#explain(), WAIT);
    }

    async #explain() {
        const { state } = this.view;
        const [code, { head }] = [state.doc.toString(), state.selection.main];
        if (!this.view.hasFocus || !code.slice(0, head).includes("(")) return;
        const found = await this.#owner.explain(code, points(code, head));
        if (found && this.view.state === state) this.view.dispatch({ effects: tip.of(tooltip(head, found)) });
    }

    get code() {
        return this.view.state.doc.toString();
    }

    set code(/** @type {string} */ code) {
        this.view.dispatch({
            changes: { from: 0, to: this.view.state.doc.length, insert: code },
            selection: { anchor: code.length },
            scrollIntoView: true,
        });
    }

    focus() {
        this.view.focus();
    }

    /** Mark the line that raised an error. If `line` is 0, remove the mark. */
    mark(/** @type {number} */ line, message = "") {
        this.view.dispatch({ effects: mark.of(line ? { line, message } : null) });
    }
}
