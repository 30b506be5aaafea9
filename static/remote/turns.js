// @ts-check
/**
 * Decides whose turn it is in a worker whose Python suspends itself while it waits for the page.
 *
 * A *question* is a request by Python to the page. A *brief* question, such as the read of a property, is answered at once; other
 * questions await a promise.
 *
 * | state   | what it means                                            | what ends it                                             |
 * |---------|----------------------------------------------------------|----------------------------------------------------------|
 * | open    | the page has not answered                                | the answer                                               |
 * | held    | answered; a call made meanwhile has not ended            | the last call inside ends, or nothing else can continue  |
 * | settled | Python has its answer                                    |                                                          |
 *
 * When the answer arrives, the question is held if calls inside it (rule 2) are in progress; otherwise it is settled.
 *
 * Three rules:
 * 1. As on the main thread, a Python function runs to its end before another begins, unless it awaits a promise. So new calls
 *    wait while a brief question is open, and also after it is settled until Python has resumed.
 * 2. A call that the page makes while it performs the operation of a question begins at once, *inside* that question.
 * 3. Python gets an answer when the calls inside its question have ended. If these calls themselves wait for something that
 *    takes longer, Python continues with the newest held question.
 */

/**
 * @typedef {object} Call   a call by the page
 * @property {number} call   its number
 * @property {number} during   the number of the question that the page was performing when it made the call, or 0
 */

/**
 * @typedef {object} Question
 * @property {"open" | "held" | "settled"} state
 * @property {boolean} brief
 * @property {number} inside   the number of calls inside the question that have not ended
 * @property {() => any} value   returns the answer, or throws the page's error
 * @property {(value: any) => void} resolve
 * @property {(error: any) => void} reject
 */

/**
 * @typedef {object} Hands   the functions of the channel that Turns uses
 * @property {(call: any, blocking: boolean, ended: (() => void) | null) => void} begin   begins a call
 * @property {() => boolean} isEntering   whether Python has been given a call that it has not taken yet
 * @property {() => void} schedule   calls `next()` in a separate task, after Python's turn
 */

export class Turns {
    /** @type {Map<number, Question>} */
    #questions = new Map();
    /** The number of brief questions after which Python has not resumed yet. */
    #brief = 0;
    /** @type {Call[]} */
    #waiting = [];
    #isScheduled = false;
    #hands;

    constructor(/** @type {Hands} */ hands) {
        this.#hands = hands;
    }

    /** Open a question; return a promise of its answer. @returns {Promise<any>} */
    ask(/** @type {number} */ number, /** @type {boolean} */ brief) {
        const { promise, resolve, reject } = Promise.withResolvers();
        this.#questions.set(number, { state: "open", brief, inside: 0, value: () => undefined, resolve, reject });
        if (brief) this.#brief++;
        return promise;
    }

    /** Return whether a question is open or held. */
    has(/** @type {number} */ number) {
        return this.#questions.has(number);
    }

    /** Take the page's answer to a question; `value` returns the answer, or throws the page's error. */
    answer(/** @type {number} */ number, /** @type {() => any} */ value) {
        const question = this.#questions.get(number);
        if (!question) return;
        question.value = value;
        if (!question.inside) return this.#settle(number, question);
        question.state = "held";
        if (question.brief) this.#brief--; // until the calls inside have ended, or wait for something longer
        this.#schedule();
    }

    /** Record that Python has resumed after a brief question. */
    resumed() {
        this.#brief--;
        if (this.#waiting.length) this.#schedule();
    }

    /** Begin a call by the page: at once if it belongs to a question or nothing else is in progress, else later. */
    call(/** @type {Call} */ call) {
        if (call.during || this.#isFree) this.begin(call);
        else this.wait(call);
    }

    /** Keep a call until its turn comes. */
    wait(/** @type {Call} */ call) {
        this.#waiting.push(call);
        this.#schedule();
    }

    /** Begin a call, inside its question if it has one; `blocking` is true if Python is on the stack. */
    begin(/** @type {Call} */ call, blocking = false) {
        const question = this.#questions.get(call.during);
        if (!question) return this.#hands.begin(call, blocking, null);
        question.inside++;
        this.#hands.begin(call, blocking, () => {
            question.inside--;
            if (!question.inside && question.state === "held") this.#goOn(call.during, question);
        });
    }

    /**
     * Unless Python is busy, continue with the newest held question, or else begin the call that has waited longest.
     * This is called by the task that `schedule` makes.
     */
    next() {
        this.#isScheduled = false;
        if (this.#hands.isEntering()) return this.#schedule();
        if (this.#brief) return;
        const held = [...this.#questions].findLast(([, { state }]) => state === "held");
        if (held) this.#goOn(...held);
        else if (this.#waiting.length) this.begin(/** @type {Call} */ (this.#waiting.shift()));
        if (this.#waiting.length) this.#schedule();
    }

    get #isFree() {
        return !this.#brief && !this.#waiting.length && !this.#isScheduled && !this.#hands.isEntering();
    }

    /** Let Python continue after a held question; Python is then in the middle of its turn again. */
    #goOn(/** @type {number} */ number, /** @type {Question} */ question) {
        if (question.brief) this.#brief++;
        this.#settle(number, question);
    }

    #settle(/** @type {number} */ number, /** @type {Question} */ question) {
        this.#questions.delete(number);
        question.state = "settled";
        try {
            question.resolve(question.value());
        } catch (error) {
            question.reject(error);
        }
    }

    #schedule() {
        if (this.#isScheduled) return;
        this.#isScheduled = true;
        this.#hands.schedule();
    }
}
