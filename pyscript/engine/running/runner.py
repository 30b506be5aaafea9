"""Runs sources in document order. Each execution is a Run, which owns its output, errors and handlers."""

import asyncio

from pyscript import runtime
from pyscript.engine.records import Run
from pyscript.engine.running import handlers

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.engine.app_protocol import Queued
    from pyscript.engine.hooks import Hooks
    from pyscript.runtime.js_types import JsObject

SLICE = 50
"""The number of milliseconds after which the page gets time to draw and react, if more sources are queued."""


class Runner:
    """Runs sources in the order in which they are added.

    Args:
        hooks: The Hooks object, which calls the hooks of the plugins.
        report: A function that is called with (exception, run) when a run raises an exception. The Runner awaits the
            result, so that the error is shown before the run ends.

    Attributes:
        latest: The run of the script that was started last, or None.
    """

    def __init__(self, hooks: "Hooks", report: "Callable[[Any, Run], Any]") -> None:
        self.hooks = hooks
        self.report = report
        self._queue: list[Queued] = []
        self._drained = asyncio.Event()
        self._drained.set()
        self._running: list[Run] = []
        self._scripts: dict[str, Run] = {}
        self.latest: Run | None = None
        self._namespaces: dict[str, dict[str, Any]] = {}

    def adopt(self, run: Run) -> None:
        """Register the run of a cell as the owner of the functions that the cell defines, as is done for scripts."""
        self._scripts[run.source.filename] = run
        self.latest = run

    def forget(self, filename: str) -> None:
        """Forget the run of the source that has the given file name. Called when the source's tag has left the page."""
        run = self._scripts.pop(filename, None)
        if run is not None and self.latest is run:
            self.latest = None

    @property
    def busy(self) -> bool:
        """Whether any script is waiting in the queue or is still running."""
        return bool(self._running) or not self._drained.is_set()

    async def idle(self) -> None:
        """Wait until every queued script has started."""
        await self._drained.wait()

    async def finished(self) -> None:
        """Wait until every script that has been queued so far has ended."""
        await self.idle()
        for run in list(self._running):
            await run.ended.wait()

    def namespace(self, env: str = "") -> "dict[str, Any]":
        """Return the namespace of the given `env`; by default, the namespace that tags without an `env` share."""
        if not env:
            import __main__

            shared: dict[str, Any] = __main__.__dict__
            return shared
        if env not in self._namespaces:
            self._namespaces[env] = {"__name__": "__main__"}
        return self._namespaces[env]

    def script_of(self, function: "Callable[..., Any] | None") -> "Run | None":
        """Return the run of the script that defines a function. If the script is unknown, return the latest run."""
        return self._scripts.get(runtime.file_of(function)) or self.latest

    def add(self, script: "Queued") -> None:
        """Add a script to the queue. If no queued scripts are being started already, begin to start them."""
        self._queue.append(script)
        if self._drained.is_set():
            self._drained.clear()
            self._work()

    def _work(self) -> None:
        runtime.spawn(self._start_all(), None, lost=self._lost)

    async def _start_all(self) -> None:
        """Start the queued scripts in order. Each starts when the script before it first awaits something, or ends."""
        clock = runtime.own_window().performance
        began = clock.now()
        while self._queue:
            await self._start(self._queue[0])
            self._queue.pop(0)
            if self._queue and clock.now() - began > SLICE:
                await runtime.bridge().rest()
                began = clock.now()
        self._drained.set()

    def _lost(self) -> None:
        """End the script that was starting when a JavaScript error passed through Python, and start the next script."""
        if self._queue:
            script = self._queue.pop(0)
            if script.run is not None:
                self._ended(script.run, script)
        self._work()

    async def _start(self, script: "Queued") -> None:
        run = await script.prepare()
        if run is None:
            return
        run.ended = asyncio.Event()
        self.latest = run
        self._scripts[run.source.filename] = run
        self._running.append(run)
        await self.hooks.call("before_run", run)
        script.tell("ready")
        source = run.source
        try:
            begun = runtime.call_in(run, runtime.execute, source.text, source.filename, run.namespace)
        except BaseException as error:  # noqa: BLE001 - whatever a program raises is shown
            await self._end(run, script, None, error)
            return
        pending, result = begun
        if not pending:
            await self._end(run, script, result, None)
            return
        paused = asyncio.Event()
        runtime.spawn(self._go_on(run, script, result), run, paused.set, lambda: self._ended(run, script))
        await (run.ended if script.blocks else paused).wait()
        script.paused()

    async def _go_on(self, run: Run, script: "Queued", result: "Any") -> None:
        """Await the rest of a script that has a top-level await."""
        try:
            value, error = await result, None
        except BaseException as raised:  # noqa: BLE001 - whatever a program raises is shown
            value, error = None, raised
        await self._end(run, script, value, error)

    async def _end(self, run: Run, script: "Queued", result: "Any", error: "BaseException | None") -> None:
        """Finish the run of a script that has ended. Report its exception, if any, and call `after_run`."""
        run.result, run.error = result, error
        if error is not None and not is_exit(error):
            await self.report(error, run)
        await self.hooks.call("after_run", run)
        self._ended(run, script)

    def _ended(self, run: Run, script: "Queued") -> None:
        self._running.remove(run)
        script.tell("done")
        run.ended.set()
        handlers.ended()


def is_exit(error: "BaseException | JsObject") -> bool:
    """Return whether an exception is a request to exit rather than an error, as from sys.exit() or sys.exit(0)."""
    return isinstance(error, SystemExit) and (not error.args or error.args[0] in (None, 0))
