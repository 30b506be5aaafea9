// @ts-check
/** Loads the run-time files that a start does not need. Each file is loaded when it is first used. */

/** @import { Place } from "./types.js" */

/** EIO, the error number for a file that cannot be read. */
const UNREADABLE = 29;

/**
 * @typedef {object} LateFile
 * @property {() => Promise<Uint8Array | null>} load
 * @property {() => Uint8Array | null} loadNow   blocks until the bytes have arrived; for code that cannot await them
 */

const TEXTS = { missing: (/** @type {string} */ why) => `A part of PyScript did not arrive. ${why}` };

/**
 * Return two functions that load a run-time file later. `load` returns a promise of the bytes; `loadNow` blocks until they have
 * arrived, for code that cannot await them. If the file does not arrive, the page shows the reason, and both functions give null.
 * @returns {LateFile}
 */
export function lateFile(
    /** @type {string} */ url,
    /** @type {Pick<Place, "downloads" | "notice" | "explained">} */ { downloads, notice, explained },
    /** @type {Promise<Uint8Array> | null | undefined} */ request = null,
) {
    const failed = async (/** @type {any} */ error) => {
        request = null; // the next request may succeed
        const { message, hint = "" } = await explained(url, error);
        notice(url, "PY3000", TEXTS.missing(message), hint);
    };
    return {
        load: async () => (await (request ??= downloads.bytes(url)).catch(failed)) ?? null,
        loadNow() {
            const xhr = new XMLHttpRequest();
            xhr.open("GET", url, false);
            xhr.overrideMimeType("text/plain; charset=x-user-defined");
            try {
                xhr.send();
            } catch {} // the status is 0 then
            if (xhr.status !== 200) return (failed(xhr.status || new Error("The network does not answer.")), null);
            const text = xhr.responseText;
            const bytes = new Uint8Array(text.length); // Uint8Array.from takes 20 times as long
            for (let index = 0; index < bytes.length; index++) bytes[index] = text.charCodeAt(index);
            return bytes;
        },
    };
}

/**
 * Create a file before its bytes have arrived. The bytes are fetched at the latest when the file is first read.
 * @returns {() => Promise<void>} a function that fetches the bytes sooner
 */
export function arriveLater(
    /** @type {any} */ FS,
    /** @type {string} */ path,
    /** @type {number} */ size,
    /** @type {LateFile} */ { load, loadNow },
) {
    FS.writeFile(path, "");
    const { node } = FS.lookupPath(path);
    node.usedBytes = size;
    let /** @type {Uint8Array | null} */ bytes = null;
    Object.defineProperty(node, "contents", {
        get() {
            bytes ??= loadNow();
            if (!bytes) throw new FS.ErrnoError(UNREADABLE);
            return bytes;
        },
        set(value) {
            bytes = value;
        },
        configurable: true,
        enumerable: true,
    });
    return async () => void (bytes ??= await load());
}
