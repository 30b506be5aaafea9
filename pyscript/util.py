"""Small helpers that other code imports."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = ["as_bytearray", "is_awaitable"]


def as_bytearray(buffer: "Any") -> bytearray:
    """The bytes of a JavaScript ArrayBuffer.

    Args:
        buffer: The ArrayBuffer.
    """
    array = runtime.window().Uint8Array.new(buffer)
    return bytearray(
        [array[index] for index in range(array.length)] if runtime.NAME == "micropython" else array.to_bytes()
    )


def is_awaitable(value: "Any") -> bool:
    """Whether a value can be awaited, or is a function whose value can be."""
    import inspect

    return inspect.iscoroutinefunction(value) or runtime.is_awaitable(value)
