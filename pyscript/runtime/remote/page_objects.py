"""Python objects in a worker that represent objects of the page. Each use is sent to the page; see channel.py."""

from pyscript.runtime.remote import channel
from pyscript.runtime.remote.channel import ask, give, later, take
from pyscript.runtime.values import data

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from typing import Any

    from pyscript.runtime.js_types import JsObject
else:
    JsObject = object  # Remote defines all the methods itself

WINDOW, PAGE, TAG, SYNC, DOCUMENT, BODY, HEAD, ROOT = 1, 2, 3, 4, 5, 6, 7, 8
"""The numbers of the objects that are known from the start.

These are the global object, the page's functions, the tag, `sync`, `document`, and three parts of the document. The
parts BODY, HEAD and ROOT are looked up each time they are used.
"""
FIRST = 100
"""The number of the first object that is not known from the start."""

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
"""Methods of the page that always return an object. A batch therefore need not wait for the object."""
_methods: "dict[int, set[str]]" = {}  # class -> the names of its known methods
_void: "set[tuple[int, str]]" = set()  # (class, name) of methods that are known to return nothing


def window() -> "JsObject":
    """Return the page's global object."""
    found = _known(WINDOW)
    if not found._known:
        document = _known(DOCUMENT)
        parts = {"body": _known(BODY), "head": _known(HEAD), "documentElement": _known(ROOT)}
        object.__setattr__(document, "_known", parts)
        object.__setattr__(found, "_known", {"document": document})
    return found


def tag() -> "JsObject":
    """Return the tag of this worker."""
    return _known(TAG)


def _of_class(made: "Remote", number: int) -> "Remote":
    object.__setattr__(made, "_class", number)
    return made


_classes: "dict[tuple[str, Any], int]" = {}  # way of making an object -> class of such objects, if known


def make(key: "tuple[str, Any]", op: str, target: object, *values: object) -> "Remote":
    """Make an object in the page. In a batch, do not wait if an object has been made in the same way before."""
    if channel.batch is not None and key in _classes:
        return _of_class(Remote(channel.batch.make(op, target, *values)), _classes[key])
    made: Remote = ask(op, target, *values)
    if isinstance(made, Remote):
        _classes[key] = made._class
    return made


def held(value: "JsObject") -> "Any":
    """Return the Python object of a handle; return None if the handle is None, null or undefined."""
    return None if channel.interpreter.is_none(value) else value


def settled(name: str, args: "tuple[object, ...]") -> "Any":
    """Call a page function that returns a promise, and wait for the value of the promise."""
    return ask("await", PAGE, name, *[give(arg) for arg in args])


def call_shared(name: str, args: "tuple[object, ...]") -> "Any":
    """Call a function that the page offers in `sync`. Return its value or, if Python cannot wait, an awaitable."""
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
    """Convert arguments to the form in which the channel sends them."""
    return [give(arg) for arg in args]


class Remote(JsObject):
    """A Python object that represents an object of the page. It offers the same attributes, items and calls."""

    def __init__(self, handle: "JsObject") -> None:
        object.__setattr__(self, "_handle", handle)
        object.__setattr__(self, "_class", int(handle.cls))
        known = handle.known
        if known is not None and not channel.interpreter.is_none(known):
            object.__setattr__(self, "_known", {str(name): take(value) for name, value in known})

    _known: "dict[str, Any]" = {}  # properties that came with the reference
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
        """Return a copy of the object as Python data."""
        channel.flush()
        return data(channel.raw("copy", self._reference()), take)

    def to_bytes(self) -> bytes:
        """Return a copy of the bytes in an ArrayBuffer, or in a view such as a Uint8Array."""
        return channel.interpreter.own_bytes_of(ask("bytes", self._reference()))

    @property
    def typeof(self) -> str:
        """The result of JavaScript's `typeof` for this object."""
        return "object"


class _Told(Remote):
    """The page's answer for a property that has no value to send, because it is a method or does not exist."""

    def __init__(self, handle: "JsObject") -> None:
        object.__setattr__(self, "kind", str(handle.kind))

    def __del__(self) -> None:
        """Release nothing, since this object is not a reference."""

    kind: str


class Sized(Remote):
    """An object of the page that has a size. If it is empty, it is false, as Python's collections are."""

    def __bool__(self) -> bool:
        return len(self) > 0


class Promised(Remote):
    """A promise of the page, which can be awaited."""

    def __await__(self) -> "Generator[Any, None, Any]":
        return self._settled().__await__()

    def __iter__(self) -> "Any":
        """Return the coroutine to await. MicroPython calls `__iter__` where CPython calls `__await__`."""
        return self._settled()

    async def _settled(self) -> "Any":
        """Await the promise. Meanwhile, this coroutine keeps the reference to the promise alive."""
        return await later("settle", self._handle)


class Called(Remote):
    """A function of the page."""

    def __call__(self, *args: object, **named: object) -> "Any":
        return ask("apply", self._reference(), *_arguments(args, named))

    def __instancecheck__(self, value: object) -> bool:
        return isinstance(value, Remote) and bool(ask("instance", value._reference(), self._reference()))

    @property
    def typeof(self) -> str:
        """The result of JavaScript's `typeof` for this object."""
        return "function"


class Method(Called):
    """A function of the page, kept with the object that owns it, such as `document.createElement` or `window.Blob`."""

    def __init__(self, owner: Remote, name: str) -> None:
        object.__setattr__(self, "_owner", owner)
        object.__setattr__(self, "_name", name)
        object.__setattr__(self, "_class", 0)

    _function: "Remote | None" = None
    if TYPE_CHECKING:
        _owner: Remote
        _name: str

    def __del__(self) -> None:
        """Release nothing. The reference to the function, if there is one, releases itself."""

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
    """Convert arguments for the channel. Keyword arguments become one object at the end, as in Pyodide."""
    given = given_all(args)
    if named:
        given.append(give(named))
    return given


def is_far(value: object) -> bool:
    """Return whether a value is an object of the page."""
    return isinstance(value, Remote)


def gather(target: "JsObject", names: "tuple[str, ...]") -> "list[Any]":
    """Return several properties of an object of the page, with one request. A path may name a nested property."""
    return [take(value) for value in ask("gather", target._reference(), *names)]


def call_caught(
    target: object, method: str, args: "tuple[object, ...]", error_type: "type[BaseException]"
) -> "tuple[Any, Any]":
    """Call a method that may throw. Return (value, None) or, if it throws, (None, error)."""
    try:
        return getattr(target, method)(*args), None
    except error_type as error:
        return None, error
