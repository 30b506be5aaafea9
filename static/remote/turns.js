// @ts-check
/**
 * Decides which Python code runs next in a worker in which Python suspends itself to wait for the page.
 *
 * A *question* is a request by Python to the page. The page answers a *brief* question at once, for example when Python reads a
 * property. For all other questions, the page answers once a promise is settled. The table shows the states of a question.
 *
 * | state   | meaning                                                | the state ends when                                    |
 * |---------|--------------------------------------------------------|--------------------------------------------------------|
 * | open    | the page has not answered the question                 | the page's answer arrives                              |
 * | held    | the answer has arrived, but Python has not received it | all calls inside have ended, or no other code can run  |
 * | settled | Python has received the answer                         | never                                                  |
 *
 * If calls inside the question (see rule 2) are in progress when the answer arrives, the question is held. Otherwise the question
 * is settled.
 *
 * Three rules:
 * 1. As on the main thread, a Python function runs to its end before another function begins, unless the function awaits a
 *    promise. So new calls wait while a brief question is open. After the question is settled, they wait until Python has
 *    resumed.
 * 2. While the page performs the operation of a question, the page may call the worker. This call begins at once. It is a call
 *    *inside* the question.
 * 3. Python gets the answer to a question when all calls inside the question have ended. If these calls themselves wait for
 *    something that takes longer, Python continues with the newest held question.
 */

/**
 * @typedef {object} Call   a call by the page
 * @property {number} call   the number of the call
 * @property {number} during   the number of the question that the page was performing when it made the call, or 0
 */

/**
 * @typedef {object} Question
 * @property {"open" | "held" | "settled"} state
 * @property {boolean} brief   whether the page answers at once
 * @property {number} inside   how many calls inside the question have not ended yet
 * @property {() => any} value   returns the page's answer, or throws the page's error
 * @property {(value: any) => void} resolve
 * @property {(error: any) => void} reject
 */

/**
 * @typedef {object} Hands   the functions of the channel that Turns calls
 * @property {(call: any, blocking: boolean, ended: (() => void) | null) => void} begin   begins a call; `ended` is called at its
 *     end
 * @property {() => boolean} isEntering   returns whether a call is waiting for Python to take it
 * @property {() => void} schedule   calls `next()` later, in a separate task
 */

export class Turns {
    /** @type {Map<number, Question>} */
    #questions = new Map();
    /** How many brief questions are open, or are settled while Python has not resumed yet. */
    #brief = 0;
    /** @type {Call[]} */
    #waiting = [];
    #isScheduled = false;
    #hands;

    constructor(/** @type {Hands} */ hands) {
        this.#hands = hands;
    }

    /** Open a question. Return a promise of the page's answer. @returns {Promise<any>} */
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

    /** Take the page's answer to a question. The function `value` returns the answer, or throws the page's error. */
    answer(/** @type {number} */ number, /** @type {() => any} */ value) {
        const question = this.#questions.get(number);
        if (!question) return;
        question.value = value;
        if (!question.inside) return this.#settle(number, question);
        question.state = "held";
        if (question.brief) this.#brief--; // a held question does not count; `#goOn` counts the question again
        this.#schedule();
    }

    /** Record that Python has resumed after a brief question. */
    resumed() {
        this.#brief--;
        if (this.#waiting.length) this.#schedule();
    }

    /**
     * Begin a call by the page. If the call is inside a question, or if Python is free, begin the call at once. Otherwise wait.
     */
    call(/** @type {Call} */ call) {
        if (call.during || this.#isFree) this.begin(call);
        else this.wait(call);
    }

    /** Add a call to the waiting calls. `next` begins the call later. */
    wait(/** @type {Call} */ call) {
        this.#waiting.push(call);
        this.#schedule();
    }

    /** Begin a call. If the call is inside a question, count the call there. `blocking` is true if Python is on the stack. */
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
     * If Python is not busy, let Python continue with the newest held question. If no question is held, begin the call that has
     * waited longest. The task that `schedule` makes calls this method.
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

    /** Give Python the answer to a held question. Python then continues. If the question is brief, new calls wait again. */
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
