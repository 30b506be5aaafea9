"""Tags whose classes are defined when the page has one: a page without them need not wait for their modules."""

import sys

from pyscript import runtime
from pyscript.elements.registry import registry

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.app_protocol import Host

TOOLS = {
    "editor": "pyscript.elements.editor",
    "game script": "pyscript.elements.game",
    "repl": "pyscript.elements.repl",
    "terminal": "pyscript.elements.terminal",
}
"""The modules of our own tags."""
WIDGETS = ("box", "button", "inputbox", "list", "md", "register-widget", "title", "tutor")
"""Tags of classic pages, each with a module in compat/tags; on Pyodide."""
IN_WORKER = " in worker"
"""Behind the names of tags whose code runs in a worker, while they are of the page."""


class LazyTags:
    """Defines tags when the page has one.

    Args:
        app: The App.
    """

    def __init__(self, app: "Host") -> None:
        self.app = app
        self._defined: list[str] = []

    def define(self, name: str) -> None:
        """Define a tag, if it is ours.

        Args:
            name: As "py-repl", "py-game script", or "py-repl in worker".
        """
        kind, _, tag = name.replace(IN_WORKER, "").partition("-")
        module = TOOLS.get(tag, "")
        if name.endswith(IN_WORKER):
            kind = self.app.kind if runtime.page.isWorkerHost(self.app.kind) else ""
        if tag in WIDGETS and self.app.kind == "py":
            module = "pyscript.compat.tags." + tag.replace("-", "_")
        if module and kind == self.app.kind and name not in self._defined:
            self._defined.append(name)
            if self.app.kind == "py":
                register(name, module)
            else:
                runtime.spawn(fetch_and_register(name, module), None)


def register(name: str, module: str) -> None:
    """Import the module of a tag, and let the tag be of its class."""
    __import__(module)
    registry.register((name,), sys.modules[module].ELEMENT)


async def fetch_and_register(name: str, module: str) -> None:
    """The same on MicroPython, which has the module in its late archive."""
    await runtime.provide(f"import {module}", runtime.bridge())
    register(name, module)
