"""Lazy tags. Each is defined when it first appears in a page, so that other pages need not wait for its module."""

import sys

from pyscript import runtime
from pyscript.elements.registry import registry

_asked: "list[str]" = []  # names that have been defined, or will be when their modules arrive


def define(name: str, module: str, kind: str) -> None:
    """Import the module of a tag and register the tag's class. Do nothing if this was requested before.

    Args:
        name: The name that the page uses for the tag: "py-repl", "py-game script", or "py-repl in worker".
        module: The module whose `ELEMENT` is the class.
        kind: "py" for a tag of Pyodide, "mpy" for a tag of MicroPython.
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
    """Fetch MicroPython's late archive, which contains the module, and register the class."""
    await runtime.provide(f"import {module}", runtime.bridge())
    _register(name, module)
