// @ts-check
/** The first way for a worker to block. The worker waits on shared memory, for which the page must be cross-origin isolated. */

import { pack } from "./protocol.js";

const CHUNK = 1 << 20;
const EMPTY = 0;
const FULL = 1;
/** The bytes of three numbers (EMPTY or FULL, bytes in this piece, pieces that follow) and of one piece of the page's messages. */
export const SHARED_BYTES = 12 + CHUNK;

/** @param {SharedArrayBuffer} shared */
const parts = (shared) => ({ state: new Int32Array(shared, 0, 3), space: new Uint8Array(shared, 12) });

/**
 * Return the page's half: functions that write messages into the shared memory, from which a blocked worker reads them.
 *
 * @param {SharedArrayBuffer} shared
 */
export function sharedReach(shared) {
    const { state, space } = parts(shared);
    /** @type {Uint8Array[]} */
    const chunks = [];
    const put = () => {
        const chunk = /** @type {Uint8Array} */ (chunks.shift());
        space.set(chunk);
        state[1] = chunk.length;
        state[2] = chunks.length;
        Atomics.store(state, 0, FULL);
        Atomics.notify(state, 0);
    };
    return {
        put(/** @type {any[]} */ items) {
            const bytes = pack(items);
            for (let start = 0; start < bytes.length; start += CHUNK) chunks.push(bytes.subarray(start, start + CHUNK));
            put();
        },
        more: put,
    };
}

/**
 * Return the worker's half: a function that blocks until messages from the page arrive, and returns these as bytes.
 *
 * @param {SharedArrayBuffer} shared
 * @param {() => void} askForMore asks the page for the next piece
 */
export function sharedReader(shared, askForMore) {
    const { state, space } = parts(shared);
    const take = () => {
        Atomics.wait(state, 0, EMPTY);
        const chunk = space.slice(0, state[1]);
        const more = state[2] > 0;
        Atomics.store(state, 0, EMPTY);
        return { chunk, more };
    };
    return () => {
        const first = take();
        if (!first.more) return first.chunk;
        const chunks = [first.chunk];
        for (let more = true; more;) {
            askForMore();
            const next = take();
            chunks.push(next.chunk);
            more = next.more;
        }
        const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
        chunks.reduce((place, chunk) => (bytes.set(chunk, place), place + chunk.length), 0);
        return bytes;
    };
}
