// @ts-check
/**
 * Finds the parts of the page that concern Python, which are our tags, script tags, and `py-*` attributes. This module watches
 * the document and every shadow root, so it also finds parts that are added later.
 */

/** @import { Kind } from "../boot/types.js" */

import { cellOf } from "./cells.js";
import { define, mailbox, sendWorkers, tell } from "./custom_elements.js";
import { loadBy } from "./load.js";
import {
    customElementNames,
    hasClass,
    hostOfWorkers,
    isCell,
    kindOf,
    kindOfScript,
    knowTags,
    nameOfScript,
    observedBy,
    runsInWorker,
} from "./tags.js";

const NOT_EVENTS = ["env", "mount"];
const TEXTS = {
    asFile: "This page was opened as a file, so the browser does not let Python read the files beside it.",
    serve: "Open it through a web server: pyscript run page.html, or python -m http.server",
};

/** @type {WeakSet<Node>} */
const seen = new WeakSet();
/** Start an interpreter of a kind if the page has no interpreter of this kind. @type {(kind: Kind) => void} */
let need = () => {};

/**
 * Set the callback `receive(event, code)` for elements with `py-EVENT` attributes, and enable the controls that waited for this
 * callback.
 */
export function attachAttributes(/** @type {Kind} */ kind, /** @type {Function} */ receive) {
    const box = mailbox(`${kind} attribute`);
    box.receive = receive;
    for (const control of box.waiting) /** @type {HTMLButtonElement} */ (control).disabled = false;
    box.waiting.clear();
}

/** Dispatch an event such as `py:ready` on a script. */
export function announce(/** @type {Element} */ script, /** @type {string} */ type, worker = false) {
    script.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { worker } }));
}

/**
 * Start to watch the document for parts that concern Python.
 *
 * @param {import("../boot/page_start.js").Page} page starts the interpreters and workers that the document needs
 * @param {Kind | undefined} first the kind of interpreter that the page's scripts need, or undefined if they need none
 */
export function watchDocument(page, first) {
    knowTags(page.core, first);
    const { asset, notice } = page.core;
    loadBy((path) => page.downloads.module(asset(path)));
    if (location.protocol === "file:") notice("file", "PY0001", TEXTS.asFile, TEXTS.serve);
    sendWorkers(async (element, kind, what) => {
        const workers = await page.workers();
        if (what === "connected") workers.tagFound(element, kind);
        else workers.tagLeft(element);
    });
    need = page.need;
    for (const tag of customElementNames()) define(tag, observedBy(tag), false, kindOf(tag));
    for (const name in HTMLElement.prototype)
        if (name.startsWith("on")) namesOf(name.slice(2)).forEach((attribute) => watched.add(attribute));
    observer = new MutationObserver(changed);
    const attachShadow = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, init);
        watch(root);
        return root;
    };
    watch(document);
}

/**
 * The names of the attributes whose changes the observer watches. If it watched all attributes, every change of an element would
 * take longer.
 */
const watched = new Set(["focusin", "focusout"].flatMap(namesOf));
/** @type {Set<WeakRef<Document | ShadowRoot>>} */
const roots = new Set();
let /** @type {MutationObserver} */ observer;

function namesOf(/** @type {string} */ event) {
    return ["py-", "mpy-", "py-on", "mpy-on"].map((prefix) => prefix + event);
}

/** Inspect the elements in `root`, and start to watch for elements that are added to it. */
function watch(/** @type {Document | ShadowRoot} */ root) {
    if (seen.has(root)) return;
    seen.add(root);
    roots.add(new WeakRef(root));
    observe(root);
    root.querySelectorAll("*").forEach(inspect);
}

function observe(/** @type {Document | ShadowRoot} */ root) {
    observer.observe(root, { childList: true, subtree: true, attributeFilter: [...watched] });
}

/** Watch the changes of one more attribute. This attribute is for an event for which elements have no `on...` property. */
function watchAttribute(/** @type {string} */ name) {
    if (watched.has(name)) return;
    watched.add(name);
    for (const ref of roots) {
        const root = ref.deref();
        if (root) observe(root);
        else roots.delete(ref);
    }
}

function changed(/** @type {MutationRecord[]} */ records) {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        if (type === "attributes") attributeFound(/** @type {Element} */ (target), /** @type {string} */ (attributeName));
        for (const node of addedNodes) if (node instanceof Element) [node, ...node.querySelectorAll("*")].forEach(inspect);
        for (const node of removedNodes) if (node instanceof Element) [node, ...node.querySelectorAll("script")].forEach(left);
    }
}

function inspect(/** @type {Element} */ element) {
    if (element instanceof HTMLScriptElement) (isCell(element.type) ? editorFound : scriptFound)(element);
    else if (hasClass(element.localName)) elementFound(element);
    for (const name of element.getAttributeNames()) attributeFound(element, name);
    if (element.shadowRoot) watch(element.shadowRoot);
}

function elementFound(/** @type {any} */ element) {
    if (element.isPlace) return;
    count(element);
    const cell = isCell(element.localName);
    if (cell) cellOf(element).catch(() => {});
    if (cell && runsInWorker(element)) need(hostOfWorkers());
    else if (!runsInWorker(element) || element.localName.endsWith("-terminal")) need(kindOf(element.localName));
}

/** Report a <script type="py-editor"> to Python, and draw its cell unless the script has the attribute `setup`. */
function editorFound(/** @type {HTMLScriptElement} */ script) {
    count(script);
    seen.add(script);
    need(hostOfWorkers());
    if (!script.hasAttribute("setup")) cellOf(script).catch(() => {});
    tell(nameOfScript(script.type), script, "connected");
    script.type += ACTIVE;
}

/** The suffix that is added to the `type` of an editor's script after the script has been found. */
const ACTIVE = "-active";

/** @type {Map<string, number>} The number of tags found so far with the same code. With it, we can tell these tags apart. */
const alike = new Map();
function count(/** @type {any} */ element) {
    if (element.pyNth !== undefined) return;
    const source = `${element.localName} ${element.pySource ?? element.textContent}`;
    element.pyNth = alike.get(source) ?? 0;
    alike.set(source, element.pyNth + 1);
}

function scriptFound(/** @type {HTMLScriptElement} */ script) {
    const kind = kindOfScript(script.type);
    if (!kind || seen.has(script)) return;
    count(script);
    seen.add(script);
    tell(nameOfScript(script.type), script, "connected");
    if (!script.hasAttribute("worker")) need(kind);
}

function left(/** @type {Element} */ element) {
    if (!seen.has(element) || element.isConnected) return;
    const script = /** @type {HTMLScriptElement} */ (element);
    if (script.type.endsWith(ACTIVE)) script.type = script.type.replace(ACTIVE, ""); // because the page may put the script back
    tell(nameOfScript(script.type), script, "disconnected");
}

/**
 * Return the event listener for all `py-EVENT` or `mpy-EVENT` attributes. The listener reads an attribute only when the
 * attribute's event occurs.
 */
const heard = (/** @type {string} */ kind) => (/** @type {Event} */ event) => {
    const element = /** @type {Element} */ (event.currentTarget);
    const code = element.getAttribute(`${kind}-${event.type}`) ?? element.getAttribute(`${kind}-on${event.type}`);
    if (code !== null) mailbox(`${kind} attribute`).receive?.(event, code);
};
/** @type {Record<string, (event: Event) => void>} */
const listeners = { py: heard("py"), mpy: heard("mpy") };

function attributeFound(/** @type {Element} */ element, /** @type {string} */ name) {
    const [, kind, event] = /^(m?py)-(.+)$/.exec(name) ?? [];
    if (!event || NOT_EVENTS.includes(event) || !element.hasAttribute(name)) return;
    watchAttribute(name);
    element.addEventListener(event.replace(/^on/, ""), listeners[kind]);
    const box = mailbox(`${kind} attribute`);
    if ("disabled" in element && !element.disabled && !box.receive) {
        element.disabled = true;
        box.waiting.add(element);
    }
    need(/** @type {Kind} */ (kind));
}
