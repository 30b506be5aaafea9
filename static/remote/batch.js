// @ts-check
/** A batch of commands, which are sent to the page together. A command that makes an object returns a reference to it at once. */

export class Batch {
    /** @type {any[]} */
    #items = [];
    /** @type {any[]} */
    #parts = [];
    #channel;

    constructor(/** @type {import('./worker_side.js').Channel} */ channel) {
        this.#channel = channel;
    }

    add(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        const id = typeof target === "number" ? target : target.id;
        this.#channel.collects();
        this.#items.push([op, id, 0, ...values.map((value) => this.#channel.encode(value, this.#parts))]);
    }

    make(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        this.add(op, target, ...values);
        const number = this.#channel.newNumber();
        this.#items.at(-1)[2] = number;
        return this.#channel.reference(number);
    }

    /** Drop the collected commands. */
    forget() {
        this.#items.length = this.#parts.length = 0;
        this.#channel.endBatch();
    }

    /** Send as `send` does, but return [true, null] or [false, error]: MicroPython cannot catch JavaScript errors. */
    guarded(/** @type {"block" | "tell"} */ way) {
        try {
            return [true, this.send(way)];
        } catch (error) {
            return [false, error];
        }
    }

    /** Send the collected commands. Then block until they are done ("block"), return a promise ("promise"), or continue ("tell"). */
    send(/** @type {"block" | "promise" | "tell"} */ way) {
        if (!this.#items.length) return this.#channel.endBatch();
        return this.#channel.send(this.#items.splice(0), this.#parts.splice(0), way);
    }
}
