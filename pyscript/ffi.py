"""Between Python and JavaScript: proxies and conversions that are the same on both interpreters."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = ["assign", "create_proxy", "is_none", "to_js"]


def create_proxy(value: "Any") -> "Any":
    """A JavaScript handle on a Python object, which lives until its `destroy()`.

    Args:
        value: The object, often a function that JavaScript keeps.
    """
    return runtime.create_proxy(value)


def to_js(value: "Any", **options: "Any") -> "Any":
    """Turn Python data into JavaScript data: a dict becomes an object, a list an array.

    Args:
        value: The data.
        options: What Pyodide's to_js takes besides; MicroPython ignores them.
    """
    return runtime.to_js(value, **options)


def is_none(value: "Any") -> bool:
    """Whether a value is None, or JavaScript's null or undefined."""
    return runtime.is_none(value)


def assign(target: "Any", *sources: "Any") -> "Any":
    """Copy the properties of objects into a JavaScript object, and return it.

    Args:
        target: A JavaScript object.
        sources: JavaScript objects, or dicts.
    """
    for source in sources:
        runtime.window().Object.assign(target, to_js(source))
    return target
