"""The seam: the only code that touches an interpreter or the page.

Three modules give the same names: `pyodide`, `micropython`, and `host` (CPython), which documents them.
"""

import sys

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.host import *
elif sys.implementation.name == "micropython":
    from pyscript.runtime.micropython import *
elif sys.platform == "emscripten":
    from pyscript.runtime.pyodide import *
else:
    from pyscript.runtime.host import *
