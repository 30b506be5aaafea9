// @ts-check
/** Keeps short texts in the browser's localStorage. */

/** Return the text that the browser keeps under a name, or null if there is no such text. */
export function keptText(/** @type {string} */ name) {
    try {
        return localStorage.getItem(name);
    } catch {
        return null;
    }
}

/** Keep a text under a name, if the visitor lets pages store data. */
export function keepText(/** @type {string} */ name, /** @type {string} */ text) {
    try {
        localStorage.setItem(name, text);
    } catch {
        // there is no room, or the visitor does not let pages store data
    }
}
