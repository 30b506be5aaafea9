"""Ending what blocks: `time.sleep()`, `input()` and whatever else waits by run_sync() in a run."""

import asyncio
import time

from pyodide.ffi import can_run_sync, run_sync

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable
    from typing import Any

_stops: "dict[Any, list[asyncio.Future[None]]]" = {}
"""What lets the runs that block go on, the innermost last."""
_plain_sleep = time.sleep


def block(awaitable: "Awaitable[Any]", run: "Any") -> "Any":
    """Block until an awaitable is done.

    Raises:
        KeyboardInterrupt: The run is a cell's, and was interrupted meanwhile.
    """
    if run is None or not run.interruptible:
        return run_sync(awaitable)
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
    if stop.done() and not future.done():
        future.cancel()
        raise KeyboardInterrupt
    stop.cancel()
    return future.result()


def interrupt(run: "Any", task: "Any") -> None:
    stops = [stop for stop in _stops.get(run, ()) if not stop.done()]
    if stops:
        stops[-1].set_result(None)
    elif task is not None:
        task.cancel()


def interruptible() -> None:
    time.sleep = _sleep  # type: ignore[assignment]


def _sleep(seconds: float) -> None:
    """time.sleep(), which ends with a KeyboardInterrupt when the run that sleeps is interrupted."""
    from pyscript import runtime

    run = runtime.current()
    if run is None or not run.interruptible or not can_run_sync():
        _plain_sleep(seconds)
    else:
        block(asyncio.sleep(seconds), run)
