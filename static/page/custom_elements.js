// @ts-check
/** @import { Kind } from "../boot/types.js" */

import { nameOf, receiverOf } from "./tags.js";

/**
 * Defines custom elements and reports their callbacks to Python. This module also contains the functions that Python calls for
 * custom elements.
 *
 * @typedef {{name: string, receive: Function | null, waiting: Set<Element>}} Mailbox   contains Python's callback for the
 *     elements with one name, and the elements that wait until this callback is set
 */

/** @type {Map<string, Mailbox>} */
const mailboxes = new Map();
/** @type {Map<string, string>} Maps each tag to the kind of interpreter that has defined the tag. */
const kinds = new Map();
/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();
/**
 * @typedef {(name: string, kind: Kind, module: string) => void} Unclaimed   a callback; the module `module` of the interpreter
 *     `kind` handles tags with the name `name`
 */
/** The callbacks that are called for tags that Python does not handle yet; see `onUnclaimed`. @type {Unclaimed[]} */
const unclaimed = [];

/** @returns {Mailbox} */
export function mailbox(/** @type {string} */ name) {
    const box = mailboxes.get(name) ?? { name, receive: null, waiting: new Set() };
    mailboxes.set(name, box);
    return box;
}

/** @type {(element: Element, kind: Kind, what: string) => void} */
let toWorker = () => {};
/** Set the function that sends an element with the attribute `worker` to its worker. */
export const sendWorkers = (/** @type {typeof toWorker} */ send) => void (toWorker = send);
const RUNNING = /^(m?py)( script|-script)$/;

/**
 * Report an element's lifecycle callback to Python or to the element's worker. If Python does not handle the element yet, keep
 * the element until Python does.
 */
export function tell(
    /** @type {string} */ name,
    /** @type {Element} */ element,
    /** @type {string} */ what,
    /** @type {any[]} */ ...rest
) {
    if (/** @type {any} */ (element).isPlace) return; // this element only holds the output of a script
    const [, kind] = (element.hasAttribute("worker") && RUNNING.exec(name)) || [];
    if (kind) return toWorker(element, /** @type {Kind} */ (kind), what);
    const box = mailbox(name);
    if (box.receive) return box.receive(element, what, ...rest);
    if (what === "connected") box.waiting.add(element);
    else if (what === "disconnected") box.waiting.delete(element);
    if (what === "connected") for (const callback of unclaimed) report(name, callback);
}

function report(/** @type {string} */ name, /** @type {Unclaimed} */ callback) {
    const { kind, module } = receiverOf(name);
    if (module) callback(name, kind, module);
}

/**
 * Add a callback for those of PyScript's tags that Python does not handle yet. Call it immediately for the tags that already wait
 * for Python.
 */
export function onUnclaimed(/** @type {Unclaimed} */ callback) {
    unclaimed.push(callback);
    for (const [name, box] of [...mailboxes]) if (!box.receive && box.waiting.size) report(name, callback);
}

/**
 * Define a custom element. Python gets the element's callbacks under these names: connected, moved (the page has taken the
 * element out and put it back in the same task), disconnected, attribute_changed, form_reset, form_disabled, and updated (after a
 * call of `update()`). The element's method `live()` shows the element. Return "" on success. If the tag is already defined,
 * return the kind of the interpreter that has defined the tag, or "other" if other code has defined it.
 */
export function define(
    /** @type {string} */ tag,
    /** @type {string[]} */ observed = [],
    /** @type {boolean} */ formAssociated = false,
    kind = "",
) {
    if (customElements.get(tag)) {
        const owner = kinds.get(tag);
        if (owner === kind) return "";
        return owner ?? "other";
    }
    kinds.set(tag, kind);
    customElements.define(tag, elementClass(tag, observed, formAssociated));
    return "";
}

/** Return the class of a custom element. The class reports the callbacks of its elements to Python. */
function elementClass(/** @type {string} */ tag, /** @type {string[]} */ observed, /** @type {boolean} */ formAssociated) {
    return class extends HTMLElement {
        static observedAttributes = Array.from(observed);
        static formAssociated = formAssociated;
        #internals = this.attachInternals();
        #here = false;
        #updates = false;
        /** @type {string | null} */
        #value = null;
        live() {
            this.#internals.states.add("live");
        }
        update() {
            if (this.#updates) return;
            this.#updates = true;
            queueMicrotask(() => {
                try {
                    if (this.#here) tell(nameOf(this, tag), this, "updated");
                } finally {
                    this.#updates = false; // only now, so that changes that render() itself makes cause no endless loop
                }
            });
        }
        get formValue() {
            return this.#value;
        }
        set formValue(value) {
            this.#value = value ?? null;
            this.#internals.setFormValue(this.#value);
        }
        invalid(/** @type {string} */ message) {
            this.#internals.setValidity(message ? { customError: true } : {}, message);
        }
        connectedCallback() {
            tell(nameOf(this, tag), this, this.#here ? "moved" : "connected");
            this.#here = true;
        }
        disconnectedCallback() {
            queueMicrotask(() => {
                if (this.isConnected || !this.#here) return;
                this.#here = false;
                tell(nameOf(this, tag), this, "disconnected");
            });
        }
        attributeChangedCallback(/** @type {string} */ name, /** @type {string | null} */ old, /** @type {string | null} */ now) {
            if (!this.#here || old === now) return;
            tell(nameOf(this, tag), this, "attribute_changed", name, old, now);
            this.update();
        }
        formResetCallback() {
            tell(nameOf(this, tag), this, "form_reset");
        }
        formDisabledCallback(/** @type {boolean} */ disabled) {
            if (this.#here) tell(nameOf(this, tag), this, "form_disabled", disabled);
        }
    };
}

/**
 * Set the callback `receive(element, what, ...)` for elements with the given names. Return the elements that have waited for this
 * callback, in document order.
 */
export function attach(/** @type {string[]} */ names, /** @type {Function} */ receive) {
    const boxes = Array.from(names, mailbox);
    const early = boxes.flatMap((box) => [...box.waiting]);
    for (const box of boxes) {
        box.receive = receive;
        box.waiting.clear();
    }
    const follows = (/** @type {Element} */ a, /** @type {Element} */ b) =>
        a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
    return early.sort((a, b) => (follows(a, b) ? -1 : 1));
}

/**
 * Apply a style to a tag. If `inShadow` is true, the tag's shadow roots use the style. Otherwise, the page uses the style, but
 * only inside the tag.
 */
export function adopt(/** @type {string} */ tag, /** @type {string} */ css, /** @type {boolean} */ inShadow) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(inShadow ? css : `@scope (${tag}) { ${css} }`);
    if (inShadow) sheets.set(tag, sheet);
    else document.adoptedStyleSheets.push(sheet);
}

/**
 * Return the shadow root of an element. The first call makes the shadow root, and applies the style of the element's tag to it.
 */
export function shadow(/** @type {HTMLElement} */ element, /** @type {ShadowRootMode} */ mode) {
    const root = element.shadowRoot ?? roots.get(element) ?? element.attachShadow({ mode });
    roots.set(element, root);
    const sheet = sheets.get(element.localName);
    if (sheet) root.adoptedStyleSheets = [sheet];
    return root;
}

/** @type {WeakMap<Element, ShadowRoot>} */
const roots = new WeakMap();

/** Return how many ancestors of an element have the same tag as the element. */
export function depth(/** @type {Element} */ element) {
    let count = 0;
    for (let around = element.parentElement?.closest(element.localName); around; count++) {
        around = around.parentElement?.closest(element.localName);
    }
    return count;
}

/** Return the given HTML as a document fragment. Scripts in this fragment run when the fragment is put into the page. */
export function markup(/** @type {string} */ html) {
    return document.createRange().createContextualFragment(html);
}

/**
 * Replace the content of `root` with nodes and texts. If the person is typing in a field below `root`, the new field at the same
 * place gets the focus.
 */
export function fill(/** @type {Element | ShadowRoot} */ root, /** @type {(Node | string)[]} */ ...items) {
    const focused = focusedIn(root);
    const path = focused ? pathTo(focused, root) : [];
    const selected = focused && [focused.selectionStart, focused.selectionEnd];
    root.replaceChildren(...items);
    if (!focused) return;
    const heir = path.reduce((/** @type {any} */ node, index) => node?.childNodes[index], root);
    if (heir?.localName !== focused.localName) return;
    heir.focus({ preventScroll: true });
    if (selected[0] != null && heir.setSelectionRange) heir.setSelectionRange(...selected);
}

/** Return the field below `root` that has the focus, or null. @returns {any} */
function focusedIn(/** @type {Element | ShadowRoot} */ root) {
    const active = /** @type {Document} */ (root.getRootNode()).activeElement;
    return active && active !== root && root.contains(active) ? active : null;
}

/** Return the path from `root` down to a node. The path is a list with the index of a child node for each level. */
function pathTo(/** @type {Node} */ node, /** @type {Node} */ root) {
    const path = /** @type {number[]} */ ([]);
    for (let parent = node.parentNode; node !== root && parent; node = parent, parent = node.parentNode)
        path.unshift([...parent.childNodes].indexOf(/** @type {ChildNode} */ (node)));
    return path;
}

/**
 * Dispatch an event on an element. The event bubbles, even out of shadow roots. Return false if a listener has prevented the
 * event's default action.
 */
export function dispatch(
    /** @type {Element} */ element,
    /** @type {string} */ type,
    /** @type {any} */ detail,
    /** @type {boolean} */ cancelable,
) {
    return element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail, cancelable }));
}
