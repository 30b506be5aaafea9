// @ts-check
/** Keeps short texts in the browser. */

/** Return a text that the browser keeps, or null. */
export function keptText(/** @type {string} */ name) {
    try {
        return localStorage.getItem(name);
    } catch {
        return null;
    }
}

/** Keep a text, if the visitor allows it. */
export function keepText(/** @type {string} */ name, /** @type {string} */ text) {
    try {
        localStorage.setItem(name, text);
    } catch {
        // no room, or not allowed
    }
}
