// @ts-check
/**
 * Implements the first way for a worker to block. The worker waits until the page has written messages into shared memory. Shared
 * memory is available only if the page is cross-origin isolated.
 */

import { pack } from "./protocol.js";

const CHUNK = 1 << 20;
const EMPTY = 0;
const FULL = 1;
/**
 * The size of the shared memory, in bytes. The memory holds three numbers and one piece of the page's messages. The first number
 * is EMPTY or FULL, the second is the size of the piece in bytes, and the third is how many pieces follow.
 */
export const SHARED_BYTES = 12 + CHUNK;

/** @param {SharedArrayBuffer} shared */
const parts = (shared) => ({ state: new Int32Array(shared, 0, 3), space: new Uint8Array(shared, 12) });

/**
 * Return functions that the page calls to write messages into the shared memory. A blocked worker reads the messages there.
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
 * Return a function that the worker calls to block. The function blocks until messages from the page arrive, and returns these
 * messages as bytes.
 *
 * @param {SharedArrayBuffer} shared
 * @param {() => void} askForMore asks the page to write the next piece of its messages
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
