// @ts-check
/** How the page reaches a worker that stands still: by shared memory; service.js has the other way. */

const CHUNK = 1 << 20;
/** Space for one piece of an answer, behind three numbers: whether it is there, its length, whether more follow. */
export const SHARED_BYTES = CHUNK + 12;

/**
 * Puts answers where a worker that stands still in Atomics.wait() finds them.
 *
 * @param {SharedArrayBuffer} shared
 */
export function sharedReach(shared) {
    const state = new Int32Array(shared, 0, 3);
    const space = new Uint8Array(shared, 12);
    /** @type {Uint8Array[]} */
    const chunks = [];
    const put = () => {
        const chunk = /** @type {Uint8Array} */ (chunks.shift());
        space.set(chunk);
        state[1] = chunk.length;
        state[2] = chunks.length;
        Atomics.store(state, 0, 1);
        Atomics.notify(state, 0);
    };
    return {
        put(/** @type {any[]} */ items) {
            const bytes = packed(items);
            for (let start = 0; start < bytes.length; start += CHUNK) chunks.push(bytes.subarray(start, start + CHUNK));
            put();
        },
        more: put,
    };
}

const encoder = new TextEncoder();

/** Items as bytes: the length of the JSON (32 bit, little-endian), the JSON, and the bytes that it refers to. */
export function packed(/** @type {any[]} */ items) {
    const parts = items.flatMap((item) => item.parts ?? []);
    const lean = parts.length
        ? items.map((item) => ({ ...item, parts: item.parts.map((/** @type {any} */ p) => p.length) }))
        : items;
    const json = encoder.encode(JSON.stringify(lean));
    const bytes = new Uint8Array(4 + json.length + parts.reduce((sum, part) => sum + part.length, 0));
    new DataView(bytes.buffer).setUint32(0, json.length, true);
    bytes.set(json, 4);
    let place = 4 + json.length;
    for (const part of parts) {
        bytes.set(part, place);
        place += part.length;
    }
    return bytes;
}
