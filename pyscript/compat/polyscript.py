"""The module `polyscript`, for pages that were written for PyScript core."""

import json

from pyscript import context, runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

MISSING = ("IDBMap", "IDBMapSync", "XWorker", "ffi", "target", "workers", "xworker")
"""Names of polyscript that this version does not have."""


def __getattr__(name: str) -> "Any":
    if name == "config":
        return context.config
    if name == "currentScript":
        run = runtime.current()
        return None if run is None else run.element
    if name == "js_modules":
        return context.js_modules
    if name == "lazy_py_modules":
        return context.py_import
    if name == "storage":
        from pyscript import storage

        return storage
    if name == "JSON":
        return json
    if name in MISSING:
        raise AttributeError(f"This version of PyScript has no polyscript.{name}")
    raise AttributeError(f"module 'polyscript' has no attribute '{name}'")
