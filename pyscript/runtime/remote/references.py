"""Lets the page refer to Python objects in the worker, and handles the page's calls to these objects."""

from pyscript.runtime.remote.channel import give, take
from pyscript.runtime.remote.page_objects import Remote

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from pyscript.runtime.interpreter import WorkerInterpreter
    from pyscript.runtime.js_types import JsObject

_channel: "JsObject"  # set when the worker starts
_interpreter: "WorkerInterpreter"
_own: "dict[int, Any]" = {}
_keys: "dict[Any, int]" = {}
_receivers: "dict[str, Callable[..., Any]]" = {}


def connect(channel: "JsObject", interpreter: "WorkerInterpreter") -> None:
    """Begin to receive calls from the page; see remote.become_worker()."""
    global _channel, _interpreter
    _channel, _interpreter = channel, interpreter
    interpreter.answer_calls(channel, enter)


def find(key: int) -> "Any":
    """Return the Python object with the given key, which the page has sent."""
    own = _own.get(key)
    return own.function if isinstance(own, Callback) else own


def lend(value: object) -> "JsObject":
    """Make a reference to a Python object for the page. The object keeps its key while the page holds a reference."""
    global _last_key
    hashed = _is_hashable(value)
    key = _keys.get(value) if hashed else None
    if key is None:
        key = _last_key = _last_key + 1
        _own[key] = Callback(value) if callable(value) else value
        if hashed:
            _keys[value] = key
    own: JsObject = _channel.own(key, callable(value))
    return own


_last_key = 0


def _is_hashable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


def freed(key: int) -> None:
    """Forget the Python object of a reference that the page no longer holds."""
    own = _own.pop(key, None)
    value = own.function if isinstance(own, Callback) else own
    if _is_hashable(value) and _keys.get(value) == key:
        del _keys[value]


def release(value: "JsObject") -> None:
    """Do nothing, since a listener is freed when the page releases its reference."""


class Callback:
    """A Python function that the page can call. The call belongs to the run that passed the function to the page."""

    def __init__(self, function: "Callable[..., Any]") -> None:
        self.function = function
        self.call = _interpreter.bind(function)


# ---- calls from the page


def receive(name: str, function: "Callable[..., Any]") -> None:
    """Register a function that the page can call by name."""
    _receivers[name] = function


def enter() -> None:
    """Receive a call from the page. worker_side.js stores the call in `entries`, and then calls this function."""
    entry = _channel.entries.shift()
    over = entry.over
    if _interpreter.is_none(over):
        _enter(entry)
        return
    try:
        _enter(entry)
    finally:
        over()


def _enter(entry: "JsObject") -> None:
    target = entry.target
    if getattr(target, "kind", None) == "own":
        own = _own.get(int(target.key))
        function, strays = (own.call if isinstance(own, Callback) else None), True
    else:
        function, strays = _receivers.get(str(target.name)), False
    if function is None:
        entry.reject(_interpreter.js_error(RuntimeError("The worker no longer has this function.")))
        return
    values = [take(value) for value in entry.values]
    fresh = [value._known["target"] for value in values if isinstance(value, Remote) and "target" in value._known]
    if not strays:
        values.insert(0, target)
    try:
        result = function(*values)
    except BaseException as error:  # noqa: BLE001 - the caller gets whatever is raised
        _fail(error, entry, strays)
        return
    if _interpreter.is_awaitable(result) and not isinstance(result, Remote):
        task: Any = _interpreter.spawn(_answer(result, entry, strays, fresh), None)
        entry.onCancel(_interpreter.own_listener(lambda: task.cancel()))  # noqa: PLW0108 - MicroPython's is no function
    else:
        _outdate(fresh)
        entry.resolve(give(result))


async def _answer(awaitable: "Awaitable[object]", entry: "JsObject", strays: bool, fresh: "list[object]") -> None:
    try:
        result = await awaitable
    except BaseException as error:  # noqa: BLE001 - the caller gets whatever is raised
        _fail(error, entry, strays)
        return
    finally:
        _outdate(fresh)
    entry.resolve(give(result))


def _outdate(targets: "list[object]") -> None:
    """Forget the properties that came with the targets of an event, such as a field's value.

    These properties are valid only for this event.
    """
    for target in targets:
        if isinstance(target, Remote) and target._known:
            object.__setattr__(target, "_known", {})


def _fail(error: BaseException, entry: "JsObject", strays: bool) -> None:
    entry.reject(_interpreter.js_error(error))
    if strays:
        _interpreter.report_stray(error)


describe: "Callable[[BaseException], str]" = str
"""A function that returns the text of an exception for the page. The App sets it."""


def fill_error(made: "JsObject", error: BaseException) -> "JsObject":
    """Copy the type and traceback of an exception to a JavaScript error."""
    made.name = made.pythonType = type(error).__name__
    made.trace = describe(error)
    return made
