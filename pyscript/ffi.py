"""Functions that convert values between Python and JavaScript or make proxies. Both interpreters have all of them."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.runtime.js_types import JsObject

__all__ = ["assign", "batch", "create_proxy", "direct", "gather", "is_none", "jsnull", "query", "to_js"]

jsnull = runtime.JSNULL
"""JavaScript's null: `pyodide.ffi.jsnull` on Pyodide, None on MicroPython. `is_none()` recognises both."""


def create_proxy(value: object) -> "Any":
    """Make a JavaScript proxy for a Python object. The proxy exists until its `destroy()` is called.

    Args:
        value: The object, often a callback that JavaScript keeps.
    """
    return runtime.create_proxy(value)


def to_js(value: object, **options: object) -> "Any":
    """Convert Python data to JavaScript data: a dict becomes an object, and a list becomes an array.

    Args:
        value: The data.
        options: Other arguments of Pyodide's `to_js`; MicroPython ignores them.
    """
    return runtime.to_js(value, **options)


def is_none(value: object) -> bool:
    """Return whether a value is None, or JavaScript's null or undefined."""
    return runtime.is_none(value)


def assign(target: "Any", *sources: "Any") -> "Any":
    """Copy the properties of objects into a target object, and return the target.

    Args:
        target: A JavaScript object.
        sources: JavaScript objects or dicts. If several of them have the same property, the value in the last one is
            used.
    """
    place = runtime.window() if runtime.is_far(target) else runtime.own_window()
    for source in sources:
        place.Object.assign(target, to_js(source))
    return target


def query(target: "Any", path: str) -> "Any":
    """Return the value at the end of a path of properties.

    In a worker, each name in the path costs one request to the page. `gather` needs only a single request.

    Args:
        target: A JavaScript object.
        path: Names with dots between them, such as "style.color".

    Raises:
        AttributeError: A property of the path does not exist.
    """
    for name in path.split("."):
        target = getattr(target, name)
    return target


def gather(target: "Any", *names: str) -> "list[Any]":
    """Return the values of several properties of a JavaScript object. A worker sends a single request for all values.

    Args:
        target: A JavaScript object.
        names: Names of properties, or paths as for `query`.

    Raises:
        AttributeError: A property does not exist. (A worker raises no error, but gets a value for which `is_none()` is
            true.)
    """
    return runtime.gather(target, names) if runtime.is_far(target) else [query(target, name) for name in names]


def direct(value: object) -> "Any":
    """Return the value unchanged. In PyScript core, this function marks data that a worker sends as a copy."""
    return value


class batch:  # noqa: N801 - used as a statement
    """Collects the changes that a worker makes to the page, and sends them together at the end, which is faster.

    ```python
    with batch():
        for number in range(1000):
            page.append(div(text=number))
    ```

    Reading a value from the page inside the block first sends the changes collected so far. If the block raises an
    exception, the changes that are still unsent are dropped. On the main thread, `batch` has no effect.

    Raises:
        JsException: A change failed in the page. The exception is raised when the changes are sent. The changes after
            the failed one are not made.
    """

    def __enter__(self) -> "batch":
        self._ends = runtime.begin_batch()
        return self

    def __exit__(self, kind: "Any", error: "BaseException | JsObject", trace: "Any") -> None:
        self._ends(kind is None)
