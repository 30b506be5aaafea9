"""Calls event handlers, and shows their errors. A handler may be async, and takes the event or no argument."""

from pyscript import engine, runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from pyscript.engine.records import Run
    from pyscript.runtime.js_types import JsElement, JsObject


def report(error: "BaseException | JsObject", run: "Run | None", element: "JsElement | None") -> None:
    """Show an error in the same way as an error in a handler. If there is no page, raise the error.

    Args:
        error: The exception, or an error that JavaScript threw.
        run: The run that the error belongs to, or None.
        element: The element that the error is about, or None.
    """
    if engine.app is None:
        raise error if isinstance(error, BaseException) else RuntimeError(runtime.reason(error))
    engine.app.report_soon(error, run, element)


_after: "list[Callable[[], None]]" = []


def after_each(function: "Callable[[], None]") -> None:
    """Register a function that will be called whenever a handler or a script has ended."""
    _after.append(function)


def ended() -> None:
    """Call the functions registered with `after_each`, since a handler or a script has ended."""
    for function in _after:
        function()


_around: "Callable[[Handler, object], Any] | None" = None  # a global, for speed, since every event reads it


def watch(around: "Callable[[Handler, object], Any]") -> None:
    """Call `around(handler, event)` for every event from then on, instead of the handler itself."""
    global _around
    _around = around


class Handler:
    """An event handler that calls a function.

    `handler(event)` never raises. If the function raises an exception, the exception is shown. If the function returns
    a coroutine, the coroutine is started as a task of the current run.

    Args:
        function: The function, which takes the event or no argument, and may be async.
    """

    def __init__(self, function: "Callable[..., Any]") -> None:
        self.function = function
        self.bare = False  # whether the function is known to take no argument
        self.source: Any = None  # a Source for the plugins' hooks, made at their first call

    def __call__(self, event: object) -> "Any":
        """Handle an event by calling the function."""
        if _around is not None:
            return _around(self, event)
        try:
            result = self.function() if self.bare else self.call(event)
        except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
            report(error, runtime.current(), element_of(event))
            result = None
        if result is not None and runtime.is_awaitable(result):
            run = runtime.current()
            return runtime.spawn(_finish(result, run, element_of(event)), run)
        if _after:
            ended()
        return result

    def call(self, event: object) -> "Any":
        """Call the function with the event, or without it if the function takes no argument."""
        if self.bare:
            return self.function()
        try:
            return self.function(event)
        except TypeError as error:
            if not _takes_none(self.function, error):
                raise
        self.bare = True
        return self.function()


def element_of(event: object) -> "JsElement | None":
    """Return the element that the event's listener was added to, or None."""
    element = getattr(event, "currentTarget", None)
    return element if hasattr(element, "localName") else None


async def _finish(awaitable: "Awaitable[object]", run: "Run | None", element: "JsElement | None") -> None:
    try:
        await awaitable
    except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
        report(error, run, element)
    ended()


def _takes_none(function: "Callable[..., Any]", error: TypeError) -> bool:
    """Return whether a call failed because the function takes no argument. MicroPython cannot find this out beforehand.

    Both numbers in the error's message count `self` and, on MicroPython, the variables that a closure captures.
    """
    name, _, rest = str(error).partition("() takes ")
    if name.rpartition(".")[2] != getattr(function, "__name__", name.rpartition(".")[2]):
        return False
    numbers = [int(word) for word in rest.split(" ") if word.isdigit()]
    return len(numbers) == 2 and numbers[1] == numbers[0] + 1
