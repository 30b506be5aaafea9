"""Conversion of names and values between Python and the DOM."""

from pyscript import runtime
from pyscript.engine.running.handlers import Handler

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

NAMES = {"class": "className", "for": "htmlFor"}
"""Maps names of HTML attributes to names of DOM properties, where these differ."""

PLAIN = (str, int, bool, float)
"""Types of values that the DOM takes without conversion."""


def dom_name(name: str) -> str:
    """Return the DOM's name of a property, without the underscore that Python keywords need (`class_`, `for_`)."""
    plain = name[:-1] if name.endswith("_") else name
    return NAMES.get(plain, plain)


def flat(classes: "Any", attributes: "dict[str, Any]") -> "tuple[list[Any], list[tuple[str, Any]]]":
    """Return a list of the properties to set (name, value, name, value...), and a list of (name, listener) pairs."""
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
    """Convert a value of the DOM for Python: JavaScript's null and undefined become None."""
    return None if runtime.is_none(value) else value


def dom_value(name: str, value: "Any") -> "Any":
    """Convert a Python value for the DOM."""
    if isinstance(value, (dict, list, tuple)):
        return runtime.to_js(value)
    if hasattr(value, "_dom_element"):
        return value._dom_element
    if type(value).__name__ in FUNCTIONS:
        return runtime.listener(Handler(value)) if name.startswith("on") else runtime.create_proxy(value)
    return value


FUNCTIONS = ("function", "closure", "method", "bound_method", "generator")
"""The type names of functions, on both interpreters."""
