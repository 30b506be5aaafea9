"""MicroPython's side of the seam in a worker: what takes the place of names of micropython.py; what remote.py needs."""

import js
import jsffi
from jsffi import JsException

from pyscript.runtime import asking, lent, micropython, remote
from pyscript.runtime.micropython import buffer_of, is_awaitable, is_js, is_none
from pyscript.runtime.mpy_tasks import call_in, current, spawn

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

bytes_here = micropython.bytes_of


# ---- what remote.py needs


def answer_calls(channel: "Any", enter: "Callable[[], None]") -> None:
    """Let the page's calls come to `enter`."""
    channel.begins(enter, enter)
    channel.freed = lent.freed
    js.document = remote.window().document


def can_ask(channel: "Any") -> bool:
    """Whether Python can wait for the page."""
    return bool(channel.stands)


def ask(channel: "Any", op: str, target: "Any", *values: "Any") -> "Any":
    """Ask the page, and wait."""
    if not channel.stands:
        raise RuntimeError(asking.NO_WAY)
    answer = channel.guarded(op, target, *values)
    if answer[0]:
        return answer[1]
    error = answer[1]
    raise JsException(error, str(error.name), str(error.message))


def send(channel: "Any", batch: "Any") -> None:
    """Do what a batch has collected."""
    answer = batch.guarded("stand" if channel.stands else "tell")
    if not answer[0]:
        raise JsException(answer[1], str(answer[1].name), str(answer[1].message))


def array(values: "list[Any]") -> "Any":
    """A JavaScript array."""
    made = js.Array.new()
    for value in values:
        made.push(value)
    return made


def object(values: "dict[str, Any]") -> "Any":  # noqa: A001 - JavaScript's word
    """A JavaScript object."""
    made = js.Object.new()
    for key in values:
        js.Reflect.set(made, key, values[key])
    return made


def bound(function: "Callable[..., Any]") -> "Callable[..., Any]":
    """A function as part of the run that goes on now."""
    run = current()
    return lambda *args: call_in(run, function, *args)


def dropped(handle: "Any") -> None:
    """Never called: JavaScript's garbage collector finds what MicroPython has let go of."""


def error_object(error: BaseException) -> "Any":
    """An exception as a JavaScript error."""
    return lent.fill_error(js.Error.new(str(error)), error)


def report_stray(error: BaseException) -> None:
    """Show what nobody caught."""
    micropython.report_stray(error)


def listener_here(function: "Callable[..., Any]") -> "Any":
    """A JavaScript function of this worker."""
    return jsffi.create_proxy(function)


# ---- what takes the place of names of micropython.py


def create_proxy(value: "Any") -> "Any":
    """See host.py."""
    return lent.lend(value) if callable(value) and not isinstance(value, type) else jsffi.create_proxy(value)


def to_js(value: "Any", **options: "Any") -> "Any":
    """See host.py."""
    return asking.give(value) if isinstance(value, (dict, list, tuple)) else jsffi.to_js(value)


def bytes_of(buffer: "Any") -> bytes:
    """See host.py."""
    return buffer.to_bytes() if isinstance(buffer, remote.Remote) else bytes_here(buffer)


def throws(target: "Any", method: str, *args: "Any") -> "tuple[Any, Any]":
    """See host.py."""
    if not isinstance(target, remote.Remote):
        return micropython.throws(target, method, *args)
    return remote.instead_of(target, method, args, JsException)


INSTEAD = {"bytes_of": bytes_of, "create_proxy": create_proxy, "throws": throws, "to_js": to_js}
__all__ = ["INSTEAD", "buffer_of", "is_awaitable", "is_js", "is_none", "spawn"]
