"""Calls the functions that handle events: with the event or without, sync or async, their errors shown."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def _unreported(error: "Any", run: "Any", element: "Any") -> None:
    raise error


_report: "Callable[[Any, Any, Any], None]" = _unreported


def report_to(report: "Callable[[Any, Any, Any], None]") -> None:
    """From now on `report(exception, run, element)` gets what handlers raise."""
    global _report
    _report = report


def call_handler(function: "Callable[..., Any]", event: "Any") -> "Any":
    """Call a handler with an event, or without if it takes no argument.

    A coroutine is started as a task of the run that the handler belongs to.
    """
    run = runtime.current()
    element = event.currentTarget
    try:
        result = _call(function, event)
    except Exception as error:
        _report(error, run, element)
        return None
    if runtime.is_awaitable(result):
        return runtime.spawn(_finish(result, run, element), run)
    return result


async def _finish(awaitable: "Any", run: "Any", element: "Any") -> None:
    try:
        await awaitable
    except Exception as error:
        _report(error, run, element)


def _call(function: "Callable[..., Any]", event: "Any") -> "Any":
    try:
        return function(event)
    except TypeError as error:
        if not _takes_none(function, error):
            raise
    return function()


def _takes_none(function: "Callable[..., Any]", error: TypeError) -> bool:
    """Whether a call failed because the function itself takes no argument; MicroPython cannot tell beforehand."""
    bound = type(function).__name__ in ("method", "bound_method")
    message = str(error)
    called = message.partition("(")[0].rpartition(".")[2]
    same = called == getattr(function, "__name__", called)
    return same and f" takes {int(bound)} positional argument" in message
