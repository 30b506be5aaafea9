// @ts-check
/** Defines the operations that a worker can request on the page's objects, and lists the properties that are sent with events. */

/** The properties of events that listeners usually read. Their values are sent with the event, since they may change later. */
export const OF_EVENT =
    "type target currentTarget submitter key code ctrlKey shiftKey altKey metaKey repeat button buttons clientX clientY pageX pageY offsetX offsetY deltaX deltaY data inputType detail".split(
        " ",
    );
/** The properties of an event's target that are also sent with the event. */
export const OF_FIELD = ["value", "checked", "id", "name"];
export const isSized = (/** @type {any} */ value) =>
    Array.isArray(value) ||
    ArrayBuffer.isView(value) ||
    value instanceof Map ||
    value instanceof Set ||
    value instanceof NodeList ||
    value instanceof HTMLCollection;
export const isPlain = (/** @type {any} */ value) =>
    [Object.prototype, null].includes(Object.getPrototypeOf(value)) && !(Symbol.toStringTag in value);

/**
 * Maps the name of each operation to the function that performs it on a target. If an operation fails, its function throws an
 * error, and the error is reported to the worker.
 *
 * @type {Record<string, Function>}
 */
export const OPERATIONS = {
    set: (/** @type {any} */ target, /** @type {string} */ name, /** @type {any} */ value) => void (target[name] = value),
    delete: (/** @type {any} */ target, /** @type {string} */ name) => void delete target[name],
    call: (/** @type {any} */ target, /** @type {string} */ name, /** @type {any[]} */ ...args) => target[name](...args),
    apply: (/** @type {any} */ target, /** @type {any[]} */ ...args) => target(...args),
    new: (/** @type {any} */ target, /** @type {string} */ name, /** @type {any[]} */ ...args) =>
        new (name ? target[name] : target)(...args),
    item(/** @type {any} */ target, /** @type {any} */ key) {
        if (target instanceof Map) return target.has(key) ? target.get(key) : MISSING;
        const place = typeof key === "number" && key < 0 ? target.length + key : key;
        return place in Object(target) ? target[place] : MISSING;
    },
    setItem: (/** @type {any} */ target, /** @type {any} */ key, /** @type {any} */ value) =>
        void (target instanceof Map ? target.set(key, value) : (target[key] = value)),
    has: (/** @type {any} */ target, /** @type {any} */ key) =>
        typeof target.has === "function" ? target.has(key) : [...target].includes(key),
    size: (/** @type {any} */ target) => target.length ?? target.size ?? Object.keys(target).length,
    list: (/** @type {any} */ target) => new Several(Symbol.iterator in target ? target : Object.keys(target)),
    names: (/** @type {any} */ target) => {
        const names = new Set();
        for (let place = target; place && place !== Object.prototype; place = Object.getPrototypeOf(place))
            Object.getOwnPropertyNames(place).forEach((name) => names.add(name));
        return new Several(names);
    },
    text: (/** @type {any} */ target) => String(target),
    function: (/** @type {any} */ target, /** @type {string} */ name) => target[name],
    same: (/** @type {any} */ target, /** @type {any} */ other) => target === other,
    copy: (/** @type {any} */ target) => new Copy(target),
    gather: (/** @type {any} */ target, /** @type {string[]} */ ...paths) =>
        new Several(paths.map((path) => path.split(".").reduce((value, name) => value[name], target))),
    instance: (/** @type {any} */ target, /** @type {any} */ cls) => target instanceof cls,
    settle: (/** @type {any} */ target) => target,
    await: (/** @type {any} */ target, /** @type {string} */ name, /** @type {any[]} */ ...args) =>
        offered(target, name)(...args),
    awaitData: async (/** @type {any} */ target, /** @type {string} */ name, /** @type {any[]} */ ...args) =>
        new Copy(await offered(target, name)(...args)),
    bytes: (/** @type {any} */ target) =>
        new Bytes(
            ArrayBuffer.isView(target)
                ? new Uint8Array(target.buffer, target.byteOffset, target.byteLength).slice()
                : new Uint8Array(target.slice(0)),
        ),
};

function offered(/** @type {any} */ target, /** @type {string} */ name) {
    if (typeof target[name] === "function") return target[name].bind(target);
    throw Object.assign(new Error(`The page has no sync.${name}.`), { name: "AttributeError" });
}

/** The classes Several, Copy and Bytes wrap values that are not sent as references. Several holds any number of values. */
export class Several {
    constructor(/** @type {Iterable<any>} */ values) {
        this.values = [...values];
    }
}
export class Copy {
    constructor(/** @type {any} */ value) {
        this.value = value;
    }
}
export class Bytes {
    constructor(/** @type {Uint8Array} */ bytes) {
        this.bytes = bytes;
    }
}
export const MISSING = Symbol("missing");
/** This error takes the place of an object that could not be made. */
export const FAILED = new Error("This object of the page could not be made.");
