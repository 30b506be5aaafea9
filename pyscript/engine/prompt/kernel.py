"""Runs what is entered into cells: those of one namespace one after the other, each as a run that plugins know."""

import asyncio

from pyscript import runtime
from pyscript.engine.records import Run
from pyscript.engine.running import handlers, implicit_names
from pyscript.engine.running.runner import is_exit
from pyscript.engine.running.source import Source
from pyscript.engine.showing import renderers
from pyscript.engine.showing.output import Output

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.engine.prompt.completion import Completion
    from pyscript.engine.prompt.console import Console, Result
    from pyscript.runtime.js_types import JsElement

__all__ = ["BufferedOutput", "Kernel", "Outcome", "Surface"]

SLICE = 30
"""Milliseconds after which what has been printed is shown, and the page gets its turn, where Python can wait."""
REST = 0.005
"""Seconds that the page gets then: a timer, since the browser would prefer what only yields to keys and to the rest."""
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


class BufferedOutput(Output):
    """An output that shows together what is printed at once, and lets the page live while a loop prints.

    The console gets its copy in the same pieces: a hundred thousand of them would take longer than the program.
    """

    def __init__(self, run: Run, box: "JsElement | None", app: "Host") -> None:
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
                runtime.wait(asyncio.sleep(REST))
            self._since = self.app.clock()
        return True

    async def _soon(self) -> None:
        self.flush()

    def flush(self) -> None:
        """Show what has been printed by now."""
        if self._parts:
            text = "".join(self._parts)
            self._parts = []
            console = runtime.own_window().console
            (console.warn if self._stream == "stderr" else console.log)(text.rstrip("\n"))
            self._show(self._stream, text)

    def _show(self, stream: str, text: str) -> None:
        super()._print(stream, text)


class Surface:
    """What a cell shows, and where.

    Args:
        app: The App.
        element: Its tag, whose attributes say where output goes.
        box: The element for its output.
        place: The element for its value.
        limit: The seconds that it may take, or 0.
    """

    def __init__(
        self, app: "Host", element: "JsElement", box: "JsElement", place: "JsElement | None", limit: float = 0.0
    ) -> None:
        self.app = app
        self.limit = limit
        self.element = element
        self.box = box
        self.place = place

    def output(self, run: Run, app: "Host") -> Output:
        """The output of a run."""
        return BufferedOutput(run, self.box, app)

    def show(self, value: object, run: Run) -> None:
        """Show the value of a cell."""
        runtime.call_in(run, renderers.show, repr(value) if isinstance(value, str) else value, self.place)

    async def report(self, error: BaseException, run: Run) -> Outcome:
        """Show what a cell raised; an interrupt and an exit are no mistakes."""
        name = type(error).__name__
        if isinstance(error, KeyboardInterrupt) or is_exit(error):
            run.output.note(f"{name}: {error}" if str(error) and isinstance(error, KeyboardInterrupt) else name)
            return Outcome(False, 0, name)
        report = await self.app.report(error, run, self.box)
        return Outcome(False, line_in(report.text, run.source.filename), report.text.rpartition("\n")[2])


class Kernel:
    """Runs cells in the Python of this page, or of this worker.

    Args:
        app: The App.
        namespace: The names that they share.

    Attributes:
        consoles: The consoles whose entries it runs, by name.
    """

    def __init__(self, app: "Host", namespace: "dict[str, Any]") -> None:
        self.app = app
        self.namespace = namespace
        self.consoles: dict[str, Console] = {}
        self._turn = asyncio.Lock()
        runtime.interruptible()

    async def run(self, console: "Console", text: str, surface: "Any") -> Outcome:
        """Run a cell when those before it have ended, and show what it gives.

        Args:
            console: Its console, which has taken it in.
            text: The code.
            surface: A Surface, or a Terminal.
        """
        await self._turn.acquire()
        try:
            return await self._run(console, text, surface)
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

    async def leave(self, console: "Console", filenames: "list[str]") -> None:
        """The tag of a console's entries has left the page: end what runs, and keep nothing of them."""
        await self.interrupt(console)
        for filename in filenames:
            self.app.runner.forget(filename)

    async def _timed(self, console: "Console", run: Run, limit: float) -> "Result":
        """Run the code of a cell, for as long as it may take: where it waits, and where it never does."""
        if not limit:
            return await console.run(run.source.text, run)
        timer: Any = runtime.spawn(interrupt_later(console.interrupt, limit), None)
        end = runtime.limit(limit, run)
        try:
            return await console.run(run.source.text, run)
        finally:
            end()
            timer.cancel()

    async def _run(self, console: "Console", text: str, surface: "Any") -> Outcome:
        app = self.app
        source = Source(text, console.filename, inline=False)
        app.sources.add(source)
        run = Run("cell", console.name, source, surface.element, console.namespace)
        run.output = surface.output(run, app)
        await runtime.provide(text, runtime.bridge(), run.output.note)
        implicit_names.provide(text, console.namespace)
        app.runner.adopt(run)
        await app.hooks.call("before_run", run)
        result = await self._timed(console, run, surface.limit)
        run.output.flush()
        if result.value is not None:
            try:
                surface.show(result.value, run)
            except Exception as error:  # noqa: BLE001 - whatever a program raises is shown; its repr() may raise
                result.error = error
        run.result, run.error = result.value, result.error
        outcome = Outcome() if result.error is None else await surface.report(result.error, run)
        await app.hooks.call("after_run", run)
        run.result = run.error = None  # what a cell defines keeps its run, which must not keep what may be large
        handlers.ended()
        return outcome


async def interrupt_later(interrupt: "Callable[[str], Any]", seconds: float) -> None:
    """Interrupt what has taken its time."""
    await asyncio.sleep(seconds)
    interrupt(f"it took longer than {seconds:g} s")


def line_in(trace: str, filename: str) -> int:
    """The last line of a file that a traceback names, or 0."""
    rest = trace.rpartition(f'File "{filename}", line ')[2] if f'File "{filename}", line ' in trace else ""
    end = 0
    while end < len(rest) and rest[end].isdigit():
        end += 1
    return int(rest[:end] or 0)
