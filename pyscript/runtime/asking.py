"""Asks the page from within a worker, and turns values of the channel into Python's.

static/channel.js sends the messages and static/remote.js, on the page, does what they say. Python waits for the answer
in the way that the browser has, see pyodide_worker.py and mpy_worker.py.
"""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

SETTLING = ("settle", "await", "awaitData")
"""What takes the page more than a moment: functions of ours are called meanwhile."""
PLAIN = (str, int, bool, float)

NO_WAY = """This worker cannot wait for the page, which reading or calling something of it needs.
Any of these helps: Pyodide (py) in a browser with JSPI; for this page the HTTP headers
Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp;
or the attribute service-worker="/pyscript/sw.js" in the tag."""
NOT_HERE = """Python cannot wait for the page here, in a function that JavaScript called directly.
Make it async, or give it to when() or to an event of the page."""

channel: "Any" = None
"""channel.js's."""
here: "Any" = None
"""The interpreter's module of the seam."""
batch: "Any" = None
"""What collects what the page is told, while a program wants that."""
_remote: "Any" = None
_kinds: "dict[str, Any]" = {}
_lent: "Any" = None


def connect(to: "Any", interpreter: "Any", remote: "Any", kinds: "dict[str, Any]", lent: "Any") -> None:
    """Take the channel to the page.

    Args:
        to: The channel.
        interpreter: See remote.connect().
        remote: The class of the page's objects, and by `kinds` those of some kinds.
        kinds: Kind of a handle -> class.
        lent: The module of what the page holds of ours.
    """
    global channel, here, _remote, _kinds, _lent
    channel, here, _remote, _kinds, _lent = to, interpreter, remote, kinds, lent


def can_ask() -> bool:
    """Whether Python can wait for the page here."""
    return bool(here.can_ask(channel))


def raw(op: str, target: "Any", *values: "Any") -> "Any":
    """Let the page do something: the value as the channel has it."""
    flush()
    return here.ask(channel, op, target, *values)


def ask(op: str, target: "Any", *values: "Any") -> "Any":
    """Let the page do something, and wait for the value.

    Args:
        op: What to do; see OPERATIONS in remote.js.
        target: The handle of an object, or one of the known numbers.
        values: Arguments as JavaScript takes them; see `give`.

    Raises:
        JsException: What the page threw.
        RuntimeError: Python cannot wait here.
    """
    if batch is not None:
        flush()
    value = here.ask(channel, op, target, *values)
    return value if type(value) in PLAIN else take(value)


async def later(op: str, target: "Any", *values: "Any") -> "Any":
    """Let the page do something: the value, when it is there."""
    flush()
    return take(await channel.later(op, target, *values))


def begin_batch() -> "Callable[[bool], None]":
    """Collect what the page is told from now on; what ends it takes whether it is to be done, or forgotten."""
    global batch
    if batch is not None:
        return lambda good: None
    batch = channel.batch()

    def end(good: bool) -> None:
        global batch
        collected, batch = batch, None
        if good:
            here.send(channel, collected)
        else:
            collected.forget()

    return end


def flush() -> None:
    """Do what a batch has collected: what comes now must find it done."""
    if batch is not None:
        here.send(channel, batch)


def take(value: "Any") -> "Any":
    """A value of the channel as Python takes it."""
    if type(value) in PLAIN or here.is_none(value):
        return value
    kind = getattr(value, "kind", None)
    if kind is None:
        return value
    if kind == "own":
        return _lent.lent(int(value.key))
    return _kinds.get(str(kind), _remote)(value)


def give(value: "Any") -> "Any":
    """A value as the channel takes it."""
    if type(value) in PLAIN or value is None:
        return value
    if hasattr(type(value), "_reference"):
        return value._reference()
    if isinstance(value, (bytes, bytearray, memoryview)):
        return channel.ownBytes(here.buffer_of(value))
    if isinstance(value, (list, tuple)):
        return here.array([give(one) for one in value])
    if isinstance(value, dict):
        return here.object({str(key): give(value[key]) for key in value})
    if here.is_js(value):
        return value
    return _lent.lend(value)
