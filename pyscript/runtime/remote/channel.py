"""Sends requests from a worker to its page, and converts values between the channel and Python.

static/remote/worker_side.js sends the requests, and page_side.js carries them out in the page. The way in which Python
waits for the answer depends on the browser; see pyodide.py and micropython.py in this folder.
"""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType
    from typing import Any

    from pyscript.runtime.interpreter import WorkerInterpreter
    from pyscript.runtime.js_types import JsObject

SETTLING = ("settle", "await", "awaitData")
"""Operations that wait for a promise of the page. Meanwhile, the page may call Python. See remote/protocol.js."""
PLAIN = (str, int, bool, float)

NO_WAY = """This worker cannot wait for the page, which reading or calling something of it needs.
Any of these helps: Pyodide (py) in a browser with JSPI; for this page the HTTP headers
Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp;
or the attribute service-worker="/pyscript/sw.js" in the tag."""
NOT_HERE = """Python cannot wait for the page here, in a function that JavaScript called directly.
Make it async, or give it to when() or to an event of the page."""

# These are globals rather than attributes, for speed: each use of an object of the page reads them.
messages: "JsObject"
"""The worker's end of the channel, which is a Channel of worker_side.js. It is set when the worker starts."""
interpreter: "WorkerInterpreter"
"""The module of the seam for the interpreter of this worker."""
batch: "JsObject | None" = None
"""The current batch, which collects changes to the page; None if there is no batch."""
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
    """Store the channel to the page, and the classes for objects of the page.

    Args:
        to: The worker's end of the channel.
        by: The module of the seam for the interpreter of this worker; see remote.become_worker().
        remote: The class whose instances represent objects of the page.
        kinds: A dict that maps some kinds of handles to the classes that are used for them instead of `remote`.
        references: The module `references`, which lets the page refer to Python objects.
    """
    global messages, interpreter, _remote, _kinds, _references
    messages, interpreter, _remote, _kinds, _references = to, by, remote, kinds, references


def can_ask() -> bool:
    """Return whether Python can now wait for an answer from the page."""
    return interpreter.can_ask_by(messages)


def raw(op: str, target: object, *values: object) -> "Any":
    """Send a request to the page, wait for the answer, and return its value without converting it to Python."""
    flush()
    return interpreter.ask_by(messages, op, target, *values)


def ask(op: str, target: object, *values: object) -> "Any":
    """Send a request to the page, wait for the answer, and return its value.

    Args:
        op: The name of the operation. OPERATIONS in static/remote/operations.js lists them.
        target: The handle of the object that the operation uses. For an object that is known from the start, it is the
            object's number.
        values: The arguments of the operation, after `give` has converted them.

    Raises:
        JsException: The operation failed in the page.
        RuntimeError: Python cannot wait now.
    """
    if batch is not None:
        flush()
    value = interpreter.ask_by(messages, op, target, *values)
    return value if type(value) in PLAIN else take(value)


async def later(op: str, target: object, *values: object) -> "Any":
    """Send a request to the page, await the answer, and return its value."""
    flush()
    return take(await messages.later(op, target, *values))


def begin_batch() -> "Callable[[bool], None]":
    """Begin to collect changes to the page. Call the result with True to send them, or with False to drop them."""
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
    """Send the changes that the current batch has collected, so that the page makes them before the next request."""
    if batch is not None:
        interpreter.send_batch(messages, batch)


def take(value: "JsObject | str | float | None") -> "Any":
    """Convert a value that the page has sent to a Python value."""
    if isinstance(value, PLAIN) or interpreter.is_none(value):
        return value
    kind = getattr(value, "kind", None)
    if kind is None:
        return value
    if kind == "own":
        return _references.find(int(value.key))
    return _kinds.get(str(kind), _remote)(value)


def give(value: object) -> "Any":
    """Convert a Python value to the form in which the channel sends it."""
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
