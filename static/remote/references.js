// @ts-check
/** Keeps the worker's objects to which the page holds references. Also prepares errors and bytes for sending to the page. */

/** Return whether a value is the stand-in for a Python object or function. Python knows the object by the stand-in's key. */
export const isOwn = (/** @type {any} */ value) => value?.kind === "own";

export class References {
    #last = 0;
    /** Maps numbers to the objects that the page knows by these numbers. @type {Map<number, any>} */
    #things = new Map();
    /** @type {Map<any, number>} */
    #numbers = new Map();
    /**
     * Maps the number of each object to how many references to this object the page holds.
     *
     * @type {Map<number, number>}
     */
    #sent = new Map();
    /** Maps the keys of Python objects to the stand-ins for these objects. @type {Map<number, any>} */
    #owned = new Map();

    get(/** @type {number} */ number) {
        return this.#things.get(number);
    }

    /** Return the stand-in for a Python object. If the object is callable, its stand-in is a function that calls `enter`. */
    own(/** @type {number} */ key, /** @type {boolean} */ callable, /** @type {(own: any, values: any[]) => void} */ enter) {
        const known = this.#owned.get(key);
        if (known) return known;
        const own = callable ? (/** @type {any[]} */ ...values) => enter(own, values) : {};
        this.#owned.set(key, Object.assign(own, { kind: "own", key }));
        return own;
    }

    /** Return an encoded reference to a value of the worker. The page makes a stand-in for this value. */
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

    /**
     * Record that the page has released references to an object. If the page holds no more references, forget the object. If the
     * object is then the stand-in for a Python object, call `freed` with the stand-in's key.
     */
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

/** Return an error in the form in which errors are sent to the page. */
export const plainError = (/** @type {any} */ error) => ({
    name: String(error?.name ?? "Error"),
    message: String(error?.message ?? error),
    type: error?.pythonType,
    trace: error?.trace,
});

/**
 * The byte arrays that Python has copied for the page. They are transferred to the page, not copied again.
 *
 * @type {WeakSet<object>}
 */
export const owned = new WeakSet();
export const transferable = (/** @type {any[]} */ parts = []) =>
    parts.filter((part) => Object(part) === part && owned.has(part)).map((part) => part.buffer);
