// @ts-check
/**
 * Shows an output that may become long. The page shows the latest lines. If the user asks for all lines, it shows all kept lines.
 */

const TEXTS = {
    hidden: (/** @type {string} */ lines) => `${lines} earlier lines are not shown.`,
    showAll: "Show all",
};
/**
 * The number of lines to which a long output is cut. The output may grow to twice this number of lines before it is cut again.
 */
const SHOWN = 1000;
/** The maximum number of characters that are kept for "Show all". If there are more, the oldest text is dropped. */
const KEPT = 10_000_000;
/** The number of lines that "Show all" adds to the page in each frame. */
const STEP = 5000;

/** A log writes output into the element `place`. The property `pyLog` of this element refers to the log. */
export class Log {
    #place;
    /**
     * The text that has been written to the log, limited to the latest KEPT characters.
     *
     * @type {{stream: string, text: string}[]}
     */
    #parts = [];
    #letters = 0;
    #lines = 0;
    /** @type {HTMLElement | null} */
    #more = null;
    #cut = 0;

    constructor(/** @type {any} */ place) {
        this.#place = place;
        place.pyLog = this;
    }

    write(/** @type {string} */ stream, /** @type {string} */ text) {
        this.#keep(stream, text);
        const added = count(text);
        if (added > SHOWN) {
            const from = lastLines(text, SHOWN);
            this.#cut += added - SHOWN;
            text = text.slice(from);
        }
        const last = this.#place.lastElementChild;
        if (last?.className === `py-${stream}` && !last.nextSibling) last.append(text);
        else this.#place.append(Object.assign(document.createElement("span"), { className: `py-${stream}`, textContent: text }));
        this.#lines += Math.min(added, SHOWN);
        if (this.#lines > 2 * SHOWN) this.#trim();
        if (this.#cut) this.#tell();
    }

    #keep(/** @type {string} */ stream, /** @type {string} */ text) {
        this.#parts.push({ stream, text });
        this.#letters += text.length;
        while (this.#letters > KEPT && this.#parts.length > 1) this.#letters -= this.#parts.shift()?.text.length ?? 0;
    }

    /** Remove the oldest lines from the page until SHOWN lines remain. */
    #trim() {
        for (const span of this.#place.querySelectorAll(":scope > :is(.py-stdout, .py-stderr)")) {
            while (this.#lines > SHOWN && span.firstChild) {
                const piece = span.firstChild.data;
                const lines = count(piece);
                const over = this.#lines - SHOWN;
                const gone = Math.min(lines, over);
                if (gone === lines) span.firstChild.remove();
                else span.firstChild.data = piece.slice(lastLines(piece, lines - gone));
                this.#lines -= gone;
                this.#cut += gone;
                if (!lines) break;
            }
            if (!span.firstChild) span.remove();
            if (this.#lines <= SHOWN) return;
        }
    }

    /** Show how many lines are hidden, and a button that shows all lines. */
    #tell() {
        if (!this.#more?.isConnected) {
            const show = button(TEXTS.showAll, () => this.#all());
            this.#more = Object.assign(document.createElement("p"), { className: "py-log-more" });
            this.#more.append(document.createElement("span"), " ", show);
            this.#place.prepend(this.#more);
        }
        const said = /** @type {HTMLElement} */ (this.#more.firstChild);
        said.textContent = TEXTS.hidden(this.#cut.toLocaleString("en"));
    }

    /** Show all kept lines in a box that scrolls. In each frame of the browser, add STEP lines. */
    async #all() {
        const box = Object.assign(document.createElement("pre"), { className: "py-log-all", tabIndex: 0 });
        this.#more?.replaceWith(box);
        this.#place
            .querySelectorAll(":scope > :is(.py-stdout, .py-stderr)")
            .forEach((/** @type {Element} */ span) => span.remove());
        const lines = this.#parts
            .map(({ text }) => text)
            .join("")
            .split(/(?<=\n)/);
        this.#lines = this.#cut = 0;
        for (let from = 0; from < lines.length; from += STEP) {
            const piece = document.createElement("div");
            piece.textContent = lines.slice(from, from + STEP).join("");
            box.append(piece);
            await new Promise(requestAnimationFrame);
        }
    }

    clear() {
        this.#place.replaceChildren();
        this.#parts = [];
        this.#letters = this.#lines = this.#cut = 0;
        this.#more = null;
    }
}

/** @param {string} text */
function count(text) {
    let lines = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
    return lines;
}

/** Return the index in `text` at which its last `lines` lines begin. @param {string} text @param {number} lines */
function lastLines(text, lines) {
    let at = text.length;
    for (let left = lines + (text.endsWith("\n") ? 1 : 0); left > 0 && at >= 0; left--) at = text.lastIndexOf("\n", at - 1);
    return at + 1;
}

/** @param {string} text @param {() => void} onclick */
function button(text, onclick) {
    return Object.assign(document.createElement("button"), { type: "button", textContent: text, onclick });
}
