"""Kernels for the cells of a page. A kernel runs cells with the same `env`, in the page or in a worker."""

import asyncio
import json

from pyscript import runtime
from pyscript.engine.errors import Text
from pyscript.engine.prompt.completion import Completion
from pyscript.engine.prompt.kernel import Kernel, Outcome, Surface, interrupt_later
from pyscript.engine.workers.calls import WorkerEnded, answer, workers_module

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.engine.prompt.console import Console

__all__ = ["WorkerKernel", "kernel_of"]

PATIENCE = 2.0
"""If a worker does not react to an interrupt within this number of seconds, the page ends the worker."""
NO_START = Text("The worker could not start: {why}")
GONE = Text("Stopped. The worker did not react, so it was started again: its variables are gone.")
AGAIN = Text("Run the cell again to try once more.")

_kernels: "dict[str, Any]" = {}


def kernel_of(app: "Host", env: str) -> Kernel:
    """Return the kernel that runs cells in the page, in the namespace of the given `env`."""
    if env not in _kernels:
        _kernels[env] = Kernel(app, app.runner.namespace(env))
    kernel: Kernel = _kernels[env]
    return kernel


def worker_kernel_of(kind: str, env: str, config: str, service: str = "") -> "WorkerKernel":
    """Return the kernel that runs cells in the worker of the given `env`, and count one more tag that uses this worker.

    The worker starts when it is first needed. It ends when the last tag that uses it leaves the page.

    Args:
        kind: "py" for a worker with Pyodide, "mpy" for a worker with MicroPython.
        env: The value of the tag's attribute `env`. Tags with the same `env` share a worker.
        config: The text of the tag's `config` attribute, or "" for the page's config.
        service: The address of a service worker, with which the worker can wait for the page; or "".
    """
    kernel = known_worker_kernel(kind, env) or WorkerKernel(kind, env, config, service)
    _kernels[kernel.key] = kernel
    kernel.tags += 1
    kernel.configured = kernel.configured or bool(config)
    return kernel


def known_worker_kernel(kind: str, env: str) -> "WorkerKernel | None":
    """Return the kernel of the worker with the given `env`; return None if no tag of the page uses this worker."""
    return _kernels.get(key_of(kind, env))


def key_of(kind: str, env: str) -> str:
    return f"{kind} worker {env}"


class WorkerKernel:
    """Runs cells in a worker.

    Args:
        kind, config, service: As for worker_kernel_of().
        name: The `env` of the cells' tags. It becomes part of the worker's name.

    Attributes:
        key: The kernel's key in `_kernels`.
        tags: The number of tags in the page that use the kernel.
        configured: Whether one of these tags has a config.
        owner: The tag whose property `xworker` is set to the worker, or None.
        consoles: A dict of the consoles whose entries this kernel runs. It maps the name of each console to the
            Console.
    """

    def __init__(self, kind: str, name: str, config: str, service: str) -> None:
        self.kind = kind
        self.name = name
        self.config = config
        self.service = service
        self.key = key_of(kind, name)
        self.tags = 0
        self.configured = False
        self.owner: Any = None
        self.namespace: dict[str, Any] = {}  # stays empty: the names are in the worker
        self.consoles: dict[str, Console] = {}
        self._begun: Any = None
        self._failed = False
        self._runs: list[Console] = []

    async def worker(self) -> "Any":
        """Start the worker if necessary, and return its JavaScript object.

        Raises:
            WorkerEnded: The worker could not be started.
        """
        if self._begun is None:
            options = {"kind": self.kind, "name": f"{self.kind}-repl-{self.name}"}
            if self.config:
                options["config"] = self.config
            if self.service:
                options["service_worker"] = self.service
            try:
                self._begun = (await workers_module()).startFile("", runtime.to_js(options))
            except runtime.JsException as error:
                raise WorkerEnded(f"{NO_START.filled(why=runtime.reason(error))}\n{AGAIN.filled()}") from None
            if self.owner is not None:
                self.owner.xworker = self._begun
        elif self._failed:
            self._failed = False
            self._begun.restart()
        try:
            await self._begun.ready
        except runtime.JsException as error:
            self._failed = True
            raise WorkerEnded(f"{runtime.reason(error)}\n{AGAIN.filled()}") from None
        return self._begun

    async def _ask(self, method: str, console: "Console", *args: object) -> "Any":
        worker = await self.worker()
        return json.loads(str(await answer(worker.pending("ask", "cells", method, console.name, *args))))

    async def evaluate(self, code: str) -> "Any":
        """Run code in the worker, and return the value of its last expression. Nothing is shown.

        Raises:
            Exception: The exception that the code raised.
        """
        worker = await self.worker()
        return await answer(worker.pending("runNow", code))

    async def run(self, console: "Console", text: str, surface: Surface) -> Outcome:
        """Run a cell as Kernel.run() does, but in the worker."""
        self._runs.append(console)
        timer: Any = None
        try:
            await self.worker()
            if surface.limit:
                stop = lambda _reason: runtime.spawn(self.interrupt(console), None)  # noqa: E731
                timer = runtime.spawn(interrupt_later(stop, surface.limit), None)
            where = surface.element, surface.box, surface.place
            return Outcome(*await self._ask("run", console, console.count, text, *where))
        except WorkerEnded as error:
            runtime.page.write(surface.box, "note", (GONE.filled() if console not in self._runs else str(error)) + "\n")
            return Outcome(False, 0, str(error))
        finally:
            if timer is not None:
                timer.cancel()
            if console in self._runs:
                self._runs.remove(console)

    async def complete(self, console: "Console", code: str, cursor: int, asked: bool) -> "tuple[int, list[Completion]]":
        """Complete code as Kernel.complete() does. Offer nothing while the worker is busy or has not started."""
        if self._begun is None or self._runs:
            return cursor, []
        start, found = await self._ask("complete", console, code, cursor, asked)
        return start, [Completion(text, kind) for text, kind in found]

    async def explain(self, console: "Console", code: str, cursor: int) -> "tuple[str, str] | None":
        """Explain a call as Kernel.explain() does. Return None while the worker is busy or has not started."""
        if self._begun is None or self._runs:
            return None
        found = await self._ask("explain", console, code, cursor)
        return found and (found[0], found[1])

    async def interrupt(self, console: "Console") -> None:
        """Interrupt as Kernel.interrupt() does. If the worker does not react in time, end it and start it again."""
        worker = self._begun
        if worker is None or console not in self._runs:
            return
        worker.pending("ask", "cells", "interrupt", console.name).promise.catch(runtime.own_window().Function.prototype)
        if await self._ended(console):
            return
        worker.interrupt()  # needs shared memory; if called earlier, it would interrupt the handling of the message
        if not await self._ended(console):
            self._runs.remove(console)
            worker.restart()

    async def leave(self, console: "Console", filenames: "list[str]") -> None:
        """Leave a console as Kernel.leave() does. If the worker has no tag left, end it instead."""
        self.tags -= 1
        if not self.tags:
            await self._end()
        elif self._begun is not None and not self._failed:
            await self.interrupt(console)
            try:
                await self._ask("leave", console, *filenames)
            except WorkerEnded:
                return  # the runs are gone with the worker

    async def _end(self) -> None:
        """End the worker, even if it is just starting."""
        del _kernels[self.key]
        if self._begun is None:
            return
        try:
            await self._begun.ready
        except runtime.JsException:
            return  # the worker has already ended
        self._begun.terminate()

    async def _ended(self, console: "Console") -> bool:
        """Wait for half of PATIENCE, and return whether the console's run has ended."""
        for _ in range(10):
            if console not in self._runs:
                return True
            await asyncio.sleep(PATIENCE / 20)
        return console not in self._runs
