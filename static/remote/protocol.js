// @ts-check
/**
 * Defines the messages between a worker and its page. page_side.js and worker_side.js are the two ends of the channel.
 *
 * The worker sends `{n, op, target, args, parts, as, seen, blocks}`:
 * - `n`: the number of the message, or 0 if the worker wants no answer; in an `answer`, the number of the page's call
 * - `op`: the name of the operation (see operations.js)
 * - `target`: the number of the object on which the page performs the operation
 * - `args`: the encoded arguments of the operation
 * - `parts`: the bytes to which encoded values refer
 * - `as`: the number under which the page keeps the result, if the worker does not wait for the result
 * - `seen`: the number of the page's last call that the worker has received
 * - `blocks`: whether the worker now blocks until a message from the page arrives
 *
 * The page sends messages of these forms:
 * - `{n, value | error, parts}` is the answer to the worker's message with the number `n`.
 * - `{call, during, what, args, parts}` calls a function of the worker. `call` is the number of this call, and `what` says which
 *   function is called. `during` is the number of the worker's message that the page is performing, or 0.
 * - `{free, count}` says that the page has released `count` references to the worker's object with the number `free`.
 * - `{cancel}` says that the page cancels its call with the number `cancel`.
 *
 * Values are sent as JSON. If JSON cannot express a value, it is encoded as an object that has one of the keys of WIRE.
 */

/** The numbers of the page's objects that a worker knows from the start. The page looks up BODY, HEAD and ROOT at each use. */
export const WINDOW = 1,
    PAGE = 2,
    TAG = 3,
    SYNC = 4,
    DOCUMENT = 5,
    BODY = 6,
    HEAD = 7,
    ROOT = 8;
/** The number of the first object of the page that the worker gets to know later. */
export const FIRST = 100;

/** The operations that await a promise in the page before the page answers. */
export const SETTLING = new Set(["settle", "await", "awaitData"]);

/** The keys of the objects that encode values that JSON cannot express. */
export const WIRE = /** @type {const} */ ({
    /**
     * Refers to an object of the page by the object's number. `c` is the number of the object's class, `k` is the object's kind,
     * and `a` holds the properties that are sent with the object.
     */
    REFERENCE: "r",
    /** Refers to an object of the worker by the object's number. If the object is a function, `k` is "f". */
    OWN: "o",
    /** Refers to bytes, or to another value that is sent unchanged, by the index of the value in the list of parts. */
    PART: "y",
    LIST: "l",
    /** Holds the items of a dict, as a list of pairs [key, value]. */
    OBJECT: "d",
    BIGINT: "b",
    /** Holds, as text, a number that JSON cannot express. */
    NUMBER: "n",
    UNDEFINED: "u",
    /**
     * Stands for a function that is called by its name on its owner. The value is 1 if the function counts as a method of the
     * owner's class, and 0 if only this owner has the function.
     */
    METHOD: "m",
    /** Stands for a property or an item that does not exist. */
    MISSING: "x",
});

/** @typedef {any} Wire   a value in the encoded form in which it is sent */

/**
 * Return the encoded form of a value.
 *
 * @param {any} value
 * @param {any[]} parts the list to which values are added that are sent beside the JSON
 * @param {(value: any, parts: any[]) => Wire} encodeObject called to encode objects, functions and symbols
 * @returns {Wire}
 */
export function encode(value, parts, encodeObject) {
    switch (typeof value) {
        case "string":
        case "boolean":
            return value;
        case "undefined":
            return { [WIRE.UNDEFINED]: 1 };
        case "number":
            if (Object.is(value, -0)) return { [WIRE.NUMBER]: "-0" };
            return Number.isFinite(value) ? value : { [WIRE.NUMBER]: String(value) };
        case "bigint":
            return { [WIRE.BIGINT]: String(value) };
        default:
            return value === null ? null : encodeObject(value, parts);
    }
}

/**
 * Return the encoded form of a list.
 *
 * @type {(values: any[], parts: any[], encodeOne: (value: any, parts: any[]) => Wire) => Wire}
 */
export const encodeList = (values, parts, encodeOne) => ({ [WIRE.LIST]: values.map((value) => encodeOne(value, parts)) });

/**
 * Return the encoded form of a dict.
 *
 * @type {(entries: [any, any][], parts: any[], encodeOne: (value: any, parts: any[]) => Wire) => Wire}
 */
export const encodeObject = (entries, parts, encodeOne) => ({
    [WIRE.OBJECT]: entries.map(([key, value]) => [String(key), encodeOne(value, parts)]),
});

/** Add a value to the list of parts. Return the value's encoded form. @type {(value: any, parts: any[]) => Wire} */
export const encodePart = (value, parts) => ({ [WIRE.PART]: parts.push(value) - 1 });

/**
 * The functions with which one end of the channel decodes references to objects of the page and of the worker.
 *
 * @typedef {object} Decoders
 * @property {(wire: any) => any} reference
 * @property {(wire: any) => any} own
 * @property {(wire: any) => any} [method]
 * @property {() => any} [missing]
 */

/**
 * Return the value whose encoded form is `wire`.
 *
 * @param {Wire} wire
 * @param {any[]} parts the values that were sent beside the JSON
 * @param {Decoders} decoders
 * @returns {any}
 */
export function decode(wire, parts, decoders) {
    if (wire === null || typeof wire !== "object") return wire;
    if (WIRE.REFERENCE in wire) return decoders.reference(wire);
    if (WIRE.OWN in wire) return decoders.own(wire);
    if (WIRE.METHOD in wire) return decoders.method?.(wire);
    if (WIRE.MISSING in wire) return decoders.missing?.();
    return decodeData(wire, parts, decoders);
}

/** @type {typeof decode} */
function decodeData(wire, parts, decoders) {
    const one = (/** @type {Wire} */ inner) => decode(inner, parts, decoders);
    if (WIRE.LIST in wire) return wire[WIRE.LIST].map(one);
    if (WIRE.OBJECT in wire)
        return Object.fromEntries(wire[WIRE.OBJECT].map((/** @type {[string, Wire]} */ [key, inner]) => [key, one(inner)]));
    if (WIRE.PART in wire) return parts[wire[WIRE.PART]];
    if (WIRE.BIGINT in wire) return BigInt(wire[WIRE.BIGINT]);
    return WIRE.NUMBER in wire ? Number(wire[WIRE.NUMBER]) : undefined;
}

// ---- messages as bytes, for a worker that blocks

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Return messages as bytes. The bytes are the length of the JSON (32 bits, little-endian), the JSON, and then all parts. */
export function pack(/** @type {any[]} */ items) {
    const parts = items.flatMap((item) => item.parts ?? []);
    const lean = items.map((item) =>
        item.parts?.length ? { ...item, parts: item.parts.map((/** @type {Uint8Array} */ part) => part.length) } : item,
    );
    const json = encoder.encode(JSON.stringify(lean));
    const bytes = new Uint8Array(4 + json.length + parts.reduce((sum, part) => sum + part.length, 0));
    new DataView(bytes.buffer).setUint32(0, json.length, true);
    bytes.set(json, 4);
    let place = 4 + json.length;
    for (const part of parts) {
        bytes.set(part, place);
        place += part.length;
    }
    return bytes;
}

/** Return the messages that `pack` has turned into bytes. */
export function unpack(/** @type {Uint8Array} */ bytes) {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const items = JSON.parse(decoder.decode(bytes.subarray(4, 4 + length)));
    let place = 4 + length;
    for (const item of items)
        if (item.parts?.length) item.parts = item.parts.map((/** @type {number} */ size) => bytes.slice(place, (place += size)));
    return items;
}
