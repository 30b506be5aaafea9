// @ts-check
/**
 * The file format of snapshots. freeze.js packs the file, and a start that resumes from the snapshot opens it.
 *
 * A file is little-endian. It begins with four 32-bit words: MAGIC, the header's length, the sum of all words after these four,
 * and 0. The header follows as JSON, padded so that the next part begins at a multiple of 16 bytes. Then follow the parts of
 * the memory that differ from the memory as WebAssembly itself sets it up, and last the files of the page's packages.
 *
 * @typedef {{build: string, agent: string, size: number, parts: [number, number][], state: object, library: number,
 *     late: number}} Header
 *     `build` and `agent`: the build and the browser with which the snapshot was made; `size`: the memory's size; `parts`:
 *     [from, to] of the memory's parts, in bytes; `state`: the state that Pyodide itself needs; `library` and `late`: the sizes
 *     of the standard library's two files; `late` is 0 if that file is not there
 * @typedef {import("./packages.js").Brought} Brought
 * @typedef {Header & Brought & {memory: Uint8Array, drop: (error: any) => void, like?: Uint8Array}} Snapshot   `like`: the
 *     memory that must result from resuming the snapshot
 * @typedef {{build?: string | Promise<string>, name?: string, kept?: () => Promise<ArrayBuffer>, like?: Uint8Array}} Parts
 *     some of the downloads; `name` is the name of the file that an earlier visit saved
 */

import { storeOf } from "./store.js";

const MAGIC = 0x736e7079;
const WORDS = 4;
/** The size in bytes of the pieces in which memory is compared; only pieces that differ are kept. */
const PIECE = 4096;
/** Milliseconds after which packages are looked up again, since the index may have newer versions. */
const OLD = 7 * 24 * 3600 * 1000;

const encoder = new TextEncoder();

export const say = (/** @type {boolean} */ aloud, /** @type {string} */ text) =>
    void (aloud && console.debug(`PyScript: ${text}`));

/** Return the browser's properties on which a snapshot depends: the memory holds engine features, time zone and language. */
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

/** Return memory as 32-bit words. */
const words = (/** @type {Uint8Array} */ memory) => new Uint32Array(memory.buffer, memory.byteOffset, memory.length >> 2);

/**
 * Return the bytes of a snapshot's file.
 *
 * @param {Uint8Array} memory
 * @param {Uint8Array[]} fresh the memory of two starts before anything ran; the two differ where the content is random
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

/** Return the kept snapshot if it is whole and fits this build and browser; otherwise delete it and return null. @returns {Promise<Snapshot | null>} */
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

/** Copy a snapshot's memory into an interpreter that WebAssembly has just set up; return the state that Pyodide needs. */
export function refill(/** @type {any} */ module, /** @type {Snapshot} */ { memory, size, parts, state, like }) {
    if (size > module.HEAPU8.length) module.growMemory(size);
    let place = 0;
    for (const [from, to] of parts) module.HEAPU8.set(memory.subarray(place, (place += to - from)), from);
    if (like && words(like).some((word, index) => word !== module.HEAPU32[index])) throw new Error("It is not the same.");
    return state;
}

/** Delete a snapshot, and log the reason in the console if `aloud` is true. */
async function forget(/** @type {string} */ name, /** @type {string} */ why, /** @type {boolean} */ aloud) {
    say(aloud, `The snapshot of an earlier visit is not used. ${why}`);
    try {
        for (const key of Object.keys(localStorage)) if (localStorage[key] === name) localStorage.removeItem(key);
        await storeOf(name).remove(name);
    } catch {
        // the snapshot is gone, or this is a worker, which has no localStorage
    }
}
