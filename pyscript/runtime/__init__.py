"""The seam: the only code that touches an interpreter or the page.

Three modules give the same names: `pyodide`, `micropython`, and `host` (CPython), which documents them.
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
