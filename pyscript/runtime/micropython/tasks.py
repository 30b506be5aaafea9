"""Runs and tasks on MicroPython. It has no contextvars, so each step of a task sets and restores the current run."""

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
_stepping: "_Steps | None" = None  # the _Steps object whose step is running


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
    """A wrapper around a coroutine. A task or an await drives the wrapper, which runs each step through `step`."""

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
        """Run one step of the coroutine."""
        return function(value)


class _Steps(Driven):
    """A coroutine that belongs to a run. During each step, this run is the current run."""

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


_create: "Callable[[_Steps], Awaitable[Any]]" = asyncio.create_task  # it takes any object with the methods of Driven
_plain_sleep_ms = asyncio.sleep_ms


class _Timers:
    """A replacement for the module `js` in asyncio, with timer functions that always work.

    MicroPython 1.27 has only one object for each JavaScript function. Once a program has called
    `js.window.setTimeout()`, that object requires a `this`. Then `js.setTimeout()`, which every task needs, fails.
    """

    def __init__(self, page: "PageApi") -> None:
        self.setTimeout = page.startTimer
        self.clearTimeout = page.stopTimer

    def __getattr__(self, name: str) -> "Any":
        return getattr(js, name)


def connect(page: "PageApi") -> None:
    """Patch asyncio: a program's tasks become part of its run, and sleep() returns a coroutine, as in CPython."""
    asyncio.core.js = _Timers(page)
    asyncio.create_task = asyncio.core.create_task = create_task
    asyncio.sleep = sleep
    asyncio.sleep_ms = sleep_ms


async def sleep(seconds: float) -> None:
    """Sleep. This is a coroutine for wait_for() and gather(); MicroPython's own function must be awaited at once."""
    await sleep_ms(int(seconds * 1000))


async def sleep_ms(milliseconds: int) -> None:
    """Sleep. Unlike in MicroPython's own asyncio, a sleep of 0 milliseconds lets the page draw and react."""
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
    """Return the run that a task belongs to, or None."""
    return getattr(getattr(task, "coro", None), "run", None)


_interruptions = 0


def is_echo(error: "BaseException | JsObject") -> bool:
    """Return whether an error is only the consequence of an earlier JavaScript error that passed through MicroPython.

    The earlier error damages the state of MicroPython. This later causes RuntimeErrors in WebAssembly, and exceptions
    without a message.
    """
    if not _interruptions:
        return False
    return str(error) == "" or str(getattr(error, "name", "")) == "RuntimeError"


def interrupted(report: "Callable[[AnyRun], None]") -> bool:
    """End the step in which a JavaScript error passed through Python, and let the event loop continue.

    Args:
        report: A callback. It is called with the current run, if there is one.

    Returns:
        True if there was a current run, otherwise False.
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
