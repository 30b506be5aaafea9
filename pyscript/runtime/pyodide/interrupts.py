"""Interrupts the blocking calls of a run: `time.sleep()`, `input()`, and all other calls that use run_sync()."""

import asyncio
import sys
import time

from pyodide import webloop
from pyodide.ffi import can_run_sync, run_sync

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import TypeVar

    from pyscript.runtime.interpreter import AnyRun

    T = TypeVar("T")

_stops: "dict[AnyRun | None, list[asyncio.Future[None]]]" = {}
"""Maps a run to the futures that end its blocking calls. The future of the innermost call is the last."""
_plain_sleep = time.sleep
tracing = sys.monitoring  # type: ignore[attr-defined]  # since Python 3.12
_current: "Callable[[], AnyRun | None]"


def connect(current: "Callable[[], AnyRun | None]") -> None:
    """Set the function that returns the current run."""
    global _current
    _current = current


def block(awaitable: "Awaitable[T]", run: "AnyRun | None") -> "T":
    """Block until an awaitable is done.

    Raises:
        KeyboardInterrupt: The run is interruptible, and was interrupted while it blocked.
    """
    if run is None or not run.interruptible:
        return run_sync(awaitable)
    trace = untraced()
    future = asyncio.ensure_future(awaitable)
    stop = asyncio.get_event_loop().create_future()
    stops = _stops.setdefault(run, [])
    stops.append(stop)
    try:
        run_sync(asyncio.wait([future, stop], return_when=asyncio.FIRST_COMPLETED))
    finally:
        stops.remove(stop)
        if not stops:
            del _stops[run]
        trace()
    if not stop.done():
        stop.cancel()
        return future.result()
    if not future.cancel() and not future.cancelled():
        future.exception()  # it has ended meanwhile; asyncio would log its exception if it were not retrieved
    raise KeyboardInterrupt


def untraced() -> "Callable[[], None]":
    """Suspend tracing, and return a function that resumes it.

    While a debugger's prompt waits, tracing would step through this file.
    """
    tool = tracing.DEBUGGER_ID
    trace = sys.gettrace()
    events = tracing.get_events(tool) if tracing.get_tool(tool) else 0
    if trace:
        sys.settrace(None)
    if events:
        tracing.set_events(tool, 0)

    def again() -> None:
        if trace:
            sys.settrace(trace)
        if events and tracing.get_tool(tool):
            tracing.set_events(tool, events)

    return again


def interrupt(run: "AnyRun | None", task: "asyncio.Task[object] | None") -> None:
    stops = [stop for stop in _stops.get(run, ()) if not stop.done()]
    if stops:
        stops[-1].set_result(None)
    elif task is not None:
        task.cancel()


def interruptible() -> None:
    time.sleep = _sleep  # type: ignore[assignment]
    webloop.run_sync = _run_sync  # since asyncio.run() waits with run_sync()


def _run_sync(awaitable: "Awaitable[T]") -> "T":
    """Block as run_sync() does. Raise KeyboardInterrupt if the waiting run is interrupted."""
    return block(awaitable, _current())


def _sleep(seconds: float) -> None:
    """Sleep as time.sleep() does. Raise KeyboardInterrupt if the sleeping run is interrupted."""
    run = _current()
    if run is None or not run.interruptible or not can_run_sync():
        _plain_sleep(seconds)
    else:
        block(asyncio.sleep(seconds), run)


TOOL = 4
"""The id of our tracing tool. Debuggers and profilers have other ids.

https://docs.python.org/3/library/sys.monitoring.html#registering-and-using-tools
"""
OFTEN = 100
"""The number of events after which the clock is read again. An event is a jump or the start of a function."""


def limit(seconds: float, run: "AnyRun") -> "Callable[[], None]":
    events = tracing.events
    wanted = events.JUMP | events.PY_START
    until = time.time() + seconds
    count = 0

    def check(*_: object) -> None:
        nonlocal count
        count += 1
        if count % OFTEN == 0 and (now := time.time()) > until + run.answering(now) and _current() is run:
            raise KeyboardInterrupt(f"it took longer than {seconds:g} s")

    def end() -> None:
        tracing.set_events(TOOL, 0)
        tracing.free_tool_id(TOOL)

    if tracing.get_tool(TOOL) is not None:
        return lambda: None  # another cell has a limit now, and all cells share the tool id
    tracing.use_tool_id(TOOL, "pyscript")
    for event in (events.JUMP, events.PY_START):
        tracing.register_callback(TOOL, event, check)
    tracing.set_events(TOOL, wanted)
    return end
