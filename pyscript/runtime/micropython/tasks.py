"""Runs and tasks on MicroPython, which has no contextvars: each step of a task sets its run, then puts it back."""

import asyncio

import js

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Generator
    from typing import Any, TypeVar

    from pyscript.runtime.interpreter import AnyRun
    from pyscript.runtime.js_types import JsObject
    from pyscript.runtime.page_api import PageApi

    T = TypeVar("T")

_run: "AnyRun | None" = None
_stepping: "_Steps | None" = None  # the _Steps whose step is going on


def current() -> "Any":
    return _run


def call_in(run: "AnyRun | None", function: "Callable[..., T]", *args: object) -> "T":
    global _run
    before, _run = _run, run
    try:
        return function(*args)
    finally:
        _run = before


class Driven:
    """What a task or an await can drive in place of a coroutine: each step goes through `step`."""

    def __init__(self, coroutine: "Coroutine[Any, Any, Any] | Generator[Any, Any, Any]") -> None:
        self.coroutine = coroutine

    def __iter__(self) -> "Any":
        return self

    def __next__(self) -> "Any":
        return self.send(None)

    def send(self, value: object) -> "Any":
        return self.step(self.coroutine.send, value)

    def throw(self, error: BaseException) -> "Any":
        return self.step(self.coroutine.throw, error)

    def close(self) -> None:
        self.coroutine.close()

    def step(self, function: "Callable[[Any], Any]", value: object) -> "Any":
        """Do one step of the coroutine."""
        return function(value)


class _Steps(Driven):
    """A coroutine as part of a run: sets the run for the time of each step."""

    def __init__(
        self,
        coroutine: "Coroutine[Any, Any, Any]",
        run: "AnyRun | None",
        paused: "Callable[[], None] | None" = None,
        lost: "Callable[[], None] | None" = None,
    ) -> None:
        super().__init__(coroutine)
        self.run = run
        self.paused = paused
        self.lost = lost

    def step(self, function: "Callable[[Any], Any]", value: object) -> "Any":
        global _run, _stepping
        before = _run, _stepping
        _run, _stepping = self.run, self
        try:
            return function(value)
        finally:
            _run, _stepping = before
            self.first_step_over()

    def first_step_over(self) -> None:
        if self.paused:
            paused, self.paused = self.paused, None
            paused()


_create: "Callable[[_Steps], Awaitable[Any]]" = asyncio.create_task  # it takes whatever has those methods
_plain_sleep_ms = asyncio.sleep_ms


class _Timers:
    """What asyncio takes for the module `js`.

    MicroPython 1.27 has one object for a function of JavaScript. Once a program has called `js.window.setTimeout()`,
    that object wants a `this`, and `js.setTimeout()` fails, which every task needs.
    """

    def __init__(self, page: "PageApi") -> None:
        self.setTimeout = page.startTimer
        self.clearTimeout = page.stopTimer

    def __getattr__(self, name: str) -> "Any":
        return getattr(js, name)


def connect(page: "PageApi") -> None:
    """Let the tasks that programs make be part of their run, and let sleep() be a coroutine as it is in CPython."""
    asyncio.core.js = _Timers(page)
    asyncio.create_task = asyncio.core.create_task = create_task
    asyncio.sleep = sleep
    asyncio.sleep_ms = sleep_ms


async def sleep(seconds: float) -> None:
    """asyncio.sleep(): MicroPython's own must be awaited at once, and cannot be given to wait_for() or gather()."""
    await sleep_ms(int(seconds * 1000))


async def sleep_ms(milliseconds: int) -> None:
    """asyncio.sleep_ms() as a coroutine. Without a time it gives the page a turn, which MicroPython's own does not."""
    if milliseconds > 0:
        await _plain_sleep_ms(milliseconds)
    else:
        await js.Promise.new(lambda resolve, _reject: asyncio.core.js.setTimeout(resolve, 0))


def create_task(coroutine: "Coroutine[Any, Any, Any] | Any") -> "Awaitable[Any]":
    if hasattr(coroutine, "send"):
        return _create(_Steps(coroutine, _run))
    if not hasattr(coroutine, "__await__"):
        raise TypeError("coroutine expected")
    return _create(_Steps(_awaited(coroutine), _run))


async def _awaited(awaitable: "Awaitable[T]") -> "T":
    return await awaitable


def spawn(
    coroutine: "Coroutine[Any, Any, T]",
    run: "AnyRun | None",
    paused: "Callable[[], None] | None" = None,
    lost: "Callable[[], None] | None" = None,
) -> "Awaitable[T]":
    return _create(_Steps(coroutine, run, paused, lost))


def run_of(task: object) -> "Any":
    """The run that a task belongs to, or None."""
    return getattr(getattr(task, "coro", None), "run", None)


_interruptions = 0


def is_echo(error: "BaseException | JsObject") -> bool:
    """Whether an error only comes of JavaScript having thrown through MicroPython before, which leaves it in disorder.

    Such are WebAssembly's own RuntimeErrors, and exceptions that say nothing.
    """
    if not _interruptions:
        return False
    return str(error) == "" or str(getattr(error, "name", "")) == "RuntimeError"


def interrupted(report: "Callable[[AnyRun], None]") -> bool:
    """JavaScript threw and nothing in Python could catch it: end what was running, and let the loop go on.

    Args:
        report: Called with the run that was going on, if there was one.

    Returns:
        Whether there was one.
    """
    global _interruptions, _run, _stepping
    run, steps = _run, _stepping
    _run = _stepping = None
    if run is not None:
        report(run)
    _interruptions += 1
    if steps and steps.lost:
        steps.lost()
        steps.first_step_over()
    asyncio.core.cur_task = asyncio.core._top_level_task
    asyncio.core._schedule_run_iter(0)
    return run is not None
