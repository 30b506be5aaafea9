"""Python in any web page: what users import.

Most names are looked up when they are first asked for, so that a page that does not use them starts sooner. Those whose
module has their own name are imported at once: importing the module later would put it in their place.
"""

import sys

from pyscript.display import HTML, display

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript import context, events, ffi, util, web
    from pyscript.context import RUNNING_IN_WORKER, config, current_target, document, js_import, window
    from pyscript.elements.base import CustomElement
    from pyscript.engine.hooks import Plugin
    from pyscript.events import Event, when

__version__ = "0.1.0"

__all__ = [
    "HTML",
    "RUNNING_IN_WORKER",
    "CustomElement",
    "Event",
    "Plugin",
    "config",
    "context",
    "current_target",
    "display",
    "document",
    "events",
    "ffi",
    "js_import",
    "util",
    "web",
    "when",
    "window",
]

_MODULES = ("context", "events", "ffi", "util", "web")
_HOMES = {
    "CustomElement": "elements.base",
    "Event": "events",
    "Plugin": "engine.hooks",
    "RUNNING_IN_WORKER": "context",
    "config": "context",
    "current_target": "context",
    "document": "context",
    "js_import": "context",
    "when": "events",
    "window": "context",
}
"""Which module a name is in."""


def __getattr__(name: str) -> "Any":
    """A public name that was not needed until now."""
    home = "pyscript." + (name if name in _MODULES else _HOMES.get(name, ""))
    if home == "pyscript.":
        raise AttributeError(f"module 'pyscript' has no attribute '{name}'")
    __import__(home)
    return sys.modules[home] if name in _MODULES else getattr(sys.modules[home], name)
