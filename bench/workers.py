"""The programs that measure workers. The same code runs in our pages and in pages of PyScript core."""

CORE = {"ours": "/static/core.js", "peer": "/node_modules/@pyscript/core/dist/core.js"}
INTERPRETER = {
    "py": "/node_modules/pyodide/pyodide.mjs",
    "mpy": "/node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs",
}

WORKER = """
from pyscript import document, sync, window
if not window.first:
    window.first = window.performance.now()
import json
from pyscript.web import div, page

def timed(function, count):
    best = 1e9
    for _ in range(5):
        start = window.performance.now()
        function(count)
        best = min(best, window.performance.now() - start)
    return best / count

def read(count):
    for _ in range(count):
        document.title

def create(count):
    for _ in range(count):
        element = document.createElement("p")
        document.body.append(element)

def make(count):
    for number in range(count):
        page.append(div("text", id="e" + str(number), classes=["c"], title="t"))

def write(count):
    if batch is None:
        return
    with batch():
        body = document.body
        for number in range(count):
            body.title = "t" + str(number)

try:
    from pyscript import batch
except ImportError:
    batch = None

def measure():
    found = {"read": timed(read, 200), "create": timed(create, 30), "make": timed(make, 20)}
    if batch is not None:
        found["write"] = timed(write, 1000) * 1000
    return json.dumps(found)

sync.measure = measure
sync.echo = lambda value: value
sync.size = lambda data: len(data)
window.readies.push(1)
"""

PAGE = """<!doctype html><html><head><meta charset=utf-8><title>bench</title>
<script>window.readies = []; window.first = 0</script>
<script type="module" src="{core}"></script></head><body>
<script id="tag" type="{kind}" worker src="/bench/worker.py" {config}></script>
<script type="module">
const best = async (count, action) => {{
    let least = Infinity;
    for (let round = 0; round < count; round++) {{
        const start = performance.now();
        await action();
        least = Math.min(least, performance.now() - start);
    }}
    return least;
}};
const pause = (time) => new Promise((done) => setTimeout(done, time));
const until = async (count) => {{ while (readies.length < count) await pause(5); }};
await until(1);
const {{ sync }} = document.querySelector("#tag").xworker;
await pause(2000);
window.call = await best(100, () => sync.echo(1));
window.bytes50 = {bytes} ? await best(3, () => sync.size(new Uint8Array(50e6))) : undefined;
Object.assign(window, JSON.parse(await sync.measure()));
const four = performance.now();
for (let number = 0; number < 4; number++) {{
    const script = document.createElement("script");
    for (const {{ name, value }} of document.querySelector("#tag").attributes)
        if (name !== "id") script.setAttribute(name, value);
    document.body.append(script);
}}
await until(5);
window.four = performance.now() - four;
window.last = performance.now();
</script></body></html>"""

FIGURES = {
    "first": "first line in a worker",
    "read": "read a property of the DOM",
    "create": "create and append an element",
    "make": "web.div() and append",
    "write": "1,000 writes in a batch",
    "call": "call an exported function",
    "bytes50": "send 50 MB of bytes",
    "four": "four workers at once",
}
"""The figures that the programs set on `window`, in milliseconds."""

GOALS = {"first": "0.50", "later first": "0.25", "read": "1.00", "create": "0.10", "make": "0.10", "write": "20 ms"}


def page(who: str, kind: str) -> str:
    """Return the page that measures a worker."""
    config = f'config=\'{{"interpreter": "{INTERPRETER[kind]}"}}\'' if who == "peer" else ""
    # MicroPython's heap has no room for 50 MB
    return PAGE.format(kind=kind, core=CORE[who], config=config, bytes="true" if kind == "py" else "false")


WORKER_PAGES = {
    "ours-py-worker": page("ours", "py"),
    **{f"ours-{kind}-worker-isolated": page("ours", kind) for kind in INTERPRETER},
    **{f"peer-{kind}-worker-isolated": page("peer", kind) for kind in INTERPRETER},
}
"""Maps names to pages. A page whose name ends in "isolated" is served with the isolation headers."""

TABLE = (
    ("Pyodide, no headers", "ours-py-worker", "peer-py-worker-isolated"),
    ("Pyodide, isolated", "ours-py-worker-isolated", "peer-py-worker-isolated"),
    ("MicroPython, isolated", "ours-mpy-worker-isolated", "peer-mpy-worker-isolated"),
)
"""Each row: description, our page, and PyScript core's page, which always needs the headers."""
