"""The seam for Pyodide in a worker. It has the names of runtime/pyodide/, but some functions ask the page."""

import contextvars

import js
from pyodide.ffi import JsException, can_run_sync, run_sync
from pyodide.ffi import create_proxy as _create_proxy
from pyodide.ffi import to_js as _to_js

from pyscript.runtime import pyodide
from pyscript.runtime.pyodide import (
    JSNULL,
    NAME,
    bridge,
    buffer_of,
    call_in,
    can_wait,
    connect,
    current,
    describe,
    entry_points,
    evaluate,
    event_loop,
    execute,
    file_of,
    install,
    interrupt,
    interruptible,
    is_awaitable,
    is_js,
    is_none,
    js_module,
    limit,
    on_stray_error,
    own_window,
    provide,
    reason,
    redirect,
    register_module,
    report_stray,
    set_debug,
    set_input,
    settle,
    spawn,
    thrown,
    unpack,
    wait,
    write_file,
)
from pyscript.runtime.pyodide import bytes_of as own_bytes_of
from pyscript.runtime.pyodide import listener as own_listener
from pyscript.runtime.pyodide.interrupts import block
from pyscript.runtime.remote import channel as _channel
from pyscript.runtime.remote import page_objects, references
from pyscript.runtime.remote.channel import begin_batch, can_ask
from pyscript.runtime.remote.page_calls import page
from pyscript.runtime.remote.page_objects import gather, held, is_far, window
from pyscript.runtime.remote.references import lend as handle
from pyscript.runtime.remote.references import lend as listener
from pyscript.runtime.remote.references import release

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    from pyscript.runtime.js_types import JsModule, JsObject

    T = TypeVar("T")

# Methods of the channel. They are globals for speed, and set when the worker starts.
_ask: "JsObject"
_later: "JsObject"
_blocks = False

# ---- the names of the seam that ask the page


def ask_page(name: str, *args: object) -> "Any":
    return page_objects.settled(name, args)


async def import_in_page(url: str) -> "JsModule":
    return await page.importModule(url)


def create_proxy(value: object) -> "JsObject":
    return references.lend(value) if callable(value) else _create_proxy(value)


def to_js(value: object, **options: object) -> "JsObject":
    return _channel.give(value) if isinstance(value, (dict, list, tuple)) else pyodide.to_js(value, **options)


def bytes_of(buffer: "JsObject") -> bytes:
    copied: bytes = buffer.to_bytes()
    return copied


def throws(target: object, method: str, *args: object) -> "tuple[Any, Any]":
    return page_objects.call_caught(target, method, args, JsException)


# ---- functions for channel.py, page_objects.py and references.py


def answer_calls(channel: "JsObject", enter: "Callable[[], None]") -> None:
    global _ask, _later, _blocks

    def suspending() -> None:
        pyodide.entered[0] = 1  # see pyodideDoor in static/boot/blocking_callbacks.js
        enter()

    _ask, _later, _blocks = channel.ask, channel.later, bool(channel.blocks)
    channel.onCall(pyodide.bridge().door(_create_proxy(suspending)), _create_proxy(enter))
    channel.freed = _create_proxy(references.freed)
    js.document = page_objects.window().document


def can_ask_by(channel: "JsObject") -> bool:
    return _blocks or can_run_sync()


def ask_by(channel: "JsObject", op: str, target: object, *values: object) -> "Any":
    if _blocks:
        return _ask(op, target, *values)
    if can_run_sync():
        answer = _later(op, target, *values)
        return block(answer, current()) if op in _channel.SETTLING else _waited(channel, answer)
    raise RuntimeError(_channel.NOT_HERE if channel.suspends else _channel.NO_WAY)


def _waited(channel: "JsObject", promise: "JsObject") -> "Any":
    """Block until the page answers a request.

    The page answers immediately. Until its answer arrives, calls from the page to this worker have to wait.
    """
    try:
        return run_sync(promise)
    finally:
        channel.resumed()


def send_batch(channel: "JsObject", batch: "JsObject") -> None:
    if _blocks or not can_run_sync():
        batch.send("block" if _blocks else "tell")
        return
    sent = batch.send("promise")
    if not is_none(sent):
        _waited(channel, sent)


def js_array(values: "list[Any]") -> "JsObject":
    return _to_js(values, depth=1)


def js_object(values: "dict[str, Any]") -> "JsObject":
    return _to_js(values, depth=1, dict_converter=js.Object.fromEntries)


def js_error(error: BaseException) -> "JsObject":
    return references.fill_error(js.Error.new(str(error)), error)


def bind(function: "Callable[..., T]") -> "Callable[..., T]":
    context = contextvars.copy_context()
    return lambda *args: context.copy().run(function, *args)


def drop(reference: "JsObject") -> None:
    reference.drop()
