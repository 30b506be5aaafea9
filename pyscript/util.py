"""Small helpers that other code imports."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import NoReturn

    from pyscript.runtime.js_types import JsObject

__all__ = ["NotSupported", "as_bytearray", "is_awaitable"]


def as_bytearray(buffer: "JsObject") -> bytearray:
    """The bytes of a JavaScript ArrayBuffer, or of a view on one, copied.

    Args:
        buffer: The ArrayBuffer.
    """
    return bytearray(runtime.bytes_of(buffer))


def is_awaitable(value: object) -> bool:
    """Whether a value can be awaited, or is a function whose value can be."""
    import inspect

    return inspect.iscoroutinefunction(value) or runtime.is_awaitable(value)


class NotSupported:
    """Stands for something that there is not here, and says why when it is used.

    Args:
        name: What it stands for.
        error: Why there is none.
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
        """Refuse the call."""
        raise TypeError(self.error)
