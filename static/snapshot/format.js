// @ts-check
/**
 * Defines the file format of snapshots. freeze.js packs the file. When PyScript starts from a snapshot, it opens this file.
 *
 * All numbers in the file are little-endian. The file begins with four 32-bit words. They are MAGIC, the length of the header,
 * the sum of all words after these four, and 0. Next comes the header, as JSON. Padding after the header makes the next part
 * begin at a multiple of 16 bytes. Next come the parts of the memory that differ from WebAssembly's initial memory. The files of
 * the page's packages come last.
 *
 * @typedef {{build: string, agent: string, size: number, parts: [number, number][], state: object, library: number,
 *     late: number}} Header
 *     `build` and `agent`: the build and the browser with which the snapshot was made; `size`: the size of the memory, in bytes;
 *     `parts`: the start and the end, in bytes, of each part of the memory that the file holds; `state`: the state that Pyodide
 *     itself needs; `library` and `late`: the sizes, in bytes, of the two files of the standard library. `late` is 0 if the
 *     snapshot does not contain the second file
 * @typedef {import("./packages.js").Brought} Brought
 * @typedef {Header & Brought & {memory: Uint8Array, drop: (error: any) => void, like?: Uint8Array}} Snapshot
 *     an opened snapshot; `memory`: the parts of the memory, one after the other; `drop`: deletes the snapshot; `like`: the
 *     memory that the interpreter is expected to have once it has resumed. If `like` is given, `refill` compares the two memories
 * @typedef {{build?: string | Promise<string>, name?: string, kept?: () => Promise<ArrayBuffer>, like?: Uint8Array}} Parts
 *     the values that `opened` needs; `build`: the build that runs now; `name`: the name of the file that an earlier visit saved;
 *     `kept`: reads this file; `like`: see Snapshot
 */

import { storeOf } from "./store.js";

const MAGIC = 0x736e7079;
const WORDS = 4;
/** The size, in bytes, of the pieces in which `packed` compares memory. It keeps only the pieces that differ. */
const PIECE = 4096;
/** The maximum age, in milliseconds, of a snapshot with packages. Later, the package index may have newer versions. */
const OLD = 7 * 24 * 3600 * 1000;

const encoder = new TextEncoder();

export const say = (/** @type {boolean} */ aloud, /** @type {string} */ text) =>
    void (aloud && console.debug(`PyScript: ${text}`));

/**
 * Return the properties of the browser on which the memory in a snapshot depends. These are the browser's version, language and
 * time zone, and whether the browser has JSPI.
 */
export const agent = () =>
    [
        navigator.userAgent,
        navigator.language,
        Intl.DateTimeFormat().resolvedOptions().timeZone,
        "Suspending" in WebAssembly ? "JSPI" : "",
    ].join("|");

const sum = (/** @type {Uint32Array} */ words) => {
    let total = 0;
    for (let index = WORDS; index < words.length; index++) total = (total + words[index]) | 0;
    return total >>> 0;
};

/** Return a view of the memory as 32-bit words. */
const words = (/** @type {Uint8Array} */ memory) => new Uint32Array(memory.buffer, memory.byteOffset, memory.length >> 2);

/**
 * Return the bytes of a snapshot's file.
 *
 * @param {Uint8Array} memory
 * @param {Uint8Array[]} fresh the initial memory of two interpreters, before any code ran. The two differ where content is random
 * @param {Omit<Header, "size" | "parts">} about
 * @param {Brought | null} packages
 */
export function packed(memory, fresh, about, packages) {
    const [now, before, elsewhere] = [memory, ...fresh].map(words);
    const parts = /** @type {[number, number][]} */ ([]);
    for (let from = 0; from < memory.length; from += PIECE) {
        let index = from >> 2;
        const end = (from + PIECE) >> 2;
        while (index < end && now[index] === (before[index] ?? 0) && before[index] === elsewhere[index]) index++;
        if (index === end) continue;
        if (parts.at(-1)?.[1] === from) parts[parts.length - 1][1] = from + PIECE;
        else parts.push([from, from + PIECE]);
    }
    const files = packages?.files ?? [];
    const own = { ...packages, files: files.map(([path, bytes]) => [path, bytes.length]), made: Date.now() };
    const header = encoder.encode(JSON.stringify({ ...about, size: memory.length, parts, ...(packages && own) }));
    const start = Math.ceil((WORDS * 4 + header.length) / 16) * 16;
    const pieces = [...parts.map(([from, to]) => memory.subarray(from, to)), ...files.map(([, bytes]) => bytes)];
    const file = new Uint8Array(start + Math.ceil(pieces.reduce((total, { length }) => total + length, 0) / 4) * 4);
    file.set(header, WORDS * 4);
    pieces.reduce((place, piece) => (file.set(piece, place), place + piece.length), start);
    words(file).set([MAGIC, header.length, sum(words(file))]);
    return file;
}

/**
 * Return the kept snapshot if its file is complete and was made with this build and this browser. Otherwise delete the snapshot
 * and return null.
 *
 * @returns {Promise<Snapshot | null>}
 */
export async function opened(
    /** @type {Parts} */ { name = "", build = "", kept = () => storeOf(name).read(name), like },
    /** @type {boolean} */ aloud,
) {
    const drop = (/** @type {any} */ error) => void forget(name, error.message ?? error, aloud);
    try {
        const file = await kept();
        const all = words(new Uint8Array(file));
        if (all[0] !== MAGIC || all[2] !== sum(all)) throw new Error("It is damaged.");
        const header = JSON.parse(new TextDecoder().decode(new Uint8Array(file, WORDS * 4, all[1])));
        if (header.build !== (await build)) throw new Error("It is of another build.");
        if (header.agent !== agent()) throw new Error("It is of another browser.");
        const start = Math.ceil((WORDS * 4 + all[1]) / 16) * 16;
        const memory = new Uint8Array(file, start);
        if (!header.files) return { ...header, memory, drop, like };
        if (Date.now() - header.made > OLD) throw new Error("Its packages may be out of date.");
        let place = header.parts.reduce(
            (/** @type {number} */ total, /** @type {[number, number]} */ [from, to]) => total + to - from,
            0,
        );
        const files = header.files.map((/** @type {[string, number]} */ [path, size]) => [
            path,
            memory.subarray(place, (place += size)),
        ]);
        return { ...header, files, memory, drop, like };
    } catch (error) {
        return drop(error) ?? null;
    }
}

/** Copy a snapshot's memory into an interpreter that WebAssembly has just set up. Return the state that Pyodide needs. */
export function refill(/** @type {any} */ module, /** @type {Snapshot} */ { memory, size, parts, state, like }) {
    if (size > module.HEAPU8.length) module.growMemory(size);
    let place = 0;
    for (const [from, to] of parts) module.HEAPU8.set(memory.subarray(place, (place += to - from)), from);
    if (like && words(like).some((word, index) => word !== module.HEAPU32[index])) throw new Error("It is not the same.");
    return state;
}

/** Delete a snapshot. If `aloud` is true, write the reason to the console. */
async function forget(/** @type {string} */ name, /** @type {string} */ why, /** @type {boolean} */ aloud) {
    say(aloud, `The snapshot of an earlier visit is not used. ${why}`);
    try {
        for (const key of Object.keys(localStorage)) if (localStorage[key] === name) localStorage.removeItem(key);
        await storeOf(name).remove(name);
    } catch {
        // either the snapshot does not exist, or this code runs in a worker, which has no localStorage
    }
}
