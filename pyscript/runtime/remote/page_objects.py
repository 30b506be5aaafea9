"""The page from within a worker: its objects as Python objects, whose every use asks the page; see channel.py."""

from pyscript.runtime.remote import channel
from pyscript.runtime.remote.channel import ask, give, later, take
from pyscript.runtime.values import data

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from typing import Any

    from pyscript.runtime.js_types import JsObject
else:
    JsObject = object  # what the page's objects are is all in Remote

WINDOW, PAGE, TAG, SYNC, DOCUMENT, BODY, HEAD, ROOT = 1, 2, 3, 4, 5, 6, 7, 8
"""What is known from the start: the page's global object, its functions for us, the tag, `sync`, `document`, its parts.

The parts are those that the document has when something is done with them.
"""
FIRST = 100
"""The number of the first object that becomes known later."""

MAKERS = (
    "appendChild",
    "attachShadow",
    "cloneNode",
    "createDocumentFragment",
    "createElement",
    "createElementNS",
    "createTextNode",
    "insertBefore",
)
"""Methods of the page whose value is an object for sure, so that a batch need not wait for it."""
_methods: "dict[int, set[str]]" = {}  # by class: names that are known to be methods
_void: "set[tuple[int, str]]" = set()  # methods that are known to give nothing


def window() -> "JsObject":
    """The page's global object."""
    found = _known(WINDOW)
    if not found._known:
        document = _known(DOCUMENT)
        parts = {"body": _known(BODY), "head": _known(HEAD), "documentElement": _known(ROOT)}
        object.__setattr__(document, "_known", parts)
        object.__setattr__(found, "_known", {"document": document})
    return found


def tag() -> "JsObject":
    """The tag of this worker."""
    return _known(TAG)


def _of_class(made: "Remote", number: int) -> "Remote":
    object.__setattr__(made, "_class", number)
    return made


_classes: "dict[tuple[str, Any], int]" = {}  # of what is made, by how it is made: known from the first one


def make(key: "tuple[str, Any]", op: str, target: object, *values: object) -> "Remote":
    """An object that is made for sure: in a batch without waiting for it, once one of its kind has been made."""
    if channel.batch is not None and key in _classes:
        return _of_class(Remote(channel.batch.make(op, target, *values)), _classes[key])
    made: Remote = ask(op, target, *values)
    if isinstance(made, Remote):
        _classes[key] = made._class
    return made


def held(value: "JsObject") -> "Any":
    """What was lent to the page and has come back."""
    return None if channel.interpreter.is_none(value) else value


def settled(name: str, args: "tuple[object, ...]") -> "Any":
    """Call a function of the page that gives a promise, and wait for its value."""
    return ask("await", PAGE, name, *[give(arg) for arg in args])


def call_shared(name: str, args: "tuple[object, ...]") -> "Any":
    """Call what the page offers in `sync`: the value, or where Python cannot wait an awaitable of it."""
    given = [give(arg) for arg in args]
    if not channel.can_ask():
        return _shared_later(name, given)
    channel.flush()
    return data(channel.raw("awaitData", SYNC, name, *given), take)


async def _shared_later(name: str, given: "list[object]") -> "Any":
    return data(await channel.messages.later("awaitData", SYNC, name, *given), take)


_knowns: "dict[int, Remote]" = {}


def _known(number: int) -> "Remote":
    if number not in _knowns:
        _knowns[number] = _of_class(Remote(channel.messages.reference(number)), -number)
    return _knowns[number]


def given_all(args: "Sequence[object]") -> "list[object]":
    """Arguments as the channel takes them."""
    return [give(arg) for arg in args]


class Remote(JsObject):
    """An object of the page. Its attributes, items and calls are those of the page's object."""

    def __init__(self, handle: "JsObject") -> None:
        object.__setattr__(self, "_handle", handle)
        object.__setattr__(self, "_class", int(handle.cls))
        known = handle.known
        if known is not None and not channel.interpreter.is_none(known):
            object.__setattr__(self, "_known", {str(name): take(value) for name, value in known})

    _known: "dict[str, Any]" = {}  # what needs not be asked for
    if TYPE_CHECKING:
        _handle: JsObject
        _class: int

    def __del__(self) -> None:
        channel.interpreter.drop(self._handle)

    def _reference(self) -> "JsObject":
        return self._handle

    def __getattr__(self, name: str) -> "Any":
        if name in self._known:
            return self._known[name]
        if name in _methods.get(self._class, ()):
            return Method(self, name)
        if name[0] == "_" and name.startswith(("__", "_repr_", "_ipython")):
            raise AttributeError(name)
        if name == "new":
            return lambda *args, **named: ask("new", self._reference(), "", *_arguments(args, named))
        value = ask("get", self._reference(), name)
        if type(value) is not _Told:
            return value
        if value.kind == "x":
            raise AttributeError(name)
        if value.kind == "m" and self._class:
            _methods.setdefault(self._class, set()).add(name)
        return Method(self, name)

    def __setattr__(self, name: str, value: object) -> None:
        if channel.batch is not None:
            channel.batch.add("set", self._reference(), name, give(value))
        else:
            ask("set", self._reference(), name, give(value))
        if name in self._known:
            del self._known[name]

    def __delattr__(self, name: str) -> None:
        ask("delete", self._reference(), name)

    def __getitem__(self, key: object) -> "Any":
        if isinstance(key, slice):
            return list(self)[key]
        value = ask("item", self._reference(), give(key))
        if isinstance(value, _Told):
            raise (IndexError if isinstance(key, int) else KeyError)(key)
        return value

    def __setitem__(self, key: object, value: object) -> None:
        ask("setItem", self._reference(), give(key), give(value))

    def __delitem__(self, key: object) -> None:
        ask("delete", self._reference(), give(key))

    def __contains__(self, value: object) -> bool:
        return bool(ask("has", self._reference(), give(value)))

    def __len__(self) -> int:
        return int(ask("size", self._reference()))

    def __iter__(self) -> "Iterator[Any]":
        return iter([take(value) for value in ask("list", self._reference())])

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Remote):
            return False
        ours, theirs = self._reference().id, other._reference().id
        if ours == theirs or (ours >= FIRST and theirs >= FIRST):
            return bool(ours == theirs)
        return bool(ask("same", self._handle, other._handle))

    def __hash__(self) -> int:
        return int(self._reference().id)

    def __str__(self) -> str:
        return str(ask("text", self._reference()))

    def __repr__(self) -> str:
        return str(self)

    def __dir__(self) -> "list[str]":
        return [str(name) for name in ask("names", self._reference())]

    def to_py(self, **options: object) -> "Any":
        """A copy of the data, as Python has it."""
        channel.flush()
        return data(channel.raw("copy", self._reference()), take)

    def to_bytes(self) -> bytes:
        """A copy of the bytes of an ArrayBuffer, or of a view on one."""
        return channel.interpreter.own_bytes_of(ask("bytes", self._reference()))

    @property
    def typeof(self) -> str:
        """JavaScript's typeof."""
        return "object"


class _Told(Remote):
    """What stands for a value that is none: the name of a method, or nothing."""

    def __init__(self, handle: "JsObject") -> None:
        object.__setattr__(self, "kind", str(handle.kind))

    def __del__(self) -> None:
        """There is nothing to release."""

    kind: str


class Sized(Remote):
    """An object of the page that is false when it is empty, as Python's are."""

    def __bool__(self) -> bool:
        return len(self) > 0


class Promised(Remote):
    """A promise of the page, which can be awaited."""

    def __await__(self) -> "Generator[Any, None, Any]":
        return self._settled().__await__()

    def __iter__(self) -> "Any":
        """What MicroPython calls to await."""
        return self._settled()

    async def _settled(self) -> "Any":
        """The value. The promise must not be released before."""
        return await later("settle", self._handle)


class Called(Remote):
    """A function of the page."""

    def __call__(self, *args: object, **named: object) -> "Any":
        return ask("apply", self._reference(), *_arguments(args, named))

    def __instancecheck__(self, value: object) -> bool:
        return isinstance(value, Remote) and bool(ask("instance", value._reference(), self._reference()))

    @property
    def typeof(self) -> str:
        """JavaScript's typeof."""
        return "function"


class Method(Called):
    """A function of the page with the object it is called on, or made by: `document.createElement`, `window.Blob`."""

    def __init__(self, owner: Remote, name: str) -> None:
        object.__setattr__(self, "_owner", owner)
        object.__setattr__(self, "_name", name)
        object.__setattr__(self, "_class", 0)

    _function: "Remote | None" = None
    if TYPE_CHECKING:
        _owner: Remote
        _name: str

    def __del__(self) -> None:
        """The function releases itself, if it was asked for."""

    def _reference(self) -> "JsObject":
        function = self._function
        if function is None:
            found: Remote = ask("function", self._owner._reference(), self._name)
            object.__setattr__(self, "_function", found)
            function = found
        return function._handle

    def __call__(self, *args: object, **named: object) -> "Any":
        owner, given = self._owner._reference(), _arguments(args, named)
        if self._name in MAKERS:
            return make(
                (self._name, given[0] if args and isinstance(args[0], str) else self._owner._class),
                "call",
                owner,
                self._name,
                *given,
            )
        about = (self._owner._class, self._name)
        if channel.batch is not None and about in _void:
            return channel.batch.add("call", owner, self._name, *given)
        value = ask("call", owner, self._name, *given)
        if value is None and self._name in _methods.get(about[0], ()):
            _void.add(about)
        return value

    def __getattr__(self, name: str) -> "Any":
        if name == "new":
            owner, own = self._owner, self._name
            return lambda *args, **named: ask("new", owner._reference(), own, *_arguments(args, named))
        if name in ("apply", "bind", "call"):
            return Method(self, name)
        return Remote.__getattr__(self, name)


KINDS: "dict[str, Callable[[JsObject], object]]" = {
    "f": Called,
    "p": Promised,
    "s": Sized,
    "m": _Told,
    "o": _Told,
    "x": _Told,
}


def _arguments(args: "tuple[object, ...]", named: "dict[str, object]") -> "list[object]":
    """Arguments as the channel takes them; those with a name become an object behind the others, as Pyodide has it."""
    given = given_all(args)
    if named:
        given.append(give(named))
    return given


def is_far(value: object) -> bool:
    """Whether a value is an object of the page."""
    return isinstance(value, Remote)


def gather(target: "JsObject", names: "tuple[str, ...]") -> "list[Any]":
    """Several properties of an object of the page, or paths of them, at once."""
    return [take(value) for value in ask("gather", target._reference(), *names)]


def call_caught(
    target: object, method: str, args: "tuple[object, ...]", error_type: "type[BaseException]"
) -> "tuple[Any, Any]":
    """Call a method: (its value, None), or (None, what it threw)."""
    try:
        return getattr(target, method)(*args), None
    except error_type as error:
        return None, error
