"""Names that classic pages expect in `__main__` without importing them: there as soon as a source speaks of them."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from types import ModuleType
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


_pyscript: "ModuleType"


def connect(pyscript: "ModuleType") -> None:
    """Take the module that users import, which is above the engine."""
    global _pyscript
    _pyscript = pyscript


def _value(name: str) -> "Any":
    if name == "pyscript":
        return _pyscript
    return runtime.js_module() if name == "js" else getattr(_pyscript, name)
