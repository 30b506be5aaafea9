"""The seam for MicroPython in a worker. It has the names of runtime/micropython/, but some functions ask the page."""

import js
import jsffi
from jsffi import JsException

from pyscript.runtime import micropython
from pyscript.runtime.micropython import (
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
from pyscript.runtime.micropython import bytes_of as own_bytes_of
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

# ---- the names of the seam that ask the page


def ask_page(name: str, *args: object) -> "Any":
    return page_objects.settled(name, args)


async def import_in_page(url: str) -> "JsModule":
    return await page.importModule(url)


def create_proxy(value: object) -> "JsObject":
    is_function = callable(value) and not isinstance(value, type)
    return references.lend(value) if is_function else jsffi.create_proxy(value)


def to_js(value: object, **options: object) -> "JsObject":
    return _channel.give(value) if isinstance(value, (dict, list, tuple)) else jsffi.to_js(value)


def bytes_of(buffer: "JsObject") -> bytes:
    return buffer.to_bytes() if isinstance(buffer, page_objects.Remote) else own_bytes_of(buffer)


def throws(target: object, method: str, *args: object) -> "tuple[Any, Any]":
    if not isinstance(target, page_objects.Remote):
        return micropython.throws(target, method, *args)
    return page_objects.call_caught(target, method, args, JsException)


# ---- functions for channel.py, page_objects.py and references.py


def answer_calls(channel: "JsObject", enter: "Callable[[], None]") -> None:
    channel.onCall(enter, enter)
    channel.freed = references.freed
    js.document = page_objects.window().document


def can_ask_by(channel: "JsObject") -> bool:
    return bool(channel.blocks)


def ask_by(channel: "JsObject", op: str, target: object, *values: object) -> "Any":
    if not channel.blocks:
        raise RuntimeError(_channel.NO_WAY)
    answer = channel.guarded(op, target, *values)
    if answer[0]:
        return answer[1]
    error = answer[1]
    raise JsException(error, str(error.name), str(error.message))


def send_batch(channel: "JsObject", batch: "JsObject") -> None:
    answer = batch.guarded("block" if channel.blocks else "tell")
    if not answer[0]:
        raise JsException(answer[1], str(answer[1].name), str(answer[1].message))


def js_array(values: "list[Any]") -> "JsObject":
    made: JsObject = js.Array.new()
    for value in values:
        made.push(value)
    return made


def js_object(values: "dict[str, Any]") -> "JsObject":
    made: JsObject = js.Object.new()
    for key in values:
        js.Reflect.set(made, key, values[key])
    return made


def js_error(error: BaseException) -> "JsObject":
    return references.fill_error(js.Error.new(str(error)), error)


def bind(function: "Callable[..., T]") -> "Callable[..., T]":
    run = current()
    return lambda *args: call_in(run, function, *args)


def drop(reference: "JsObject") -> None:
    """Do nothing, since JavaScript's garbage collector finds the references that MicroPython has released."""


def own_listener(function: "Callable[..., object]") -> "JsObject":
    return jsffi.create_proxy(function)
