// @ts-check
/**
 * Collects commands in a batch, and sends them to the page together. When Python adds a command that makes an object, it gets a
 * reference to this object at once.
 */

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

    /** Drop the collected commands without sending them. */
    forget() {
        this.#items.length = this.#parts.length = 0;
        this.#channel.endBatch();
    }

    /**
     * Send the commands as `send` does. MicroPython cannot catch JavaScript errors. So return [true, null] after success, and
     * [false, error] if an error was thrown.
     */
    guarded(/** @type {"block" | "tell"} */ way) {
        try {
            return [true, this.send(way)];
        } catch (error) {
            return [false, error];
        }
    }

    /**
     * Send the collected commands. If `way` is "block", block until the page has performed the commands. If it is "promise",
     * return a promise of the page's answer. If it is "tell", return at once.
     */
    send(/** @type {"block" | "promise" | "tell"} */ way) {
        if (!this.#items.length) return this.#channel.endBatch();
        return this.#channel.send(this.#items.splice(0), this.#parts.splice(0), way);
    }
}
