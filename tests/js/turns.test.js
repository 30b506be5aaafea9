import assert from "node:assert/strict";
import test from "node:test";

import { Turns } from "../../static/remote/turns.js";

/** Make Turns with callbacks that note their calls; `task()` runs a task that was scheduled. */
function setUp() {
    const log = /** @type {string[]} */ ([]);
    /** The functions that end the calls that have begun, by number. @type {Record<number, () => void>} */
    const ends = {};
    const state = { entering: false, scheduled: 0 };
    const turns = new Turns({
        begin(call, blocking, ended) {
            log.push(`begin ${call.call}${blocking ? " blocking" : ""}`);
            ends[call.call] = ended ?? (() => {});
        },
        isEntering: () => state.entering,
        schedule: () => void state.scheduled++,
    });
    const ask = (/** @type {number} */ number, /** @type {boolean} */ brief) =>
        turns.ask(number, brief).then(
            (value) => log.push(`${number} gives ${value}`),
            (error) => log.push(`${number} throws ${error.message}`),
        );
    async function task() {
        assert.ok(state.scheduled, "nothing is scheduled");
        state.scheduled--;
        turns.next();
        await Promise.resolve();
        await Promise.resolve();
    }
    const settled = () => Promise.resolve().then(() => {});
    return { turns, log, ends, state, ask, task, settled };
}

const call = (/** @type {number} */ number, during = 0) => ({ call: number, during });

test("a call begins at once when nothing goes on", () => {
    const { turns, log } = setUp();
    turns.call(call(1));
    assert.deepEqual(log, ["begin 1"]);
});

test("a call waits while a brief question is open, and until Python has resumed", async () => {
    const { turns, log, ask, task, settled } = setUp();
    ask(1, true);
    turns.call(call(1));
    await task();
    assert.deepEqual(log, []);
    turns.answer(1, () => "answer");
    await settled();
    assert.deepEqual(log, ["1 gives answer"]);
    turns.resumed();
    await task();
    assert.deepEqual(log, ["1 gives answer", "begin 1"]);
});

test("a call begins while a question waits for a promise of the page", () => {
    const { turns, log, ask } = setUp();
    ask(1, false);
    turns.call(call(1));
    assert.deepEqual(log, ["begin 1"]);
});

test("a call that the page makes while it answers begins inside the question", async () => {
    const { turns, log, ends, ask, settled } = setUp();
    ask(1, true);
    turns.call(call(1, 1));
    assert.deepEqual(log, ["begin 1"]);
    turns.answer(1, () => "after it");
    await settled();
    assert.deepEqual(log, ["begin 1"], "the answer is held while the call inside goes on");
    ends[1]();
    await settled();
    assert.deepEqual(log, ["begin 1", "1 gives after it"]);
});

test("a held question goes on when what is inside waits for something longer", async () => {
    const { turns, log, ask, task } = setUp();
    ask(1, true);
    turns.call(call(1, 1));
    turns.answer(1, () => "now");
    await task();
    assert.deepEqual(log, ["begin 1", "1 gives now"]);
});

test("of two held questions the newest goes on first", async () => {
    const { turns, log, ask, task } = setUp();
    ask(1, true);
    turns.call(call(1, 1));
    ask(2, true);
    turns.call(call(2, 2));
    turns.answer(1, () => "outer");
    turns.answer(2, () => "inner");
    await task();
    assert.deepEqual(log.slice(2), ["2 gives inner"]);
    turns.resumed();
});

test("a question that is not brief is held too, and does not hold up calls afterwards", async () => {
    const { turns, log, ends, ask, settled } = setUp();
    ask(1, false);
    turns.call(call(1, 1));
    turns.answer(1, () => "late");
    ends[1]();
    await settled();
    assert.deepEqual(log, ["begin 1", "1 gives late"]);
    turns.next();
    turns.call(call(2));
    assert.deepEqual(log.at(-1), "begin 2");
});

test("calls begin in their order, one task each", async () => {
    const { turns, log, ask, task } = setUp();
    ask(1, true);
    for (const number of [1, 2, 3]) turns.call(call(number));
    turns.answer(1, () => null);
    turns.resumed();
    await task();
    await task();
    await task();
    assert.deepEqual(
        log.filter((line) => line.startsWith("begin")),
        ["begin 1", "begin 2", "begin 3"],
    );
});

test("nothing begins before Python has taken the call before", async () => {
    const { turns, log, state, task } = setUp();
    state.entering = true;
    turns.call(call(1));
    await task();
    assert.deepEqual(log, []);
    state.entering = false;
    await task();
    assert.deepEqual(log, ["begin 1"]);
});

test("what an answer throws rejects its question", async () => {
    const { turns, log, ask, settled } = setUp();
    ask(1, true);
    turns.answer(1, () => {
        throw new Error("no");
    });
    await settled();
    assert.deepEqual(log, ["1 throws no"]);
});

test("an answer that no call waits for is ignored", () => {
    const { turns, log } = setUp();
    turns.answer(5, () => "x");
    assert.equal(turns.has(5), false);
    assert.deepEqual(log, []);
});

test("a blocking call is begun as one", () => {
    const { turns, log } = setUp();
    turns.begin(call(1), true);
    assert.deepEqual(log, ["begin 1 blocking"]);
});
