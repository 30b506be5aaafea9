"""Tags that are defined when the page has the first of them: other pages need not wait for their modules."""

import sys

from pyscript import runtime
from pyscript.elements.registry import registry

_asked: "list[str]" = []  # names that have been defined, or will be when their module has arrived


def define(name: str, module: str, kind: str) -> None:
    """Import the module of a tag and register its class, once.

    Args:
        name: The name under which the page has the tag: "py-repl", "py-game script", or "py-repl in worker".
        module: The module that has the class, as `ELEMENT`.
        kind: "py" or "mpy".
    """
    if name in _asked:
        return
    _asked.append(name)
    if kind == "py":
        _register(name, module)
    else:
        runtime.spawn(_fetch_and_register(name, module), None)


def _register(name: str, module: str) -> None:
    __import__(module)
    registry.register((name,), sys.modules[module].ELEMENT)


async def _fetch_and_register(name: str, module: str) -> None:
    """Fetch MicroPython's late archive, which has the module."""
    await runtime.provide(f"import {module}", runtime.bridge())
    _register(name, module)
