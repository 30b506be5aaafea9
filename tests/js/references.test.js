// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { plainError } from "../../static/remote/references.js";

test("whatever is thrown can be sent", () => {
    assert.deepEqual(plainError(new TypeError("no")), { name: "TypeError", message: "no", type: undefined, trace: undefined });
    for (const thrown of [undefined, null, 0, ""]) assert.equal(plainError(thrown).message, String(thrown));
});
