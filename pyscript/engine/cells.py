"""Runs what is entered into cells: those of one namespace one after the other, each as a run that plugins know."""

import asyncio

from pyscript import runtime
from pyscript.engine import handlers, prelude, renderers
from pyscript.engine.output import Output
from pyscript.engine.runner import Run, is_exit
from pyscript.engine.source import Source

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.completion import Completion
    from pyscript.engine.console import Console

__all__ = ["Kernel", "Outcome"]

SLICE = 50
"""Milliseconds after which what has been printed is shown, and the page gets its turn, where Python can wait."""
OFTEN = 20
"""Writes after which the clock is read again."""


class Outcome:
    """How a cell ended.

    Attributes:
        ok: Whether nothing was raised.
        line: The line of the cell where it was, or 0.
        message: What was raised, in a line, or "".
    """

    def __init__(self, ok: bool = True, line: int = 0, message: str = "") -> None:
        self.ok = ok
        self.line = line
        self.message = message


class CellOutput(Output):
    """The output of a cell: what is printed at once is shown together, and a loop that prints lets the page live.

    The console gets its copy in the same pieces: a hundred thousand of them would take longer than the program.
    """

    def __init__(self, run: Run, box: "Any", app: "Any") -> None:
        super().__init__(run, box, app)
        self._parts: list[str] = []
        self._stream = ""
        self._writes = 0
        self._since = app.clock()

    def _print(self, stream: str, text: str) -> bool:
        if stream != self._stream:
            self.flush()
            self._stream = stream
        if not self._parts:
            runtime.spawn(self._soon(), None)
        self._parts.append(text)
        self._writes += 1
        if self._writes % OFTEN == 0 and self.app.clock() - self._since > SLICE:
            self.flush()
            if runtime.can_wait():
                runtime.wait(runtime.bridge().rest())
            self._since = self.app.clock()
        return True

    async def _soon(self) -> None:
        self.flush()

    def flush(self) -> None:
        """Show what has been printed by now."""
        if self._parts:
            text = "".join(self._parts)
            self._parts = []
            console = runtime.here().console
            (console.warn if self._stream == "stderr" else console.log)(text.rstrip("\n"))
            super()._print(self._stream, text)


class Kernel:
    """Runs cells in the Python of this page, or of this worker.

    Args:
        app: The App.
        env: The name of the namespace; "" is the one that all tags share.
    """

    def __init__(self, app: "Any", env: str = "") -> None:
        self.app = app
        self.namespace: dict[str, Any] = app.runner.namespace(env)
        self._turn = asyncio.Lock()
        runtime.interruptible()

    async def run(self, console: "Console", text: str, element: "Any", box: "Any", place: "Any") -> Outcome:
        """Run a cell when those before it have ended, and show what it gives.

        Args:
            console: Its console, which has taken it in.
            text: The code.
            element: Its tag, whose attributes say where output goes.
            box: The element for its output.
            place: The element for its value.
        """
        await self._turn.acquire()
        try:
            return await self._run(console, text, element, box, place)
        finally:
            self._turn.release()

    async def complete(self, console: "Console", code: str, cursor: int, asked: bool) -> "tuple[int, list[Completion]]":
        """As Console.complete()."""
        return console.complete(code, cursor, asked)

    async def explain(self, console: "Console", code: str, cursor: int) -> "tuple[str, str] | None":
        """As Console.explain()."""
        return console.explain(code, cursor)

    async def interrupt(self, console: "Console") -> None:
        """End what a console runs, where it next awaits or blocks."""
        console.interrupt()

    async def _run(self, console: "Console", text: str, element: "Any", box: "Any", place: "Any") -> Outcome:
        app = self.app
        source = Source(text, console.filename, inline=False)
        app.sources.add(source)
        run = Run("cell", console.name, source, element, console.namespace)
        run.output = CellOutput(run, box, app)
        await runtime.provide(text, runtime.bridge(), lambda note: run.output.note(note))
        prelude.provide(text, console.namespace)
        app.runner.adopt(run)
        await app.hooks.call("before_run", run)
        result = await console.run(run.source.text, run)
        run.result, run.error = result.value, result.error
        if result.value is not None and result.error is None:
            result.error = _show(result.value, run, place)
        run.output.flush()
        outcome = Outcome() if result.error is None else await self._report(result.error, run, box)
        await app.hooks.call("after_run", run)
        handlers.ended()
        return outcome

    async def _report(self, error: BaseException, run: Run, box: "Any") -> Outcome:
        """Show what a cell raised; an interrupt and an exit are no mistakes."""
        name = type(error).__name__
        if isinstance(error, KeyboardInterrupt) or is_exit(error):
            run.output.note(name)
            return Outcome(False, 0, name)
        report = await self.app.report(error, run, box)
        return Outcome(False, line_in(report.text, run.source.filename), report.text.rpartition("\n")[2])


def _show(value: "Any", run: Run, place: "Any") -> "BaseException | None":
    """Show the value of a cell. What its repr() raises is returned."""
    run.output.flush()
    try:
        runtime.call_in(run, renderers.show, repr(value) if isinstance(value, str) else value, place)
    except Exception as error:
        return error
    return None


def line_in(trace: str, filename: str) -> int:
    """The last line of a file that a traceback names, or 0."""
    rest = trace.rpartition(f'File "{filename}", line ')[2] if f'File "{filename}", line ' in trace else ""
    end = 0
    while end < len(rest) and rest[end].isdigit():
        end += 1
    return int(rest[:end] or 0)
