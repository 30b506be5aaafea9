"""What a snapshot of Pyodide's memory has besides the interpreter, and what is put right when it is resumed from."""

import os
import random
import sys

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
    *("elements.base", "engine.formatters", "engine.loader", "engine.plugin_loader", "engine.config_parts"),
    *(
        "engine.input",
        "runtime.late",
        "runtime.late_names",
        "runtime.instead",
        "runtime.pyodide_worker",
        "runtime.urlopen",
        "compat.classic",
    ),
)
"""Modules of our own that a page may import late in a start."""


def prepare() -> None:
    """Import what most pages need; called before the memory is kept."""
    import gc

    for name in (*COMMON, *[f"pyscript.{name}" for name in OURS]):
        __import__(name)
    gc.collect()


def resume() -> None:
    """Make a resumed interpreter what a booted one is; called before anything else runs."""
    random.seed()
    sys.path[:] = list(dict.fromkeys(sys.path))
    os.chdir(os.environ["HOME"])
