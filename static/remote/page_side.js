// @ts-check
/**
 * The page's end of the channel to a worker. It receives messages, performs the requested operations on the page's objects, and
 * answers the messages. worker_side.js is the other end, and protocol.js defines the messages.
 */

import { Bytes, Copy, FAILED, MISSING, OF_EVENT, OF_FIELD, OPERATIONS, Several, isPlain, isSized } from "./operations.js";
import { BODY, FIRST, HEAD, PAGE, ROOT, SETTLING, decode, encode, encodeList, encodeObject, encodePart } from "./protocol.js";

/** Parts of the document, which are looked up at each use. @type {Record<number, () => Element | null>} */
const PARTS = { [BODY]: () => document.body, [HEAD]: () => document.head, [ROOT]: () => document.documentElement };
/** @type {Map<object | null, number>} Maps classes of sent objects to numbers. With these, the worker remembers the methods of a class. */
const classes = new Map();
const classOf = (/** @type {any} */ object) => {
    const prototype = Object.getPrototypeOf(object);
    if (!classes.has(prototype)) classes.set(prototype, classes.size + 1);
    return classes.get(prototype);
};

/** How messages reach a worker that blocks. @typedef {{put: (items: any[]) => void, more?: () => void}} Reach */

export class Connection {
    /** @type {Map<number, {object: any, count: number}>} The page's objects that the worker holds. */
    #objects = new Map();
    /** @type {WeakMap<object, number>} */
    #numbers = new WeakMap();
    #next = FIRST;
    /** @type {Map<number, {ref: WeakRef<object>, count: number}>} The page's stand-ins for objects of the worker. */
    #stubs = new Map();
    /** @type {WeakMap<object, number>} */
    #own = new WeakMap();
    #freed = new FinalizationRegistry((/** @type {number} */ number) => this.#release(number));
    /** @type {Map<number, PromiseWithResolvers<any>>} Calls of the worker's functions that have not ended. */
    #calls = new Map();
    #lastCall = 0;
    /** The number of the message in progress, or 0. Calls by the page meanwhile, for example to listeners, begin at once. */
    #performing = 0;
    /** @type {any[]} Calls that have perhaps not arrived in the worker yet. */
    #unseen = [];
    /** The numbers of the answers for which the worker blocks. @type {Set<number>} */
    #awaited = new Set();
    /** Whether the worker is blocked now. It is not blocked while it handles messages. */
    #blocks = false;
    /** @type {any[]} The messages that the worker gets when it blocks again. */
    #queue = [];

    /**
     * @param {MessagePort} port
     * @param {object} known maps numbers to the objects that the worker knows from the start
     * @param {Reach | null} reach how messages reach a worker that blocks
     * @param {(error: any) => void} failed called with the error if an operation fails for which the worker does not wait
     */
    constructor(port, known, reach, failed) {
        this.port = port;
        this.reach = reach;
        this.failed = failed;
        for (const [number, object] of Object.entries(known)) this.#keep(Number(number), object);
        port.onmessage = ({ data }) => this.#receive(data);
    }

    /** The number of the page's objects that the worker holds. */
    get held() {
        return this.#objects.size;
    }

    #keep(/** @type {number} */ number, /** @type {any} */ object) {
        this.#objects.set(number, { object, count: 1 });
        if (Object(object) === object) this.#numbers.set(object, number);
    }

    /** Close the connection to a worker that has ended. Pending calls of the worker's functions are rejected. */
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
            this.#queue.unshift(...this.#unseen.splice(0)); // these calls are older than the queued messages
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

    /** Perform the operations of a batch; the first failure ends the batch. */
    #batch(/** @type {any} */ { n, args, parts }) {
        let index = 0;
        try {
            for (; index < args.length; index++) {
                const [op, target, as, ...values] = args[index];
                const value = this.#perform({ op, target, args: values, parts });
                if (target === PAGE && typeof value === "string" && value) throw new Error(value); // the text says what failed
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
        if (entry.object === FAILED) throw FAILED; // reported already
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

    /** Encode a function that is a property's value. The worker calls it by name. Native functions count as methods of the class. */
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

    /** Encode data. Arrays, maps, plain objects and bytes are copied; anything else becomes a reference. */
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

    /** Return the current values of the named properties of an object. */
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
     * Call a function of the worker; return a promise of its value.
     *
     * @param {any} what the function: {o: number}, or {name, ...} for a function that Python knows by name
     * @param {any[]} args
     * @param {boolean} asData whether arguments are copied as data
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
