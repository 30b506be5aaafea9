// @ts-check
/**
 * The file of a snapshot: it is packed by freeze.js, and opened by a start that resumes from it.
 *
 * A file is little-endian: four 32-bit words (MAGIC, the header's length, the sum of all words after it, 0), the header in JSON,
 * padded to a multiple of 16 bytes, and the parts of the memory that are not as WebAssembly itself sets them up, one after the
 * other, and the files of the page's packages.
 *
 * @typedef {{build: string, agent: string, size: number, parts: [number, number][], state: object, library: number,
 *     late: number}} Header
 *     the build and the browser that it was made with; the memory's size and [from, to] of its parts, in bytes; what
 *     Pyodide itself needs; the sizes of the standard library's files, the second being 0 if
 *     it is not there
 * @typedef {import("./packages.js").Brought} Brought
 * @typedef {Header & Brought & {memory: Uint8Array, drop: (error: any) => void, like?: Uint8Array}} Snapshot   `like`: what it
 *     must give
 * @typedef {{build?: string | Promise<string>, name?: string, kept?: () => Promise<ArrayBuffer>, like?: Uint8Array}} Parts
 *     among the downloads; `name` is that of the file that an earlier visit has left
 */

import { storeOf } from "./store.js";

const MAGIC = 0x736e7079;
const WORDS = 4;
/** In how large pieces we look for what is to be kept, in bytes. */
const PIECE = 4096;
/** Milliseconds after which packages are looked for anew: the index may have newer ones. */
const OLD = 7 * 24 * 3600 * 1000;

const encoder = new TextEncoder();

export const say = (/** @type {boolean} */ aloud, /** @type {string} */ text) =>
    void (aloud && console.debug(`PyScript: ${text}`));

/** What a snapshot depends on besides our build: a memory has the engine's abilities, the time zone and the language in it. */
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

/** Memory as 32-bit words. */
const words = (/** @type {Uint8Array} */ memory) => new Uint32Array(memory.buffer, memory.byteOffset, memory.length >> 2);

/**
 * The file for a memory.
 *
 * @param {Uint8Array} memory
 * @param {Uint8Array[]} fresh how it was before anything ran, twice: some of it is random
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

/** What was kept, if it is whole, and of this build and browser; what is not is dropped. @returns {Promise<Snapshot | null>} */
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

/** Gives an interpreter that WebAssembly has just set up the memory of a snapshot: what Pyodide needs to know of it. */
export function refill(/** @type {any} */ module, /** @type {Snapshot} */ { memory, size, parts, state, like }) {
    if (size > module.HEAPU8.length) module.growMemory(size);
    let place = 0;
    for (const [from, to] of parts) module.HEAPU8.set(memory.subarray(place, (place += to - from)), from);
    if (like && words(like).some((word, index) => word !== module.HEAPU32[index])) throw new Error("It is not the same.");
    return state;
}

/** Forgets a snapshot, and says why in the console of those who debug. */
async function forget(/** @type {string} */ name, /** @type {string} */ why, /** @type {boolean} */ aloud) {
    say(aloud, `The snapshot of an earlier visit is not used. ${why}`);
    try {
        for (const key of Object.keys(localStorage)) if (localStorage[key] === name) localStorage.removeItem(key);
        await storeOf(name).remove(name);
    } catch {
        // it is gone, or this is a worker, whose page finds the file missing next time
    }
}
