"""The page from within a worker: its objects as Python objects, whose every use asks the page; see asking.py."""

from pyscript.runtime import asking
from pyscript.runtime.asking import ask, give, later, take
from pyscript.runtime.data import data

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

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
MADE = ("box", "make", "prepared", "targetOf")
"""The same among the page's functions for us."""
BATCHED = ("append", "change")
"""The same, which give a text if they fail."""
TOLD: "tuple[str, ...]" = ("announce", "keep", "panel", "print", "write", "workerCode", "workerEnded", "workerReady")
TOLD += ("terminalStop", "terminalWrite")
"""Functions of the page whose value nobody needs."""
LATER = ("terminalOf", "terminalRead")
"""Those that give a promise, which is awaited."""

_methods: "dict[int, set[str]]" = {}  # by class: names that are known to be methods
_void: "set[tuple[int, str]]" = set()  # methods that are known to give nothing
_page: "dict[str, PageFunction]" = {}


def connect(channel: "Any", here: "Any") -> None:
    """Take the channel to the page.

    Args:
        channel: Of channel.js.
        here: The interpreter's module of the seam: how it waits, and what it does with JavaScript's values.
    """
    from pyscript.runtime import lent

    asking.connect(channel, here, Remote, KINDS, lent)
    lent.connect(channel, here)


def window() -> "Remote":
    """The page's global object."""
    found = _known(WINDOW)
    if not found._known:
        document = _known(DOCUMENT)
        parts = {"body": _known(BODY), "head": _known(HEAD), "documentElement": _known(ROOT)}
        object.__setattr__(document, "_known", parts)
        object.__setattr__(found, "_known", {"document": document})
    return found


def tag() -> "Remote":
    """The tag of this worker."""
    return _known(TAG)


def _of_class(made: "Remote", number: int) -> "Remote":
    object.__setattr__(made, "_class", number)
    return made


_classes: "dict[Any, int]" = {}  # of what is made, by how it is made: known from the first one


def _make(key: "tuple[str, Any]", op: str, target: "Any", *values: "Any") -> "Remote":
    """An object that is made for sure: in a batch without waiting for it, once one of its kind has been made."""
    if asking.batch is not None and key in _classes:
        return _of_class(Remote(asking.batch.make(op, target, *values)), _classes[key])
    made: Remote = ask(op, target, *values)
    if isinstance(made, Remote):
        _classes[key] = made._class
    return made


def held(value: "Any") -> "Any":
    """What was lent to the page and has come back."""
    return None if asking.here.is_none(value) else value


def settled(name: str, args: "tuple[Any, ...]") -> "Any":
    """Call a function of the page that gives a promise, and wait for its value."""
    return ask("await", PAGE, name, *[give(arg) for arg in args])


def call_shared(name: str, args: "tuple[Any, ...]") -> "Any":
    """Call what the page offers in `sync`: the value, or where Python cannot wait an awaitable of it."""
    given = [give(arg) for arg in args]
    if not asking.can_ask():
        return _shared_later(name, given)
    asking.flush()
    return data(asking.raw("awaitData", SYNC, name, *given), take)


async def _shared_later(name: str, given: "list[Any]") -> "Any":
    return data(await asking.channel.later("awaitData", SYNC, name, *given), take)


_knowns: "dict[int, Remote]" = {}


def _known(number: int) -> "Remote":
    if number not in _knowns:
        _knowns[number] = _of_class(Remote(asking.channel.reference(number)), -number)
    return _knowns[number]


def page(name: str) -> "PageFunction":
    """One of the page's functions for us."""
    if name not in _page:
        _page[name] = PageFunction(name)
    return _page[name]


class PageFunction:
    """A function of the page's: called without waiting where nobody needs its value, or it is an object for sure."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, *args: "Any") -> "Any":
        given = [give(arg) for arg in args]
        if self.name in TOLD:
            asking.flush()
            asking.channel.tell("call", PAGE, self.name, *given)
            return None
        if self.name in LATER:
            return self.later(*args)
        if self.name == "make" and asking.can_ask():
            return _make(("make", given[0]), "call", PAGE, self.name, *given)
        if self.name in MADE:
            asking.flush()
            return Remote(asking.channel.make("call", PAGE, self.name, *given))
        if self.name in BATCHED and asking.batch is not None:
            return asking.batch.add("call", PAGE, self.name, *given)
        if self.name == "find" and not asking.can_ask():
            return Remote(asking.channel.make("call", PAGE, self.name, *given))
        return ask("call", PAGE, self.name, *given)

    def _reference(self) -> "Any":
        return ask("function", PAGE, self.name)._handle

    def later(self, *args: "Any") -> "Any":
        """Call it: an awaitable of its value."""
        return later("await", PAGE, self.name, *[give(arg) for arg in args])


class Remote:
    """An object of the page. Its attributes, items and calls are those of the page's object."""

    def __init__(self, handle: "Any") -> None:
        object.__setattr__(self, "_handle", handle)
        object.__setattr__(self, "_class", int(handle.cls))
        known = handle.known
        if known is not None and not asking.here.is_none(known):
            object.__setattr__(self, "_known", {str(name): take(value) for name, value in known})

    _known: "dict[str, Any]" = {}  # what needs not be asked for
    if TYPE_CHECKING:
        _handle: Any
        _class: int

    def __del__(self) -> None:
        asking.here.dropped(self._handle)

    def _reference(self) -> "Any":
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

    def __setattr__(self, name: str, value: "Any") -> None:
        if asking.batch is not None:
            asking.batch.add("set", self._reference(), name, give(value))
        else:
            ask("set", self._reference(), name, give(value))
        if name in self._known:
            del self._known[name]

    def __delattr__(self, name: str) -> None:
        ask("delete", self._reference(), name)

    def __getitem__(self, key: "Any") -> "Any":
        if isinstance(key, slice):
            return list(self)[key]
        value = ask("item", self._reference(), give(key))
        if isinstance(value, _Told):
            raise (IndexError if isinstance(key, int) else KeyError)(key)
        return value

    def __setitem__(self, key: "Any", value: "Any") -> None:
        ask("setItem", self._reference(), give(key), give(value))

    def __delitem__(self, key: "Any") -> None:
        ask("delete", self._reference(), give(key))

    def __contains__(self, value: "Any") -> bool:
        return bool(ask("has", self._reference(), give(value)))

    def __len__(self) -> int:
        return int(ask("size", self._reference()))

    def __iter__(self) -> "Any":
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

    def to_py(self, **options: "Any") -> "Any":
        """A copy of the data, as Python has it."""
        asking.flush()
        return data(asking.raw("copy", self._reference()), take)

    def to_bytes(self) -> bytes:
        """A copy of the bytes of an ArrayBuffer, or of a view on one."""
        return asking.here.bytes_here(ask("bytes", self._reference()))  # type: ignore[no-any-return]

    @property
    def typeof(self) -> str:
        """JavaScript's typeof."""
        return "object"


class _Told(Remote):
    """What stands for a value that is none: the name of a method, or nothing."""

    def __init__(self, handle: "Any") -> None:
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

    def __await__(self) -> "Any":
        return self._settled().__await__()

    def __iter__(self) -> "Any":
        """What MicroPython calls to await."""
        return self._settled()

    async def _settled(self) -> "Any":
        """The value. The promise must not be released before."""
        return await later("settle", self._handle)


class Called(Remote):
    """A function of the page."""

    def __call__(self, *args: "Any", **named: "Any") -> "Any":
        return ask("apply", self._reference(), *_arguments(args, named))

    def __instancecheck__(self, value: "Any") -> bool:
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

    _function: "Any" = None
    if TYPE_CHECKING:
        _owner: Remote
        _name: str

    def __del__(self) -> None:
        """The function releases itself, if it was asked for."""

    def _reference(self) -> "Any":
        if self._function is None:
            object.__setattr__(self, "_function", ask("function", self._owner._reference(), self._name))
        return self._function._handle

    def __call__(self, *args: "Any", **named: "Any") -> "Any":
        owner, given = self._owner._reference(), _arguments(args, named)
        if self._name in MAKERS:
            return _make(
                (self._name, given[0] if args and isinstance(args[0], str) else self._owner._class),
                "call",
                owner,
                self._name,
                *given,
            )
        about = (self._owner._class, self._name)
        if asking.batch is not None and about in _void:
            return asking.batch.add("call", owner, self._name, *given)
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


KINDS: "dict[str, type[Remote]]" = {"f": Called, "p": Promised, "s": Sized, "m": _Told, "o": _Told, "x": _Told}


def _arguments(args: "Any", named: "dict[str, Any]") -> "list[Any]":
    """Arguments as the channel takes them; those with a name become an object behind the others, as Pyodide has it."""
    given = [give(arg) for arg in args]
    if named:
        given.append(give(named))
    return given


def is_far(value: "Any") -> bool:
    """Whether a value is an object of the page."""
    return isinstance(value, Remote)


def gather(target: Remote, names: "tuple[str, ...]") -> "list[Any]":
    """Several properties of an object of the page, or paths of them, at once."""
    return [take(value) for value in ask("gather", target._reference(), *names)]


def instead_of(target: "Any", method: str, args: "tuple[Any, ...]", error_type: "Any") -> "tuple[Any, Any]":
    """Call a method: (its value, None), or (None, what it threw)."""
    try:
        return getattr(target, method)(*args), None
    except error_type as error:
        return None, error
