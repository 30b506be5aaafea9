"""The page that measures `<py-repl>`: when its prompt appears, and how long typing takes."""

PAGE = """<!doctype html><html lang=en><head><meta charset=utf-8><title>bench</title>
<script type="module" src="/static/core.js"></script></head><body>
<p>What the page itself says.</p>
<{kind}-repl id="cell" auto-generate></{kind}-repl>
<script type="module">
const cell = document.querySelector("#cell");
const shown = () => cell.querySelector(".py-cell-input")?.shadowRoot?.querySelector(".cm-content")?.offsetHeight;
const frame = () => new Promise(requestAnimationFrame);
while (!shown()) await frame();
const [content] = performance.getEntriesByType("paint").filter(({{ name }}) => name === "first-contentful-paint");
window.first = performance.now();
window.prompt_after = window.first - (content?.startTime ?? 0);
const box = await cell.cell;
let longest = 0;
const tell = (list) => list.getEntries().forEach(({{ duration }}) => (longest = Math.max(longest, duration)));
new PerformanceObserver(tell).observe({{ type: "longtask" }});
const run = async (code) => {{
    box.code = code;
    box.run();
    do await frame(); while (box.busy);
}};
await run("import math");
const latest = () => [...document.querySelectorAll("{kind}-repl")].at(-1);
while (latest() === cell || !latest().cell) await frame();
const other = await latest().cell;
const line = (_, number) => `value_${{number}} = math.sqrt(${{number}})  # a line`;
other.code = Array.from({{ length: 2000 }}, line).join("\\n");
await frame();
const {{ view }} = other.editor;
const typed = [];
for (let number = 0; number < 30; number++) {{
    const start = performance.now();
    const end = view.state.doc.length;
    view.dispatch({{ changes: {{ from: end, insert: "x" }}, selection: {{ anchor: end + 1 }} }});
    view.contentDOM.getBoundingClientRect();
    typed.push(performance.now() - start);
    await frame();
}}
window.keystroke = typed.sort((a, b) => a - b)[15];
const asked = [];
for (let number = 0; number < 10; number++) {{
    const start = performance.now();
    await other.complete("math.", 5, true);
    asked.push(performance.now() - start);
}}
window.completion = asked.sort((a, b) => a - b)[5];
other.code = "";
longest = 0;
const start = performance.now();
other.code = "for i in range(100000): print('line', i)";
other.run();
do await frame(); while (other.busy);
window.lines = performance.now() - start;
await new Promise((done) => setTimeout(done, 200)); // until long tasks have been told
window.longest = longest;
window.last = performance.now();
</script></body></html>"""

PROMPT_PAGES = {f"ours-{kind}-prompt": PAGE.format(kind=kind) for kind in ("py", "mpy")}

TABLE = (
    ("prompt there after the page's content, first visit", "prompt_after", ""),
    ("prompt there after the page's content, later visit", "later prompt_after", "150"),
    ("a keystroke at 2,000 lines", "later keystroke", "16"),
    ("completion", "later completion", "50"),
    ("100,000 printed lines", "later lines", ""),
    ("the longest task meanwhile", "later longest", "100"),
)
"""Each row: description, figure, and the goal in milliseconds."""
NAMES = tuple({key.removeprefix("later ") for _, key, _ in TABLE})
VENDOR = {"codemirror.js": 135, "xterm.js": 75}
"""Maps each bundle of third-party code to the goal for its Brotli-compressed size in kB."""
