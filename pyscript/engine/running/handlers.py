"""Calls the functions that handle events: with the event or without, sync or async, their errors shown."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from pyscript.engine.records import Run
    from pyscript.runtime.js_types import JsElement, JsObject


def _unreported(error: "BaseException | JsObject", _run: "Run | None", _element: "JsElement | None") -> None:
    raise error if isinstance(error, BaseException) else RuntimeError(runtime.reason(error))


_report: "Callable[[BaseException | JsObject, Run | None, JsElement | None], None]" = _unreported


def report(error: "BaseException | JsObject", run: "Run | None", element: "JsElement | None") -> None:
    """Show an error as those of handlers are shown.

    Args:
        error: The exception.
        run: The run it belongs to, or None.
        element: The element it is about, or None.
    """
    _report(error, run, element)


_after: "list[Callable[[], None]]" = []


def after_each(function: "Callable[[], None]") -> None:
    """Call `function` after each handler and script."""
    _after.append(function)


def ended() -> None:
    """A handler or a script has ended."""
    for function in _after:
        function()


def connect(report: "Callable[[BaseException | JsObject, Run | None, JsElement | None], None]") -> None:
    """Take what is called with (exception, run, element) for what a handler raises."""
    global _report
    _report = report


_around: "Callable[[Handler, object], Any] | None" = None


def watch(around: "Callable[[Handler, object], Any]") -> None:
    """Let plugins have their hooks around handlers: `around(handler, event)` then handles every event."""
    global _around
    _around = around


class Handler:
    """A function as the handler of events: `handler(event)` never raises, what the function raises is shown.

    A coroutine is started as a task of the run that is going on.

    Args:
        function: Takes the event, or nothing; it may be async.
    """

    def __init__(self, function: "Callable[..., Any]") -> None:
        self.function = function
        self.bare = False  # whether the function is known to take no argument
        self.source: Any = None  # for plugins, made when the first one watches

    def __call__(self, event: object) -> "Any":
        """Handle an event."""
        if _around is not None:
            return _around(self, event)
        try:
            result = self.function() if self.bare else self.call(event)
        except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
            _report(error, runtime.current(), element_of(event))
            result = None
        if result is not None and runtime.is_awaitable(result):
            run = runtime.current()
            return runtime.spawn(_finish(result, run, element_of(event)), run)
        if _after:
            ended()
        return result

    def call(self, event: object) -> "Any":
        """Call the function, with the event unless it takes none."""
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
    """The element whose event it is, or None."""
    element = getattr(event, "currentTarget", None)
    return element if hasattr(element, "localName") else None


async def _finish(awaitable: "Awaitable[object]", run: "Run | None", element: "JsElement | None") -> None:
    try:
        await awaitable
    except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
        _report(error, run, element)
    ended()


def _takes_none(function: "Callable[..., Any]", error: TypeError) -> bool:
    """Whether a call failed because the function itself takes no argument; MicroPython cannot tell beforehand.

    The message counts `self`, and on MicroPython what a closure closes over, among what was given and what is taken.
    """
    name, _, rest = str(error).partition("() takes ")
    if name.rpartition(".")[2] != getattr(function, "__name__", name.rpartition(".")[2]):
        return False
    numbers = [int(word) for word in rest.split(" ") if word.isdigit()]
    return len(numbers) == 2 and numbers[1] == numbers[0] + 1
