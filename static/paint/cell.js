// @ts-check
/**
 * A cell consists of an editor, a button that runs the editor's code, and the output. A cell is drawn before Python has started.
 * The cell keeps the person's text and requests until Python has taken over the cell (elements/repl.py).
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

/** The attributes for the height of a cell, in lines, and the CSS properties that they set. */
const SIZES = [
    ["rows", "--py-rows"],
    ["min-lines", "--py-rows"],
    ["max-lines", "--py-most-rows"],
];

/** The cell of an element. */
export class Cell {
    /** @type {Record<string, Function> | null} Python's functions, by name; see elements/repl.py. */
    #python = null;
    /** @type {any[][]} The calls that wait for Python. */
    #waiting = [];
    /** @type {Kept | null} */
    #kept = null;
    #original = "";
    /** The element that contains the cell of a script. @type {any} */
    #place = null;
    /** The code that ran last. */
    #ran = "";
    #clock = 0;
    /** Whether Python has broken down. */
    #broken = false;
    #began = 0;
    /** The page's callback, called before each run. If it returns false, the code does not run. See paint/editor_api.js. @type {((event: any) => any) | null} */
    before = null;
    /** Whether the code came with a link; code from a link never runs automatically. */
    linked = false;
    /** Whether the person has changed the code. */
    touched = false;

    /**
     * @param {any} element
     * @param {object} options
     * @param {string} options.name
     * @param {string} options.code
     * @param {string} options.prefix the beginning of CSS class names, for example "py-repl"
     * @param {boolean} options.entersOnReturn whether the Enter key runs the code
     * @param {boolean} options.isRepl whether the cell is that of a <py-repl>: it has a history
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

    /** Apply the tag's attributes that concern the look of the cell. */
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

    /** Save the code after a breakdown of Python, so that it is restored when the page is loaded again. */
    rescue() {
        if (!this.element.isConnected) return;
        new Kept(this.name).rescue(this.code);
        if (this.busy) this.ended();
        this.#python = null;
        this.#broken = true;
        this.say(TEXTS.broken);
    }

    /** Take the code for this cell from the page's address, if the address has any. */
    async takeLink() {
        const code = await fromLink(this.name);
        if (code === null) return;
        this.linked = true;
        this.#kept = null; // code that the visitor typed earlier is kept for visits without the link
        this.code = code;
        this.say(TEXTS.fromLink);
    }

    /** Set the tag's own code, once it is known. Code that the person has typed meanwhile is kept. */
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

    /** Put the cell of a script into an element: the element after the script, or the script's `target`. */
    standIn(/** @type {any} */ place) {
        this.#place = place;
        this.comeBack();
    }

    /** Put the cell of a script into the page, or put it back. */
    comeBack() {
        if (this.#place.isPlace && !this.#place.isConnected) this.element.after(this.#place);
        if (!this.box.isConnected) this.#place.append(this.box);
    }

    /** Let Python answer calls, beginning with the calls that have waited. */
    connect(/** @type {Record<string, Function>} */ python) {
        if (this.#place) this.comeBack();
        this.editor.open();
        this.#python = python;
        for (const [name, ...args] of this.#waiting.splice(0)) python[name](...args);
    }

    /** Release Python's functions, since the tag was removed from the page. The tag may be put back later. */
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

    /** Call a Python function as soon as Python is connected; return a promise of the answer. */
    later(/** @type {string} */ name, /** @type {any[]} */ ...args) {
        return new Promise((resolve) => this.#tell(name, resolve, ...args));
    }

    /** Call a Python function if Python is connected; return a promise of the answer, or of null if it is not. */
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

    /** Ask Python whether the code is complete. Then run it or begin a new line, unless the code has changed meanwhile. */
    async #enter() {
        const code = this.code;
        if (this.#broken) return this.say(TEXTS.broken);
        if (!this.#python) this.say(TEXTS.starting);
        if (this.busy) return this.editor.newLine(); // the text goes into the next prompt
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

    /** Remove the text typed while the code ran, and return it for the next prompt. */
    takeAhead() {
        const [code, ran] = [this.code, this.#ran];
        if (code === ran) return "";
        this.code = ran;
        return code.startsWith(ran) ? code.slice(ran.length).replace(/^\n/, "") : code;
    }

    /** Run the code, or stop it if it is running. The button calls this method. */
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

    /** Handle Ctrl-C in the field of input(). */
    #pressed(/** @type {KeyboardEvent} */ event) {
        const field = /** @type {HTMLInputElement} */ (event.target);
        if (event.key !== "c" || !event.ctrlKey || field.selectionStart !== field.selectionEnd) return;
        if (this.interrupt()) event.preventDefault();
    }

    // ---- what the person sees

    get busy() {
        return this.box.hasAttribute("data-busy");
    }

    set busy(busy) {
        this.box.toggleAttribute("data-busy", busy);
        this.output.setAttribute("aria-busy", String(busy));
        this.runner.ariaLabel = busy ? TEXTS.stop : TEXTS.run;
        this.runner.title = busy ? TEXTS.stopKey : TEXTS.runKey;
        const { run = "\u25b6", stop = "\u25a0" } = this.element.dataset;
        this.runner.innerHTML = busy ? stop : run; // the page's author may give markup
        this.runner.classList.toggle("running", busy);
    }

    /** Show that the run has begun. After one second, also show how long the run has taken. */
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

    /** Show that the run has ended; `line` is the line of an error, or 0 if there was no error. */
    ended(line = 0, message = "") {
        clearInterval(this.#clock);
        this.busy = false;
        const seconds = (performance.now() - this.#began) / 1000;
        this.say(seconds < 0.1 ? "" : TEXTS.seconds(seconds.toFixed(seconds < 10 ? 1 : 0)), true);
        if (line) this.editor.mark(line, message);
    }

    /** Show a note below the editor; screen readers do not read out a `quiet` note. */
    say(/** @type {string} */ text, quiet = false) {
        this.status.setAttribute("aria-live", quiet ? "off" : "polite");
        this.note.textContent = text;
    }
}

/** Let a cell save its text when an interpreter breaks down. In the class, the listener would keep the cell alive. */
function onBreakdown(/** @type {string} */ kind, /** @type {WeakRef<Cell>} */ cell) {
    addEventListener(`${kind}:broken`, () => cell.deref()?.rescue());
}
