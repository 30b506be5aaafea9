// @ts-check
/**
 * Implements the worker's end of the channel to the page. page_side.js is the other end, and protocol.js defines the messages.
 *
 * A worker can wait for an answer in three ways. If the browser has JSPI, Python suspends itself until a promise from `later` is
 * settled. Otherwise the worker blocks. It either waits until the page has written the answer into shared memory (see
 * wait_shared_memory.js), or makes a synchronous request that a service worker answers (see wait_service_worker.js).
 */

import { Batch } from "./batch.js";
import { SETTLING, decode, encode, encodeList, encodeObject, encodePart, unpack } from "./protocol.js";
import { References, isOwn, owned, plainError, transferable } from "./references.js";
import { Turns } from "./turns.js";
import { serviceReader } from "./wait_service_worker.js";
import { sharedReader } from "./wait_shared_memory.js";

/**
 * A reference to an object of the page. `known` holds the names and values of the properties that were sent with the object.
 * `kind` is f for a function, p for a promise, s for an object with a size, m for a method of the object's class, o for a method
 * that only this object has, x for a missing value, and empty for any other object.
 */
class Handle {
    constructor(/** @type {number} */ id, /** @type {any} */ { c = 0, k = "", a = null }, /** @type {Channel} */ channel) {
        this.id = id;
        this.cls = c;
        this.kind = k;
        this.known = a && Object.entries(a).map(([name, value]) => [name, channel.decode(value, [])]);
        this.drop = () => channel.drop(id);
    }
}

/**
 * A call by the page, in the form in which Python takes the call. The functions of an entry are properties and not methods, since
 * MicroPython calls functions without `this`.
 *
 * @typedef {object} Entry
 * @property {any} target   the stand-in for the function to call, or {name, ...} for a function that Python knows by name
 * @property {any[]} values   the arguments of the call
 * @property {(() => void) | null} over   Python calls this when the function has returned; null if the call is not inside a
 *     question
 * @property {(value: any) => void} resolve   sends the result to the page
 * @property {(error: any) => void} reject   reports to the page the exception that Python raised
 * @property {(cancel: () => void) => void} onCancel   sets the function that is called if the page cancels its call
 */

export class Channel {
    #port;
    #references = new References();
    #turns;
    #read;
    #number = 0;
    #made = 0;
    #tasks = new MessageChannel();
    #isCollecting = false;
    /** Maps the numbers of messages to the answers that have arrived while the worker blocks. @type {Map<number, any>} */
    #arrived = new Map();
    /** The number of the page's last call that has arrived in this worker. */
    #lastCall = 0;
    /** Maps the numbers of the page's calls in progress to functions that cancel these calls. @type {Map<number, () => void>} */
    #running = new Map();
    /** @type {[number, number][]} */
    #dropped = [];
    /** The page's calls that are about to begin. Python takes the calls from this list. @type {Entry[]} */
    entries = [];
    /** Let Python take the first entry. `blocking` is true if Python is on the stack. @type {(blocking: boolean) => void} */
    enter = () => {};
    /** Called with the key of a Python object when the page has released the object. @type {(key: number) => void} */
    freed = () => {};
    /** @type {FinalizationRegistry<number> | null} */
    #registry = null;

    /**
     * @param {MessagePort} port
     * @param {{shared?: SharedArrayBuffer | null, service?: string}} ways the ways in which the worker can block: `shared` is the
     *     memory that it shares with the page, and `service` is the address that it requests from a service worker
     */
    constructor(port, { shared = null, service = "" }) {
        this.#port = port;
        /** Whether the worker can block. */
        this.blocks = Boolean(shared || service);
        /** Whether Python can suspend itself. */
        this.suspends = false;
        this.#read = shared ? sharedReader(shared, () => port.postMessage({ op: "more", parts: [] })) : serviceReader(service);
        this.#turns = new Turns({
            begin: (call, blocking, ended) => this.#begin(call, blocking, ended),
            isEntering: () => this.entries.length > 0,
            schedule: () => this.#tasks.port2.postMessage(null),
        });
        port.onmessage = ({ data }) => this.#receive(data);
        this.#tasks.port1.onmessage = () => this.#turns.next();
    }

    /**
     * Connect the interpreter to the channel, once the interpreter has started.
     *
     * @param {boolean} suspends whether Python can suspend itself
     * @param {boolean} collects whether to release a reference when JavaScript's garbage collector collects its handle. This is
     *     necessary for MicroPython, which does not report that it no longer holds a reference
     */
    connect(suspends, collects) {
        this.suspends = suspends;
        if (collects) this.#registry = new FinalizationRegistry((id) => this.drop(id));
    }

    /** Set the functions with which Python takes the page's calls. If Python is on the stack, `enterBlocking` is called. */
    onCall(/** @type {() => void} */ enter, /** @type {() => void} */ enterBlocking) {
        this.enter = (blocking) => (blocking ? enterBlocking() : enter());
    }

    // ---- asking

    #message(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ values) {
        /** @type {any[]} */
        const parts = [];
        const args = values.map((value) => this.encode(value, parts));
        const to = typeof target === "number" ? target : target.id;
        return { n: 0, op, target: to, args, parts, as: 0, seen: this.#lastCall, blocks: false };
    }

    #post(/** @type {any} */ message) {
        if (message.op !== "batch") this.flush();
        try {
            this.#port.postMessage(message, transferable(message.parts));
        } catch (/** @type {any} */ error) {
            if (error.name !== "DataCloneError") throw error;
            const what = /(\w+) object could not be cloned/.exec(error.message)?.[1] ?? "What was given";
            const why = `${what} was made in the worker and cannot go to the page: make it there, as window.${what}.new(...)`;
            throw new TypeError(why, { cause: error });
        }
    }

    /** Ask the page for an operation, and block until the answer arrives. Return the operation's value, or throw its error. */
    ask(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        const message = this.#message(op, target, values);
        message.n = ++this.#number;
        message.blocks = true;
        this.#post(message);
        return this.#await(message.n, !SETTLING.has(op));
    }

    /**
     * Ask the page for an operation as `ask` does. MicroPython cannot catch JavaScript errors. So return [true, value] after
     * success, and [false, error] if an error was thrown.
     */
    guarded(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        try {
            return [true, this.ask(op, target, ...values)];
        } catch (error) {
            return [false, error];
        }
    }

    /** Ask the page for an operation. Return a promise of the operation's value. */
    later(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        const message = this.#message(op, target, values);
        message.n = ++this.#number;
        this.#post(message);
        return this.#turns.ask(message.n, !SETTLING.has(op));
    }

    /** Ask the page for an operation whose value is not needed. Do not wait for the operation. */
    tell(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        this.#post(this.#message(op, target, values));
    }

    /** Ask the page for an operation whose value is always an object. Return a reference to this object at once. */
    make(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        const message = this.#message(op, target, values);
        message.as = --this.#made;
        this.#post(message);
        return this.#handle(message.as, {});
    }

    /** Return a new batch, which collects operations and sends all of them in one message. */
    batch() {
        return new Batch(this);
    }

    /** Record that a batch contains operations that have not been sent yet. */
    collects() {
        this.#isCollecting = true;
    }

    /**
     * Send a batch. If `way` is "block", block until the answer arrives, and return the answer. If it is "promise", return a
     * promise of the answer. If it is "tell", return null at once.
     */
    send(/** @type {any[]} */ args, /** @type {any[]} */ parts, /** @type {"block" | "promise" | "tell"} */ way) {
        const n = way === "tell" ? 0 : ++this.#number;
        const message = { n, op: "batch", target: 0, args, parts, as: 0, seen: this.#lastCall, blocks: way === "block" };
        this.#isCollecting = false;
        this.#post(message);
        this.flush();
        if (way === "tell") return null;
        return way === "block" ? this.#await(n, true) : this.#turns.ask(n, true);
    }

    endBatch() {
        this.#isCollecting = false;
        this.flush();
        return null;
    }

    /** Mark bytes that no other code uses. Marked bytes are transferred to the page, not copied. */
    ownBytes(/** @type {Uint8Array} */ bytes) {
        owned.add(bytes);
        return bytes;
    }

    newNumber() {
        return --this.#made;
    }

    reference(/** @type {number} */ id) {
        return this.#handle(id, {});
    }

    /** Release a reference that Python no longer holds. */
    drop(/** @type {number} */ id) {
        this.#dropped.push([id, 1]);
        if (this.#dropped.length === 1) queueMicrotask(() => this.flush());
    }

    /**
     * Report released references to the page. During a batch, do nothing, since the batch may use these references. They
     * are then reported when the batch ends.
     */
    flush() {
        if (this.#dropped.length && !this.#isCollecting) this.#port.postMessage({ op: "release", args: this.#dropped.splice(0) });
    }

    // ---- blocking

    /** Block until the answer to the message `n` arrives. Return the answer's value, or throw its error. */
    #await(/** @type {number} */ n, /** @type {boolean} */ brief) {
        for (let first = true; !this.#arrived.has(n); first = false) {
            if (!first) this.#port.postMessage({ op: "blocks", n: 0, parts: [], seen: this.#lastCall, blocks: true });
            this.#block(brief);
        }
        const item = this.#arrived.get(n);
        this.#arrived.delete(n);
        return this.#value(item);
    }

    /** Block until messages from the page arrive, and handle them. */
    #block(/** @type {boolean} */ brief) {
        const items = unpack(this.#read());
        for (const item of items) if (item.n && !this.#turns.has(item.n)) this.#arrived.set(item.n, item);
        for (const item of items) if (!this.#arrived.has(item.n)) this.#receive(item, true, brief);
    }

    // ---- from the page

    #receive(/** @type {any} */ item, blocking = false, brief = false) {
        if (item.call) this.#called(item, blocking, brief);
        else if (item.free) this.#references.free(item, this.freed);
        else if (item.cancel) this.#running.get(item.cancel)?.();
        else if (item.n) this.#turns.answer(item.n, () => this.#value(item));
    }

    #called(/** @type {any} */ item, /** @type {boolean} */ blocking, /** @type {boolean} */ brief) {
        if (item.call <= this.#lastCall) return; // the page sends some calls in two ways, and this call has arrived before
        this.#lastCall = item.call;
        if (!blocking) this.#turns.call(item);
        else if (item.during || !brief) this.#turns.begin(item, true);
        else this.#turns.wait(item);
    }

    /** Record that Python has resumed after a brief question. */
    resumed() {
        this.#turns.resumed();
    }

    #value(/** @type {any} */ { value, error, parts }) {
        if (error) throw Object.assign(new Error(error.message), error);
        return this.decode(value, parts);
    }

    /** Begin a call by the page. The page calls either a JavaScript function or a Python function of this worker. */
    #begin(
        /** @type {any} */ { call, what, args, parts },
        /** @type {boolean} */ blocking,
        /** @type {(() => void) | null} */ over,
    ) {
        const values = args.map((/** @type {any} */ value) => this.decode(value, parts));
        const target = what.o ? this.#references.get(what.o) : what;
        const resolve = (/** @type {any} */ value) => this.#reply(call, value);
        const reject = (/** @type {any} */ error) => this.#replyError(call, error);
        const onCancel = (/** @type {() => void} */ cancel) => void this.#running.set(call, cancel);
        try {
            if (typeof target === "function" && !isOwn(target))
                Promise.resolve(target(...values))
                    .finally(over)
                    .then(resolve, reject);
            else this.#enter({ target, values, over, resolve, reject, onCancel }, blocking);
        } catch (error) {
            reject(error);
        }
    }

    #enter(/** @type {Entry} */ entry, /** @type {boolean} */ blocking) {
        this.entries.push(entry);
        this.enter(blocking);
    }

    /** Send the result of a call to the page. If the result cannot be sent, send an error. */
    #reply(/** @type {number} */ call, /** @type {any} */ value) {
        this.#running.delete(call);
        /** @type {any[]} */
        const parts = [];
        try {
            this.#post({ op: "answer", n: call, args: [this.encode(value, parts)], parts, seen: this.#lastCall });
        } catch (problem) {
            this.#replyError(call, problem);
        }
    }

    #replyError(/** @type {number} */ call, /** @type {any} */ error) {
        this.#running.delete(call);
        this.#post({ op: "answer", n: call, args: [null], parts: [], error: plainError(error), seen: this.#lastCall });
    }

    /**
     * Return the stand-in for a Python object. JavaScript in this worker and in the page can call the stand-in for a function.
     */
    own(/** @type {number} */ key, /** @type {boolean} */ callable) {
        const ignore = () => {};
        return this.#references.own(key, callable, (target, values) =>
            this.#enter({ target, values, over: null, resolve: ignore, reject: ignore, onCancel: ignore }, false),
        );
    }

    // ---- values

    #handle(/** @type {number} */ id, /** @type {any} */ about) {
        const handle = new Handle(id, about, this);
        this.#registry?.register(handle, id);
        return handle;
    }

    #decoders = {
        reference: (/** @type {any} */ wire) => this.#handle(wire.r, wire),
        own: (/** @type {any} */ wire) => this.#references.get(wire.o),
        method: (/** @type {any} */ wire) => new Handle(0, { k: wire.m ? "m" : "o" }, this),
        missing: () => new Handle(0, { k: "x" }, this),
    };

    /** Decode a value that the page has sent. A reference becomes a handle. A missing value becomes a handle whose kind is x. */
    decode(/** @type {any} */ wire, /** @type {any[]} */ parts) {
        return decode(wire, parts, this.#decoders);
    }

    encode(/** @type {any} */ value, /** @type {any[]} */ parts) {
        return encode(value, parts, this.#encodeObject);
    }

    #encodeObject = (/** @type {any} */ value, /** @type {any[]} */ parts) => {
        if (value instanceof Handle) return { r: value.id };
        if (typeof value === "function" || isOwn(value)) return this.#references.give(value);
        const one = (/** @type {any} */ inner, /** @type {any[]} */ beside) => this.encode(inner, beside);
        if (Array.isArray(value)) return encodeList(value, parts, one);
        const prototype = Object.getPrototypeOf(value);
        if (prototype === Object.prototype || prototype === null) return encodeObject(Object.entries(value), parts, one);
        return encodePart(value, parts);
    };
}
