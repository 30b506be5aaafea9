"""Adds the names that classic pages use without an import. A name is added when a source first mentions it."""

from pyscript import engine, runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

NAMES = ("Element", "HTML", "display", "js", "pyscript")


def provide(source: str, namespace: "dict[str, Any]") -> None:
    """Add to a namespace each name of NAMES that a source mentions, unless the namespace has the name already.

    Args:
        source: Python code.
        namespace: The namespace that the code will run in.
    """
    for name in NAMES:
        if name in source and name not in namespace:
            namespace[name] = _value(name)


def _value(name: str) -> "Any":
    if name == "js":
        return runtime.js_module()
    module = engine.app.module if engine.app else None
    return module if name == "pyscript" else getattr(module, name)
