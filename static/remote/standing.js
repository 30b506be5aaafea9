// @ts-check
/** How a worker stands still until the page says something: in shared memory, or in requests that a service worker answers. */

const decoder = new TextDecoder();

export class Standing {
    constructor(/** @type {MessagePort} */ port, /** @type {SharedArrayBuffer | null} */ shared, /** @type {string} */ service) {
        this.port = port;
        this.shared = shared && { state: new Int32Array(shared, 0, 3), space: new Uint8Array(shared, 12) };
        this.service = service;
        /** How many answers of the service worker have come. */
        this.got = 0;
    }

    /** What the page says next: answers, and calls of functions of ours. See `packed` in reach.js. */
    next() {
        const bytes = this.shared ? this.#read() : this.#request();
        const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
        const items = JSON.parse(decoder.decode(bytes.subarray(4, 4 + length)));
        let place = 4 + length;
        for (const item of items)
            if (item.parts.length)
                item.parts = item.parts.map((/** @type {number} */ size) => bytes.slice(place, (place += size)));
        return items;
    }

    #read() {
        const { state, space } = /** @type {any} */ (this.shared);
        const take = () => {
            Atomics.wait(state, 0, 0);
            const chunk = space.slice(0, state[1]);
            const more = state[2] > 0;
            Atomics.store(state, 0, 0);
            return { chunk, more };
        };
        const first = take();
        if (!first.more) return first.chunk;
        const chunks = [first.chunk];
        for (let more = true; more;) {
            this.port.postMessage({ op: "more", parts: [] });
            const next = take();
            chunks.push(next.chunk);
            more = next.more;
        }
        const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
        chunks.reduce((place, chunk) => (bytes.set(chunk, place), place + chunk.length), 0);
        return bytes;
    }

    #request() {
        for (;;) {
            const request = new XMLHttpRequest();
            request.open("GET", `${this.service}&got=${this.got}`, false);
            request.overrideMimeType("text/plain; charset=x-user-defined");
            try {
                request.send();
            } catch {
                continue; // the service worker was stopped meanwhile: the page has the answer still
            }
            this.got++;
            if (request.getResponseHeader("X-PyScript"))
                return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 255);
            throw new Error("The service worker does not answer this worker: it is not there, or for other folders only.");
        }
    }
}
