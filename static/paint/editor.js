// @ts-check
/**
 * The editor of a cell: CodeMirror, with Python's words in colour and the keys of Python's own prompt.
 *
 * @typedef {{from: number, options: {label: string, detail: string}[]}} Found   `from` counts characters, as Python does
 * @typedef {{signature: string, documentation: string}} Explained
 * @typedef {object} Owner   the functions that an editor calls
 * @property {(code: string, cursor: number, asked: boolean) => Promise<Found | null>} complete
 * @property {(code: string, cursor: number) => Promise<Explained | null>} explain
 * @property {(action: string) => void} act   performs a key's action: "run", "enter", "back", "forward", "search", "clear", "help"
 * @property {() => boolean} interrupt   interrupts a run; returns whether there was one
 * @property {() => void} changed
 */

import * as cm from "../vendor/codemirror.js";
import { bindings } from "./keys.js";

const LEAVE = 2000; // milliseconds after Escape during which Tab leaves the editor
const WAIT = 120; // milliseconds without a key press after which the call at the cursor is explained

/** @param {string} text @param {number} units */
const points = (text, units) => [...text.slice(0, units)].length;
/** @param {string} text @param {number} count */
const units = (text, count) => [...text].slice(0, count).join("").length;

/** Return a pasted text. From a doctest, return only the code after the prompts; return any other text unchanged. */
export function withoutPrompts(/** @type {string} */ text) {
    if (!/^\s*>>>( |$)/m.test(text)) return text;
    const lines = text.split(/\r?\n/).map((line) => /^\s*(?:>>>|\.\.\.)(?: (.*))?$/.exec(line));
    return lines.flatMap((line) => (line ? [line[1] ?? ""] : [])).join("\n");
}

/** @type {import("@codemirror/state").StateEffectType<{line: number, message: string} | null>} */
const mark = cm.StateEffect.define();
/** The line in which an error was raised; it is marked until the code is changed. */
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
/** The signature of the call that is being written. */
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

/** An editor in the open shadow root of `host`. */
export class Editor {
    #owner;
    #prompt;
    #root;
    #closed = false;
    #timer = 0;

    /**
     * @param {HTMLElement} host
     * @param {Owner} owner
     * @param {{code: string, label: string, prompt: boolean, keys: boolean, hint: string}} options `prompt`: whether
     *     Enter runs complete code; `keys`: whether there are the keys of Python's prompt; `hint`: the text in an empty editor
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

    /** Destroy the view, since CodeMirror listens to events of the page; the text is kept. */
    close() {
        this.view.destroy();
        this.#closed = true;
    }

    /** Show the editor again if it was closed. */
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

    /** The actions of a cell's keys in this editor; see keys.js. @returns {import("./keys.js").Does} */
    get #does() {
        return {
            act: (action) => this.#owner.act(action),
            enter: () => this.#enter(),
            tab: () => this.#tab(),
            interrupt: () => !this.#selects && this.#interrupt(), // with a selection, the browser copies it
            leave: () => this.view.setTabFocusMode(LEAVE),
            beyond: (action, edge) => this.#beyond(action, edge === "first" ? 1 : this.view.state.doc.lines),
        };
    }

    get #selects() {
        return !this.view.state.selection.main.empty;
    }

    /** Handle Enter: at the end of a prompt, ask whether the code can run; anywhere else, begin a new line. */
    #enter() {
        if (cm.acceptCompletion(this.view)) return true;
        const { main } = this.view.state.selection;
        if (!this.#prompt || !main.empty || main.head !== this.view.state.doc.length) return cm.insertNewlineAndIndent(this.view);
        cm.closeCompletion(this.view);
        this.#owner.act("enter");
        return true;
    }

    /** Begin a new line, when Enter cannot run the code. */
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

    /** Go through the history if the cursor is on line `edge`: the first line for Up, the last line for Down. */
    #beyond(/** @type {string} */ action, /** @type {number} */ edge) {
        if (cm.completionStatus(this.view.state) === "active" || this.#selects) return false;
        if (this.view.state.doc.lineAt(this.view.state.selection.main.head).number !== edge) return false;
        this.#owner.act(action);
        return true;
    }

    /** Handle Ctrl-C without a selection: stop the run. If nothing runs, clear a prompt; elsewhere CodeMirror copies the line. */
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

    /** Mark the line in which an error was raised; 0 removes the mark. */
    mark(/** @type {number} */ line, message = "") {
        this.view.dispatch({ effects: mark.of(line ? { line, message } : null) });
    }
}
