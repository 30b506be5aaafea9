"""Asks the page from within a worker, and turns values of the channel into Python's.

static/remote/worker_side.js sends the messages and page_side.js, in the page, does what they say. Python waits for the
answer in the way that the browser has, see pyodide.py and micropython.py beside this file.
"""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType
    from typing import Any

    from pyscript.runtime.interpreter import WorkerInterpreter
    from pyscript.runtime.js_types import JsObject

SETTLING = ("settle", "await", "awaitData")
"""Operations that wait for a promise of the page (static/remote/protocol.js): meanwhile it may call Python."""
PLAIN = (str, int, bool, float)

NO_WAY = """This worker cannot wait for the page, which reading or calling something of it needs.
Any of these helps: Pyodide (py) in a browser with JSPI; for this page the HTTP headers
Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp;
or the attribute service-worker="/pyscript/sw.js" in the tag."""
NOT_HERE = """Python cannot wait for the page here, in a function that JavaScript called directly.
Make it async, or give it to when() or to an event of the page."""

# Globals, not an object: each use of one of the page's objects comes by here.
messages: "JsObject"
"""The worker's end of the messages, of worker_side.js; set when the worker starts."""
interpreter: "WorkerInterpreter"
"""The interpreter's module of the seam."""
batch: "JsObject | None" = None
"""What collects what the page is told, while a program wants that."""
_remote: "Callable[[JsObject], object]"
_kinds: "dict[str, Callable[[JsObject], object]]" = {}
_references: "ModuleType"


def connect(
    to: "JsObject",
    by: "WorkerInterpreter",
    remote: "Callable[[JsObject], object]",
    kinds: "dict[str, Callable[[JsObject], object]]",
    references: "ModuleType",
) -> None:
    """Take the channel to the page.

    Args:
        to: The messages.
        by: The interpreter, see remote.connect().
        remote: The class of the page's objects, and by `kinds` those of some kinds.
        kinds: Kind of a handle -> class.
        references: The module `references`.
    """
    global messages, interpreter, _remote, _kinds, _references
    messages, interpreter, _remote, _kinds, _references = to, by, remote, kinds, references


def can_ask() -> bool:
    """Whether Python can wait for the page here."""
    return interpreter.can_ask_by(messages)


def raw(op: str, target: object, *values: object) -> "Any":
    """Let the page do something: the value as the channel has it."""
    flush()
    return interpreter.ask_by(messages, op, target, *values)


def ask(op: str, target: object, *values: object) -> "Any":
    """Let the page do something, and wait for the value.

    Args:
        op: What to do; see OPERATIONS in static/remote/operations.js.
        target: The handle of an object, or one of the known numbers.
        values: Arguments as JavaScript takes them; see `give`.

    Raises:
        JsException: What the page threw.
        RuntimeError: Python cannot wait here.
    """
    if batch is not None:
        flush()
    value = interpreter.ask_by(messages, op, target, *values)
    return value if type(value) in PLAIN else take(value)


async def later(op: str, target: object, *values: object) -> "Any":
    """Let the page do something: the value, when it is there."""
    flush()
    return take(await messages.later(op, target, *values))


def begin_batch() -> "Callable[[bool], None]":
    """Start to collect what the page is told; what is returned ends that: is it to be done, or forgotten?"""
    global batch
    if batch is not None:
        return lambda _good: None
    collected: JsObject = messages.batch()
    batch = collected

    def end(good: bool) -> None:
        global batch
        batch = None
        if good:
            interpreter.send_batch(messages, collected)
        else:
            collected.forget()

    return end


def flush() -> None:
    """Do what a batch has collected: what comes now must find it done."""
    if batch is not None:
        interpreter.send_batch(messages, batch)


def take(value: "JsObject | str | float | None") -> "Any":
    """A value of the channel as Python takes it."""
    if isinstance(value, PLAIN) or interpreter.is_none(value):
        return value
    kind = getattr(value, "kind", None)
    if kind is None:
        return value
    if kind == "own":
        return _references.find(int(value.key))
    return _kinds.get(str(kind), _remote)(value)


def give(value: object) -> "Any":
    """A value as the channel takes it."""
    if type(value) in PLAIN or value is None:
        return value
    reference = getattr(type(value), "_reference", None)
    if reference is not None:
        return reference(value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return messages.ownBytes(interpreter.buffer_of(value))
    if isinstance(value, (list, tuple)):
        return interpreter.js_array([give(one) for one in value])
    if isinstance(value, dict):
        return interpreter.js_object({str(key): give(value[key]) for key in value})
    if interpreter.is_js(value):
        return value
    return _references.lend(value)
