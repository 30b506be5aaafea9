"""What the page holds of a worker's: functions, and other things of Python; and the page's calls of them."""

from pyscript.runtime.asking import give, take
from pyscript.runtime.remote import Remote

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_channel: "Any" = None
_here: "Any" = None
_own: "dict[int, Any]" = {}
_keys: "dict[Any, int]" = {}
_receivers: "dict[str, Callable[..., Any]]" = {}


def connect(channel: "Any", here: "Any") -> None:
    """Let the page's calls come in; see remote.connect()."""
    global _channel, _here
    _channel, _here = channel, here
    here.answer_calls(channel, enter)


def lent(key: int) -> "Any":
    """What was lent under a key and has come back."""
    own = _own.get(key)
    return own.function if isinstance(own, Callback) else own


def lend(value: "Any") -> "Any":
    """Something of Python's that the page may hold; the same is the same to the page, while it holds it."""
    global _last_key
    hashed = _is_hashable(value)
    key = _keys.get(value) if hashed else None
    if key is None:
        key = _last_key = _last_key + 1
        _own[key] = Callback(value) if callable(value) else value
        if hashed:
            _keys[value] = key
    return _channel.own(key, callable(value))


_last_key = 0


def _is_hashable(value: "Any") -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


def freed(key: int) -> None:
    """The page no longer holds something of ours."""
    own = _own.pop(key, None)
    value = own.function if isinstance(own, Callback) else own
    if _is_hashable(value) and _keys.get(value) == key:
        del _keys[value]


def release(value: "Any") -> None:
    """A listener will not be called again; it is freed when the page lets go of it."""


class Callback:
    """A function of ours that the page may call, as part of the run that gave it."""

    def __init__(self, function: "Callable[..., Any]") -> None:
        self.function = function
        self.call = _here.bound(function)


# ---- calls from the page


def receive(name: str, function: "Callable[..., Any]") -> None:
    """From now on the page may call a function by a name."""
    _receivers[name] = function


def enter() -> None:
    """The page calls something of ours. Called by channel.js, which has the call in `entries`."""
    entry = _channel.entries.shift()
    over = entry.over
    if _here.is_none(over):
        _enter(entry)
        return
    try:
        _enter(entry)
    finally:
        over()


def _enter(entry: "Any") -> None:
    target, answer = entry.target, entry.answer
    if getattr(target, "kind", None) == "own":
        own = _own.get(int(target.key))
        function, strays = (own.call if isinstance(own, Callback) else None), True
    else:
        function, strays = _receivers.get(str(target.name)), False
    if function is None:
        answer(None, _here.error_object(RuntimeError("The worker no longer has this function.")))
        return
    values = [take(value) for value in entry.values]
    fresh = [value._known["target"] for value in values if isinstance(value, Remote) and "target" in value._known]
    if not strays:
        values.insert(0, target)
    try:
        result = function(*values)
    except BaseException as error:
        _fail(error, answer, strays)
        return
    if _here.is_awaitable(result) and not isinstance(result, Remote):
        task = _here.spawn(_answer(result, answer, strays, fresh), None)
        answer.cancels(_here.listener_here(lambda: task.cancel()))
    else:
        _outdate(fresh)
        answer(give(result))


async def _answer(awaitable: "Any", answer: "Any", strays: bool, fresh: "list[Any]") -> None:
    try:
        result = await awaitable
    except BaseException as error:
        _fail(error, answer, strays)
        return
    finally:
        _outdate(fresh)
    answer(give(result))


def _outdate(targets: "list[Any]") -> None:
    """What was sent of the targets of events, as the value of a field, counts while the event is handled."""
    for target in targets:
        if isinstance(target, Remote) and target._known:
            object.__setattr__(target, "_known", {})


def _fail(error: "BaseException", answer: "Any", strays: bool) -> None:
    answer(None, _here.error_object(error))
    if strays:
        _here.report_stray(error)


describe: "Callable[[Any], str]" = str
"""How an exception is told to the page; set by the App."""


def fill_error(made: "Any", error: "BaseException") -> "Any":
    """Let a JavaScript error say what an exception does."""
    made.name = made.pythonType = type(error).__name__
    made.trace = describe(error)
    return made
