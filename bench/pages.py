"""The pages that are measured: the same program in ours, in the peer's and with the bare interpreter."""

from api import FIGURES, body

MARK = "import js\njs.first = js.performance.now()\nprint('hello')\n"
END = "import js\njs.last = js.performance.now()\n"
PEER = "/node_modules/@pyscript/core/dist/core.js"
INTERPRETER = {
    "py": "/node_modules/pyodide/pyodide.mjs",
    "mpy": "/node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs",
}


def page(head: str, kind: str, tags: int | None) -> str:
    """A page that says hello, then runs some more tags, then marks its end; without a number, one that runs the API."""
    if tags is None:
        return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body(kind)}</body></html>"
    more = f'<script type="{kind}">pass</script>' * tags
    first, last = f'<script type="{kind}">\n{MARK}</script>', f'<script type="{kind}">\n{END}</script>'
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{first}{more}{last}</body></html>"


def ours(kind: str, tags: int | None = 0, config: str = "") -> str:
    """A page of ours."""
    written = f"<{kind}-config>{config}</{kind}-config>" if config else ""
    html = page('<script type="module" src="/static/core.js"></script>', kind, tags)
    return html.replace("<body>", f"<body>{written}")


def peer(kind: str, tags: int | None = 0) -> str:
    """A page of @pyscript/core, with a local interpreter."""
    config = f'<{kind}-config>interpreter = "{INTERPRETER[kind]}"</{kind}-config>'
    head = f'<link rel="stylesheet" href="{PEER[:-2]}css"><script type="module" src="{PEER}"></script>'
    return page(head, kind, tags).replace("<body>", f"<body>{config}")


def bare(kind: str) -> str:
    """The interpreter alone."""
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

TARGETS = {
    ("Pyodide, first visit", "py", "first", "ms"): "0.45",
    ("Pyodide, later visit", "py", "later", "ms"): "0.55",
    ("Pyodide, first visit at 10 Mbit/s", "py", "first", "ms"): "",
    ("Pyodide, 100 tags of pass", "py-tags", "tags", "ms"): "0.30",
    ("Pyodide, bytes until the first line", "py", "bytes", "kB"): "4900 kB",
    ("Pyodide, bytes until idle", "py", "total", "kB"): "",
    ("MicroPython, first visit", "mpy", "first", "ms"): "0.60",
    ("MicroPython, later visit", "mpy", "later", "ms"): "0.60",
    ("MicroPython, first visit at 10 Mbit/s", "mpy", "first", "ms"): "",
    ("MicroPython, 100 tags of pass", "mpy-tags", "tags", "ms"): "0.30",
    ("MicroPython, bytes until the first line", "mpy", "bytes", "kB"): "270 kB",
    ("MicroPython, bytes until idle", "mpy", "total", "kB"): "",
    **{(f"Pyodide, {what}", "py-api", key, "ms"): "0.70" for key, what in FIGURES.items()},
    **{(f"MicroPython, {what}", "mpy-api", key, "ms"): "0.70" for key, what in FIGURES.items()},
}
"""(what, page, figure, unit) -> the goal: a ratio to the peer, or a size."""

NAMES = {"py": "Pyodide", "mpy": "MicroPython"}
PLUGINS = {
    **{
        (f"{name}, later visit", f"{kind}-config", f"{kind}-plugins", "later"): "+20 ms" for kind, name in NAMES.items()
    },
    **{
        (f"{name}, {what}", f"{kind}-api", f"{kind}-api-plugins", key): "1.05"
        for kind, name in NAMES.items()
        for key, what in FIGURES.items()
    },
}
"""What ten plugins cost: (what, page without, page with, figure) -> the goal."""
