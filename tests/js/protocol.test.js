import assert from "node:assert/strict";
import test from "node:test";

import { SETTLING, decode, encode, encodeList, encodeObject, encodePart, pack, unpack } from "../../static/remote/protocol.js";

const refuse = (/** @type {any} */ value) => assert.fail(`it was asked what ${value} is`);
const decoders = { reference: refuse, own: refuse };

/** Encode a value, pass it through JSON, and decode it. */
function crossed(/** @type {any} */ value) {
    const wire = JSON.parse(JSON.stringify(encode(value, [], refuse)));
    return decode(wire, [], decoders);
}

for (const value of [
    "text",
    "",
    true,
    false,
    null,
    undefined,
    0,
    -0,
    1.5,
    2 ** 53,
    Infinity,
    -Infinity,
    NaN,
    12345678901234567890n,
])
    test(`${typeof value} ${Object.is(value, -0) ? "-0" : String(value)} crosses as it is`, () => {
        assert.ok(Object.is(crossed(value), value));
    });

/** Encode a value as each end of the channel does. */
function encodeData(/** @type {any} */ value, /** @type {any[]} */ parts) {
    return encode(value, parts, (object, beside) => {
        if (Array.isArray(object)) return encodeList(object, beside, encodeData);
        if (object instanceof Uint8Array) return encodePart(object, beside);
        return encodeObject(Object.entries(object), beside, encodeData);
    });
}

test("lists and dicts cross with what is in them, bytes beside the JSON", () => {
    const parts = /** @type {any[]} */ ([]);
    const value = { a: [1, [undefined, "x"]], b: { c: new Uint8Array([1, 2]) }, d: [] };
    const wire = JSON.parse(JSON.stringify(encodeData(value, parts)));
    assert.deepEqual(decode(wire, parts, decoders), value);
    assert.equal(parts.length, 1);
});

test("a dict whose keys look like those of the protocol stays a dict", () => {
    const value = { r: 1, o: 2, l: [3], u: 1, x: 1 };
    assert.deepEqual(decode(encodeData(value, []), [], decoders), value);
});

test("references, own objects, methods and what is missing are made by the end that has them", () => {
    const told = /** @type {any[]} */ ([]);
    const note = (/** @type {string} */ name) => (/** @type {any} */ wire) => (told.push([name, wire]), name);
    const all = { reference: note("reference"), own: note("own"), method: note("method"), missing: () => "missing" };
    const wires = [{ r: 7, c: 2 }, { o: 8, k: "f" }, { m: 1 }, { x: 1 }];
    assert.deepEqual(
        wires.map((wire) => decode(wire, [], all)),
        ["reference", "own", "method", "missing"],
    );
    assert.deepEqual(told.slice(0, 3), [
        ["reference", wires[0]],
        ["own", wires[1]],
        ["method", wires[2]],
    ]);
});

test("an end without methods takes them for nothing", () => {
    assert.equal(decode({ m: 1 }, [], decoders), undefined);
});

test("messages are packed as bytes and come back with their parts", () => {
    const items = [
        { n: 1, value: "ü", parts: [new Uint8Array([1, 2, 3]), new Uint8Array()] },
        { call: 2, args: [], parts: [] },
        { free: 3, count: 1, parts: [new Uint8Array([4])] },
    ];
    assert.deepEqual(unpack(pack(items)), items);
});

test("packed messages can stand anywhere in a buffer", () => {
    const bytes = pack([{ n: 1, parts: [new Uint8Array([9])] }]);
    const shifted = new Uint8Array(bytes.length + 5);
    shifted.set(bytes, 5);
    assert.deepEqual(unpack(shifted.subarray(5)), [{ n: 1, parts: [new Uint8Array([9])] }]);
});

test("what waits for a promise is known", () => {
    assert.deepEqual([...SETTLING], ["settle", "await", "awaitData"]);
});
