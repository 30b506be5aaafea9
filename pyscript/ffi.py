"""Between Python and JavaScript: proxies and conversions that are the same on both interpreters."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.runtime.js_types import JsObject

__all__ = ["assign", "batch", "create_proxy", "direct", "gather", "is_none", "jsnull", "query", "to_js"]

jsnull = runtime.JSNULL
"""JavaScript's null: `pyodide.ffi.jsnull` on Pyodide, None on MicroPython. `is_none()` knows both."""


def create_proxy(value: object) -> "Any":
    """A JavaScript handle on a Python object, which lives until its `destroy()`.

    Args:
        value: The object, often a function that JavaScript keeps.
    """
    return runtime.create_proxy(value)


def to_js(value: object, **options: object) -> "Any":
    """Turn Python data into JavaScript data: a dict becomes an object, a list an array.

    Args:
        value: The data.
        options: What Pyodide's to_js takes besides; MicroPython ignores them.
    """
    return runtime.to_js(value, **options)


def is_none(value: object) -> bool:
    """Whether a value is None, or JavaScript's null or undefined."""
    return runtime.is_none(value)


def assign(target: "Any", *sources: "Any") -> "Any":
    """Copy the properties of objects into a JavaScript object, and return it.

    Args:
        target: A JavaScript object.
        sources: JavaScript objects, or dicts.
    """
    place = runtime.window() if runtime.is_far(target) else runtime.own_window()
    for source in sources:
        place.Object.assign(target, to_js(source))
    return target


def query(target: "Any", path: str) -> "Any":
    """What stands at the end of a path of properties; a JavaScript object of a worker's page is asked only once.

    Args:
        target: A JavaScript object.
        path: Names with dots between, as "style.color".

    Raises:
        AttributeError: There is no such property.
    """
    for name in path.split("."):
        target = getattr(target, name)
    return target


def gather(target: "Any", *names: str) -> "list[Any]":
    """Several properties of a JavaScript object at once.

    Args:
        target: A JavaScript object.
        names: Properties, or paths of them, as for `query`.

    Raises:
        AttributeError: There is no such property.
    """
    return runtime.gather(target, names) if runtime.is_far(target) else [query(target, name) for name in names]


def direct(value: object) -> "Any":
    """A value that is to cross from a worker as a copy; on the page itself it is the value."""
    return value


class batch:  # noqa: N801 - used as a statement
    """Collects what a worker does to the page, and does it all at once at the end: much faster, for many changes.

    ```python
    with batch():
        for number in range(1000):
            page.append(div(text=number))
    ```

    What is read in it is read at once, after what was collected by then. On the page itself it changes nothing.

    Raises:
        JsException: At the end, what the page threw; what was to come after it was not done.
    """

    def __enter__(self) -> "batch":
        self._ends = runtime.begin_batch()
        return self

    def __exit__(self, kind: "Any", error: "BaseException | JsObject", trace: "Any") -> None:
        self._ends(kind is None)
