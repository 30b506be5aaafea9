"""Names that classic pages expect in `__main__` without importing them: there as soon as a source speaks of them."""

import sys

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

NAMES = ("Element", "HTML", "display", "js", "pyscript")


def provide(source: str, namespace: "dict[str, Any]") -> None:
    """Put the names that a source speaks of into its namespace, unless it has them.

    Args:
        source: Python.
        namespace: Where it will run.
    """
    for name in NAMES:
        if name in source and name not in namespace:
            namespace[name] = _value(name)


def _value(name: str) -> "Any":
    pyscript = sys.modules["pyscript"]
    if name == "pyscript":
        return pyscript
    return __import__("js") if name == "js" else getattr(pyscript, name)
