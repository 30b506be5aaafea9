# static/build/_archive.py, as MicroPython imports it.
from collections.abc import Callable

class Archives:
    fetch: Callable[[], object]

archives: Archives
