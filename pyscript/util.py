"""Small helpers: copies of JavaScript buffers, a test for awaitables, and a placeholder for missing features."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import NoReturn

    from pyscript.runtime.js_types import JsObject

__all__ = ["NotSupported", "as_bytearray", "is_awaitable"]


def as_bytearray(buffer: "JsObject") -> bytearray:
    """Return a copy of the bytes of a JavaScript ArrayBuffer.

    Args:
        buffer: The ArrayBuffer, or a view of one, such as a Uint8Array.
    """
    return bytearray(runtime.bytes_of(buffer))


def is_awaitable(value: object) -> bool:
    """Return whether a value can be awaited, or is an `async def` function."""
    import inspect

    return inspect.iscoroutinefunction(value) or runtime.is_awaitable(value)


class NotSupported:
    """A placeholder for a feature that is missing here. Any use of it raises an error that gives the reason.

    Args:
        name: The name of the feature.
        error: The message of the error, which says why the feature is missing.
    """

    def __init__(self, name: str, error: str) -> None:
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "error", error)

    if TYPE_CHECKING:
        name: str
        error: str

    def __repr__(self) -> str:
        return f"<NotSupported {self.name} [{self.error}]>"

    def __getattr__(self, attr: str) -> "NoReturn":
        raise AttributeError(self.error)

    def __setattr__(self, attr: str, value: object) -> None:
        raise AttributeError(self.error)

    def __call__(self, *args: object) -> "NoReturn":
        """Raise the error."""
        raise TypeError(self.error)
