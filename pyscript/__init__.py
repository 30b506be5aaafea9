"""Python in any web page: what users import."""

from pyscript import context, ffi, util
from pyscript.context import RUNNING_IN_WORKER, current_target, js_import
from pyscript.display import HTML, display
from pyscript.elements.base import CustomElement
from pyscript.engine.hooks import Plugin
from pyscript.events import when

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    window: Any
    document: Any
    config: dict[str, Any]

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


def __getattr__(name: str) -> "Any":
    """`window`, `document` and `config`: looked up when they are asked for, since they belong to a page."""
    if name in ("window", "document", "config"):
        return getattr(context, name)
    raise AttributeError(f"module 'pyscript' has no attribute '{name}'")
