"""The seam: the only part of the package that touches an interpreter or the page.

The modules `pyodide`, `micropython` and `cpython` offer the same names, which interpreter.py documents. In a worker,
`remote.pyodide` and `remote.micropython` replace these modules, and some of their functions ask the page.

The names are copied into this module for speed, since no code of the package runs more often. Always write
`runtime.NAME`. In a worker, `from pyscript.runtime import NAME` would keep the function that was copied before the
worker was connected to the page.
"""

import sys

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.cpython import *
    from pyscript.runtime.interpreter import Interpreter


NAMES = (
    "NAME",
    "JSNULL",
    "JsException",
    "page",
    "connect",
    "bridge",
    "window",
    "own_window",
    "import_in_page",
    "is_js",
    "is_far",
    "gather",
    "begin_batch",
    "can_ask",
    "ask_page",
    "create_proxy",
    "handle",
    "held",
    "buffer_of",
    "bytes_of",
    "to_js",
    "is_none",
    "reason",
    "thrown",
    "throws",
    "current",
    "call_in",
    "spawn",
    "settle",
    "execute",
    "evaluate",
    "interrupt",
    "limit",
    "interruptible",
    "can_wait",
    "wait",
    "listener",
    "own_listener",
    "release",
    "is_awaitable",
    "event_loop",
    "redirect",
    "set_input",
    "on_stray_error",
    "describe",
    "set_debug",
    "file_of",
    "write_file",
    "unpack",
    "register_module",
    "install",
    "entry_points",
    "provide",
    "js_module",
)
"""The names that each module of the seam offers."""


def use(interpreter: "Interpreter") -> None:
    """Copy the names from a module of the seam. A worker does this again once it is connected to the page."""
    for name in NAMES:
        globals()[name] = getattr(interpreter, name)


if not TYPE_CHECKING:
    if sys.implementation.name == "micropython":
        from pyscript.runtime import micropython as interpreter
    elif sys.platform == "emscripten":
        from pyscript.runtime import pyodide as interpreter
    else:
        from pyscript.runtime import cpython as interpreter
    use(interpreter)
