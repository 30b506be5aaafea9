import assert from "node:assert/strict";
import test from "node:test";

import { agent, opened, packed, refill } from "../../static/snapshot/format.js";

const PAGE = 65536;

/** Return a memory of one page with some bytes set. */
function memoryOf(/** @type {Record<number, number>} */ bytes) {
    const memory = new Uint8Array(PAGE);
    for (const [place, byte] of Object.entries(bytes)) memory[Number(place)] = byte;
    return memory;
}

const ABOUT = { build: "b1", agent: agent(), state: { some: "state" }, library: 10, late: 0 };

/** Open a file as the next visit does. */
const open = (/** @type {Uint8Array} */ file, build = "b1") =>
    opened({ name: "n", build, kept: async () => /** @type {ArrayBuffer} */ (file.buffer) }, false);

/** Return the part of Emscripten's module that concerns a memory. */
function moduleWith(/** @type {Uint8Array} */ memory) {
    return { HEAPU8: memory, HEAPU32: new Uint32Array(memory.buffer), growMemory: () => assert.fail("it need not grow") };
}

test("a memory comes back as it was", async () => {
    const fresh = memoryOf({ 5: 1, 9000: 2 });
    const now = memoryOf({ 5: 1, 9000: 7, 40000: 3 });
    const file = packed(now, [fresh, fresh.slice()], ABOUT, null);
    const snapshot = await open(file);
    assert.ok(snapshot);
    const resumed = fresh.slice();
    assert.deepEqual(refill(moduleWith(resumed), snapshot), { some: "state" });
    assert.deepEqual(resumed, now);
});

test("only what has changed is kept", () => {
    const fresh = new Uint8Array(PAGE);
    const file = packed(memoryOf({ 40000: 3 }), [fresh, fresh.slice()], ABOUT, null);
    assert.ok(file.length < 6000, `${file.length} bytes`);
});

test("what is random in a fresh memory is kept, though it has not changed", async () => {
    const now = memoryOf({ 100: 4 });
    const file = packed(now, [memoryOf({ 100: 4 }), memoryOf({ 100: 9 })], ABOUT, null);
    const snapshot = await open(file);
    const resumed = memoryOf({ 100: 200 });
    refill(moduleWith(resumed), /** @type {any} */ (snapshot));
    assert.equal(resumed[100], 4);
});

test("the files of packages come with it", async () => {
    const fresh = new Uint8Array(PAGE);
    const packages = {
        modules: ["m"],
        requirements: ["r"],
        loaded: { r: "index" },
        files: /** @type {[string, Uint8Array][]} */ ([
            ["r/__init__.py", new Uint8Array([1, 2, 3])],
            ["r/data, raw.txt", new Uint8Array([4])],
        ]),
    };
    const snapshot = await open(packed(memoryOf({ 1: 1 }), [fresh, fresh.slice()], ABOUT, packages));
    assert.deepEqual(
        snapshot?.files.map(([path, bytes]) => [path, [...bytes]]),
        [
            ["r/__init__.py", [1, 2, 3]],
            ["r/data, raw.txt", [4]],
        ],
    );
    assert.deepEqual(snapshot?.modules, ["m"]);
});

const WHOLE = packed(memoryOf({ 1: 1 }), [new Uint8Array(PAGE), new Uint8Array(PAGE)], ABOUT, null);

test("a damaged file is not used", async () => {
    const file = WHOLE.slice();
    file[file.length - 1] ^= 1;
    assert.equal(await open(file), null);
});

test("a file of another build is not used", async () => {
    assert.equal(await open(WHOLE.slice(), "b2"), null);
});

test("a file of another browser is not used", async () => {
    const file = packed(memoryOf({ 1: 1 }), [new Uint8Array(PAGE), new Uint8Array(PAGE)], { ...ABOUT, agent: "other" }, null);
    assert.equal(await open(file), null);
});

test("packages that are a week old are looked up again", async (t) => {
    const packages = { modules: [], requirements: [], loaded: {}, files: [] };
    const file = packed(memoryOf({ 1: 1 }), [new Uint8Array(PAGE), new Uint8Array(PAGE)], ABOUT, packages);
    t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 8 * 24 * 3600 * 1000 });
    assert.equal(await open(file), null);
});

test("a memory that does not come back as it must is refused", async () => {
    const snapshot = await open(WHOLE.slice());
    assert.ok(snapshot);
    const other = { ...snapshot, like: memoryOf({ 1: 2 }) };
    assert.throws(() => refill(moduleWith(new Uint8Array(PAGE)), other), /not the same/);
});
