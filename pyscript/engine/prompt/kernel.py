"""Runs the code of cells. Cells of one namespace run one after the other, and plugins see each cell as a Run."""

import asyncio
import time

from pyscript import runtime
from pyscript.engine.errors import Text
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
"""The number of milliseconds after which printed text is shown and, if Python can wait, the page can draw and react."""
REST = 0.005
"""The number of seconds that Python then sleeps. Browsers resume code that only yields before they handle keys."""
OFTEN = 20
"""The number of writes after which the clock is read again."""

LINES = 200
"""The number of lines that a worker sends to the page one by one in each second; it sends further lines together."""
INSTALLING = Text("Installing {packages}")
NOT_INSTALLED = Text("{packages} could not be installed: {why}")


class Outcome:
    """The outcome of a cell.

    Attributes:
        ok: Whether the cell raised no exception.
        line: The number of the cell's line where the exception was raised, or 0 if it is unknown.
        message: One line that describes the exception, or "" if there was no exception.
    """

    def __init__(self, ok: bool = True, line: int = 0, message: str = "") -> None:
        self.ok = ok
        self.line = line
        self.message = message


class BufferedOutput(Output):
    """An output that shows several writes together, and keeps the page responsive while a loop prints.

    The console also gets several writes together. A hundred thousand separate writes to the console would take longer
    than the program itself.
    """

    def __init__(self, run: Run, box: "JsElement | None", app: "Host") -> None:
        super().__init__(run, box, app)
        self._parts: list[str] = []
        self._stream = ""
        self._writes = 0
        self._since = app.clock()
        self._second = self._sent = 0

    def _print(self, stream: str, text: str) -> bool:
        if stream != self._stream:
            self.flush()
            self._stream = stream
        if not self._parts:
            runtime.spawn(self._soon(), None)
        self._parts.append(text)
        if self.app.in_worker and text.endswith("\n") and self._may_send():
            self.flush()
            return True
        self._writes += 1
        if self._writes % OFTEN == 0 and self.app.clock() - self._since > SLICE:
            self.flush()
            if runtime.can_wait():
                runtime.wait(asyncio.sleep(REST))
            self._since = self.app.clock()
        return True

    def _may_send(self) -> bool:
        """Return whether a line may be sent to the page at once: the worker may compute for long after it."""
        second = int(time.time())
        if second != self._second:
            self._second, self._sent = second, 0
        self._sent += 1
        return self._sent <= LINES

    async def _soon(self) -> None:
        self.flush()

    def flush(self) -> None:
        """Show the text that has been printed so far."""
        if self._parts:
            text = "".join(self._parts)
            self._parts = []
            console = runtime.own_window().console
            (console.warn if self._stream == "stderr" else console.log)(text.rstrip("\n"))
            self._show(self._stream, text)

    def _show(self, stream: str, text: str) -> None:
        super()._print(stream, text)


class Surface:
    """The places where a cell shows its output, its value and its errors.

    Args:
        app: The App of the page or of the worker in which this object is made.
        element: The cell's tag. Its attributes can name the elements that the output is written into.
        box: The element that printed text is written into by default.
        place: The element in which the cell's value is shown.
        limit: The maximum number of seconds that the cell may take. 0 means that there is no limit.
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
        """Make the Output for the run of a cell."""
        return BufferedOutput(run, self.box, app)

    def show(self, value: object, run: Run) -> None:
        """Show the value of a cell."""
        runtime.call_in(run, renderers.show, repr(value) if isinstance(value, str) else value, self.place)

    async def report(self, error: BaseException, run: Run) -> Outcome:
        """Show the exception of a cell, and return the Outcome. An interrupt or an exit is shown as a note."""
        name = type(error).__name__
        if isinstance(error, KeyboardInterrupt) or is_exit(error):
            run.output.note(f"{name}: {error}" if str(error) and isinstance(error, KeyboardInterrupt) else name)
            return Outcome(False, 0, name)
        report = await self.app.report(error, run, self.box)
        return Outcome(False, line_in(report.text, run.source.filename), report.text.rpartition("\n")[2])


class Kernel:
    """Runs cells in this Python interpreter, which is in the page or in a worker.

    Args:
        app: The App of the page or of the worker in which the cells run.
        namespace: The dict of names that the cells share.

    Attributes:
        consoles: A dict of the consoles whose entries this kernel runs. It maps the name of each console to the
            Console.
    """

    def __init__(self, app: "Host", namespace: "dict[str, Any]") -> None:
        self.app = app
        self.namespace = namespace
        self.consoles: dict[str, Console] = {}
        self._turn = asyncio.Lock()
        runtime.interruptible()

    async def run(self, console: "Console", text: str, surface: "Any") -> Outcome:
        """Wait until the cells before this cell have ended, run it, and show its value or its error.

        Args:
            console: The Console of the cell. Its `enter()` must already have been called for this cell.
            text: The code of the cell.
            surface: A Surface or a Terminal, which shows the output, the value and the error of the cell.
        """
        await self._turn.acquire()
        try:
            return await self._run(console, text, surface)
        finally:
            self._turn.release()

    async def complete(self, console: "Console", code: str, cursor: int, asked: bool) -> "tuple[int, list[Completion]]":
        """Return the completions that Console.complete() finds for the given code and cursor."""
        return console.complete(code, cursor, asked)

    async def explain(self, console: "Console", code: str, cursor: int) -> "tuple[str, str] | None":
        """Return the signature and documentation that Console.explain() finds for the given code and cursor."""
        return console.explain(code, cursor)

    async def interrupt(self, console: "Console") -> None:
        """Interrupt a console's running entry at the point where it next awaits or blocks."""
        console.interrupt()

    async def leave(self, console: "Console", filenames: "list[str]") -> None:
        """Interrupt the running entry of a console whose tag has left the page, and forget the runs of its entries."""
        await self.interrupt(console)
        for filename in filenames:
            self.app.runner.forget(filename)

    async def _timed(self, console: "Console", run: Run, limit: float) -> "Result":
        """Run the code of a cell within its time limit. The limit also ends code that never awaits."""
        if not limit:
            return await console.run(run.source.text, run)
        answering = lambda: run.answering(time.time())  # noqa: E731
        timer: Any = runtime.spawn(interrupt_later(console.interrupt, limit, answering), None)
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

        def note(packages: str, failure: str) -> None:
            text = NOT_INSTALLED if failure else INSTALLING
            run.output.note(text.filled(packages=packages, why=failure))

        await runtime.provide(text, runtime.bridge(), note)
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
        run.result = run.error = None  # the cell's functions keep the run alive, so it must not keep a large result
        handlers.ended()
        return outcome


async def interrupt_later(
    interrupt: "Callable[[str], Any]", seconds: float, answering: "Callable[[], float]" = lambda: 0.0
) -> None:
    """Wait until a run has taken too long, and then call `interrupt` with the reason.

    Args:
        interrupt: A function that interrupts the run. It is called with the reason as text.
        seconds: The number of seconds that the run may take.
        answering: A function that returns how many seconds the person at the page has spent on answers so far. These
            seconds do not count towards the limit.
    """
    await asyncio.sleep(seconds)
    waited = 0.0
    while answering() > waited:
        more = answering() - waited
        waited += more
        await asyncio.sleep(more)
    interrupt(f"it took longer than {seconds:g} s")


def line_in(trace: str, filename: str) -> int:
    """Return the last line number that a traceback gives for a file, or 0."""
    rest = trace.rpartition(f'File "{filename}", line ')[2] if f'File "{filename}", line ' in trace else ""
    end = 0
    while end < len(rest) and rest[end].isdigit():
        end += 1
    return int(rest[:end] or 0)
