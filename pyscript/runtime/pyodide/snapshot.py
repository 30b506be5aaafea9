"""What a snapshot of Pyodide's memory has besides the interpreter, and what is put right when it is resumed from."""

import os
import random
import sys

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.js_types import JsObject

COMMON = (
    *("asyncio", "base64", "collections", "contextlib", "copy", "csv", "dataclasses", "datetime", "decimal", "enum"),
    *("fractions", "functools", "heapq", "html", "inspect", "io", "itertools", "json", "math", "operator", "pathlib"),
    *("random", "re", "statistics", "string", "textwrap", "time", "types", "typing", "urllib.parse", "uuid"),
)
"""The modules of the standard library that programs on pages import most, in the order of the alphabet."""
OURS = (
    *(
        "app",
        "context",
        "display",
        "events",
        "ffi",
        "fetch",
        "media",
        "storage",
        "util",
        "web",
        "worker_app",
        "workers",
    ),
    *("compat.classic", "elements.base", "elements.lazy_tags"),
    *("engine.config.merge", "engine.hints", "engine.loading.loader", "engine.loading.named_plugins"),
    *("engine.running.evaluate", "engine.running.event_attributes", "engine.running.input"),
    *("engine.showing.mimebundle", "engine.workers.calls"),
    *("runtime.pyodide.late_library", "runtime.pyodide.late_names", "runtime.pyodide.tracebacks"),
    *("runtime.pyodide.urlopen", "runtime.remote.pyodide"),
)
"""Modules of our own that a page may import late in a start."""


def prepare(modules: str, late: "JsObject | None") -> None:
    """Import what most pages need, and what one has imported of its packages; called before the memory is kept.

    Args:
        modules: The names of those, as JSON.
        late: The late part of the standard library, if they may need it.
    """
    import gc
    import importlib
    import json

    from pyscript.runtime.pyodide.late_library import LATE, LateLibrary

    importlib.invalidate_caches()
    for name in (*COMMON, *[f"pyscript.{name}" for name in OURS]):
        __import__(name)
    if late:
        with open(LATE, "wb") as file:  # through JavaScript's file system it would leave objects of it in the memory
            file.write(late.to_bytes())
        LateLibrary.adopt()
    lost = set()
    for name in json.loads(modules):
        try:
            if name.partition(".")[0] not in lost:
                __import__(name)
        except Exception:  # noqa: BLE001 - whatever a package raises; the page will see it when it imports the module itself
            lost.add(name.partition(".")[0])
    gc.collect()


def describe(place: str) -> str:
    """What the packages in a folder have brought: modules that are imported, requirements that are met, as JSON."""
    import json

    from pyscript.runtime.pyodide.packages import installed

    modules = [
        name
        for name, module in sys.modules.items()
        if str(getattr(module, "__file__", None)).startswith(place) and not name.startswith("micropip")
    ]
    return json.dumps({"modules": modules, "requirements": installed})


def resume() -> None:
    """Make a resumed interpreter what a booted one is; called before anything else runs."""
    random.seed()
    sys.path[:] = list(dict.fromkeys(sys.path))
    os.chdir(os.environ["HOME"])
