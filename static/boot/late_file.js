// @ts-check
/**
 * Loads the files of the run-time that an interpreter does not need in order to start. Each file is loaded when it is first used.
 */

/** @import { Place } from "./types.js" */

/** The error number EIO, which means that a file cannot be read. */
const UNREADABLE = 29;

/**
 * @typedef {object} LateFile
 * @property {() => Promise<Uint8Array | null>} load   returns a promise of the bytes, or of null if the file does not arrive
 * @property {() => Uint8Array | null} loadNow   blocks until the bytes have arrived, and returns the bytes, or null if the file
 *     does not arrive; code that cannot await a promise calls this function
 */

const TEXTS = { missing: (/** @type {string} */ why) => `A part of PyScript did not arrive. ${why}` };

/**
 * Return two functions that load a file of the run-time when the file is needed. `load` returns a promise of the bytes. `loadNow`
 * is for code that cannot await a promise: it blocks until the bytes have arrived. If the file does not arrive, the page shows
 * the reason, and both functions give null.
 * @returns {LateFile}
 */
export function lateFile(
    /** @type {string} */ url,
    /** @type {Pick<Place, "downloads" | "notice" | "explained">} */ { downloads, notice, explained },
    /** @type {Promise<Uint8Array> | null | undefined} */ request = null,
) {
    const failed = async (/** @type {any} */ error) => {
        request = null; // so that the next call makes a new request, which may succeed
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
            } catch {} // the request's status is then 0
            if (xhr.status !== 200) return (failed(xhr.status || new Error("The network does not answer.")), null);
            const text = xhr.responseText;
            const bytes = new Uint8Array(text.length); // this loop is 20 times as fast as Uint8Array.from
            for (let index = 0; index < bytes.length; index++) bytes[index] = text.charCodeAt(index);
            return bytes;
        },
    };
}

/**
 * Create a file in an interpreter's file system before the bytes of the file have arrived. If the bytes have not arrived when a
 * program first reads the file, they are fetched then.
 * @returns {() => Promise<void>} a function that fetches the bytes before a program reads the file
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
