"""`<py-repl>`, `<mpy-repl>`: Python's prompt in the page."""

import json

from pyscript import runtime
from pyscript.elements.attribute import attribute
from pyscript.elements.base import CustomElement
from pyscript.engine.errors import fetch_error
from pyscript.engine.prompt.console import Console
from pyscript.engine.prompt.history import History
from pyscript.engine.prompt.kernel import Surface
from pyscript.engine.prompt.kernel_page_side import kernel_of, worker_kernel_of
from pyscript.engine.running.source import damaged_text, dedent, resolve
from pyscript.engine.showing.output import find

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.engine.prompt.kernel import Kernel
    from pyscript.engine.prompt.kernel_page_side import WorkerKernel
    from pyscript.runtime.js_types import JsElement, JsObject

__all__ = ["Repl"]

HISTORY = "pyscript history "
"""The browser keeps the history under a name that consists of this prefix and the page's path."""

_history: "History | None" = None


def page_history() -> History:
    """Return the history of the code that was entered on this page, during this visit and earlier visits."""
    global _history
    if _history is None:
        name = HISTORY + str(runtime.bridge().path())
        kept = runtime.page.keptText(name)
        _history = History([] if runtime.is_none(kept) else json.loads(str(kept)), lambda entries: _keep(name, entries))
    return _history


def _keep(name: str, entries: "list[str]") -> None:
    runtime.page.keepText(name, json.dumps(entries))


class Repl(CustomElement):
    """A cell that runs the code typed into it, and shows the value of its last expression."""

    observed = ("src",)
    shown = False  # the page shows the element once its cell is drawn
    cell: "Any" = None
    console: "Console" = None  # type: ignore[assignment]
    timelimit = attribute(0.0)

    def __init__(self, element: "JsElement", app: "Host") -> None:
        super().__init__(element, app)
        self._listeners: list[Any] = []
        self._filenames: list[str] = []

    async def connected(self) -> None:
        """Take over the cell that the page has drawn."""
        element = self.element
        self.cell = await runtime.page.cellOf(element)
        self.kernel = self._kernel(str(element.id))
        self.console = self._console(self._attribute("root") or str(element.id))
        await self._take_code()
        self._connect()
        if element.hasAttribute("autorun") and not self.cell.linked:
            self.cell.run()

    def _kernel(self, name: str) -> "Kernel | WorkerKernel":
        """Return the kernel that runs the code, either in this interpreter or in a worker."""
        env = self._attribute("env")
        if not self.element.hasAttribute("worker"):
            return kernel_of(self.app, env)
        kind = str(self.element.localName).partition("-")[0]
        return worker_kernel_of(kind, env or self._attribute("root") or name, self._attribute("config"))

    def _console(self, name: str) -> Console:
        """Return the console of the cell. The cell shares this console with the cells that are generated after it."""
        consoles: dict[str, Console] = self.kernel.consoles
        if name not in consoles:
            consoles[name] = Console(self.kernel.namespace, name, page_history())
        return consoles[name]

    def _attribute(self, name: str) -> str:
        value = self.element.getAttribute(name)
        return "" if runtime.is_none(value) else str(value)

    async def _take_code(self) -> None:
        """Put the content of the `src` file, or the original of code that the HTML parser damaged, into the editor."""
        src = self._attribute("src")
        if src:
            code = await self._fetched()
            if code:
                runtime.own_window().console.info(f"[py-repl] loading code from {src} to repl...success")
                self.cell.setOriginal(code.strip("\n"))
        elif self.element.damaged:
            text, _ = await damaged_text(self.element, self.app.sources.page)
            self.cell.setOriginal(dedent(text).strip("\n"))

    async def _fetched(self) -> str:
        """Fetch and return the code of `src`. If that fails, show an error and return ""."""
        src = self._attribute("src")
        answer = await runtime.bridge().text(resolve(src, str(runtime.bridge().base())))
        if answer.status == 200:
            return dedent(str(answer.text))
        await self.app.report(fetch_error(int(answer.status), src, str(answer.error)), None, self.element)
        return ""

    def _connect(self) -> None:
        """Pass to the cell the Python functions that it calls."""
        asked: dict[str, Callable[..., None]] = {
            "run": self._run,
            "interrupt": self._interrupt,
            "is_complete": self._is_complete,
            "complete": self._complete,
            "explain": self._explain,
            "walk": self._walk,
            "search": self._search,
        }
        python = runtime.own_window().Object.new()
        for name in asked:
            listener = runtime.listener(asked[name])
            self._listeners.append(listener)
            setattr(python, name, listener)
        self.cell.connect(python)

    # ---- functions for the cell

    def _run(self, code: str) -> None:
        runtime.spawn(self.run(str(code)), None)  # not owned: disconnected() interrupts the code without an error

    def _interrupt(self) -> None:
        self.create_task(self.kernel.interrupt(self.console))

    def _is_complete(self, resolve: "JsObject", code: str) -> None:
        resolve(self.console.is_complete(str(code)))

    def _complete(self, resolve: "JsObject", code: str, cursor: int, asked: bool) -> None:
        self.create_task(self._tell_completions(resolve, str(code), int(cursor), bool(asked)))

    async def _tell_completions(self, resolve: "JsObject", code: str, cursor: int, asked: bool) -> None:
        start, found = await self.kernel.complete(self.console, code, cursor, asked)
        options = [{"label": one.text, "detail": one.kind} for one in found]
        resolve(runtime.to_js({"from": start, "options": options}))

    def _explain(self, resolve: "JsObject", code: str, cursor: int) -> None:
        self.create_task(self._tell_explanation(resolve, str(code), int(cursor)))

    async def _tell_explanation(self, resolve: "JsObject", code: str, cursor: int) -> None:
        found = await self.kernel.explain(self.console, code, cursor)
        resolve(None if found is None else runtime.to_js({"signature": found[0], "documentation": found[1]}))

    def _walk(self, resolve: "JsObject", where: str, code: str) -> None:
        walk = self.console.walk
        resolve(walk.back(str(code)) if where == "back" else walk.forward(str(code)))

    def _search(self, resolve: "JsObject", wanted: str, code: str, older: bool) -> None:
        resolve(self.console.walk.search(str(wanted), str(code), bool(older)))

    # ---- running

    async def run(self, code: str) -> None:
        """Run the code of the cell, and show the value of its last expression."""
        cell = self.cell
        cell.started()
        if self._attribute("output-mode") != "append":
            cell.log.clear()
        self.console.enter(code)
        self._filenames.append(self.console.filename)
        outcome = await self.kernel.run(
            self.console, code, Surface(self.app, self.element, cell.output, self._place(), self.timelimit)
        )
        if self.element is None:
            return  # the tag has left the page
        cell.ended(outcome.line, outcome.message)
        if self.element.hasAttribute("auto-generate"):
            self._generate()

    def _place(self) -> "JsElement":
        """Return the element that shows the value of the last expression."""
        name = self._attribute("output")
        return (find(name, self.element) if name else None) or self.cell.output

    def _generate(self) -> None:
        """Add a new, empty cell after this one."""
        runtime.page.generateCell(self.element)

    def attribute_changed(self, name: str, old: "str | None", new: "str | None") -> None:  # noqa: ARG002
        """Load the code of a new `src`. Code that the person has typed stays until the person starts over."""
        if self.cell is not None and new:
            self.create_task(self._take_code())

    def disconnected(self) -> None:
        """Stop the running code, and release the cell, its listeners and the console."""
        runtime.page.leaveCell(self.element)
        self.cell = None
        for listener in self._listeners:
            runtime.release(listener)
        self._listeners.clear()
        if self.console is not None:
            runtime.spawn(self.kernel.leave(self.console, self._filenames), None)


TAGS = ("py-repl", "mpy-repl")
ELEMENT = Repl
