import assert from "node:assert/strict";
import test from "node:test";

import { parseHTML } from "linkedom";

import { Log } from "../../static/paint/log.js";

const { document } = parseHTML("<!doctype html><html><body></body></html>");
Object.assign(globalThis, { document, requestAnimationFrame: (/** @type {() => void} */ draw) => setImmediate(draw) });

/** Make a log in a box of its own. */
function made() {
    const box = document.createElement("pre");
    document.body.append(box);
    return { box, log: new Log(box) };
}

/** Return the class and the text of each span that is shown. */
const shown = (/** @type {any} */ box) =>
    [...box.querySelectorAll(":scope > :is(.py-stdout, .py-stderr)")].map((span) => [span.className, span.textContent]);

const lines = (/** @type {number} */ from, /** @type {number} */ to) =>
    Array.from({ length: to - from }, (_, index) => `${from + index}\n`).join("");

test("one stream writes into one span, until another one writes", () => {
    const { box, log } = made();
    log.write("stdout", "a");
    log.write("stdout", "b\n");
    log.write("stderr", "c\n");
    log.write("stdout", "d\n");
    assert.deepEqual(shown(box), [
        ["py-stdout", "ab\n"],
        ["py-stderr", "c\n"],
        ["py-stdout", "d\n"],
    ]);
});

test("of many lines written at once the last are shown", () => {
    const { box, log } = made();
    log.write("stdout", lines(0, 3000));
    assert.equal(shown(box)[0][1], lines(2000, 3000));
    assert.match(box.textContent, /2,000 earlier lines are not shown/);
});

test("the oldest lines leave when too many have come one by one", () => {
    const { box, log } = made();
    for (let number = 0; number < 2500; number++) log.write("stdout", `${number}\n`);
    const text = shown(box)
        .map(([, one]) => one)
        .join("");
    assert.ok(text.endsWith("2499\n") && !text.startsWith("0\n"));
    assert.ok(text.split("\n").length <= 2002);
});

test("all lines are shown when they are asked for", async () => {
    const { box, log } = made();
    log.write("stdout", lines(0, 3000));
    box.querySelector("button")?.click();
    while ((box.querySelector(".py-log-all")?.textContent ?? "") !== lines(0, 3000)) await new Promise(setImmediate);
    assert.deepEqual(shown(box), []);
    log.write("stdout", "next\n");
    assert.deepEqual(shown(box), [["py-stdout", "next\n"]]);
});

test("a cleared log is empty", () => {
    const { box, log } = made();
    log.write("stdout", lines(0, 3000));
    log.clear();
    assert.equal(box.textContent, "");
    log.write("stderr", "x\n");
    assert.deepEqual(shown(box), [["py-stderr", "x\n"]]);
});
