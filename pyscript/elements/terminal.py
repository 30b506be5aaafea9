"""`<py-terminal>`: a pane that shows all printed text or, with the attribute `interactive`, a Python prompt."""

from pyscript import runtime
from pyscript.elements.base import CustomElement
from pyscript.elements.repl import page_history
from pyscript.engine.errors import Problem
from pyscript.engine.prompt.terminal import Terminal

__all__ = ["PyTerminal"]

NOT_IN_WORKER = Problem(
    "PY5007",
    "<{tag}> always runs in the page: its attribute worker is ignored.",
    'Write <script type="{kind}" terminal worker> with code.interact() in it.',
)


class PyTerminal(CustomElement):
    """A pane. The attribute `xterm` makes it an xterm.js terminal, and `interactive` makes it a Python prompt."""

    shown = False  # the page shows the element once its terminal or pane is drawn
    terminal: "Terminal | None" = None

    async def connected(self) -> None:
        """Open the prompt if the tag has the attribute `interactive`, otherwise the pane."""
        element = self.element
        if element.hasAttribute("worker"):
            self._tell_of_workers()
        if element.hasAttribute("interactive"):
            view = await runtime.page.terminalOf(element)
            env = element.getAttribute("env")
            namespace = self.app.runner.namespace("" if runtime.is_none(env) else str(env))
            name = self.app.next_name(element)
            self.terminal = Terminal(self.app, view, namespace, name, element, page_history())
            self.terminal.hear_stop(None)
            await self.terminal.interact()
        else:
            await runtime.page.openPane(element)

    def disconnected(self) -> None:
        """Close the prompt or the pane."""
        if self.terminal is not None:
            self.terminal.close()
        else:
            runtime.page.leaveTerminal(self.element)

    def _tell_of_workers(self) -> None:
        self.app.complain(NOT_IN_WORKER.error(tag=self.element.localName, kind=self.app.kind))


TAGS = ("py-terminal", "mpy-terminal")
ELEMENT = PyTerminal
