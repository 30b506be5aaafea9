// @ts-check
/** Keeps the worker's objects to which the page holds references, and prepares errors and bytes for sending. */

/** Return whether a value stands for a Python object or function, which Python knows by its key. */
export const isOwn = (/** @type {any} */ value) => value?.kind === "own";

export class References {
    #last = 0;
    /** The objects that the page knows by their numbers. @type {Map<number, any>} */
    #things = new Map();
    /** @type {Map<any, number>} */
    #numbers = new Map();
    /** Maps the number of each object to how often the object was sent. @type {Map<number, number>} */
    #sent = new Map();
    /** The stand-ins for Python objects, by key. @type {Map<number, any>} */
    #owned = new Map();

    get(/** @type {number} */ number) {
        return this.#things.get(number);
    }

    /** Return the stand-in for a Python object, used here and in the page. The stand-in for a function calls `enter`. */
    own(/** @type {number} */ key, /** @type {boolean} */ callable, /** @type {(own: any, values: any[]) => void} */ enter) {
        const known = this.#owned.get(key);
        if (known) return known;
        const own = callable ? (/** @type {any[]} */ ...values) => enter(own, values) : {};
        this.#owned.set(key, Object.assign(own, { kind: "own", key }));
        return own;
    }

    /** Return the encoded reference to a value for which the page makes a stand-in. */
    give(/** @type {any} */ value) {
        let number = this.#numbers.get(value);
        if (!number) {
            number = ++this.#last;
            this.#numbers.set(value, number);
            this.#things.set(number, value);
        }
        this.#sent.set(number, (this.#sent.get(number) ?? 0) + 1);
        return { o: number, k: typeof value === "function" ? "f" : "" };
    }

    /** Forget an object once the page has released all references to it. Call `freed` with the key if it is a Python object. */
    free(/** @type {{free: number, count: number}} */ { free, count }, /** @type {(key: number) => void} */ freed) {
        const left = (this.#sent.get(free) ?? 0) - count;
        this.#sent.set(free, left);
        if (left > 0) return;
        const value = this.#things.get(free);
        this.#things.delete(free);
        this.#sent.delete(free);
        this.#numbers.delete(value);
        if (!isOwn(value)) return;
        this.#owned.delete(value.key);
        freed(value.key);
    }
}

/** Return an error in the form in which it is sent. */
export const plainError = (/** @type {any} */ error) => ({
    name: String(error?.name ?? "Error"),
    message: String(error?.message ?? error),
    type: error?.pythonType,
    trace: error?.trace,
});

/** Bytes that Python has copied for the page. They are transferred instead of being copied again. @type {WeakSet<object>} */
export const owned = new WeakSet();
export const transferable = (/** @type {any[]} */ parts = []) =>
    parts.filter((part) => Object(part) === part && owned.has(part)).map((part) => part.buffer);
