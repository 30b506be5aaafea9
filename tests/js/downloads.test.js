import assert from "node:assert/strict";
import test from "node:test";

import { Downloads } from "../../static/boot/downloads.js";

const asset = (/** @type {string} */ path) => `https://example.test/run/${path}`;

/** Answer requests from a table, and return the list of addresses that are requested. */
function serve(/** @type {Record<string, () => Response>} */ answers) {
    const asked = /** @type {string[]} */ ([]);
    globalThis.fetch = async (url) => {
        asked.push(String(url));
        const answer = answers[String(url)];
        if (!answer) throw new TypeError("Failed to fetch");
        return answer();
    };
    return asked;
}

test("each address is asked for once, and each caller has an answer of its own", async () => {
    const asked = serve({ [asset("a.txt")]: () => new Response("text") });
    const downloads = new Downloads(asset);
    const texts = await Promise.all([downloads.text(asset("a.txt")), downloads.text(asset("a.txt"))]);
    assert.deepEqual(
        texts.map(({ text }) => text),
        ["text", "text"],
    );
    assert.equal((await downloads.bytes(asset("a.txt"))).length, 4);
    assert.deepEqual(asked, [asset("a.txt")]);
});

test("what has been asked for before is not asked for again", async () => {
    const asked = serve({});
    const begun = new Map([[asset("a.txt"), Promise.resolve(new Response("early"))]]);
    assert.equal((await new Downloads(asset, undefined, begun).text(asset("a.txt"))).text, "early");
    assert.deepEqual(asked, []);
});

test("a text that does not arrive is reported, not thrown", async () => {
    serve({ [asset("gone")]: () => new Response("", { status: 404, statusText: "Not Found" }) });
    const downloads = new Downloads(asset);
    assert.deepEqual(await downloads.text(asset("gone")), { status: 404, text: "", error: "Not Found" });
    assert.deepEqual(await downloads.text(asset("nowhere")), { status: 0, text: "", error: "Failed to fetch" });
});

test("bytes that do not come go through the guard, with their address", async () => {
    serve({ [asset("gone")]: () => new Response("", { status: 404 }) });
    const guarded = /** @type {string[]} */ ([]);
    const downloads = new Downloads(asset, async (url, get) => {
        guarded.push(url);
        return get();
    });
    await assert.rejects(downloads.bytes(asset("gone")), (error) => error === 404);
    assert.deepEqual(guarded, [asset("gone")]);
});

test("a failed download is raised where the part is awaited", async () => {
    serve({});
    const parts = new Downloads(asset).parts("mpy", { late: true, inWorker: true });
    for (const part of [parts.loader, parts.library, parts.late, parts.workerArchive]) await assert.rejects(async () => part);
});
