"""Names and values on their way between Python and the DOM."""

from pyscript import runtime
from pyscript.engine.running.handlers import Handler

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

NAMES = {"class": "className", "for": "htmlFor"}
"""HTML attributes whose property has another name."""

PLAIN = (str, int, bool, float)
"""Types of values that cross to the DOM as they are."""


def dom_name(name: str) -> str:
    """The DOM's name of a property: Python's own words have an underscore behind them."""
    plain = name[:-1] if name.endswith("_") else name
    return NAMES.get(plain, plain)


def flat(classes: "Any", attributes: "dict[str, Any]") -> "tuple[list[Any], list[tuple[str, Any]]]":
    """What is to be set, as name, value, name, value..., and the listeners apart."""
    properties: list[Any] = []
    listeners = []
    names = " ".join((classes if isinstance(classes, str) else " ".join(classes)).split()) if classes else ""
    if names:
        properties += ["classes", names]
    for name in attributes:
        value = attributes[name]
        if name[:3] == "on_":
            listeners.append((name, value))
        else:
            own = dom_name(name) if name[-1] == "_" or name in NAMES else name
            properties += (own, value if type(value) in PLAIN else dom_value(own, value))
    return properties, listeners


def from_dom(value: object) -> "Any":
    """A value of the DOM as Python takes it: JavaScript's null is None."""
    return None if runtime.is_none(value) else value


def dom_value(name: str, value: "Any") -> "Any":
    """A value as the DOM takes it."""
    if isinstance(value, (dict, list, tuple)):
        return runtime.to_js(value)
    if hasattr(value, "_dom_element"):
        return value._dom_element
    if type(value).__name__ in FUNCTIONS:
        return runtime.listener(Handler(value)) if name.startswith("on") else runtime.create_proxy(value)
    return value


FUNCTIONS = ("function", "closure", "method", "bound_method", "generator")
"""The names of the types of Python's functions, on both interpreters."""
