"""Names that classic pages expect in `__main__` without importing them: added when a source mentions them."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

NAMES = ("Element", "HTML", "display", "js", "pyscript")


def provide(source: str, namespace: "dict[str, Any]") -> None:
    """Add the names that a source mentions to its namespace, unless it has them.

    Args:
        source: Python code.
        namespace: The namespace that the code will run in.
    """
    for name in NAMES:
        if name in source and name not in namespace:
            namespace[name] = _value(name)


_pyscript: "ModuleType"


def connect(pyscript: "ModuleType") -> None:
    """Set the module that users import; the engine, a layer below, does not import it."""
    global _pyscript
    _pyscript = pyscript


def _value(name: str) -> "Any":
    if name == "pyscript":
        return _pyscript
    return runtime.js_module() if name == "js" else getattr(_pyscript, name)
