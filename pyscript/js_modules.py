"""The JavaScript modules that the config lists: `from pyscript.js_modules import name`."""

import sys

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any


def __getattr__(name: str) -> "Any":
    """Return the JavaScript module that has this name in the config."""
    try:
        return sys.modules["pyscript.js_modules." + name]
    except KeyError:
        raise AttributeError(f"the config's js_modules name no '{name}'") from None
