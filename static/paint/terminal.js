// @ts-check
/**
 * Shows terminals, which xterm.js draws. In a prompt and in the terminal of a script, Python writes text and reads keys. A pane
 * only shows text.
 */

import { FitAddon, Terminal, WebLinksAddon } from "../vendor/xterm.js";

const TEXTS = {
    label: "Terminal",
    gone: "Stopped. The worker did not react, so it was started again: its variables are gone.",
};
/** The colours of the terminal. The background is dark, as in most terminals. */
const THEME = {
    background: "#1c1d20",
    foreground: "#f1efe7",
    cursor: "#f1efe7",
    selectionBackground: "#4a5568",
    red: "#ff8f87",
    green: "#9bd49f",
    yellow: "#f0c17d",
    blue: "#8ab4f8",
    cyan: "#7fd6d9",
};
/** The time, in milliseconds, that a program may take to react to Ctrl-C before the program is interrupted. */
const HEED = 500;
/** The time, in milliseconds, that a worker may take to answer after an interrupt before the worker is restarted. */
const PATIENCE = 3000;
/** If no read has begun for this many milliseconds, the terminal assumes that no program reads from this terminal. */
const LATELY = 1000;
const [RED, OFF] = ["\x1b[31m", "\x1b[0m"];
/** The character that Ctrl-D sends, which marks the end of input. */
const END = "\x04";
/** The sequence that turns on bracketed paste mode, in which a program can distinguish pasted text from typed keys. */
const BRACKETED = "\x1b[?2004h";

const STYLE = new URL("../vendor/xterm.css", import.meta.url).href;
/** @returns {Promise<void>} */
function styled() {
    if (document.head.querySelector(`link[href="${STYLE}"]`)) return Promise.resolve();
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: STYLE });
    document.head.append(link);
    return new Promise((done) => (link.onload = link.onerror = () => done()));
}

/** A terminal in an element. */
export class View {
    #typed = "";
    /** @type {((data: string) => void) | null} */
    #reader = null;
    /** The time at which a program last began to read. */
    #asked = -Infinity;
    #closed = false;
    /** Called when the user presses Ctrl-C while no program is reading from the terminal. */
    stop = () => {};
    /** Called if the program has not begun to read again HEED milliseconds after `stop` was called. */
    interrupt = () => {};

    constructor(/** @type {any} */ place, /** @type {string} */ label) {
        place.classList.add("py-terminal-view");
        place.pyLog = this;
        this.place = place;
        this.terminal = new Terminal({
            convertEol: true,
            cursorBlink: true,
            fontFamily: getComputedStyle(place).getPropertyValue("--py-mono") || "monospace",
            fontSize: 14,
            lineHeight: 1.2,
            scrollback: 10000,
            screenReaderMode: true,
            theme: THEME,
        });
        const fit = new FitAddon();
        this.terminal.loadAddon(fit);
        this.terminal.loadAddon(new WebLinksAddon());
        this.terminal.open(place);
        fit.fit();
        new ResizeObserver(() => place.isConnected && fit.fit()).observe(place);
        this.terminal.textarea?.setAttribute("aria-label", label);
        this.terminal.write(BRACKETED);
        this.terminal.onData((/** @type {string} */ data) => this.feed(data));
        // If no program reads from the terminal, Tab moves the focus out of it. If text is selected, Ctrl-C copies the selection
        this.terminal.attachCustomKeyEventHandler((/** @type {KeyboardEvent} */ event) => {
            if (event.key === "Tab" && !this.#reader && performance.now() - this.#asked > LATELY) return false;
            return !(event.key === "c" && event.ctrlKey && this.terminal.hasSelection());
        });
    }

    write(/** @type {string} */ stream, /** @type {string} */ text) {
        if (!this.#closed) this.terminal.write(stream === "stderr" ? RED + text + OFF : text);
    }

    /**
     * Take input from the user or from a program. If a program is reading, give it the input. Otherwise, let Ctrl-C stop the
     * running program, and keep all other input for the next read.
     */
    feed(/** @type {string} */ data) {
        if (this.#reader) {
            const reader = this.#reader;
            this.#reader = null;
            return reader(this.#said(data));
        }
        if (data !== "\x03") return void (this.#typed += data);
        this.stop();
        setTimeout(() => this.#reader ?? this.interrupt(), HEED);
    }

    /** Return the width of the terminal in columns, followed by the input, for example "80 abc". */
    #said(/** @type {string} */ data) {
        return `${this.terminal.cols} ${data}`;
    }

    /**
     * Return a promise of the input that was kept since the last read. If no input was kept, return a promise of the next input.
     *
     * @returns {Promise<string>}
     */
    read() {
        this.#asked = performance.now();
        const typed = this.#typed;
        this.#typed = "";
        if (typed) return Promise.resolve(this.#said(typed));
        return new Promise((resolve) => (this.#reader = resolve));
    }

    clear() {
        this.terminal.clear();
    }

    /** Close the terminal after its tag was removed from the page. Send the end of input to a program that is reading. */
    close() {
        this.#reader?.(this.#said(END));
        this.#reader = null;
        this.#closed = true;
        this.stop = this.interrupt = () => {};
        this.terminal.dispose();
        if (this.place.isPlace) this.place.remove();
    }
}

/** Return the terminal of a <py-terminal> or of a script with the attribute `terminal`. The first call makes the terminal. */
export async function viewOf(/** @type {any} */ element) {
    await styled();
    return (element.pyView ??= make(element));
}

function make(/** @type {any} */ element) {
    const isPlace = element.localName.endsWith("-terminal");
    const place = isPlace ? element : placeOf(element);
    place.live?.();
    const view = new View(place, element.getAttribute("aria-label") ?? TEXTS.label);
    let stopping = false;
    view.interrupt = async () => {
        if (stopping || !element.xworker) return;
        stopping = true;
        await stop(element.xworker, view).finally(() => (stopping = false));
    };
    if (!isPlace) {
        element.terminal = view.terminal;
        element.process = async (/** @type {string} */ code) => {
            for (const line of code.split(/\r\n|\r|\n/)) view.feed(`${line}\r`);
        };
    }
    return view;
}

/** Interrupt the program in a worker. If the worker does not answer within PATIENCE milliseconds, restart the worker. */
async function stop(/** @type {any} */ worker, /** @type {View} */ view) {
    worker.interrupt();
    const answers = worker.runNow("0").then(
        () => true,
        () => true,
    );
    const silent = new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE));
    if (await Promise.race([answers, silent])) return;
    view.write("stderr", `\n${TEXTS.gone}\n`);
    worker.restart();
}

/** Return the element that will contain the terminal of a script. */
function placeOf(/** @type {any} */ script) {
    const name = script.getAttribute("target");
    const found = name && (document.getElementById(name) ?? document.querySelector(name));
    if (found) return found;
    if (name) console.error(`(PY5001) target = "${name}" does not match the id of any element on the page.`);
    const place = Object.assign(document.createElement("py-terminal"), { isPlace: true });
    script.after(place);
    return place;
}
