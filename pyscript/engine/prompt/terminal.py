"""A terminal of the page as Python uses it: where print and input go, and a prompt of its own."""

import sys

from pyscript import runtime
from pyscript.engine.prompt.console import Console, shortened
from pyscript.engine.prompt.history import History
from pyscript.engine.prompt.kernel import BufferedOutput, Kernel, Outcome, line_in
from pyscript.engine.prompt.line_editor import LineEditor
from pyscript.engine.running.runner import is_exit

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.engine.records import Report, Run
    from pyscript.runtime.js_types import JsElement, JsObject

__all__ = ["Terminal", "TerminalOutput"]

PROMPT = ">>> "
MADE_BY = {"pyodide": "Python {} on Pyodide", "micropython": "MicroPython {}"}.get(runtime.NAME, "Python {}")
BANNER = MADE_BY.format(".".join([str(part) for part in sys.implementation.version[:3]])) + ". Ctrl-D ends it."
WIDE = 80
"""Letters of a line, until the terminal has said how wide it is."""


class TerminalOutput(BufferedOutput):
    """The output of a run that has a terminal."""

    def __init__(self, run: "Run", app: "Host", terminal: "Terminal") -> None:
        super().__init__(run, None, app)
        self.terminal = terminal

    def _show(self, stream: str, text: str) -> None:
        self.terminal.write(text, stream)

    def note(self, text: str) -> None:
        """Show a line that is not the program's own."""
        self.flush()
        self.terminal.write(f"\x1b[2m{text}\x1b[0m\n")


class Terminal:
    """A terminal.

    Args:
        app: The App.
        view: JavaScript's view of it, of static/paint/terminal.js.
        namespace: The names that its prompt sees.
        name: What tracebacks call it.
        element: Its tag.
        history: What was entered before.
    """

    limit = 0.0
    """The seconds that an entry may take: as many as it wants."""

    def __init__(
        self,
        app: "Host",
        view: "JsObject",
        namespace: "dict[str, Any]",
        name: str,
        element: "JsElement",
        history: "History | None" = None,
    ) -> None:
        self.app = app
        self.view = view
        self.element = element
        self.columns = WIDE
        self.console = Console(namespace, name, history)
        self.editor = LineEditor(self.write, lambda: self.columns, self.console)
        self.plain = LineEditor(self.write, lambda: self.columns)
        self._stop: Any = None
        self._reads = False

    def write(self, text: str, stream: str = "stdout") -> None:
        """Show some text; it may have the terminal's own sequences in it."""
        runtime.page.terminalWrite(self.view, stream, text)

    def _heard(self, data: "Any") -> str:
        """What was typed; before it stands how wide the terminal is."""
        columns, _, typed = str(data).partition(" ")
        self.columns = int(columns)
        return typed

    def hear_stop(self, run: "Run | None") -> None:
        """Let Ctrl-C stop what runs here, where it waits.

        Args:
            run: The script that the terminal is of, or None.
        """
        runtime.interruptible()
        self._stop = runtime.listener(lambda: self._interrupt(run))
        runtime.page.terminalStop(self.view, self._stop)

    def _interrupt(self, run: "Run | None") -> None:
        """End what runs; while the prompt reads that has ended already, and the prompt is to stay."""
        if self.console.busy:
            self.console.interrupt()
        elif not self._reads:
            runtime.interrupt(run, None)

    def close(self) -> None:
        """The tag has left the page: who reads gets an end of input, and nothing is kept of what was entered."""
        runtime.page.leaveTerminal(self.element)
        if self._stop is not None:
            runtime.release(self._stop)
        for filename in self.console.filenames():
            self.app.runner.forget(filename)

    # ---- lines

    def ask(self, prompt: str = "", hidden: bool = False) -> str:
        """Read a line, and block until it is there.

        Raises:
            EOFError: It was Ctrl-D.
            KeyboardInterrupt: It was Ctrl-C.
        """
        self.plain.start(prompt, hidden=hidden)
        while self.plain.result is None:
            self.plain.feed(self._heard(runtime.ask_page("terminalRead", self.view)))
        return self.plain.result

    async def _entry(self) -> str:
        """Read an entry of the prompt."""
        self.editor.start(PROMPT, block=True)
        self._reads = True
        try:
            while self.editor.result is None:
                self.editor.feed(self._heard(await runtime.page.terminalRead(self.view)))
        finally:
            self._reads = False
        return self.editor.result

    # ---- the prompt

    async def interact(self, banner: "str | None" = None, end: "str | None" = None) -> None:
        """Be a prompt until it is left, by Ctrl-D or exit().

        Args:
            banner: What is shown first; by default the version of Python.
            end: What is shown last.
        """
        self.write((BANNER if banner is None else banner) + "\n")
        kernel = Kernel(self.app, namespace=self.console.namespace)
        while True:
            try:
                text = await self._entry()
            except KeyboardInterrupt:
                self.write("KeyboardInterrupt\n", "stderr")
                continue
            except EOFError:
                break
            if text.strip() in ("exit", "quit"):
                break
            if text.strip():
                self.console.enter(text)
                outcome = await kernel.run(self.console, text, self)
                if outcome.message == "SystemExit":
                    break
        if end:
            self.write(end + "\n")

    # ---- what a kernel shows here

    def output(self, run: "Run", app: "Host") -> TerminalOutput:
        """The output of an entry."""
        return TerminalOutput(run, app, self)

    def show(self, value: object, _run: "Run") -> None:
        """Show the value of an entry."""
        text, lines = shortened(repr(value))
        more = f"\n\x1b[2m... {lines} lines in all: print(_) shows them\x1b[0m" if lines else ""
        self.write(f"{text}{more}\n")

    async def report(self, error: BaseException, run: "Run") -> Outcome:
        """Show what an entry raised."""
        name = type(error).__name__
        if is_exit(error):
            return Outcome(False, 0, name)
        if isinstance(error, KeyboardInterrupt):
            self.write(name + "\n", "stderr")
            return Outcome(False, 0, name)
        report = await self.app.report(error, run, None)
        return Outcome(False, line_in(report.text, run.source.filename), report.text.rpartition("\n")[2])

    def show_error(self, report: "Report") -> None:
        """Show an error, and what to do next; before it what was printed."""
        report.run.output.flush()
        self.write(report.text.rstrip() + "\n", "stderr")
        if report.hint:
            self.write(f"\x1b[2m{report.hint}\x1b[0m\n")

    # ---- Python's own

    def adopt(self, source: str) -> None:
        """Let Python's own ways to ask come here, those that a source speaks of."""
        if "code" in source:
            self._adopt_code()
        if "getpass" in source and runtime.can_ask():
            import getpass

            getpass.getpass = lambda prompt="Password: ", stream=None: self.ask(str(prompt), hidden=True)  # noqa: ARG005
        if "help" in source and runtime.can_ask():
            import pydoc

            pydoc.pager = self.page

    def _adopt_code(self) -> None:
        """`code.interact()` is this terminal's prompt; where Python cannot block it begins when the source has run."""

        def interact(
            banner: "str | None" = None,
            readfunc: "Callable[[str], str] | None" = None,  # noqa: ARG001 - code.interact() has it
            local: "dict[str, Any] | None" = None,
            exitmsg: str = "",
        ) -> None:
            if local is not None:
                self.console.namespace = local
            prompt = self.interact(banner, exitmsg)
            run = runtime.current()
            if runtime.can_wait():
                runtime.wait(prompt)
            else:
                runtime.spawn(prompt, run)

        try:
            import code
        except ImportError:  # MicroPython has none
            runtime.register_module("code", Module(interact))
        else:
            code.interact = interact  # type: ignore[assignment]

    def page(self, text: str, title: str = "") -> None:  # noqa: ARG002 - as pydoc calls it
        """Show a long text a screen at a time: any key goes on, q ends it."""
        run = runtime.current()
        if run is not None:
            run.output.flush()
        lines = text.split("\n")
        for start in range(0, len(lines), SCREEN):
            self.write("\n".join(lines[start : start + SCREEN]) + "\n")
            if start + SCREEN >= len(lines):
                return
            self.write("\x1b[7m more: any key, q ends it \x1b[0m")
            key = self._heard(runtime.ask_page("terminalRead", self.view))
            self.write("\r\x1b[K")
            if key[:1] in ("q", "\x03", "\x1b"):
                return


SCREEN = 20
"""Lines that the pager shows at a time."""


class Module:
    """What stands for the module `code` where there is none."""

    def __init__(self, interact: "Any") -> None:
        self.interact = interact
