"""The pages that are measured: the same program for our PyScript, PyScript core and the bare interpreters."""

from api import FIGURES, body

MARK = "import js\njs.first = js.performance.now()\nprint('hello')\n"
END = "import js\njs.last = js.performance.now()\n"
PEER = "/node_modules/@pyscript/core/dist/core.js"
INTERPRETER = {
    "py": "/node_modules/pyodide/pyodide.mjs",
    "mpy": "/node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs",
}


def page(head: str, kind: str, tags: int | None) -> str:
    """Return a page that says hello, runs more tags and marks its end, or, if `tags` is None, measures the API."""
    if tags is None:
        return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body(kind)}</body></html>"
    more = f'<script type="{kind}">pass</script>' * tags
    first, last = f'<script type="{kind}">\n{MARK}</script>', f'<script type="{kind}">\n{END}</script>'
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{first}{more}{last}</body></html>"


def ours(kind: str, tags: int | None = 0, config: str = "") -> str:
    """Return a page of our PyScript."""
    written = f"<{kind}-config>{config}</{kind}-config>" if config else ""
    html = page('<script type="module" src="/static/core.js"></script>', kind, tags)
    return html.replace("<body>", f"<body>{written}")


def peer(kind: str, tags: int | None = 0) -> str:
    """Return a page of @pyscript/core, with a local interpreter."""
    config = f'<{kind}-config>interpreter = "{INTERPRETER[kind]}"</{kind}-config>'
    head = f'<link rel="stylesheet" href="{PEER[:-2]}css"><script type="module" src="{PEER}"></script>'
    return page(head, kind, tags).replace("<body>", f"<body>{config}")


def bare(kind: str) -> str:
    """Return a page that uses the interpreter alone."""
    load = {"py": "loadPyodide()", "mpy": f"loadMicroPython({{url: '{INTERPRETER['mpy'][:-3]}wasm'}})"}[kind]
    name = load.partition("(")[0]
    run = f"const py = await {load}; await py.runPythonAsync({MARK + END!r})"
    return f'<!doctype html><script type="module">import {{ {name} }} from "{INTERPRETER[kind]}"; {run}</script>'


TEN = 'plugins = ["/bench/ten_plugins.py"]'

PAGES = {
    "blank": "<!doctype html>",
    **{f"ours-{kind}": ours(kind) for kind in INTERPRETER},
    **{f"peer-{kind}": peer(kind) for kind in INTERPRETER},
    **{f"bare-{kind}": bare(kind) for kind in INTERPRETER},
    **{f"ours-{kind}-tags": ours(kind, 100) for kind in INTERPRETER},
    **{f"peer-{kind}-tags": peer(kind, 100) for kind in INTERPRETER},
    **{f"ours-{kind}-api": ours(kind, None) for kind in INTERPRETER},
    **{f"peer-{kind}-api": peer(kind, None) for kind in INTERPRETER},
    **{f"ours-{kind}-config": ours(kind, 0, "plugins = []") for kind in INTERPRETER},
    **{f"ours-{kind}-plugins": ours(kind, 0, TEN) for kind in INTERPRETER},
    **{f"ours-{kind}-api-plugins": ours(kind, None, TEN) for kind in INTERPRETER},
}

START = (
    ("Pyodide, first visit", "py", "first", "0.33"),
    ("Pyodide, later visit", "py", "later first", "0.22"),
    ("Pyodide, 100 tags of pass", "py-tags", "tags", "0.30"),
    ("Pyodide, bytes until the first line", "py", "bytes", "4600 kB", "kB"),
    ("Pyodide, bytes until idle", "py", "total", "1.00", "kB"),
    ("MicroPython, first visit", "mpy", "first", "0.50"),
    ("MicroPython, later visit", "mpy", "later first", "0.50"),
    ("MicroPython, 100 tags of pass", "mpy-tags", "tags", "0.30"),
    ("MicroPython, bytes until the first line", "mpy", "bytes", "250 kB", "kB"),
    ("MicroPython, bytes until idle", "mpy", "total", "1.00", "kB"),
)
"""Each row: description, page, figure, goal (a ratio to PyScript core, or a size), and any unit other than ms."""
SLOW = (
    ("Pyodide, first visit at 10 Mbit/s", "slow-py", "first", "0.62"),
    ("MicroPython, first visit at 10 Mbit/s", "slow-mpy", "first", ""),
)
"""Rows in the same format, for a slow line."""

NAMES = {"py": "Pyodide", "mpy": "MicroPython"}
PLUGINS = {
    **{
        (f"{name}, later visit", f"{kind}-config", f"{kind}-plugins", "later first"): "+20 ms"
        for kind, name in NAMES.items()
    },
    **{
        (f"{name}, {what}", f"{kind}-api", f"{kind}-api-plugins", key): "1.05"
        for kind, name in NAMES.items()
        for key, what in FIGURES.items()
    },
}
"""Maps (description, page without plugins, page with ten plugins, figure) to the goal for the plugins' cost."""
