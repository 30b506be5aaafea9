// @ts-check
/**
 * Contains the operations that Python performs on the page's nodes. Python needs only one call for each operation, because a call
 * takes longer than the operation itself.
 */

const SVG = "http://www.w3.org/2000/svg";
/** Maps nodes to Python objects. Each object is kept for as long as its node exists. @type {WeakMap<Node, any>} */
const kept = new WeakMap();
/** @type {WeakMap<Node, number>} */
const numbers = new WeakMap();
let lastNumber = 0;

/**
 * Return a new element with the given properties (name, value, name, value...). If the element cannot be made or a property
 * cannot be set, return a text that says what has failed. A tag such as "svg:circle" makes an SVG element.
 */
export function make(/** @type {string} */ tag, /** @type {any[]} */ ...properties) {
    try {
        const node = tag.startsWith("svg:") ? document.createElementNS(SVG, tag.slice(4)) : document.createElement(tag);
        return change(node, ...properties) || node;
    } catch (/** @type {any} */ error) {
        return `"${tag}" is no name of an element: ${error.message}`;
    }
}

/**
 * Set properties and attributes of a node (name, value, name, value...). Return "" on success, or a text that says what has
 * failed.
 */
export function change(/** @type {any} */ node, /** @type {any[]} */ ...properties) {
    for (let i = 0; i < properties.length; i += 2) {
        try {
            set(node, properties[i], properties[i + 1]);
        } catch (/** @type {any} */ error) {
            return `${properties[i]} of <${node.localName}> cannot be ${properties[i + 1]}: ${error.message}`;
        }
    }
    return "";
}

function set(/** @type {any} */ node, /** @type {string} */ name, /** @type {any} */ value) {
    if (name === "text") node.textContent = value ?? "";
    else if (value === null || value === undefined) clear(node, name);
    else if (name === "html") node.innerHTML = value;
    else if (name === "classes") node.classList.add(...value.split(" "));
    else if (name in node && !(node instanceof SVGElement) && Reflect.set(node, name, value)) return;
    else if (typeof value === "object" || typeof value === "function") node[name] = value;
    else setAttribute(node, name, value);
}

/** Apply the value None to a name. Remove the attribute with this name, and clear the property with this name. */
function clear(/** @type {any} */ node, /** @type {string} */ name) {
    if (name in node && !(node instanceof SVGElement)) Reflect.set(node, name, typeof node[name] === "string" ? "" : null);
    node.removeAttribute({ className: "class", htmlFor: "for" }[name] ?? name.replaceAll("_", "-"));
}

function setAttribute(/** @type {any} */ node, /** @type {string} */ name, /** @type {any} */ value) {
    const attribute = name === "className" ? "class" : name.replaceAll("_", "-");
    const spelled = /^(aria|data)-/.test(attribute) ? String(value) : value;
    if (spelled === false) node.removeAttribute(attribute);
    else node.setAttribute(attribute, spelled === true ? "" : spelled);
    if (attribute === name && !(name in node)) node[name] = value;
}

/**
 * Return whether a node has a property with the given name that can be set. If so, Python sets the property later without another
 * call.
 */
export function plain(/** @type {any} */ node, /** @type {string} */ name) {
    if (node instanceof SVGElement) return false;
    for (let place = node; place; place = Object.getPrototypeOf(place)) {
        const property = Object.getOwnPropertyDescriptor(place, name);
        if (property) return Boolean(property.set ?? property.writable);
    }
    return false;
}

/** Set one property of an element's own style. Return false if CSS does not accept the value. */
export function style(/** @type {any} */ node, /** @type {string} */ name, /** @type {string} */ value) {
    const wanted = value.replace(/\s*!important\s*$/, "");
    const before = node.style.getPropertyValue(name);
    node.style.removeProperty(name);
    node.style.setProperty(name, wanted, wanted === value ? "" : "important");
    const taken = wanted.trim() === "" || node.style.getPropertyValue(name) !== "";
    if (!taken) node.style.setProperty(name, before);
    return taken;
}

/** Return a number that identifies a node. */
export function identity(/** @type {Node} */ node) {
    if (!numbers.has(node)) numbers.set(node, ++lastNumber);
    return numbers.get(node);
}

/** Keep a Python object for a node, for as long as the node exists. */
export const keepWith = (/** @type {Node} */ node, /** @type {any} */ value) => kept.set(node, value);
/** Return the Python object that `keepWith` has kept for a node. */
export const keptWith = (/** @type {Node} */ node) => kept.get(node);

/**
 * Call a method. Return [true, value] on success and [false, error] on failure, because MicroPython cannot catch JavaScript
 * errors.
 */
export function guard(/** @type {any} */ object, /** @type {string} */ method, /** @type {any[]} */ ...args) {
    try {
        return [true, object[method](...args)];
    } catch (error) {
        return [false, error];
    }
}

/**
 * Find an element by its id (a leading # is ignored) or by a CSS selector. Look first in the document or shadow root that
 * contains `near`, and then in the page. Return null if there is no such element.
 */
export function find(/** @type {string} */ name, /** @type {Element | null | undefined} */ near) {
    for (const root of near ? [near.getRootNode(), document] : [document]) {
        const found = /** @type {Document} */ (root).getElementById?.(name.replace(/^#/, "")) ?? select(root, name);
        if (found) return found;
    }
    return null;
}

function select(/** @type {any} */ root, /** @type {string} */ selector) {
    try {
        return root.querySelector(selector);
    } catch {
        return null;
    }
}

/** Append printed text to an element. Write consecutive texts of the same stream into the same <span>. */
export function write(/** @type {Element} */ place, /** @type {string} */ stream, /** @type {string} */ text) {
    const { pyLog, lastElementChild: last } = /** @type {any} */ (place);
    if (pyLog) return pyLog.write(stream, text);
    if (last?.className === `py-${stream}` && !last.nextSibling) last.append(text);
    else place.append(Object.assign(document.createElement("span"), { className: `py-${stream}`, textContent: text }));
}

/**
 * Add a box for one displayed value, and return the box. The box contains `text`. If there is no text, the box is empty, and the
 * caller fills it later.
 */
export function box(/** @type {Element} */ place, /** @type {string | null | undefined} */ text) {
    const made = document.createElement("div");
    made.className = "py-display";
    made.textContent = text ?? "";
    place.append(made);
    return made;
}

/** Append nodes and texts to a node. If `node` is null, append them to the page's body. */
export function append(/** @type {Element | null | undefined} */ node, /** @type {(Node | string)[]} */ ...items) {
    (node ?? document.body).append(...items);
}

/**
 * Return a new object of the JavaScript class with the given name. MicroPython calls this function through `guard`, because it
 * cannot catch JavaScript errors.
 */
export function construct(/** @type {string} */ name, /** @type {any[]} */ ...args) {
    return new /** @type {any} */ (globalThis)[name](...args);
}

/**
 * Call a method that returns a promise. If the promise is rejected, turn the reason into a plain Error. Otherwise, Pyodide would
 * wait for ever if the reason had certain other classes, such as OverconstrainedError.
 */
export const settled = (/** @type {any} */ object, /** @type {string} */ method, /** @type {any[]} */ ...args) =>
    object[method](...args).catch((/** @type {any} */ error) => {
        throw Object.assign(new Error(error.message), { name: error.name });
    });

/**
 * Start a timer for MicroPython's tasks. The tasks cannot use `js.setTimeout`, because `js.setTimeout` breaks if a program calls
 * `js.window.setTimeout`.
 */
export const startTimer = (/** @type {() => void} */ run, /** @type {number} */ milliseconds) => setTimeout(run, milliseconds);
export const stopTimer = (/** @type {number} */ timer) => clearTimeout(timer);

/**
 * Return an event listener that first calls the given methods of the event and then calls `listener`. If `selector` is given, the
 * listener ignores events of elements that do not match `selector`.
 *
 * @param {(event: Event) => void} listener
 * @param {string[]} methods the names of the methods of the event that are called first
 * @param {string | null | undefined} selector
 */
export function prepared(listener, methods, selector) {
    const names = [...methods];
    return (/** @type {any} */ event) => {
        if (selector && !isOf(event, selector)) return;
        for (const name of names) event[name]();
        listener(event);
    };
}

function isOf(/** @type {any} */ { target, bubbles }, /** @type {string} */ selector) {
    return Boolean(bubbles ? target.closest?.(selector) : target.matches?.(selector));
}

/** Return a text with its HTML entities decoded. */
export function unescape(/** @type {string} */ html) {
    return Object.assign(document.createElement("textarea"), { innerHTML: html.replaceAll("<", "&lt;") }).value;
}
