// @ts-check
/** Keeps the code of a cell in the browser if the tag has `persist`. Puts the code into a link if the tag has `share`. */

const WAIT = 300; // the code is kept when it has not changed for this many milliseconds

/** Return the key of an entry in sessionStorage. The entry exists if the code of the cell was kept because Python broke down. */
const rescued = (/** @type {string} */ name) => `pyscript rescued ${location.pathname} ${name}`;

/** The kept code of one cell. Its key in localStorage contains the path of the page and the name of the cell. */
export class Kept {
    #key;
    #timer = 0;
    #pending = () => {};

    constructor(/** @type {string} */ name) {
        this.name = name;
        this.#key = `pyscript code ${location.pathname} ${name}`;
        addEventListener("pagehide", () => this.#pending());
    }

    /** Return the kept code, or null if no code is kept. */
    read() {
        try {
            return localStorage.getItem(this.#key);
        } catch {
            return null; // the user does not allow pages to store data
        }
    }

    /**
     * Keep the code at once, and record that it was rescued. Unless the cell has `persist`, only the next visit restores the
     * code.
     */
    rescue(/** @type {string} */ code) {
        this.write(code);
        this.#pending();
        try {
            sessionStorage.setItem(rescued(this.name), "");
        } catch {
            // the user does not allow pages to store data
        }
    }

    /** Whether the code of this cell was rescued on the last visit. Reading this property resets it to false. */
    get wasRescued() {
        try {
            const was = sessionStorage.getItem(rescued(this.name)) !== null;
            sessionStorage.removeItem(rescued(this.name));
            return was;
        } catch {
            return false; // the user does not allow pages to store data
        }
    }

    /** Keep the code after WAIT milliseconds. If `code` is null, delete the kept code instead. */
    write(/** @type {string | null} */ code) {
        clearTimeout(this.#timer);
        this.#pending = () => {
            this.#pending = () => {};
            try {
                if (code === null) localStorage.removeItem(this.#key);
                else localStorage.setItem(this.#key, code);
            } catch {
                // the storage is full, or the user does not allow pages to store data. The page itself still has the code
            }
        };
        this.#timer = setTimeout(() => this.#pending(), WAIT);
    }
}

const through = async (/** @type {BlobPart} */ data, /** @type {any} */ stream) =>
    new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(stream)).arrayBuffer());

/** Return a link to the page. The link's fragment contains the compressed code of a cell. */
export async function linkTo(/** @type {string} */ name, /** @type {string} */ code) {
    const bytes = await through(code, new CompressionStream("deflate-raw"));
    const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    const url = new URL(location.href);
    url.hash = new URLSearchParams({ [`py-${name}`]: text.replaceAll("+", "-").replaceAll("/", "_") }).toString();
    return url.href;
}

/** Return the code that the page's address contains for a cell, or null if the address contains no code for this cell. */
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
