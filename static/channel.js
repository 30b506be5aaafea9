// @ts-check
/**
 * The worker's half of what it does with the page; remote.js is the other, and says what messages are.
 *
 * There are three ways to wait for an answer: Python suspends itself (JSPI: `ask` gives a promise then), the worker stands still
 * until the page has written the answer into shared memory, or in a synchronous request that a service worker answers.
 */

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

const decoder = new TextDecoder();

/** Whether a value is something of Python's that the page may hold: a function, or any object. Python knows it by its key. */
const isOwn = (/** @type {any} */ value) => value?.kind === "own";

/** What takes the page more than a moment. */
const SETTLING = ["settle", "await", "awaitData"];

export class Channel {
    #port;
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
    /** How many answers of the service worker have come. */
    #got = 0;
    /** @type {Map<number, any>} What the page may hold of ours. */
    #own = new Map();
    /** @type {Map<any, number>} */
    #numbers = new Map();
    /** @type {Map<number, any>} What stands for Python's things, by key. */
    #owned = new Map();
    /** @type {Map<number, number>} How often each was sent. */
    #sent = new Map();
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
        this.shared = shared && { state: new Int32Array(shared, 0, 3), space: new Uint8Array(shared, 12) };
        this.service = service;
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
        return {
            n: 0,
            op,
            target: typeof target === "number" ? target : target.id,
            args,
            parts,
            as: 0,
            seen: this.#heard,
            stands: false,
        };
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
            this.#standStill(n, soon);
        }
        const item = this.#arrived.get(n);
        this.#arrived.delete(n);
        return this.#value(item);
    }

    /** Waits for the page once, and does what it asks for. */
    #standStill(/** @type {number} */ n, /** @type {boolean} */ soon) {
        const bytes = this.shared ? this.#read() : this.#request();
        const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
        const items = JSON.parse(decoder.decode(bytes.subarray(4, 4 + length)));
        if (items.length === 1 && items[0].n === n && !items[0].parts.length) {
            this.#arrived.set(n, items[0]); // nearly always
            return;
        }
        let place = 4 + length;
        for (const item of items)
            item.parts = item.parts.map((/** @type {number} */ size) => bytes.slice(place, (place += size)));
        for (const item of items) if (item.n && !this.#asked.has(item.n)) this.#arrived.set(item.n, item);
        for (const item of items) if (!this.#arrived.has(item.n)) this.#receive(item, true, soon);
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
            this.#port.postMessage({ op: "more", parts: [] });
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
            request.open("GET", `${this.service}&got=${this.#got}`, false);
            request.overrideMimeType("text/plain; charset=x-user-defined");
            try {
                request.send();
            } catch {
                continue; // the service worker was stopped meanwhile: the page has the answer still
            }
            this.#got++;
            if (request.getResponseHeader("X-PyScript"))
                return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 255);
            throw new Error("The service worker does not answer this worker: it is not there, or for other folders only.");
        }
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
        } else if (item.free) this.#free(item);
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
            this.#settle(held); // what it waits for waits for something longer
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
        const target = what.o ? this.#own.get(what.o) : what;
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

    #free(/** @type {any} */ { free, count }) {
        const left = (this.#sent.get(free) ?? 0) - count;
        this.#sent.set(free, left);
        if (left > 0) return;
        const value = this.#own.get(free);
        this.#own.delete(free);
        this.#sent.delete(free);
        this.#numbers.delete(value);
        if (!isOwn(value)) return;
        this.#owned.delete(value.key);
        this.freed(value.key);
    }

    /** What stands for something of Python's here and in the page; a function can be called in both. */
    own(/** @type {number} */ key, /** @type {boolean} */ callable) {
        const known = this.#owned.get(key);
        if (known) return known;
        const own = callable ? (/** @type {any[]} */ ...values) => this.#enterHere(own, values) : {};
        this.#owned.set(key, Object.assign(own, { kind: "own", key }));
        return own;
    }

    #enterHere(/** @type {any} */ target, /** @type {any[]} */ values) {
        this.entries.push({ target, values, answer: Object.assign(() => {}, { cancels() {} }), over: null });
        this.enter(false);
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
        if ("o" in value) return this.#own.get(value.o);
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
        if (typeof value === "function" || isOwn(value)) return this.#ours(value);
        if (Array.isArray(value)) return { l: value.map((one) => this.encode(one, parts)) };
        if (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
            return { d: Object.entries(value).map(([key, one]) => [key, this.encode(one, parts)]) };
        return { y: parts.push(value) - 1 };
    }

    /** Something of ours that the page gets a stand-in for. */
    #ours(/** @type {any} */ value) {
        let number = this.#numbers.get(value);
        if (!number) {
            number = ++this.#number;
            this.#numbers.set(value, number);
            this.#own.set(number, value);
        }
        this.#sent.set(number, (this.#sent.get(number) ?? 0) + 1);
        return { o: number, k: typeof value === "function" ? "f" : "" };
    }

    /** How many things of ours the page may hold. */
    get lent() {
        return this.#own.size;
    }
}

/** Things to be told to the page together. Objects that come of them are references at once. */
class Batch {
    /** @type {any[]} */
    #items = [];
    /** @type {any[]} */
    #parts = [];
    #channel;

    constructor(/** @type {Channel} */ channel) {
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

    /** The same as `send`, never thrown: [true, null] or [false, error], for MicroPython. */
    guarded(/** @type {"stand" | "tell"} */ way) {
        try {
            return [true, this.send(way)];
        } catch (error) {
            return [false, error];
        }
    }

    /** Sends what has been collected: a promise, or the worker stands still, or nothing is awaited. */
    send(/** @type {"stand" | "promise" | "tell"} */ way) {
        if (!this.#items.length) return this.#channel.endBatch();
        return this.#channel.send(this.#items.splice(0), this.#parts.splice(0), way);
    }
}

const plainError = (/** @type {any} */ error) => ({
    name: String(error.name ?? "Error"),
    message: String(error.message ?? error),
    type: error.pythonType,
    trace: error.trace,
});

/** Bytes of Python's that were copied for the page: they are handed over, not copied once more. @type {WeakSet<object>} */
const fresh = new WeakSet();
const transferable = (/** @type {any[]} */ parts = []) =>
    parts.filter((part) => Object(part) === part && fresh.has(part)).map((part) => part.buffer);
