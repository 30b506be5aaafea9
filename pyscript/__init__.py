"""Python in any web page. This package offers the public names that users import.

Most names are imported at their first use, so that pages that do not use them start sooner. `display`, `fetch`,
`storage` and `workers` are imported at once, since each of these names also belongs to a module. If the module were
imported later, it would replace the object of the same name.
"""

import sys

from pyscript.display import HTML, display
from pyscript.engine import __version__ as __version__
from pyscript.fetch import fetch
from pyscript.storage import Storage, storage
from pyscript.workers import PyWorker, create_named_worker, workers

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript import context, events, ffi, flatted, fs, js_modules, media, util, web, websocket
    from pyscript.compat.classic import (
        Element,
        add_classes,
        create,
        loop,
        run_until_complete,
        showWarning,
        version_info,
        write,
    )
    from pyscript.context import (
        RUNNING_IN_WORKER,
        config,
        current_target,
        document,
        js_import,
        py_import,
        sync,
        window,
    )
    from pyscript.elements.attribute import attribute
    from pyscript.elements.base import CustomElement, custom_element
    from pyscript.engine.config.keys import ConfigKey
    from pyscript.engine.hooks import Plugin
    from pyscript.engine.showing.mimebundle import formatter
    from pyscript.events import Event, when
    from pyscript.ffi import batch
    from pyscript.websocket import WebSocket, WebSocketEvent

__all__ = [
    "HTML",
    "RUNNING_IN_WORKER",
    "ConfigKey",
    "CustomElement",
    "Element",
    "Event",
    "Plugin",
    "PyWorker",
    "Storage",
    "WebSocket",
    "WebSocketEvent",
    "add_classes",
    "attribute",
    "batch",
    "config",
    "context",
    "create",
    "create_named_worker",
    "current_target",
    "custom_element",
    "display",
    "document",
    "events",
    "fetch",
    "ffi",
    "flatted",
    "formatter",
    "fs",
    "js_import",
    "js_modules",
    "loop",
    "media",
    "py_import",
    "run_until_complete",
    "showWarning",
    "storage",
    "sync",
    "util",
    "version_info",
    "web",
    "websocket",
    "when",
    "window",
    "workers",
    "write",
]

_MODULES = ("context", "events", "ffi", "flatted", "fs", "js_modules", "media", "util", "web", "websocket")
_HOMES = {
    "Element": "compat.classic",
    "add_classes": "compat.classic",
    "create": "compat.classic",
    "loop": "compat.classic",
    "run_until_complete": "compat.classic",
    "showWarning": "compat.classic",
    "version_info": "compat.classic",
    "write": "compat.classic",
    "ConfigKey": "engine.config.keys",
    "CustomElement": "elements.base",
    "Event": "events",
    "Plugin": "engine.hooks",
    "attribute": "elements.attribute",
    "batch": "ffi",
    "custom_element": "elements.base",
    "formatter": "engine.showing.mimebundle",
    "RUNNING_IN_WORKER": "context",
    "config": "context",
    "WebSocket": "websocket",
    "WebSocketEvent": "websocket",
    "current_target": "context",
    "document": "context",
    "js_import": "context",
    "py_import": "context",
    "sync": "context",
    "when": "events",
    "window": "context",
}
"""Maps each public name to the module that defines it."""


def __getattr__(name: str) -> "Any":
    """Import a public name at its first use."""
    home = "pyscript." + (name if name in _MODULES else _HOMES.get(name, ""))
    if home == "pyscript.":
        raise AttributeError(f"module 'pyscript' has no attribute '{name}'")
    __import__(home)
    return sys.modules[home] if name in _MODULES else getattr(sys.modules[home], name)
