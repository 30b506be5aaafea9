// @ts-check
/** @import { Kind } from "../boot/types.js" */

import { nameOf, receiverOf } from "./tags.js";

/**
 * Custom elements whose callbacks go to Python, and what Python does with them.
 *
 * @typedef {{name: string, receive: Function | null, waiting: Set<Element>}} Mailbox   what Python does with the elements of a tag, and
 *     those that wait for it
 */

/** @type {Map<string, Mailbox>} */
const mailboxes = new Map();
/** @type {Map<string, string>} tag -> the kind of interpreter behind it */
const kinds = new Map();
/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();
/** @typedef {(name: string, kind: Kind, module: string) => void} Unclaimed */
/** Called with the name under which an element came that no Python class receives yet, and what is to. @type {Unclaimed[]} */
const unclaimed = [];

/** @returns {Mailbox} */
export function mailbox(/** @type {string} */ name) {
    const box = mailboxes.get(name) ?? { name, receive: null, waiting: new Set() };
    mailboxes.set(name, box);
    return box;
}

/** @type {(element: Element, kind: Kind, what: string) => void} */
let toWorker = () => {};
/** Sets what is called for tags whose attribute `worker` says that they run in one. */
export const sendWorkers = (/** @type {typeof toWorker} */ send) => void (toWorker = send);
const RUNNING = /^(m?py)( script|-script)$/;

/** Tells Python, or keeps the element until Python asks. */
export function tell(
    /** @type {string} */ name,
    /** @type {Element} */ element,
    /** @type {string} */ what,
    /** @type {any[]} */ ...rest
) {
    if (/** @type {any} */ (element).isPlace) return; // what a script shows stands in it
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

/** Sets what is called with the name of tags of the project that Python does not receive yet: for those that wait, at once. */
export function onUnclaimed(/** @type {Unclaimed} */ callback) {
    unclaimed.push(callback);
    for (const [name, box] of [...mailboxes]) if (!box.receive && box.waiting.size) report(name, callback);
}

/**
 * Defines a custom element. Its callbacks reach Python as connected, moved (taken out and put back at once), disconnected,
 * attribute_changed, form_reset and form_disabled, and what `update()` asks for as updated; after `live()` it is shown.
 * Returns "", or why the tag cannot be had.
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
        return `<${tag}> is ${owner ? "defined by the page's other interpreter" : "an element of someone else's"} already.`;
    }
    kinds.set(tag, kind);
    customElements.define(tag, elementClass(tag, observed, formAssociated));
    return "";
}

/** Returns the class of a tag: its callbacks tell Python. */
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
                    this.#updates = false; // after it: what render() itself changes must not draw for ever
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

/** Lets `receive(element, what, ...)` get the elements under some names; returns the elements already there, in order. */
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

/** The style of a tag: of its shadow roots, or else of the page, where it reaches no further than the tag. */
export function adopt(/** @type {string} */ tag, /** @type {string} */ css, /** @type {boolean} */ inShadow) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(inShadow ? css : `@scope (${tag}) { ${css} }`);
    if (inShadow) sheets.set(tag, sheet);
    else document.adoptedStyleSheets.push(sheet);
}

/** The shadow root of an element, with the style of its tag. */
export function shadow(/** @type {HTMLElement} */ element, /** @type {ShadowRootMode} */ mode) {
    const root = element.shadowRoot ?? roots.get(element) ?? element.attachShadow({ mode });
    roots.set(element, root);
    const sheet = sheets.get(element.localName);
    if (sheet) root.adoptedStyleSheets = [sheet];
    return root;
}

/** @type {WeakMap<Element, ShadowRoot>} */
const roots = new WeakMap();

/** In how many elements of its own kind an element stands. */
export function depth(/** @type {Element} */ element) {
    let count = 0;
    for (let around = element.parentElement?.closest(element.localName); around; count++) {
        around = around.parentElement?.closest(element.localName);
    }
    return count;
}

/** Markup as a piece of document; scripts in it run when it is put into the page. */
export function markup(/** @type {string} */ html) {
    return document.createRange().createContextualFragment(html);
}

/** Puts nodes and texts in the place of all that `root` holds; the field that is being typed in keeps the focus. */
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

/** Returns the field below `root` that has the focus, or null. @returns {any} */
function focusedIn(/** @type {Element | ShadowRoot} */ root) {
    const active = /** @type {Document} */ (root.getRootNode()).activeElement;
    return active && active !== root && root.contains(active) ? active : null;
}

/** Returns the way from `root` down to a node: at each step, which child. */
function pathTo(/** @type {Node} */ node, /** @type {Node} */ root) {
    const path = /** @type {number[]} */ ([]);
    for (let parent = node.parentNode; node !== root && parent; node = parent, parent = node.parentNode)
        path.unshift([...parent.childNodes].indexOf(/** @type {ChildNode} */ (node)));
    return path;
}

/** Dispatches an event that bubbles, also out of shadow roots; false if a listener prevented its default. */
export function dispatch(
    /** @type {Element} */ element,
    /** @type {string} */ type,
    /** @type {any} */ detail,
    /** @type {boolean} */ cancelable,
) {
    return element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail, cancelable }));
}
