"""The seam: the only code that touches an interpreter or the page.

Three modules give the same names: `pyodide`, `micropython`, and `host` (CPython), which documents them. In a worker
some of them are others: those that speak with the page.
"""

import sys

from pyscript.runtime.seam import NAMES

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.host import *
elif sys.implementation.name == "micropython":
    from pyscript.runtime import micropython as implementation
elif sys.platform == "emscripten":
    from pyscript.runtime import pyodide as implementation
else:
    from pyscript.runtime import host as implementation

if not TYPE_CHECKING:
    for name in NAMES:
        globals()[name] = getattr(implementation, name)


def become_worker(channel: "Any") -> None:
    """From now on the page is at the other end of a channel; called once, after connect()."""
    from pyscript.runtime import instead, remote

    name = "mpy_worker" if sys.implementation.name == "micropython" else "pyodide_worker"
    __import__(f"pyscript.runtime.{name}")
    interpreter = sys.modules[f"pyscript.runtime.{name}"]
    globals().update(instead.NAMES)
    globals().update(interpreter.INSTEAD)
    remote.connect(channel, interpreter)


if TYPE_CHECKING:
    from typing import Any
