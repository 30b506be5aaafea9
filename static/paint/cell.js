// @ts-check
/**
 * Implements cells. A cell consists of an editor, a button that runs the editor's code, and the output of this code. A cell is
 * drawn before Python has started. Until Python is connected to the cell (see elements/repl.py), the cell keeps what the user
 * types, and the calls that wait for Python.
 */

import { button, make, search, showKeys } from "./dialogs.js";
import { Editor } from "./editor.js";
import { Kept, fromLink, linkTo } from "./persist_and_share.js";
import { Log } from "./log.js";

const TEXTS = {
    hint: (/** @type {string} */ key) => `Python: ${key} runs the code, F1 shows the keys`,
    label: "Python Script Area",
    startOver: "Start over",
    copyLink: "Copy link",
    typedBefore: "What you typed before is back.",
    fromLink: "This code came with the link. Read it before you run it.",
    copied: "The link is copied. It opens this page with this code.",
    inAddress: "The page's address is now a link to this code. Copy it from the address bar.",
    starting: "Python is starting; this runs as soon as it is ready.",
    broken: "Python has broken down. Load the page again: your text will be back.",
    seconds: (/** @type {string} */ seconds) => `${seconds} s`,
    run: "Python Script Run Button",
    runKey: "Run (Shift-Enter)",
    stop: "Stop",
    stopKey: "Stop (Ctrl-C)",
};

/** Pairs of an attribute that gives a height of the editor, in lines, and the CSS property that this attribute sets. */
const SIZES = [
    ["rows", "--py-rows"],
    ["min-lines", "--py-rows"],
    ["max-lines", "--py-most-rows"],
];

/** The cell of a <py-repl>, a <py-editor> or a <script type="py-editor">. */
export class Cell {
    /** @type {Record<string, Function> | null} Maps names to the Python functions that the cell calls. See elements/repl.py. */
    #python = null;
    /** @type {any[][]} The calls to Python functions that wait until Python is connected. */
    #waiting = [];
    /** @type {Kept | null} */
    #kept = null;
    #original = "";
    /** If the cell belongs to a script, the element that contains the cell. @type {any} */
    #place = null;
    /** The code of the last run. */
    #ran = "";
    #clock = 0;
    /** Whether Python has broken down. */
    #broken = false;
    #began = 0;
    /**
     * The callback that the page has set, or null. It is called before each run. If it returns false, the code does not run. See
     * paint/editor_api.js.
     *
     * @type {((event: any) => any) | null}
     */
    before = null;
    /** Whether the code came from a link. Code from a link never runs automatically. */
    linked = false;
    /** Whether the code is no longer the tag's own code, for example because the user has changed it. */
    touched = false;

    /**
     * @param {any} element
     * @param {object} options
     * @param {string} options.name
     * @param {string} options.code
     * @param {string} options.prefix the text with which the names of the cell's CSS classes begin, for example "py-repl"
     * @param {boolean} options.entersOnReturn whether the Enter key runs the code
     * @param {boolean} options.isRepl whether the cell belongs to a <py-repl>. Such a cell has a history of earlier entries
     */
    constructor(element, { name, code, prefix, entersOnReturn, isRepl }) {
        this.element = element;
        this.name = name;
        this.entersOnReturn = entersOnReturn;
        this.isRepl = isRepl;
        this.#original = code;
        this.input = make("div", `${prefix}-input py-cell-input`);
        this.runner = make("button", `${prefix}-run-button py-cell-run absolute`);
        Object.assign(this.runner, { type: "button", onclick: (/** @type {Event} */ event) => this.toggle(event) });
        this.note = make("span", "py-cell-note");
        this.status = make("div", "py-cell-status", this.note);
        this.status.setAttribute("role", "status");
        const given = isRepl ? null : document.getElementById(element.getAttribute("output") ?? "");
        this.output = given ?? make("div", "");
        this.output.classList.add(`${prefix}-output`, "py-cell-output");
        this.output.setAttribute("role", "log");
        this.output.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.#pressed(event));
        this.log = new Log(this.output);
        this.area = make("div", `${prefix}-editor py-cell-editor`, this.input, this.runner);
        this.box = make("div", `${prefix}-box py-cell`, this.area, this.status, ...(given ? [] : [this.output]));
        this.box.setAttribute("role", "group");
        this.#applyAttributes();
        const hint = TEXTS.hint(entersOnReturn ? "Enter" : "Shift-Enter");
        const label = element.getAttribute("caption") ?? TEXTS.label;
        this.editor = new Editor(this.input, this, { code, label, prompt: entersOnReturn, keys: isRepl, hint });
        this.busy = false;
        this.#restore(element.hasAttribute("persist"));
        onBreakdown(element.localName.split("-")[0], new WeakRef(this));
    }

    /** Apply the attributes of the tag that change the look of the cell. */
    #applyAttributes() {
        const { element, box } = this;
        const caption = element.getAttribute("caption");
        if (caption) {
            box.prepend(make("div", "py-cell-caption", caption));
            box.setAttribute("aria-label", caption);
        }
        if (element.hasAttribute("startover")) this.status.append(button(TEXTS.startOver, () => this.startOver()));
        if (element.hasAttribute("share")) this.status.append(button(TEXTS.copyLink, () => this.share()));
        const theme = element.getAttribute("theme");
        if (theme) box.dataset.pyTheme = theme;
        for (const [attribute, property] of SIZES) {
            const lines = element.getAttribute(attribute);
            if (Number(lines)) box.style.setProperty(property, lines);
        }
    }

    // ---- the typed text

    get code() {
        return this.editor.code;
    }

    set code(code) {
        this.editor.code = code;
    }

    #restore(/** @type {boolean} */ persist) {
        const kept = new Kept(this.name);
        const rescued = kept.wasRescued;
        const code = persist || rescued ? kept.read() : null;
        if (code !== null && code !== this.code) {
            this.code = code;
            this.say(TEXTS.typedBefore);
        }
        if (rescued && !persist) kept.write(null);
        if (persist) this.#kept = kept;
        this.touched = code !== null;
    }

    /** Save the code after Python has broken down. The code is restored when the page is loaded again. */
    rescue() {
        if (!this.element.isConnected) return;
        new Kept(this.name).rescue(this.code);
        if (this.busy) this.ended();
        this.#python = null;
        this.#broken = true;
        this.say(TEXTS.broken);
    }

    /** If the page's address contains code for this cell, show this code in the editor. */
    async takeLink() {
        const code = await fromLink(this.name);
        if (code === null) return;
        this.linked = true;
        this.#kept = null; // the link's code must not replace the kept code, which the user gets back on a visit without the link
        this.code = code;
        this.say(TEXTS.fromLink);
    }

    /** Set the tag's own code once this code is known. If the editor shows other code by then, do not replace that code. */
    setOriginal(/** @type {string} */ code) {
        const free = !this.touched && !this.linked && this.code === this.#original;
        this.#original = code;
        if (free) this.code = code;
        this.touched = !free;
    }

    startOver() {
        this.code = this.#original;
        this.#kept?.write(null);
        this.log.clear();
        this.say("");
        this.editor.focus();
    }

    async share() {
        const link = await linkTo(this.name, this.code);
        try {
            await navigator.clipboard.writeText(link);
            this.say(TEXTS.copied);
        } catch {
            history.replaceState(null, "", link);
            this.say(TEXTS.inAddress);
        }
    }

    changed() {
        this.touched = true;
        this.#kept?.write(this.code === this.#original ? null : this.code);
    }

    // ---- Python

    /** Put the cell of a script into `place`. This is either the element after the script, or the script's `target`. */
    standIn(/** @type {any} */ place) {
        this.#place = place;
        this.comeBack();
    }

    /** Put the cell of a script into the page, or put the cell back after it was removed. */
    comeBack() {
        if (this.#place.isPlace && !this.#place.isConnected) this.element.after(this.#place);
        if (!this.box.isConnected) this.#place.append(this.box);
    }

    /** Connect the cell to Python's functions, and make the calls that have waited for Python. */
    connect(/** @type {Record<string, Function>} */ python) {
        if (this.#place) this.comeBack();
        this.editor.open();
        this.#python = python;
        for (const [name, ...args] of this.#waiting.splice(0)) python[name](...args);
    }

    /**
     * Release Python's functions and remove the cell, because the tag was removed from the page. The tag may be put back later.
     */
    disconnect() {
        if (this.busy) this.ended();
        this.#python = null;
        this.editor.close();
        if (this.#place) (this.#place.isPlace ? this.#place : this.box).remove();
    }

    #tell(/** @type {string} */ name, /** @type {any[]} */ ...args) {
        if (this.#python) this.#python[name](...args);
        else this.#waiting.push([name, ...args]);
    }

    /** Call a Python function as soon as Python is connected. Return a promise of the function's answer. */
    later(/** @type {string} */ name, /** @type {any[]} */ ...args) {
        return new Promise((resolve) => this.#tell(name, resolve, ...args));
    }

    /** If Python is connected, call a Python function, and return a promise of its answer. Otherwise return a promise of null. */
    ask(/** @type {string} */ name, /** @type {any[]} */ ...args) {
        const python = this.#python;
        if (!python) return Promise.resolve(null);
        return new Promise((resolve) => python[name]((/** @type {any} */ answer) => resolve(answer ?? null), ...args));
    }

    complete(/** @type {string} */ code, /** @type {number} */ cursor, /** @type {boolean} */ asked) {
        return this.ask("complete", code, cursor, asked);
    }

    explain(/** @type {string} */ code, /** @type {number} */ cursor) {
        return this.ask("explain", code, cursor);
    }

    act(/** @type {string} */ action) {
        if (action === "help") return showKeys(this);
        if (action === "search") return search(this);
        if (action === "clear") return this.log.clear();
        if (action === "run") return this.run();
        if (action === "enter") return this.#enter();
        this.ask("walk", action, this.code).then((code) => code !== null && (this.code = code));
    }

    /**
     * Ask Python whether the code is complete. If the code changes before the answer arrives, do nothing. Otherwise run complete
     * code, or begin a new line after incomplete code.
     */
    async #enter() {
        const code = this.code;
        if (this.#broken) return this.say(TEXTS.broken);
        if (!this.#python) this.say(TEXTS.starting);
        if (this.busy) return this.editor.newLine(); // text typed during a run is moved to the next prompt
        const complete = await this.later("is_complete", code);
        if (this.code !== code) return;
        if (complete) this.run();
        else this.editor.newLine();
    }

    async run(/** @type {any} */ event = new Event("run")) {
        if (this.#broken) return this.say(TEXTS.broken);
        if (!this.code.trim() || this.busy) return;
        if (this.before && (await this.before(Object.assign(event, { code: this.code }))) === false) return;
        if (!this.#python) this.say(TEXTS.starting);
        this.busy = true;
        this.#ran = this.code;
        this.#tell("run", this.code);
    }

    /** Remove from the editor the text that the user typed during the run. Return this text, for the next prompt. */
    takeAhead() {
        const [code, ran] = [this.code, this.#ran];
        if (code === ran) return "";
        this.code = ran;
        return code.startsWith(ran) ? code.slice(ran.length).replace(/^\n/, "") : code;
    }

    /** Run the code. If the code is running already, stop the run. The button calls this method. */
    toggle(/** @type {Event} */ event) {
        if (this.busy) this.interrupt();
        else this.run(event);
    }

    interrupt() {
        if (!this.busy) return false;
        if (this.#python) this.#tell("interrupt");
        else this.#waiting = this.#waiting.filter(([name]) => name !== "run");
        if (!this.#python) this.busy = false;
        return true;
    }

    /** Handle Ctrl-C in the field in which the user answers input(). */
    #pressed(/** @type {KeyboardEvent} */ event) {
        const field = /** @type {HTMLInputElement} */ (event.target);
        if (event.key !== "c" || !event.ctrlKey || field.selectionStart !== field.selectionEnd) return;
        if (this.interrupt()) event.preventDefault();
    }

    // ---- what the user sees

    get busy() {
        return this.box.hasAttribute("data-busy");
    }

    set busy(busy) {
        this.box.toggleAttribute("data-busy", busy);
        this.output.setAttribute("aria-busy", String(busy));
        this.runner.ariaLabel = busy ? TEXTS.stop : TEXTS.run;
        this.runner.title = busy ? TEXTS.stopKey : TEXTS.runKey;
        const { run = "\u25b6", stop = "\u25a0" } = this.element.dataset;
        this.runner.innerHTML = busy ? stop : run; // the page's author may use HTML in data-run and data-stop
        this.runner.classList.toggle("running", busy);
    }

    /** Show that the run has begun. After one second, also show for how long the code has been running. */
    started() {
        this.busy = true;
        this.say("");
        this.editor.mark(0);
        this.#began = performance.now();
        clearInterval(this.#clock);
        this.#clock = setInterval(() => {
            const seconds = (performance.now() - this.#began) / 1000;
            if (seconds >= 1) this.say(TEXTS.seconds(seconds.toFixed(0)), true);
        }, 500);
    }

    /** Show that the run has ended. `line` is the number of the line that raised an error, or 0 if there was no error. */
    ended(line = 0, message = "") {
        clearInterval(this.#clock);
        this.busy = false;
        const seconds = (performance.now() - this.#began) / 1000;
        this.say(seconds < 0.1 ? "" : TEXTS.seconds(seconds.toFixed(seconds < 10 ? 1 : 0)), true);
        if (line) this.editor.mark(line, message);
    }

    /** Show a note below the editor. If `quiet` is true, screen readers do not read the note out. */
    say(/** @type {string} */ text, quiet = false) {
        this.status.setAttribute("aria-live", quiet ? "off" : "polite");
        this.note.textContent = text;
    }
}

/**
 * Call a cell's `rescue()` when the cell's interpreter breaks down. A listener made inside the class would keep the cell in
 * memory.
 */
function onBreakdown(/** @type {string} */ kind, /** @type {WeakRef<Cell>} */ cell) {
    addEventListener(`${kind}:broken`, () => cell.deref()?.rescue());
}
