// @ts-check
/** Keeps the code of a cell in the browser (`persist`), or puts it into a link (`share`). */

const WAIT = 300; // milliseconds after the last key until the code is kept

/** Return the key in sessionStorage that marks a cell whose code was kept because Python broke down. */
const rescued = (/** @type {string} */ name) => `pyscript rescued ${location.pathname} ${name}`;

/** The kept code of one cell. Its key contains the page's path and the cell's name. */
export class Kept {
    #key;
    #timer = 0;
    #pending = () => {};

    constructor(/** @type {string} */ name) {
        this.name = name;
        this.#key = `pyscript code ${location.pathname} ${name}`;
        addEventListener("pagehide", () => this.#pending());
    }

    /** Return the kept code, or null. */
    read() {
        try {
            return localStorage.getItem(this.#key);
        } catch {
            return null; // the visitor does not let pages store anything
        }
    }

    /** Keep a text at once, for the next visit only. */
    rescue(/** @type {string} */ code) {
        this.write(code);
        this.#pending();
        try {
            sessionStorage.setItem(rescued(this.name), "");
        } catch {
            // not allowed
        }
    }

    /** Whether the last visit rescued a text; reading this property resets it to false. */
    get wasRescued() {
        try {
            const was = sessionStorage.getItem(rescued(this.name)) !== null;
            sessionStorage.removeItem(rescued(this.name));
            return was;
        } catch {
            return false; // not allowed
        }
    }

    /** Keep a text after WAIT milliseconds; null deletes the kept text. */
    write(/** @type {string | null} */ code) {
        clearTimeout(this.#timer);
        this.#pending = () => {
            this.#pending = () => {};
            try {
                if (code === null) localStorage.removeItem(this.#key);
                else localStorage.setItem(this.#key, code);
            } catch {
                // no room, or not allowed: the page still has the code
            }
        };
        this.#timer = setTimeout(() => this.#pending(), WAIT);
    }
}

const through = async (/** @type {BlobPart} */ data, /** @type {any} */ stream) =>
    new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(stream)).arrayBuffer());

/** Return the page's address with a fragment that holds the compressed code of a cell. */
export async function linkTo(/** @type {string} */ name, /** @type {string} */ code) {
    const bytes = await through(code, new CompressionStream("deflate-raw"));
    const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    const url = new URL(location.href);
    url.hash = new URLSearchParams({ [`py-${name}`]: text.replaceAll("+", "-").replaceAll("/", "_") }).toString();
    return url.href;
}

/** Return the code that the page's address carries for a cell, or null. */
export async function fromLink(/** @type {string} */ name) {
    const text = new URLSearchParams(location.hash.slice(1)).get(`py-${name}`);
    if (text === null) return null;
    try {
        const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
        return new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")));
    } catch {
        return null;
    }
}
