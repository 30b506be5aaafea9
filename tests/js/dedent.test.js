import assert from "node:assert/strict";
import test from "node:test";

import { dedent } from "../../static/paint/dedent.js";

const CASES = /** @type {[string, string, string][]} */ ([
    ["lines lose the indentation that they share", "\n    a\n      b\n    c\n", "a\n  b\nc"],
    ["empty lines do not count", "    a\n\n    b", "a\n\nb"],
    ["lines of white space do not count", "    a\n  \n    b", "a\n\nb"],
    ["tabs are taken as they are", "\ta\n\t\tb", "a\n\tb"],
    ["line ends of Windows become plain ones", "  a\r\n  b\r\n", "a\nb"],
    ["a text without indentation stays", "a\n  b", "a\n  b"],
    ["nothing stays nothing", "  \n ", ""],
]);

for (const [name, text, expected] of CASES) test(name, () => assert.equal(dedent(text), expected));
