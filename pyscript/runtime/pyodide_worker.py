"""Pyodide's side of the seam in a worker: what takes the place of names in pyodide.py, and what remote.py needs."""

import contextvars

import js
from pyodide.ffi import JsException, can_run_sync, create_proxy, run_sync
from pyodide.ffi import to_js as _to_js

from pyscript.runtime import asking, lent, pyodide, remote
from pyscript.runtime.interrupts import block
from pyscript.runtime.pyodide import current, is_awaitable, is_js, is_none, spawn
from pyscript.runtime.pyodide import listener as listener_here

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

buffer_of = pyodide.buffer_of
bytes_here = pyodide.bytes_of


_ask: "Any" = None  # methods of the channel, which are often called
_later: "Any" = None
_stands = False

# ---- what remote.py needs


def answer_calls(channel: "Any", enter: "Callable[[], None]") -> None:
    """Let the page's calls come to `enter`."""
    global _ask, _later, _stands

    def begin() -> None:
        pyodide._inside[0] = 1  # Python has come in; see pyodideDoor in interpreters.js
        enter()

    _ask, _later, _stands = channel.ask, channel.later, bool(channel.stands)
    channel.begins(pyodide.bridge().door(create_proxy(begin)), create_proxy(enter))
    channel.freed = create_proxy(lent.freed)
    js.document = remote.window().document


def can_ask(channel: "Any") -> bool:
    """Whether Python can wait for the page."""
    return bool(channel.stands) or can_run_sync()


def ask(channel: "Any", op: str, target: "Any", *values: "Any") -> "Any":
    """Ask the page, and wait."""
    if _stands:
        return _ask(op, target, *values)
    if can_run_sync():
        answer = _later(op, target, *values)
        return block(answer, current()) if op in asking.SETTLING else waited(channel, answer)
    raise RuntimeError(asking.NOT_HERE if channel.suspends else asking.NO_WAY)


def waited(channel: "Any", promise: "Any") -> "Any":
    """The value of a promise that comes at once: functions that the page calls meanwhile have to wait."""
    try:
        return run_sync(promise)
    finally:
        channel.resumed()


def send(channel: "Any", batch: "Any") -> None:
    """Do what a batch has collected."""
    if channel.stands or not can_run_sync():
        batch.send("stand" if channel.stands else "tell")
        return
    sent = batch.send("promise")
    if not is_none(sent):
        waited(channel, sent)


def array(values: "list[Any]") -> "Any":
    """A JavaScript array."""
    return _to_js(values, depth=1)


def object(values: "dict[str, Any]") -> "Any":  # noqa: A001 - JavaScript's word
    """A JavaScript object."""
    return _to_js(values, depth=1, dict_converter=js.Object.fromEntries)


def bound(function: "Callable[..., Any]") -> "Callable[..., Any]":
    """A function as part of the run that goes on now."""
    context = contextvars.copy_context()
    return lambda *args: context.copy().run(function, *args)


def dropped(handle: "Any") -> None:
    """Python no longer holds a reference."""
    handle.drop()


def error_object(error: BaseException) -> "Any":
    """An exception as a JavaScript error."""
    return lent.fill_error(js.Error.new(str(error)), error)


def report_stray(error: BaseException) -> None:
    """Show what nobody caught."""
    pyodide._report_stray(error, pyodide.current())


# ---- what takes the place of names of pyodide.py


def create_proxy_here(value: "Any") -> "Any":
    """See create_proxy in host.py."""
    return lent.lend(value) if callable(value) else create_proxy(value)


def to_js(value: "Any", **options: "Any") -> "Any":
    """See host.py."""
    return asking.give(value) if isinstance(value, (dict, list, tuple)) else pyodide.to_js(value, **options)


def bytes_of(buffer: "Any") -> bytes:
    """See host.py."""
    return buffer.to_bytes()  # type: ignore[no-any-return]


def throws(target: "Any", method: str, *args: "Any") -> "tuple[Any, Any]":
    """See host.py."""
    return remote.instead_of(target, method, args, JsException)


INSTEAD = {"bytes_of": bytes_of, "create_proxy": create_proxy_here, "throws": throws, "to_js": to_js}
__all__ = ["INSTEAD", "JsException", "is_awaitable", "is_js", "is_none", "listener_here", "spawn"]
