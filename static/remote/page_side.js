// @ts-check
/**
 * Implements the page's end of the channel to a worker. This end receives the worker's messages, performs the requested
 * operations on the page's objects, and answers the messages. worker_side.js is the other end, and protocol.js defines the
 * messages.
 */

import { Bytes, Copy, FAILED, MISSING, OF_EVENT, OF_FIELD, OPERATIONS, Several, isPlain, isSized } from "./operations.js";
import { BODY, FIRST, HEAD, PAGE, ROOT, SETTLING, decode, encode, encodeList, encodeObject, encodePart } from "./protocol.js";

/** Maps numbers to functions that look up parts of the document at each use. @type {Record<number, () => Element | null>} */
const PARTS = { [BODY]: () => document.body, [HEAD]: () => document.head, [ROOT]: () => document.documentElement };
/**
 * Maps classes of sent objects to numbers. The worker remembers the methods of each class by the class's number.
 *
 * @type {Map<object | null, number>}
 */
const classes = new Map();
const classOf = (/** @type {any} */ object) => {
    const prototype = Object.getPrototypeOf(object);
    if (!classes.has(prototype)) classes.set(prototype, classes.size + 1);
    return classes.get(prototype);
};

/**
 * The functions that send messages to a blocked worker.
 *
 * @typedef {{put: (items: any[]) => void, more?: () => void}} Reach   `put`: sends messages; `more`: sends the next piece of
 *     messages that are too long for one piece
 */

export class Connection {
    /**
     * Maps numbers to the page's objects to which the worker holds references.
     *
     * @type {Map<number, {object: any, count: number}>}
     */
    #objects = new Map();
    /** @type {WeakMap<object, number>} */
    #numbers = new WeakMap();
    #next = FIRST;
    /**
     * Maps numbers to the page's stand-ins for objects of the worker.
     *
     * @type {Map<number, {ref: WeakRef<object>, count: number}>}
     */
    #stubs = new Map();
    /** @type {WeakMap<object, number>} */
    #own = new WeakMap();
    #freed = new FinalizationRegistry((/** @type {number} */ number) => this.#release(number));
    /** @type {Map<number, PromiseWithResolvers<any>>} The page's calls to functions of the worker that have not ended yet. */
    #calls = new Map();
    #lastCall = 0;
    /** The number of the message that the page is performing now, or 0. A call to the worker during this time begins at once. */
    #performing = 0;
    /** @type {any[]} The page's calls that the worker has perhaps not received yet. */
    #unseen = [];
    /** The numbers of the messages whose answers the worker awaits while it blocks. @type {Set<number>} */
    #awaited = new Set();
    /** Whether the worker is blocked now. While the worker handles messages, it is not blocked. */
    #blocks = false;
    /** @type {any[]} The messages that are sent to the worker when it blocks again. */
    #queue = [];

    /**
     * @param {MessagePort} port
     * @param {object} known maps numbers to the objects of the page that the worker knows from the start
     * @param {Reach | null} reach sends messages to the worker while it is blocked; null if the worker cannot block
     * @param {(error: any) => void} failed called with the error of a failed operation if the worker does not wait for this
     *     operation
     */
    constructor(port, known, reach, failed) {
        this.port = port;
        this.reach = reach;
        this.failed = failed;
        for (const [number, object] of Object.entries(known)) this.#keep(Number(number), object);
        port.onmessage = ({ data }) => this.#receive(data);
    }

    /** The number of objects of the page to which the worker holds references. */
    get held() {
        return this.#objects.size;
    }

    #keep(/** @type {number} */ number, /** @type {any} */ object) {
        this.#objects.set(number, { object, count: 1 });
        if (Object(object) === object) this.#numbers.set(object, number);
    }

    /** Close the connection to a worker that has ended. Reject the page's pending calls to the worker with the reason. */
    close(/** @type {Error} */ reason) {
        this.port.close();
        for (const call of this.#calls.values()) call.reject(reason);
        this.#calls.clear();
        this.#objects.clear();
        this.closed = reason;
    }

    // ---- from the worker

    #receive(/** @type {any} */ message) {
        if (message.op === "answer") return this.#answered(message);
        if (message.op === "release") {
            for (const [number, count] of message.args) this.#drop(number, count);
            return;
        }
        if (message.op === "more") return this.reach?.more?.();
        this.#unseen = this.#unseen.filter(({ call }) => call > message.seen);
        if (message.blocks) {
            if (message.n) this.#awaited.add(message.n);
            this.#blocks = true;
            this.#queue.unshift(...this.#unseen.splice(0)); // the unseen calls are older than the queued messages
            this.#reachOut();
        }
        if (message.op === "blocks") return;
        if (message.op === "batch") this.#batch(message);
        else this.#single(message);
    }

    /** Send the queued messages to a worker that is blocked. */
    #reachOut() {
        if (!this.#blocks || !this.#queue.length) return;
        this.#blocks = false;
        const items = this.#queue.splice(0);
        for (const { n } of items) this.#awaited.delete(n);
        this.reach?.put(items);
    }

    #single(/** @type {any} */ message) {
        const { n, op, as } = message;
        try {
            const value = this.#perform(message);
            if (as && value === null) throw new Error(`Cannot find '${message.args[1]}' in the page.`);
            if (as) this.#keep(as, value);
            if (SETTLING.has(op))
                Promise.resolve(value).then(
                    (v) => this.#reply(n, v),
                    (error) => this.#fail(n, error),
                );
            else if (n) this.#reply(n, value, op === "get");
        } catch (error) {
            if (as) this.#objects.set(as, { object: FAILED, count: 1 });
            if (error !== FAILED) this.#fail(n, error);
        }
    }

    /** Perform the operations of a batch. If an operation fails, do not perform the operations after it. */
    #batch(/** @type {any} */ { n, args, parts }) {
        let index = 0;
        try {
            for (; index < args.length; index++) {
                const [op, target, as, ...values] = args[index];
                const value = this.#perform({ op, target, args: values, parts });
                if (target === PAGE && typeof value === "string" && value) throw new Error(value); // `value` says what failed
                if (as) this.#keep(as, value);
            }
            if (n) this.#reply(n, null);
        } catch (error) {
            this.#fail(n, error, index);
        }
    }

    #perform(/** @type {any} */ { n, op, target, args, parts }) {
        const object = this.#object(target);
        const values = args.map((/** @type {any} */ value) => this.decode(value, parts));
        this.#performing = n;
        try {
            return op === "get" ? this.#get(object, values[0]) : OPERATIONS[op](object, ...values);
        } finally {
            this.#performing = 0;
        }
    }

    #object(/** @type {number} */ number) {
        if (number in PARTS) return PARTS[number]();
        const entry = this.#objects.get(number);
        if (!entry) throw new ReferenceError("This object of the page has been released.");
        if (entry.object === FAILED) throw FAILED; // the error has been reported already
        return entry.object;
    }

    #get(/** @type {any} */ object, /** @type {string} */ name) {
        const value = object[name];
        return value === undefined && !(name in Object(object)) ? MISSING : value;
    }

    #drop(/** @type {number} */ number, /** @type {number} */ count) {
        const entry = this.#objects.get(number);
        if (!entry) return;
        entry.count -= count;
        if (entry.count > 0) return;
        this.#objects.delete(number);
        if (this.#numbers.get(entry.object) === number) this.#numbers.delete(entry.object);
    }

    // ---- to the worker

    #reply(/** @type {number} */ n, /** @type {any} */ value, asked = false) {
        /** @type {any[]} */
        const parts = [];
        try {
            this.#send({
                n,
                value: asked && typeof value === "function" ? this.#method(value) : this.encode(value, parts),
                parts,
            });
        } catch (error) {
            this.#fail(n, error);
        }
    }

    /**
     * Encode a function that is the value of a property. The worker calls the function by the property's name. A native function
     * counts as a method of the object's class.
     */
    #method(/** @type {any} */ value) {
        const own = this.#own.get(value);
        return own ? { o: own } : { m: /\[native code\]/.test(Function.prototype.toString.call(value)) ? 1 : 0 };
    }

    #fail(/** @type {number} */ n, /** @type {any} */ error, index = -1) {
        const said = {
            name: String(error?.name ?? "Error"),
            message: String(error?.message ?? error),
            type: error?.pythonType,
            trace: error?.trace,
            index,
        };
        if (n) this.#send({ n, error: said, parts: [] });
        else this.failed(error);
    }

    #send(/** @type {any} */ item) {
        if (this.closed) return;
        if (!this.#awaited.size) {
            const bytes = item.parts.filter((/** @type {any} */ part) => part instanceof Uint8Array);
            this.port.postMessage(
                item,
                bytes.map((/** @type {any} */ part) => part.buffer),
            );
            return;
        }
        this.#queue.push(item);
        this.#reachOut();
    }

    // ---- values

    encode(/** @type {any} */ value, /** @type {any[]} */ parts) {
        return encode(value, parts, this.#encodeObject);
    }

    #encodeObject = (/** @type {any} */ value, /** @type {any[]} */ parts) => {
        if (value === MISSING) return { x: 1 };
        if (value instanceof Several) return encodeList(value.values, parts, (one, beside) => this.encode(one, beside));
        if (value instanceof Copy) return this.data(value.value, parts);
        if (value instanceof Bytes) return encodePart(value.bytes, parts);
        const own = this.#own.get(value);
        return own ? { o: own } : this.#refer(value, parts);
    };

    /** Encode a value as data. Arrays, maps, plain objects and bytes are copied. All other objects become references. */
    data(/** @type {any} */ value, /** @type {any[]} */ parts) {
        if (Object(value) !== value || typeof value === "function") return this.encode(value, parts);
        if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return this.encode(OPERATIONS.bytes(value), parts);
        const one = (/** @type {any} */ inner, /** @type {any[]} */ beside) => this.data(inner, beside);
        if (Array.isArray(value)) return encodeList(value, parts, one);
        const entries = value instanceof Map ? [...value] : isPlain(value) ? Object.entries(value) : null;
        return entries ? encodeObject(entries, parts, one) : this.encode(value, parts);
    }

    #refer(/** @type {any} */ object, /** @type {any[]} */ parts) {
        if (typeof object === "symbol") return { n: "NaN" };
        let number = this.#numbers.get(object);
        if (number) /** @type {any} */ (this.#objects.get(number)).count++;
        else this.#keep((number = this.#next++), object);
        /** @type {any} */
        const sent = { r: number, c: classOf(object) };
        if (typeof object === "function") sent.k = "f";
        else if (typeof object.then === "function") sent.k = "p";
        else if (isSized(object)) sent.k = "s";
        else if (object instanceof Event) sent.a = this.#said(object, OF_EVENT, parts);
        return sent;
    }

    /** Return the encoded current values of the properties of an object that `names` lists. */
    #said(/** @type {any} */ object, /** @type {string[]} */ names, /** @type {any[]} */ parts) {
        /** @type {any} */
        const said = {};
        for (const name of names)
            if (name in object && typeof object[name] !== "function") said[name] = this.encode(object[name], parts);
        if (said.target && "value" in object.target) said.target.a = this.#said(object.target, OF_FIELD, parts);
        return said;
    }

    #decoders = {
        reference: (/** @type {any} */ wire) => this.#object(wire.r),
        own: (/** @type {any} */ wire) => this.#stub(wire.o, wire.k),
    };

    decode(/** @type {any} */ wire, /** @type {any[]} */ parts) {
        return decode(wire, parts, this.#decoders);
    }

    // ---- the worker's functions and other objects, in the page

    #stub(/** @type {number} */ number, /** @type {string} */ kind) {
        const known = this.#stubs.get(number);
        const there = known?.ref.deref();
        if (known && there) {
            known.count++;
            return there;
        }
        const stub = kind === "f" ? (/** @type {any[]} */ ...args) => this.invoke({ o: number }, args) : { pyscript: number };
        this.#stubs.set(number, { ref: new WeakRef(stub), count: (known?.count ?? 0) + 1 });
        this.#own.set(stub, number);
        this.#freed.register(stub, number);
        return stub;
    }

    #release(/** @type {number} */ number) {
        const known = this.#stubs.get(number);
        if (!known || known.ref.deref()) return;
        this.#stubs.delete(number);
        this.#send({ free: number, count: known.count, parts: [] });
    }

    /**
     * Call a function of the worker. Return a promise of the function's return value. The promise has a method `cancel()`.
     *
     * @param {any} what the function to call: either {o: number}, or {name, ...} for a function that Python knows by name
     * @param {any[]} args
     * @param {boolean} asData whether the arguments are copied as data; otherwise objects are sent as references
     */
    invoke(what, args, asData = false) {
        if (this.closed) return Promise.reject(this.closed);
        const parts = /** @type {any[]} */ ([]);
        const call = ++this.#lastCall;
        const result = Promise.withResolvers();
        this.#calls.set(call, result);
        const given = args.map((arg) => (asData ? this.data(arg, parts) : this.encode(arg, parts)));
        const item = { call, during: this.#performing, what, args: given, parts };
        if (!this.#awaited.size) this.#unseen.push(item);
        this.#send(item);
        return Object.assign(result.promise, { cancel: () => this.#send({ cancel: call, parts: [] }) });
    }

    #answered(/** @type {any} */ { n, args, parts, error }) {
        this.#unseen = this.#unseen.filter(({ call }) => call !== n);
        const call = this.#calls.get(n);
        this.#calls.delete(n);
        if (!call) return;
        if (!error) return call.resolve(this.decode(args[0], parts));
        call.reject(Object.assign(new Error(error.message), { name: error.name, pythonType: error.type, trace: error.trace }));
    }
}
