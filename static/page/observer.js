// @ts-check
/**
 * The page as Python sees it: our tags, script tags, and `py-*` attributes, in the document and in every shadow root, now
 * and later. Loaded by core.js beside the interpreter.
 */

import { define, inWorker, mailbox, sendWorkers, tell } from "./elements.js";
import { PAINTED, cellOf, loadBy } from "./tools.js";

const NOT_EVENTS = ["env", "mount"];
/** Tags that need no interpreter by themselves. */
const PASSIVE = /-(config|env|splashscreen)$/;

/** @type {WeakSet<Node>} */
const seen = new WeakSet();
/** @type {Record<string, string>} script type -> kind of interpreter */
let types = {};
/** @type {Record<string, string>} tag -> kind of interpreter, for the tags that exist from the start */
let tagKinds = {};
/** @type {(kind: string) => void} */
let need = () => {};
const AS_FILE = "This page was opened as a file, so the browser does not let Python read the files beside it.";
const SERVE = "Open it through a web server: pyscript run page.html, or python -m http.server";
/** @type {(key: string, code: string, message: string, hint: string) => void} */
let notice = () => {};

/** `receive(event, code)` gets the events of elements with `py-EVENT` attributes; controls that waited for it work now. */
export function attachAttributes(/** @type {string} */ kind, /** @type {Function} */ receive) {
    const box = mailbox(`${kind} attribute`);
    box.receive = receive;
    for (const control of box.waiting) /** @type {HTMLButtonElement} */ (control).disabled = false;
    box.waiting.clear();
}

/** The interpreter that serves tags whose code runs in workers: one that the page has anyway, or else the small one. */
let shell = "";
export const isShell = (/** @type {string} */ kind) => kind === (shell ||= "mpy");

/** Dispatches `py:ready` and its like on a script. */
export function announce(/** @type {Element} */ script, /** @type {string} */ type, worker = false) {
    script.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { worker } }));
}

/**
 * Starts to look at the document.
 *
 * @param {Record<string, string[]>} tags kind -> the custom elements that exist from the start
 * @param {Record<string, string>} scriptTypes script type -> kind
 * @param {(kind: string) => void} ask told which interpreters the page turns out to need
 * @param {{asset: (path: string) => string, module: (url: string) => Promise<any>, workers: () => Promise<any>,
 *     notice: (key: string, code: string, message: string, hint: string) => void}} core core.js's own: `notice` shows a
 *     message at the top of the page, `workers` loads workers.js, which is told of tags that run in workers
 * @param {string} first the interpreter that the page's scripts need, if any
 */
export function start(tags, scriptTypes, ask, core, first) {
    shell = first;
    const { asset, module, workers } = core;
    notice = core.notice;
    loadBy((path) => module(asset(path)));
    if (location.protocol === "file:") notice("file", "PY0001", AS_FILE, SERVE);
    sendWorkers(async (/** @type {Element} */ element, /** @type {string} */ kind, /** @type {string} */ what) => {
        const { tagFound, tagLeft } = await workers();
        if (what === "connected") tagFound(element, kind);
        else tagLeft(element);
    });
    types = scriptTypes;
    need = ask;
    tagKinds = Object.fromEntries(Object.entries(tags).flatMap(([kind, names]) => names.map((name) => [name, kind])));
    for (const [tag, kind] of Object.entries(tagKinds)) define(tag, tag.endsWith("-repl") ? ["src"] : [], false, kind);
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

/** The attributes whose changes are heard of. Not all there are: that would make every change of an element slower. */
const watched = new Set(["focusin", "focusout"].flatMap(namesOf));
/** @type {Set<WeakRef<Document | ShadowRoot>>} */
const roots = new Set();
let /** @type {MutationObserver} */ observer;

function namesOf(/** @type {string} */ event) {
    return ["py-", "mpy-", "py-on", "mpy-on"].map((prefix) => prefix + event);
}

/** Looks at what `root` holds now, and at what it will hold. */
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

/** From now on changes of an attribute are heard of, of an event that the page has not by itself. */
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
    if (element instanceof HTMLScriptElement) (PAINTED.test(element.type) ? editorFound : scriptFound)(element);
    else if (tagKinds[element.localName] && !PASSIVE.test(element.localName)) elementFound(element);
    for (const name of element.getAttributeNames()) attributeFound(element, name);
    const name = element instanceof HTMLScriptElement ? element.type : element.localName;
    if (element.shadowRoot) watch(element.shadowRoot);
}

function elementFound(/** @type {any} */ element) {
    if (element.isPlace) return;
    count(element);
    const painted = PAINTED.test(element.localName);
    if (painted) cellOf(element).catch(() => {});
    if (painted && inWorker(element)) need((shell ||= "mpy"));
    else if (!inWorker(element) || element.localName.endsWith("-terminal")) need(tagKinds[element.localName]);
}

/** The cell of a <script type="py-editor">; one with `setup` has none. */
function editorFound(/** @type {HTMLScriptElement} */ script) {
    count(script);
    seen.add(script);
    need((shell ||= "mpy"));
    if (!script.hasAttribute("setup")) cellOf(script).catch(() => {});
    tell(`${script.type} in worker`, script, "connected");
    script.type += ACTIVE;
}

/** What stands behind the type of a script whose editor is there. */
const ACTIVE = "-active";

/** @type {Map<string, number>} How many tags there are with the same code, which have to be told apart in the page's text. */
const alike = new Map();
function count(/** @type {any} */ element) {
    if (element.pyNth !== undefined) return;
    const source = `${element.localName} ${element.pySource ?? element.textContent}`;
    element.pyNth = alike.get(source) ?? 0;
    alike.set(source, element.pyNth + 1);
}

function scriptFound(/** @type {HTMLScriptElement} */ script) {
    const kind = types[script.type];
    if (!kind || seen.has(script)) return;
    count(script);
    seen.add(script);
    tell(nameOf(script), script, "connected");
    if (!script.hasAttribute("worker")) need(kind);
}

/** The name under which Python hears of a script. */
const nameOf = (/** @type {HTMLScriptElement} */ { type }) => (type === "py-game" ? "py-game script" : `${types[type]} script`);

function left(/** @type {Element} */ element) {
    if (!seen.has(element) || element.isConnected) return;
    const { type } = /** @type {HTMLScriptElement} */ (element);
    if (type.endsWith(ACTIVE)) {
        /** @type {HTMLScriptElement} */ (element).type = type.replace(ACTIVE, ""); // it may come back
        return tell(`${type.replace(ACTIVE, "")} in worker`, element, "disconnected");
    }
    tell(nameOf(/** @type {HTMLScriptElement} */ (element)), element, "disconnected");
}

/** One listener serves all attributes: it reads the attribute when the event comes, so a change of it needs no watching. */
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
    need(kind);
}
