// @ts-check
/**
 * Whose turn it is in a worker whose Python suspends itself while it waits for the page.
 *
 * A *question* is what Python has asked the page. A *brief* one is answered at once (it reads a property); others wait for a promise.
 *
 * | state   | what it means                                            | what ends it                                             |
 * |---------|----------------------------------------------------------|----------------------------------------------------------|
 * | open    | the page has not answered                                | the answer: settled, or held if calls inside it go on    |
 * | held    | answered; a call that the page made meanwhile has not ended | the last call inside ends, or nothing else can go on  |
 * | settled | Python has its answer                                    |                                                          |
 *
 * Three rules:
 * 1. A function of Python runs to its end before another begins, as on the main thread, but for its long waits: while a brief question
 *    is open, or settled and Python has not resumed, new calls wait.
 * 2. A call that the page makes while it does what a question asks for begins at once, *inside* that question.
 * 3. An answer comes after the calls inside its question. If those wait for something longer, the newest held question goes on.
 */

/**
 * @typedef {object} Call   a call of the page's
 * @property {number} call   its number
 * @property {number} during   the question that the page was doing then, or 0
 */

/**
 * @typedef {object} Question
 * @property {"open" | "held" | "settled"} state
 * @property {boolean} brief
 * @property {number} inside   how many calls inside it go on
 * @property {() => any} value   gives the answer, or throws it
 * @property {(value: any) => void} resolve
 * @property {(error: any) => void} reject
 */

/**
 * @typedef {object} Hands   what turns need of the channel
 * @property {(call: any, blocking: boolean, ended: (() => void) | null) => void} begin   begins a call
 * @property {() => boolean} isEntering   whether a call has been handed to Python that it has not taken yet
 * @property {() => void} schedule   has `next()` called in a task of its own, when Python has had its turn
 */

export class Turns {
    /** @type {Map<number, Question>} */
    #questions = new Map();
    /** How many brief questions Python has not come back from. */
    #brief = 0;
    /** @type {Call[]} */
    #waiting = [];
    #isScheduled = false;
    #hands;

    constructor(/** @type {Hands} */ hands) {
        this.#hands = hands;
    }

    /** Opens a question: a promise of its answer. @returns {Promise<any>} */
    ask(/** @type {number} */ number, /** @type {boolean} */ brief) {
        const { promise, resolve, reject } = Promise.withResolvers();
        this.#questions.set(number, { state: "open", brief, inside: 0, value: () => undefined, resolve, reject });
        if (brief) this.#brief++;
        return promise;
    }

    /** Returns whether a question is open or held. */
    has(/** @type {number} */ number) {
        return this.#questions.has(number);
    }

    /** The page has answered a question; `value` gives the answer, or throws it. */
    answer(/** @type {number} */ number, /** @type {() => any} */ value) {
        const question = this.#questions.get(number);
        if (!question) return;
        question.value = value;
        if (!question.inside) return this.#settle(number, question);
        question.state = "held";
        if (question.brief) this.#brief--; // until the calls inside have ended, or wait for something longer
        this.#schedule();
    }

    /** Python has come back from a brief question. */
    resumed() {
        this.#brief--;
        if (this.#waiting.length) this.#schedule();
    }

    /** The page calls: at once if it belongs to a question or nothing is going on, else later. */
    call(/** @type {Call} */ call) {
        if (call.during || this.#isFree) this.begin(call);
        else this.wait(call);
    }

    /** Keeps a call until it has its turn. */
    wait(/** @type {Call} */ call) {
        this.#waiting.push(call);
        this.#schedule();
    }

    /** Begins a call, inside its question if it has one; `blocking` if Python is on the stack. */
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
     * Goes on with the newest held question, else begins the call that has waited longest, if nothing else goes on.
     * Called by what `schedule` has scheduled.
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

    /** Lets Python go on with a held question: it is in the middle of its turn again. */
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
