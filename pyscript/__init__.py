"""Python in any web page: what users import.

Most names are looked up when they are first asked for, so that a page that does not use them starts sooner.
"""

from pyscript import context
from pyscript.display import HTML, display

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript import ffi, util
    from pyscript.context import RUNNING_IN_WORKER, config, current_target, document, js_import, window
    from pyscript.elements.base import CustomElement
    from pyscript.engine.hooks import Plugin
    from pyscript.events import when

__version__ = "0.1.0"

__all__ = [
    "HTML",
    "RUNNING_IN_WORKER",
    "CustomElement",
    "Plugin",
    "config",
    "context",
    "current_target",
    "display",
    "document",
    "ffi",
    "js_import",
    "util",
    "when",
    "window",
]

_OF_CONTEXT = ("RUNNING_IN_WORKER", "config", "current_target", "document", "js_import", "window")


def __getattr__(name: str) -> "Any":
    """A public name that was not needed until now."""
    if name in _OF_CONTEXT:
        return getattr(context, name)
    if name == "when":
        from pyscript.events import when

        return when
    if name == "Plugin":
        from pyscript.engine.hooks import Plugin

        return Plugin
    if name == "CustomElement":
        from pyscript.elements.base import CustomElement

        return CustomElement
    if name == "ffi":
        import pyscript.ffi

        return pyscript.ffi
    if name == "util":
        import pyscript.util

        return pyscript.util
    raise AttributeError(f"module 'pyscript' has no attribute '{name}'")
