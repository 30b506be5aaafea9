// @ts-check
/** Prepares values that one interpreter passes to another. */

const isObject = (/** @type {any} */ value) => Boolean(value) && Object.getPrototypeOf(value) === Object.prototype;
const isJson = (/** @type {any} */ value) =>
    value === null ||
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (Array.isArray(value) && value.every(isJson)) ||
    (isObject(value) && Object.values(value).every(isJson));

/** Return a value as JSON text. If JSON cannot express the value or a part of it, return null. */
export const jsonOf = (/** @type {any} */ value) => (isJson(value) ? JSON.stringify(value) : null);

/** Return the shape of a value that JSON cannot express. The shape is "list", "dict", "bytes", or "" for any other value. */
export function shapeOf(/** @type {any} */ value) {
    if (Array.isArray(value)) return "list";
    if (value instanceof Uint8Array) return "bytes";
    return isObject(value) ? "dict" : "";
}

export const pairsOf = (/** @type {object} */ value) => Object.entries(value);
