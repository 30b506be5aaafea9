"""The events of elements. Listeners are stored with the DOM node, so all wrappers of the node share them."""

from pyscript import runtime
from pyscript.engine.running.handlers import Handler
from pyscript.events import Event

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyscript.runtime.js_types import JsEvent, JsNode, JsObject

    Listener = Callable[..., object]

__all__ = ["ElementEvent", "event_name"]


class ElementEvent(Event):
    """An event of an element. It listens to the DOM as long as any wrapper of the element has added a listener."""

    def __init__(self, node: "JsNode", kind: str) -> None:
        self._node = node
        self._kind = kind
        self._heard = _heard_of(node).setdefault(kind, _Heard())
        self._listeners = self._heard.listeners

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ElementEvent) and other._heard is self._heard

    def __hash__(self) -> int:
        return id(self._heard)

    def add_listener(self, listener: "Listener") -> None:
        """Add a listener, as for Event. If it is the first listener, start to listen to the DOM."""
        Event.add_listener(self, listener)
        if self._heard.door is None:
            self._heard.door = runtime.listener(self._heard.tell)
            self._node.addEventListener(self._kind, self._heard.door)

    def remove_listener(self, *listeners: "Listener") -> None:
        """Remove listeners, as for Event. If no listener is left, stop listening to the DOM."""
        Event.remove_listener(self, *listeners)
        if not self._listeners and self._heard.door is not None:
            self._node.removeEventListener(self._kind, self._heard.door)
            runtime.release(self._heard.door)
            self._heard.door = None


class _Heard:
    """The listeners for one event of one node. They are stored with the node, but hold no reference to it."""

    def __init__(self) -> None:
        self.listeners: list[Handler] = []
        self.door: JsObject | None = None

    def tell(self, event: "JsEvent") -> None:
        """Call the listeners."""
        for listener in list(self.listeners):
            listener(event)


class _Events(dict):  # type: ignore[type-arg]
    """The listeners stored with a node. This dict maps the name of an event to its _Heard."""


def _heard_of(node: "JsNode") -> "dict[str, _Heard]":
    events: _Events | None = runtime.held(runtime.page.keptWith(node))
    if events is None:
        events = _Events()
        runtime.page.keepWith(node, runtime.handle(events))
    return events


WITHOUT_PROPERTY = (
    "DOMContentLoaded",
    "compositionend",
    "compositionstart",
    "compositionupdate",
    "focusin",
    "focusout",
    "fullscreenchange",
    "fullscreenerror",
    "touchcancel",
    "touchend",
    "touchmove",
    "touchstart",
)
"""Events for which elements have no `onEVENT` property in some browsers."""


def event_name(node: "JsNode", name: str) -> str:
    """Return the DOM's name of an event. Underscores become hyphens, since names of custom events can contain hyphens.

    Raises:
        ValueError: The node has no such event.
    """
    if hasattr(node, "on" + name) or name in WITHOUT_PROPERTY or "-" in str(node.localName):
        return name.replace("_", "-")
    if "_" in name:
        return name.replace("_", "-")
    raise ValueError(f"Element has no '{name}' event.")
