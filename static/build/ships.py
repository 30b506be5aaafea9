"""Lists that say which parts of our package ship where. They hold paths or beginnings of paths; tests also use them."""

from tags import Tags

ELEMENTS = {path: kinds for path, kinds in Tags().kinds.items() if path != "pyscript/elements/script.py"}
"""Maps each module that declares tags to its interpreters. It omits elements/script.py, which every page needs."""

HOST_ONLY = (
    *("pyscript/cli/", "pyscript/testing/", "pyscript/dom.py", "pyscript/engine/app_protocol.py"),
    *(f"pyscript/runtime/{name}.py" for name in ("cpython", "interpreter", "js_types")),
)
"""Modules that can be imported only on CPython, or that contain only types."""
PYODIDE_ONLY = (
    *("pyscript/runtime/pyodide/", "pyscript/runtime/coroutine_steps.py", "pyscript/runtime/remote/pyodide.py"),
    *("pyscript/compat/matplotlib_backend.py", "pyscript/compat/tags/"),
    *(path for path, kinds in ELEMENTS.items() if "mpy" not in kinds),
    *(f"pyscript/engine/workers/{name}.py" for name in ("pool", "pool_tasks")),
)
MICROPYTHON_ONLY = ("pyscript/runtime/micropython/", "pyscript/runtime/remote/micropython.py")
WORKERS_ONLY = (
    *("pyscript/worker_app.py", "pyscript/runtime/remote/", "pyscript/runtime/page_api.py"),
    *("pyscript/engine/workers/exports.py", "pyscript/engine/prompt/kernel_worker_side.py"),
)
LATE = (
    *(f"pyscript/{name}.py" for name in ("flatted", "fs", "media", "websocket")),
    *("pyscript/engine/loading/", "pyscript/engine/prompt/"),
    *(f"pyscript/engine/config/{name}.py" for name in ("merge", "tag_config")),
    *(f"pyscript/engine/showing/{name}.py" for name in ("anywidget", "json_tree")),
    *("pyscript/engine/running/handler_hooks.py", "pyscript/compat/", "pyscript/web/", "polyscript.py", "pyweb.py"),
    *ELEMENTS,
)
"""Modules that MicroPython fetches only if a program contains one of the words that runtime/micropython/ lists."""
