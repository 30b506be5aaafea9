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


def report(error: "Any", run: "Any", element: "Any") -> None:
    """Show an error as those of handlers are shown.

    Args:
        error: The exception.
        run: The run it belongs to, or None.
        element: The element it is about, or None.
    """
    _report(error, run, element)


_after: "list[Callable[[], None]]" = []


def after_each(function: "Callable[[], None]") -> None:
    """From now on `function` is called after each handler and script."""
    _after.append(function)


def ended() -> None:
    """A handler or a script has ended."""
    for function in _after:
        function()


class Handler:
    """A function as the handler of events: `handler(event)` never raises, what the function raises is shown.

    A coroutine is started as a task of the run that is going on.

    Args:
        function: Takes the event, or nothing; it may be async.
    """

    def __init__(self, function: "Callable[..., Any]") -> None:
        self.function = function
        self.bare = False  # whether the function is known to take no argument

    def __call__(self, event: "Any") -> "Any":
        """Handle an event."""
        try:
            result = self.function() if self.bare else self._call(event)
        except Exception as error:
            _report(error, runtime.current(), _element(event))
            result = None
        if result is not None and runtime.is_awaitable(result):
            run = runtime.current()
            return runtime.spawn(_finish(result, run, _element(event)), run)
        if _after:
            ended()
        return result

    def _call(self, event: "Any") -> "Any":
        try:
            return self.function(event)
        except TypeError as error:
            if not _takes_none(self.function, error):
                raise
        self.bare = True
        return self.function()


def _element(event: "Any") -> "Any":
    """The element whose event it is, or None."""
    element = getattr(event, "currentTarget", None)
    return element if hasattr(element, "localName") else None


async def _finish(awaitable: "Any", run: "Any", element: "Any") -> None:
    try:
        await awaitable
    except Exception as error:
        _report(error, run, element)
    ended()


def _takes_none(function: "Callable[..., Any]", error: TypeError) -> bool:
    """Whether a call failed because the function itself takes no argument; MicroPython cannot tell beforehand."""
    bound = type(function).__name__ in ("method", "bound_method")
    message = str(error)
    called = message.partition("(")[0].rpartition(".")[2]
    same = called == getattr(function, "__name__", called)
    return same and f" takes {int(bound)} positional argument" in message
