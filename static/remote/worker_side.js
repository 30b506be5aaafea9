// @ts-check
/**
 * The worker's half of what it does with the page; remote.js is the other, and says what messages are.
 *
 * There are three ways to wait for an answer: Python suspends itself (JSPI: `ask` gives a promise then), the worker stands still
 * until the page has written the answer into shared memory, or in a synchronous request that a service worker answers.
 */

import { Batch } from "./batch.js";
import { Lent, fresh, isOwn, plainError, transferable } from "./lent.js";
import { Standing } from "./standing.js";

/** A reference to an object of the page. `a` is what is known of it, k its kind: f function, p promise, s sized, m method. */
class Handle {
    constructor(/** @type {number} */ id, /** @type {any} */ { c = 0, k = "", a = null }, /** @type {Channel} */ channel) {
        this.id = id;
        this.cls = c;
        this.kind = k;
        this.known = a && Object.entries(a).map(([name, value]) => [name, channel.decode(value, [])]);
        this.drop = () => channel.drop(id);
    }
}

/** What takes the page more than a moment. */
const SETTLING = ["settle", "await", "awaitData"];

export class Channel {
    #port;
    #lent = new Lent();
    #standing;
    #number = 0;
    #made = 0;
    /** What Python awaits. @type {Map<number, any>} */
    #asked = new Map();
    /** How many answers are to come that take the page a moment. */
    #asking = 0;
    /** Calls that wait for their turn. @type {any[]} */
    #waiting = [];
    #turns = new MessageChannel();
    #turning = false;
    #collects = false;
    /** Answers to what the worker stands still for. @type {Map<number, any>} */
    #arrived = new Map();
    #heard = 0;
    /** @type {Map<number, any>} Calls of the page that go on: what cancels them. */
    #running = new Map();
    /** @type {[number, number][]} */
    #dropped = [];
    /** Calls of Python that are about to begin: it takes them from here. @type {any[]} */
    entries = [];
    /** Begins the first of them; `standing` if Python is on the stack. @type {(standing: boolean) => void} */
    enter = () => {};
    /** Called with the key of what the page no longer holds. @type {(key: number) => void} */
    freed = () => {};
    /** @type {FinalizationRegistry<number> | null} */
    #registry = null;

    /**
     * @param {MessagePort} port
     * @param {{shared?: SharedArrayBuffer | null, service?: string}} still how the worker can stand still
     */
    constructor(port, { shared = null, service = "" }) {
        this.#port = port;
        this.#standing = new Standing(port, shared, service);
        /** Whether the worker can stand still. */
        this.stands = Boolean(shared || service);
        this.suspends = false;
        port.onmessage = ({ data }) => this.#receive(data);
        this.#turns.port1.onmessage = () => this.#next();
    }

    /**
     * The interpreter is there.
     *
     * @param {boolean} suspends whether Python can suspend itself
     * @param {boolean} collects whether references are released when JavaScript's garbage collector finds them, since
     *     MicroPython does not tell
     */
    connect(suspends, collects) {
        this.suspends = suspends;
        if (collects) this.#registry = new FinalizationRegistry((id) => this.drop(id));
    }

    /** From now on calls of the page's begin with these functions of Python's: the first may suspend itself where that is possible. */
    begins(/** @type {() => void} */ enter, /** @type {() => void} */ enterStanding) {
        this.enter = (standing) => (standing ? enterStanding() : enter());
    }

    // ---- asking

    #message(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ values) {
        /** @type {any[]} */
        const parts = [];
        const args = values.map((value) => this.encode(value, parts));
        const to = typeof target === "number" ? target : target.id;
        return { n: 0, op, target: to, args, parts, as: 0, seen: this.#heard, stands: false };
    }

    #post(/** @type {any} */ message) {
        if (message.op !== "batch") this.flush();
        try {
            this.#port.postMessage(message, transferable(message.parts));
        } catch (/** @type {any} */ error) {
            if (error.name !== "DataCloneError") throw error;
            const what = /(\w+) object could not be cloned/.exec(error.message)?.[1] ?? "What was given";
            throw new TypeError(
                `${what} was made in the worker and cannot go to the page: make it there, as window.${what}.new(...)`,
            );
        }
    }

    /** Asks for something, and stands still until the answer is there: its value. Its failure is thrown. */
    ask(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        const message = this.#message(op, target, values);
        message.n = ++this.#number;
        message.stands = true;
        this.#post(message);
        return this.#await(message.n, !SETTLING.includes(op));
    }

    /** The same, never thrown: [true, value] or [false, error], for MicroPython. */
    guarded(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        try {
            return [true, this.ask(op, target, ...values)];
        } catch (error) {
            return [false, error];
        }
    }

    /** Asks for something: a promise of the value. */
    later(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        const message = this.#message(op, target, values);
        message.n = ++this.#number;
        this.#post(message);
        return this.#promise(message.n, !SETTLING.includes(op));
    }

    /** The promise of an answer; one that comes at once holds back the calls that have nothing to do with it. */
    #promise(/** @type {number} */ n, /** @type {boolean} */ soon) {
        const answer = Object.assign(Promise.withResolvers(), { soon, inside: 0, held: null });
        this.#asked.set(n, answer);
        if (soon) this.#asking++;
        return answer.promise;
    }

    /** Asks for something whose value nobody waits for. */
    tell(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        this.#post(this.#message(op, target, values));
    }

    /** The same, of something whose value is an object for sure: a reference to it, at once. */
    make(/** @type {string} */ op, /** @type {any} */ target, /** @type {any[]} */ ...values) {
        const message = this.#message(op, target, values);
        message.as = --this.#made;
        this.#post(message);
        return this.#handle(message.as, {});
    }

    /** Begins to collect what is told, to be sent as one message. */
    batch() {
        return new Batch(this);
    }

    /** A batch has something that is not sent yet. */
    collects() {
        this.#collects = true;
    }

    /** Sends a batch: its answer, a promise or what the worker stands still for; or with "tell" nothing is awaited. */
    send(/** @type {any[]} */ args, /** @type {any[]} */ parts, /** @type {"stand" | "promise" | "tell"} */ way) {
        const n = way === "tell" ? 0 : ++this.#number;
        const message = { n, op: "batch", target: 0, args, parts, as: 0, seen: this.#heard, stands: way === "stand" };
        this.#collects = false;
        this.#post(message);
        this.flush();
        if (way === "tell") return null;
        return way === "stand" ? this.#await(n, true) : this.#promise(n, true);
    }

    endBatch() {
        this.#collects = false;
        this.flush();
        return null;
    }

    /** From now on these bytes are nobody else's. */
    ownBytes(/** @type {Uint8Array} */ bytes) {
        fresh.add(bytes);
        return bytes;
    }

    newNumber() {
        return --this.#made;
    }

    reference(/** @type {number} */ id) {
        return this.#handle(id, {});
    }

    /** Python no longer holds a reference. */
    drop(/** @type {number} */ id) {
        this.#dropped.push([id, 1]);
        if (this.#dropped.length === 1) queueMicrotask(() => this.flush());
    }

    /** Tells the page what is released; not before the end of a batch, which may speak of it. */
    flush() {
        if (this.#dropped.length && !this.#collects) this.#port.postMessage({ op: "release", args: this.#dropped.splice(0) });
    }

    // ---- standing still

    /** Stands still until an answer is there: its value. */
    #await(/** @type {number} */ n, /** @type {boolean} */ soon) {
        for (let first = true; !this.#arrived.has(n); first = false) {
            if (!first) this.#port.postMessage({ op: "stands", n: 0, parts: [], seen: this.#heard, stands: true });
            this.#standStill(soon);
        }
        const item = this.#arrived.get(n);
        this.#arrived.delete(n);
        return this.#value(item);
    }

    /** Waits for the page once, and does what it asks for. */
    #standStill(/** @type {boolean} */ soon) {
        const items = this.#standing.next();
        for (const item of items) if (item.n && !this.#asked.has(item.n)) this.#arrived.set(item.n, item);
        for (const item of items) if (!this.#arrived.has(item.n)) this.#receive(item, true, soon);
    }

    // ---- from the page

    #receive(/** @type {any} */ item, standing = false, soon = false) {
        if (item.call) {
            if (item.call <= this.#heard) return; // it came the other way before
            this.#heard = item.call;
            if (item.during || (standing && !soon)) this.#begin(item, standing);
            else if (!standing && this.#idle) this.#begin(item, false);
            else {
                this.#waiting.push(item);
                this.#turn();
            }
        } else if (item.free) this.#lent.free(item, this.freed);
        else if (item.cancel) this.#running.get(item.cancel)?.();
        else if (item.n) this.#answered(item);
    }

    /** Whether a call may begin at once. */
    get #idle() {
        return !this.#asking && !this.#waiting.length && !this.entries.length && !this.#turning;
    }

    /** An answer that somebody awaits; it comes after the calls that asking for it has made. */
    #answered(/** @type {any} */ item) {
        const answer = this.#asked.get(item.n);
        if (!answer) return;
        answer.held = item;
        if (!answer.inside) return this.#settle(answer);
        this.#asking--; // until the calls inside have ended, or wait for something longer
        this.#turn();
    }

    #settle(/** @type {any} */ answer) {
        this.#asked.delete(answer.held.n);
        try {
            answer.resolve(this.#value(answer.held));
        } catch (error) {
            answer.reject(error);
        }
    }

    #release(/** @type {any} */ answer) {
        this.#asking++;
        this.#settle(answer);
    }

    /** Python goes on with what it asked for. */
    resumed() {
        this.#asking--;
        if (this.#waiting.length) this.#turn();
    }

    /**
     * Takes the next call when Python has had its turn: a function runs to its end before another begins, as on the main thread,
     * but for its long waits. What only asks the page something is in the middle of its turn.
     */
    #turn() {
        if (this.#turning) return;
        this.#turning = true;
        this.#turns.port2.postMessage(null);
    }

    #next() {
        this.#turning = false;
        if (this.entries.length) return this.#turn(); // what was begun last has not begun yet
        if (this.#asking) return;
        const held = [...this.#asked.values()].filter((answer) => answer.held).pop();
        if (held)
            this.#release(held); // what it waits for waits for something longer
        else if (this.#waiting.length) this.#begin(this.#waiting.shift(), false);
        if (this.#waiting.length) this.#turn();
    }

    #begin(/** @type {any} */ item, /** @type {boolean} */ standing) {
        const outer = this.#asked.get(item.during);
        if (!outer) return this.#called(item, standing, null);
        outer.inside++;
        this.#called(item, standing, () => {
            outer.inside--;
            if (!outer.inside && outer.held && this.#asked.has(outer.held.n)) this.#release(outer);
        });
    }

    #value(/** @type {any} */ { value, error, parts }) {
        if (error) throw Object.assign(new Error(error.message), error);
        return this.decode(value, parts);
    }

    #called(
        /** @type {any} */ { call, what, args, parts },
        /** @type {boolean} */ standing,
        /** @type {Function | null} */ over,
    ) {
        const answer = (/** @type {any} */ value, /** @type {any} */ error = null) => {
            this.#running.delete(call);
            /** @type {any[]} */
            const own = [];
            let sent;
            try {
                sent = [this.encode(value, own)];
                this.#post({
                    op: "answer",
                    n: call,
                    args: sent,
                    parts: own,
                    error: error && plainError(error),
                    seen: this.#heard,
                });
            } catch (problem) {
                this.#post({ op: "answer", n: call, args: [null], parts: [], error: plainError(problem), seen: this.#heard });
            }
        };
        const values = args.map((/** @type {any} */ value) => this.decode(value, parts));
        const target = what.o ? this.#lent.get(what.o) : what;
        answer.cancels = (/** @type {Function} */ cancel) => this.#running.set(call, cancel);
        try {
            if (typeof target === "function" && !isOwn(target))
                Promise.resolve(target(...values))
                    .finally(over)
                    .then(answer, (error) => answer(null, error));
            else {
                this.entries.push({ target, values, answer, over });
                this.enter(standing);
            }
        } catch (error) {
            answer(null, error);
        }
    }

    /** What stands for something of Python's here and in the page; a function can be called in both. */
    own(/** @type {number} */ key, /** @type {boolean} */ callable) {
        return this.#lent.own(key, callable, (target, values) => {
            this.entries.push({ target, values, answer: Object.assign(() => {}, { cancels() {} }), over: null });
            this.enter(false);
        });
    }

    // ---- values

    #handle(/** @type {number} */ id, /** @type {any} */ about) {
        const handle = new Handle(id, about, this);
        this.#registry?.register(handle, id);
        return handle;
    }

    /** A value of remote.js: references become handles, undefined and null stay, what is missing is a handle of kind x. */
    decode(/** @type {any} */ value, /** @type {any[]} */ parts) {
        if (value === null || typeof value !== "object") return value;
        if ("r" in value) return this.#handle(value.r, value);
        if ("m" in value) return new Handle(0, { k: value.m ? "m" : "o" }, this);
        if ("x" in value) return new Handle(0, { k: "x" }, this);
        if ("o" in value) return this.#lent.get(value.o);
        if ("l" in value) return value.l.map((/** @type {any} */ one) => this.decode(one, parts));
        if ("d" in value)
            return Object.fromEntries(value.d.map((/** @type {[string, any]} */ [key, one]) => [key, this.decode(one, parts)]));
        if ("y" in value) return parts[value.y];
        if ("b" in value) return BigInt(value.b);
        return "n" in value ? Number(value.n) : undefined;
    }

    encode(/** @type {any} */ value, /** @type {any[]} */ parts) {
        if (value === null || typeof value === "string" || typeof value === "boolean") return value;
        if (value === undefined) return { u: 1 };
        if (typeof value === "number") return Number.isFinite(value) ? value : { n: String(value) };
        if (typeof value === "bigint") return { b: String(value) };
        if (value instanceof Handle) return { r: value.id };
        if (typeof value === "function" || isOwn(value)) return this.#lent.give(value);
        if (Array.isArray(value)) return { l: value.map((one) => this.encode(one, parts)) };
        if (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
            return { d: Object.entries(value).map(([key, one]) => [key, this.encode(one, parts)]) };
        return { y: parts.push(value) - 1 };
    }
}
