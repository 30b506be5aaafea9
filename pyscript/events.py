"""`when()` calls a function when an event of the page occurs; `Event` lets a program define its own events."""

from pyscript import runtime
from pyscript.engine.errors import closest
from pyscript.engine.running.handlers import Handler

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.runtime.js_types import JsEvent

    Function = Callable[..., Any]

__all__ = ["Event", "when"]


class Event:
    """An event that a program defines. Triggering the event calls its listeners.

    A listener takes either no argument or the result that is passed to `trigger()`, and may be async. If a listener
    raises an exception, the page shows the exception, and the other listeners are still called.
    """

    def __init__(self) -> None:
        self._listeners: list[Handler] = []

    def trigger(self, result: "Any" = None) -> None:
        """Call all listeners.

        Args:
            result: The argument for the listeners.
        """
        for listener in list(self._listeners):
            listener(result)

    def add_listener(self, listener: "Function") -> None:
        """Add a listener. Each `trigger()` calls the listener once, however often it was added.

        Raises:
            ValueError: The listener is not callable.
        """
        if not callable(listener):
            raise ValueError("Listener must be callable.")
        if all([known.function != listener for known in self._listeners]):
            self._listeners.append(Handler(listener))

    def remove_listener(self, *listeners: "Function") -> None:
        """Remove the given listeners or, without arguments, all listeners."""
        left = [known for known in self._listeners if listeners and known.function not in listeners]
        self._listeners[:] = left


class _Listening:
    """The registration of a function as an event listener, until `stop()`. It holds no reference to the elements."""

    def __init__(self, function: "Function", options: "dict[str, Any]") -> None:
        self.function = function
        self.listener = runtime.listener(self._heard(Handler(function), options))
        self.door = self._prepared(options)
        self.controller = runtime.window().AbortController.new()
        settings = {name: value for name, value in options.items() if name not in OWN_OPTIONS}
        own = self.controller.signal
        settings["signal"] = runtime.window().AbortSignal.any([options["signal"], own]) if "signal" in options else own
        self.settings = settings

    def _heard(self, handler: Handler, options: "dict[str, Any]") -> "Callable[[Any], Any]":
        """Return the callback. With `delegate`, `once` applies only to events that match the selector."""
        if not options.get("delegate") or not options.pop("once", False):
            return handler

        def once(event: "JsEvent") -> "Any":
            self.stop()
            return handler(event)

        return once

    def _prepared(self, options: "dict[str, Any]") -> "Any":
        """Return the JavaScript listener, which applies the selector and the options before it calls Python."""
        methods = [
            method
            for option, method in (("prevent_default", "preventDefault"), ("stop_propagation", "stopPropagation"))
            if options.get(option)
        ]
        selector = options["selector"] if options.get("delegate") else None
        if not methods and selector is None:
            return self.listener
        return runtime.page.prepared(self.listener, runtime.to_js(methods), selector)

    def listen(self, elements: "list[Any]", kind: str) -> None:
        """Listen to events of one type on some elements."""
        settings = runtime.to_js(self.settings)
        for element in elements:
            element.addEventListener(kind, self.door, settings)

    def stop(self) -> None:
        """Stop listening, and free the JavaScript listener."""
        self.controller.abort()
        runtime.release(self.listener)


OWN_OPTIONS = ("delegate", "prevent_default", "selector", "stop_propagation")
"""Options of when() that addEventListener does not have."""


class When:
    """The decorator `when`. It causes a function to be called when a page event occurs or an Event is triggered.

    ```python
    @when("click", "#greet")
    def greet(event):
        display("Hello")
    ```

    The function takes either the event or no argument, and may be async. If it raises an exception, the page shows the
    exception. The function remains an ordinary function, which can be decorated again. `when.stop(greet)` stops
    listening.
    """

    def __init__(self) -> None:
        self._listening: list[Any] = []

    def __call__(
        self, event_type: "Any", selector: "Any" = None, **options: object
    ) -> "Callable[[Function], Function]":
        """Return the decorator; see the class.

        Args:
            event_type: The name of an event of the page (such as "click"), an Event, or a list of names or of Events.
            selector: For events of the page: a CSS selector, an element, or a list of elements.
            options: For events of the page: `once`, `passive`, `capture` and `signal`, as for addEventListener.
                `delegate` includes matching elements that are added later. If it is True, they may be anywhere in the
                page. If it is an element or a selector, they must be inside that element. `prevent_default` and
                `stop_propagation` cause calls to the event's methods preventDefault() and stopPropagation().

        Raises:
            TypeError: An option is unknown, or an argument has a wrong type.
            ValueError: The selector is missing or invalid, or matches no element of the page, or the name of an event
                begins with "on" (such as "onclick").
        """
        kinds = event_type if isinstance(event_type, (list, tuple)) else [event_type]
        if not kinds or any([not isinstance(kind, str) for kind in kinds]):
            return self._on_events(kinds)
        listen = listening(kinds, selector, options)

        def decorate(function: "Function") -> "Function":
            if not callable(function):
                raise TypeError(f"when() decorates a function, not {type(function).__name__}")
            heard = listen(function)
            if not options.get("once"):
                self._listening.append(heard)
            return function

        return decorate

    def _on_events(self, events: "Any") -> "Callable[[Function], Function]":
        for event in events:
            if not hasattr(event, "add_listener"):
                raise TypeError(f"when() takes the name of an event, or Events, not {type(event).__name__}")

        def decorate(function: "Function") -> "Function":
            for event in events:
                event.add_listener(function)
                self._listening.append(_Added(function, event))
            return function

        return decorate

    def stop(self, function: "Function") -> None:
        """Stop calling a function. Remove it as a listener from all events for which it was decorated.

        Raises:
            ValueError: The function does not listen to any event, or was decorated only with `once`.
        """
        found = [listening for listening in self._listening if listening.function == function]
        if not found:
            raise ValueError(f"{getattr(function, '__name__', function)} is not listening: nothing to stop")
        for listening in found:
            self._listening.remove(listening)
            listening.stop()


def listening(kinds: "Any", selector: "Any", options: "dict[str, Any]") -> "Callable[[Function], _Listening]":
    """Return a function `listen(function)` that starts to listen to elements.

    `listen()` returns a registration. To end the listening, the caller must call the registration's `stop()`.

    Args:
        kinds: A list of event names.
        selector: As for when().
        options: As for when().

    Raises:
        TypeError, ValueError: As for when().
    """
    _check(kinds, options)
    if options.get("delegate"):
        elements = _delegates(selector, options["delegate"])
        options.update(capture=True, selector=selector)  # capture: focus and some other events do not bubble
    else:
        elements = _elements(selector)

    def listen(function: "Function") -> _Listening:
        listening = _Listening(function, dict(options))
        for kind in kinds:
            listening.listen(elements, kind)
        return listening

    return listen


class _Added:
    """The registration of a function as a listener to an Event, until `stop()`."""

    def __init__(self, function: "Function", event: Event) -> None:
        self.function = function
        self.event = event

    def stop(self) -> None:
        """Stop listening."""
        self.event.remove_listener(self.function)


when = When()


OPTIONS = ("capture", "once", "passive", "signal", "delegate", "prevent_default", "stop_propagation")


def _check(kinds: "Any", options: "dict[str, Any]") -> None:
    for name in options:
        if name not in OPTIONS:
            like = closest(name, list(OPTIONS))
            raise TypeError(f"when() has no option '{name}'" + (f". Did you mean '{like}'?" if like else ""))
    for kind in kinds:
        if kind.startswith("on") and hasattr(runtime.window().document, kind):
            raise ValueError(f"The event is called '{kind[2:]}', not '{kind}'.")


def _delegates(selector: "Any", delegate: "Any") -> "list[Any]":
    """Return the elements that listen on behalf of their descendants, including descendants that are added later."""
    if not isinstance(selector, str) or not selector:
        raise ValueError("delegate needs a CSS selector: when('click', '.item', delegate=True)")
    _, error = runtime.throws(runtime.window().document, "querySelector", selector)
    if error is not None:
        raise ValueError(f"'{selector}' is not a CSS selector.")
    return [runtime.window().document] if delegate is True else _elements(delegate)


def _elements(selector: "Any") -> "list[Any]":
    """Return the nodes that the argument `selector` of when() stands for.

    Raises:
        TypeError: The argument is neither a selector nor an element nor a list of elements.
        ValueError: The selector is missing or invalid, or matches no element; or the list is empty.
    """
    if selector is None or selector == "":
        raise ValueError("Selector required for DOM event handling.")
    if not isinstance(selector, str):
        many = isinstance(selector, (list, tuple)) or type(selector).__name__ == "ElementCollection"
        found = [getattr(one, "_dom_element", one) for one in (selector if many else [selector])]
        if not found:
            raise ValueError("No elements found: the list is empty. If they come later, say delegate=True.")
        if not all([hasattr(one, "addEventListener") for one in found]):
            raise TypeError(f"when() takes a CSS selector, an element, or a list of elements, not {selector!r}")
        return found
    found, error = runtime.throws(runtime.window().document, "querySelectorAll", selector)
    if error is not None:
        raise ValueError(f"'{selector}' is not a CSS selector.")
    if not found.length:
        raise ValueError(f"No elements found for selector: {selector}. If it comes later, say delegate=True.")
    return list(found)
