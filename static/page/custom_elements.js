// @ts-check
/** @import { Kind } from "../boot/types.js" */

import { nameOf, receiverOf } from "./tags.js";

/**
 * Defines custom elements whose callbacks are sent to Python, and contains the functions that Python calls for them.
 *
 * @typedef {{name: string, receive: Function | null, waiting: Set<Element>}} Mailbox   Python's callback for the elements of one
 *     name, and the elements that wait until this callback is set
 */

/** @type {Map<string, Mailbox>} */
const mailboxes = new Map();
/** @type {Map<string, string>} maps each tag to the kind of its interpreter */
const kinds = new Map();
/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();
/** @typedef {(name: string, kind: Kind, module: string) => void} Unclaimed   `kind` and `module` would receive the tag `name` */
/** Callbacks for tags that Python does not receive yet; see `onUnclaimed`. @type {Unclaimed[]} */
const unclaimed = [];

/** @returns {Mailbox} */
export function mailbox(/** @type {string} */ name) {
    const box = mailboxes.get(name) ?? { name, receive: null, waiting: new Set() };
    mailboxes.set(name, box);
    return box;
}

/** @type {(element: Element, kind: Kind, what: string) => void} */
let toWorker = () => {};
/** Set the function that is called for scripts with the attribute `worker`. */
export const sendWorkers = (/** @type {typeof toWorker} */ send) => void (toWorker = send);
const RUNNING = /^(m?py)( script|-script)$/;

/** Report an element's lifecycle callback to Python or to the element's worker. Until Python listens, keep the element. */
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

/** Add a callback for PyScript's tags that Python does not receive yet. Call it at once for tags that are already waiting. */
export function onUnclaimed(/** @type {Unclaimed} */ callback) {
    unclaimed.push(callback);
    for (const [name, box] of [...mailboxes]) if (!box.receive && box.waiting.size) report(name, callback);
}

/**
 * Define a custom element. Its callbacks reach Python under these names: connected, moved (taken out and put back at once),
 * disconnected, attribute_changed, form_reset, form_disabled, and updated (after `update()`). `live()` shows the element.
 * Return "" on success. If the tag is already defined, return its owner: an interpreter, or "other" for any other code.
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

/** Return the class of a custom element. The callbacks of its elements are reported to Python. */
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
                    this.#updates = false; // only now, so that changes made by render() itself cause no endless loop
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

/** Set the callback `receive(element, what, ...)` for the given names. Return the elements that waited for it, in document order. */
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

/** Adopt the style of a tag, either in the tag's shadow roots or in the page, where the style applies only inside the tag. */
export function adopt(/** @type {string} */ tag, /** @type {string} */ css, /** @type {boolean} */ inShadow) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(inShadow ? css : `@scope (${tag}) { ${css} }`);
    if (inShadow) sheets.set(tag, sheet);
    else document.adoptedStyleSheets.push(sheet);
}

/** Return the shadow root of an element, with the style of the element's tag; the first call makes the shadow root. */
export function shadow(/** @type {HTMLElement} */ element, /** @type {ShadowRootMode} */ mode) {
    const root = element.shadowRoot ?? roots.get(element) ?? element.attachShadow({ mode });
    roots.set(element, root);
    const sheet = sheets.get(element.localName);
    if (sheet) root.adoptedStyleSheets = [sheet];
    return root;
}

/** @type {WeakMap<Element, ShadowRoot>} */
const roots = new WeakMap();

/** Return the number of ancestors of an element that have the same tag. */
export function depth(/** @type {Element} */ element) {
    let count = 0;
    for (let around = element.parentElement?.closest(element.localName); around; count++) {
        around = around.parentElement?.closest(element.localName);
    }
    return count;
}

/** Return markup as a document fragment. Scripts in it run when the fragment is put into the page. */
export function markup(/** @type {string} */ html) {
    return document.createRange().createContextualFragment(html);
}

/** Replace the content of `root` with nodes and texts. The field in which the person is typing keeps the focus. */
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

/** Return the path from `root` down to a node, as a list of child indexes. */
function pathTo(/** @type {Node} */ node, /** @type {Node} */ root) {
    const path = /** @type {number[]} */ ([]);
    for (let parent = node.parentNode; node !== root && parent; node = parent, parent = node.parentNode)
        path.unshift([...parent.childNodes].indexOf(/** @type {ChildNode} */ (node)));
    return path;
}

/** Dispatch an event that bubbles, even out of shadow roots. Return false if a listener prevented its default action. */
export function dispatch(
    /** @type {Element} */ element,
    /** @type {string} */ type,
    /** @type {any} */ detail,
    /** @type {boolean} */ cancelable,
) {
    return element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail, cancelable }));
}
