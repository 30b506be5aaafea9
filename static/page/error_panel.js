// @ts-check
/** Shows error panels in the page. */

/** @import { Tag } from "./output.js" */

const TEXTS = {
    copy: "Copy",
    copied: "Copied",
    about: (/** @type {string} */ code) => `About ${code}`,
    times: (/** @type {number} */ count) => ` ${count} times`,
};
/** The maximum number of error panels that the page shows in one place. Further errors appear only in the console. */
const LIMIT = 20;

/** @type {WeakMap<Element, Map<string, {box: HTMLElement, again: () => void}>>} Maps each place to its error panels. */
const panels = new WeakMap();

/**
 * Show an error after a tag, or at the top of the page. If a panel there already shows an error with the same code and text,
 * increase the count of this panel.
 *
 * @param {Tag} tag
 * @param {{code: string, title: string, text: string, hint: string, about: string}} report the content of the panel; `about` is a
 *     link to more information about the error
 */
export function panel(tag, report) {
    const after = tag?.isConnected && !tag.closest("head") ? tag : null;
    const place = after ?? document.body;
    const known = panels.get(place) ?? new Map();
    panels.set(place, known);
    const key = `${report.code} ${report.text}`;
    if (known.get(key)?.box.isConnected) return known.get(key).again();
    for (const [text, { box }] of known) if (!box.isConnected) known.delete(text);
    if (known.size >= LIMIT) return;
    known.set(key, drawn(report));
    put(known.get(key).box, after);
}

/** Remove the panels that show the given error code for a tag, because the error is no longer true. */
export function withdrawPanel(/** @type {Tag} */ tag, /** @type {string} */ code) {
    const known = panels.get(tag ?? document.body);
    for (const [key, { box }] of known ?? [])
        if (box.dataset.code === code) {
            box.remove();
            known?.delete(key);
        }
}

/** Make a panel. The panel never uses text from users as markup. It shows indented lines of the hint as code. */
function drawn(/** @type {any} */ { code, title, text, hint, about }) {
    const box = make("div", "py-error", "");
    box.setAttribute("role", "alert");
    box.dataset.code = code;
    const details = /** @type {HTMLDetailsElement} */ (make("details", "", "", box));
    details.open = true;
    const summary = make("summary", "", "", details);
    make("strong", "", code === "PY9100" ? title : `${title} (${code})`, summary);
    const count = make("span", "py-count", "", summary);
    const isTrace = text.includes("Traceback") || code === "PY9100";
    const shown = make(isTrace ? "pre" : "p", "", text, details);
    if (isTrace) shown.tabIndex = 0; // lets the keyboard scroll a long line
    for (const line of hint ? hint.split("\n") : []) make(line.startsWith("    ") ? "code" : "p", "", line.trim(), details);
    const actions = make("div", "py-actions", "", details);
    const button = /** @type {HTMLButtonElement} */ (make("button", "", TEXTS.copy, actions));
    button.type = "button";
    button.onclick = () => copy(button, details);
    Object.assign(make("a", "", TEXTS.about(code), actions), { href: `${about}#${code}`, target: "_blank" });
    let times = 1;
    return { box, again: () => void (count.textContent = TEXTS.times(++times)) };
}

/** Make an element. If `parent` is given, add the element as the last child of `parent`. */
function make(
    /** @type {string} */ tag,
    /** @type {string} */ className,
    /** @type {string} */ text,
    /** @type {Tag} */ parent = null,
) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.textContent = text;
    parent?.append(element);
    return element;
}

/** Copy the text of a panel to the clipboard. If the browser forbids this, select the text. */
async function copy(/** @type {HTMLElement} */ button, /** @type {HTMLElement} */ details) {
    const parts = [...details.children].filter((part) => part.className !== "py-actions").map((part) => part.textContent);
    try {
        await navigator.clipboard.writeText(parts.join("\n"));
        button.textContent = TEXTS.copied;
    } catch {
        getSelection()?.selectAllChildren(details);
    }
}

/** Return whether an element shows output inside itself. A <py-script> and the output area of a cell do this. */
const isBox = (/** @type {any} */ element) => /^m?py-script$/.test(element.localName) || Boolean(element.pyLog);

/**
 * Put a box into the page. If `after` shows output inside itself, put the box inside `after`; otherwise, put the box after this
 * tag. If `after` is null, put the box at the top of the page.
 */
function put(/** @type {Element} */ box, /** @type {Tag} */ after) {
    if (!after) document.body.prepend(box);
    else if (isBox(after)) after.append(box);
    else {
        let last = after;
        while (/^py-(error|stderr)$/.test(last.nextElementSibling?.className ?? ""))
            last = /** @type {Element} */ (last.nextElementSibling);
        last.after(box);
    }
}

/**
 * Return the box that shows a tag's stderr if stderr has no other place. The first call for a tag makes this box, and puts it
 * after the tag.
 */
export function errorsOf(/** @type {Tag} */ tag) {
    const after = tag?.isConnected && !tag.closest("head") ? tag : null;
    const next = after?.nextElementSibling;
    if (next?.className === "py-stderr") return next;
    const box = make("pre", "py-stderr", "");
    put(box, after);
    return box;
}
