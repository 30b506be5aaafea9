import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { merge } from "../../static/boot/config.js";

/** The cases that test pyscript/engine/config/merge.py too. @type {{name: string, parts: any[], values: object}[]} */
const CASES = JSON.parse(readFileSync(new URL("../config_cases.json", import.meta.url), "utf8"));

for (const { name, parts, values } of CASES) test(name, () => assert.deepEqual(merge(parts), values));
