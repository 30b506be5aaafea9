"""The Terminal of a tag. It shows printed text, reads lines for `input()`, and can run a prompt."""

import sys

from pyscript import runtime
from pyscript.engine.errors import Text
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
NAMES = {"pyodide": "Python {} on Pyodide", "micropython": "MicroPython {}"}
VERSION = ".".join([str(part) for part in sys.implementation.version[:3]])
BEGIN = Text("{python}. Ctrl-D ends it.")
MORE = Text(" more: any key, q ends it ")
BANNER = BEGIN.filled(python=NAMES.get(runtime.NAME, "Python {}").format(VERSION))
WIDE = 80
"""The width of a line, in letters, that is assumed until the terminal reports its width."""


class TerminalOutput(BufferedOutput):
    """The output of a run that prints into a terminal."""

    def __init__(self, run: "Run", app: "Host", terminal: "Terminal") -> None:
        super().__init__(run, None, app)
        self.terminal = terminal

    def _show(self, stream: str, text: str) -> None:
        self.terminal.write(text, stream)

    def note(self, text: str) -> None:
        """Show a line that does not come from the program."""
        self.flush()
        self.terminal.write(f"\x1b[2m{text}\x1b[0m\n")

    def show_error(self, report: "Report") -> bool:
        """Show an error in the terminal, and return True."""
        self.flush()
        self.terminal.show_error(report)
        return True


class Terminal:
    """A terminal in the page.

    Args:
        app: The App.
        view: The View object that draws the terminal; see static/paint/terminal.js.
        namespace: The dict of names that code entered at the terminal's prompt uses.
        name: The terminal's name in tracebacks.
        element: The tag that the terminal belongs to.
        history: The History object with the earlier entries, or None.
    """

    limit = 0.0
    """The maximum number of seconds that an entry may take. 0 means that there is no limit."""

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
        """Show some text, which may contain escape sequences."""
        runtime.page.terminalWrite(self.view, stream, text)

    def _heard(self, data: "Any") -> str:
        """Store the terminal's width, with which the data begins. Return the typed text that follows the width."""
        columns, _, typed = str(data).partition(" ")
        self.columns = int(columns)
        return typed

    def hear_stop(self, run: "Run | None") -> None:
        """Let Ctrl-C interrupt the code that runs in this terminal, at the point where the code waits.

        Args:
            run: The run of the script that has the terminal, or None.
        """
        runtime.interruptible()
        self._stop = runtime.listener(lambda: self._interrupt(run))
        runtime.page.terminalStop(self.view, self._stop)

    def _interrupt(self, run: "Run | None") -> None:
        """Interrupt the running code.

        If the prompt is waiting for input, no code is running. In this case, do nothing, and leave the prompt open.
        """
        if self.console.busy:
            self.console.interrupt()
        elif not self._reads:
            runtime.interrupt(run, None)

    def close(self) -> None:
        """End all reading from the terminal, and forget its entries. Called when its tag has left the page."""
        runtime.page.leaveTerminal(self.element)
        if self._stop is not None:
            runtime.release(self._stop)
        for filename in self.console.filenames():
            self.app.runner.forget(filename)

    # ---- lines

    def ask(self, prompt: str = "", hidden: bool = False) -> str:
        """Read a line of text. Block until the person has completed the line.

        Raises:
            EOFError: The person pressed Ctrl-D.
            KeyboardInterrupt: The person pressed Ctrl-C.
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
        """Run a prompt until the person leaves it with Ctrl-D or exit().

        Args:
            banner: The text that is shown before the first prompt. By default, it gives the version of Python.
            end: The text that is shown when the prompt has ended, or None for no text.
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

    # ---- output of a kernel

    def output(self, run: "Run", app: "Host") -> TerminalOutput:
        """Make the output for the run of an entry."""
        return TerminalOutput(run, app, self)

    def show(self, value: object, _run: "Run") -> None:
        """Show the value of an entry's last expression."""
        text, lines = shortened(repr(value))
        more = f"\n\x1b[2m... {lines} lines in all: print(_) shows them\x1b[0m" if lines else ""
        self.write(f"{text}{more}\n")

    async def report(self, error: BaseException, run: "Run") -> Outcome:
        """Show the exception that an entry raised, and return the Outcome of the entry."""
        name = type(error).__name__
        if is_exit(error):
            return Outcome(False, 0, name)
        if isinstance(error, KeyboardInterrupt):
            self.write(name + "\n", "stderr")
            return Outcome(False, 0, name)
        report = await self.app.report(error, run, None)
        return Outcome(False, line_in(report.text, run.source.filename), report.text.rpartition("\n")[2])

    def show_error(self, report: "Report") -> None:
        """Show an error and its hint."""
        self.write(report.text.rstrip() + "\n", "stderr")
        if report.hint:
            self.write(f"\x1b[2m{report.hint}\x1b[0m\n")

    # ---- functions of the standard library

    def adopt(self, source: str) -> None:
        """If a source mentions `code.interact()` or `help()`, make these functions use this terminal."""
        if "code" in source:
            self._adopt_code()
        if "help" in source and runtime.can_ask():
            import pydoc

            pydoc.pager = self.page

    def _adopt_code(self) -> None:
        """Make `code.interact()` run this terminal's prompt. If Python cannot block, the prompt runs as a task."""

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
        except ImportError:  # MicroPython has no module `code`
            runtime.register_module("code", Module(interact))
        else:
            code.interact = interact  # type: ignore[assignment]

    def page(self, text: str, title: str = "") -> None:  # noqa: ARG002 - as pydoc calls it
        """Show a long text one screen at a time. The keys q, Escape and Ctrl-C end it, and any other key continues."""
        run = runtime.current()
        if run is not None:
            run.output.flush()
        lines = text.split("\n")
        for start in range(0, len(lines), SCREEN):
            self.write("\n".join(lines[start : start + SCREEN]) + "\n")
            if start + SCREEN >= len(lines):
                return
            self.write(f"\x1b[7m{MORE.filled()}\x1b[0m")
            key = self._heard(runtime.ask_page("terminalRead", self.view))
            self.write("\r\x1b[K")
            if key[:1] in ("q", "\x03", "\x1b"):
                return


SCREEN = 20
"""The number of lines that the pager shows at a time."""


class Module:
    """A replacement for the module `code`, which MicroPython does not have."""

    def __init__(self, interact: "Any") -> None:
        self.interact = interact
