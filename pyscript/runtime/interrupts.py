"""Ending what blocks: `time.sleep()`, `input()` and whatever else waits by run_sync() in a run."""

import asyncio
import time

from pyodide.ffi import can_run_sync, run_sync

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable
    from typing import Any

_blocking: "dict[Any, list[asyncio.Future[Any]]]" = {}
"""What the runs that block wait for, the innermost last."""
_plain_sleep = time.sleep


def block(awaitable: "Awaitable[Any]", run: "Any") -> "Any":
    """Block until an awaitable is done.

    Raises:
        KeyboardInterrupt: The run was interrupted meanwhile.
    """
    if run is None:
        return run_sync(awaitable)
    future = asyncio.ensure_future(awaitable)
    waiting = _blocking.setdefault(run, [])
    waiting.append(future)
    try:
        return run_sync(future)
    except asyncio.CancelledError:
        if future in waiting:
            raise
        raise KeyboardInterrupt from None
    finally:
        if future in waiting:
            waiting.remove(future)
        if not waiting:
            _blocking.pop(run, None)


def interrupt(run: "Any", task: "Any") -> None:
    waiting = _blocking.get(run)
    if waiting:
        waiting.pop().cancel()
    else:
        task.cancel()


def interruptible() -> None:
    time.sleep = _sleep  # type: ignore[assignment]


def _sleep(seconds: float) -> None:
    """time.sleep(), which ends with a KeyboardInterrupt when the run that sleeps is interrupted."""
    from pyscript import runtime

    run = runtime.current()
    if run is None or run.kind != "cell" or not can_run_sync():
        _plain_sleep(seconds)
    else:
        block(asyncio.sleep(seconds), run)
