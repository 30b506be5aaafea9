"""`when()`: run a function when something happens in the page."""

from pyscript import runtime
from pyscript.engine.handlers import call_handler

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

__all__ = ["when"]


def when(event_type: str, selector: "Any", **options: "Any") -> "Callable[[Callable[..., Any]], Callable[..., Any]]":
    """Decorate a function that is to be called on an event.

    Args:
        event_type: The event's name, as "click".
        selector: A CSS selector, an element, or a list of elements.
        options: What addEventListener takes: once, passive, capture, signal.

    The function takes the event, or nothing; it may be async. Exceptions are shown in the page.

    Raises:
        ValueError: The selector is missing, or matches no element of the page.
    """

    def decorate(function: "Callable[..., Any]") -> "Callable[..., Any]":
        listener = runtime.listener(lambda event: call_handler(function, event))
        for element in _elements(selector):
            element.addEventListener(event_type, listener, runtime.to_js(options))
        return function

    return decorate


def _elements(selector: "Any") -> "list[Any]":
    if not selector:
        raise ValueError("Selector required for DOM event handling.")
    if not isinstance(selector, str):
        return list(selector) if isinstance(selector, (list, tuple)) else [selector]
    found, error = runtime.throws(runtime.window().document, "querySelectorAll", selector)
    if error is not None:
        raise ValueError(f"'{selector}' is not a CSS selector.")
    if not found.length:
        raise ValueError(f"No elements found for selector: {selector}")
    return [found.item(index) for index in range(found.length)]
