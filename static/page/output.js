// @ts-check
/**
 * Where a run's output goes, and what it looks like: text, questions, errors. One call each, since crossing from Python costs
 * more than the work itself, and so that a worker need not wait for it. Loaded by core.js beside the interpreter.
 */

import { find, write } from "./nodes.js";

/** @typedef {Element | null | undefined} Tag   the tag of a run, if it has one */

/** How many error panels one place gets: the next errors there are in the console only. */
const LIMIT = 20;

/** The element that an attribute of a tag names; one that is not there is put into `missing`. */
function named(/** @type {Tag} */ tag, /** @type {string} */ attribute, /** @type {string[]} */ missing) {
    const name = tag?.getAttribute(attribute);
    const found = name ? find(name, tag) : null;
    if (name && !found) missing.push(`${attribute} = "${name}"`);
    return found;
}

/**
 * The elements that a run writes into: what the attributes of its tag say at this moment, or else its box.
 *
 * @param {Tag} tag
 * @param {Tag} box
 * @param {string} stream "stdout" or "stderr"
 * @param {string[]} missing gets what the attributes name in vain
 */
export function places(tag, box, stream, missing = []) {
    const output = named(tag, "output", missing) ?? named(tag, "target", missing) ?? box;
    const all = output ? [output] : [];
    const errors = stream === "stderr" && named(tag, "stderr", missing);
    if (errors && errors !== output) all.push(errors);
    return all;
}

/** Hears of all that is printed in the page, once something does: see panes.js. */
let heard = (/** @type {string} */ _stream, /** @type {string} */ _text) => {};
export const listen = (/** @type {typeof heard} */ hear) => void (heard = hear);

/** Writes what a run printed; with `panels`, stderr that has no place gets one. Returns what attributes name in vain, or "". */
export function print(
    /** @type {Tag} */ tag,
    /** @type {Tag} */ box,
    /** @type {string} */ stream,
    /** @type {string} */ text,
    panels = false,
) {
    const missing = /** @type {string[]} */ ([]);
    const all = places(tag, box, stream, missing);
    if (panels && stream === "stderr" && !all.length) all.push(errorsOf(tag));
    for (const place of all) write(place, stream, text);
    heard(stream, text);
    return missing[0] ?? "";
}

/** @type {WeakMap<Element, Element>} What was made for tags to display in. */
const made = new WeakMap();
/** @type {Map<string, Element>} The same for runs without a tag, by name. */
const madeByName = new Map();

/** The element that a run displays in: the one that `target` names, or one made behind its tag, or at the end of the page. */
export function targetOf(/** @type {any} */ tag, /** @type {string} */ name, /** @type {string} */ localName) {
    const found = named(tag, "target", []);
    if (found) return found;
    const known = tag ? made.get(tag) : madeByName.get(name);
    if (known?.isConnected) return known;
    const place = document.createElement(localName);
    place.id = tag?.id ? `${name}-target` : name;
    if (tag) {
        made.set(tag, place);
        tag.target = place; // script.target, for JavaScript
    } else madeByName.set(name, place);
    if (!tag || tag.closest("head")) document.body.append(place);
    else tag.after(place);
    return place;
}

/** Asks the person at the page in a field of its own: a promise of the answer, rejected if there will be none. */
export function question(/** @type {Tag} */ tag, /** @type {Element} */ target, /** @type {string} */ prompt) {
    const answer = Promise.withResolvers();
    const form = document.createElement("form");
    form.className = "py-input";
    const label = document.createElement("label");
    label.append(prompt || "Input:");
    label.className = prompt ? "" : "py-hidden";
    const field = Object.assign(document.createElement("input"), { type: "text", autocomplete: "off", spellcheck: false });
    label.append(field);
    form.append(label);
    (named(tag, "output", []) ?? target).append(form);
    const left = () => form.isConnected && (!tag || tag.isConnected);
    const watch = new MutationObserver(() => left() || answer.reject(new Error("the tag left the page")));
    for (const root of new Set([document, form.getRootNode()])) watch.observe(root, { childList: true, subtree: true });
    form.onsubmit = (event) => {
        event.preventDefault();
        answer.resolve(field.value);
    };
    form.onkeydown = (event) => {
        if (event.key === "Escape") answer.reject(new Error("input() was cancelled"));
    };
    field.focus();
    return answer.promise.finally(() => {
        watch.disconnect();
        form.remove();
    });
}

// ---- errors

/** @type {WeakMap<Element, Map<string, {box: HTMLElement, again: () => void}>>} The panels of each place. */
const panels = new WeakMap();

/**
 * Draws an error behind a tag, or at the top of the page; of equal errors in one place it only counts.
 *
 * @param {Tag} tag
 * @param {{code: string, title: string, text: string, hint: string, about: string}} report `about` is an address
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

/** A panel. What users wrote is set as text, never as markup; indented lines of the hint are code. */
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
    if (isTrace) shown.tabIndex = 0; // a long line is scrolled by keys
    for (const line of hint ? hint.split("\n") : []) make(line.startsWith("    ") ? "code" : "p", "", line.trim(), details);
    const actions = make("div", "py-actions", "", details);
    const button = /** @type {HTMLButtonElement} */ (make("button", "", "Copy", actions));
    button.type = "button";
    button.onclick = () => copy(button, details);
    Object.assign(make("a", "", `About ${code}`, actions), { href: `${about}#${code}`, target: "_blank" });
    let times = 1;
    return { box, again: () => void (count.textContent = ` ${++times} times`) };
}

function make(/** @type {string} */ tag, /** @type {string} */ className, /** @type {string} */ text, /** @type {Tag} */ parent) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.textContent = text;
    parent?.append(element);
    return element;
}

/** Copies the text of a panel; where the browser forbids that, selects it. */
async function copy(/** @type {HTMLElement} */ button, /** @type {HTMLElement} */ details) {
    const parts = [...details.children].filter((part) => part.className !== "py-actions").map((part) => part.textContent);
    try {
        await navigator.clipboard.writeText(parts.join("\n"));
        button.textContent = "Copied";
    } catch {
        getSelection()?.selectAllChildren(details);
    }
}

/** Whether an element shows output itself: a <py-script>, and the output of a cell. */
const isBox = (/** @type {any} */ element) => /^m?py-script$/.test(element.localName) || Boolean(element.pyLog);

/** Puts a panel into a box, behind any other tag and what stands there already, or at the page's top. */
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

/** The box behind a tag that shows its stderr, which has no other place. */
function errorsOf(/** @type {Tag} */ tag) {
    const after = tag?.isConnected && !tag.closest("head") ? tag : null;
    const next = after?.nextElementSibling;
    if (next?.className === "py-stderr") return next;
    const box = make("pre", "py-stderr", "");
    put(box, after);
    return box;
}
