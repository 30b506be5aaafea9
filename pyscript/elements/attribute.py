"""`attribute()`: the attributes of an element as typed attributes of its class."""

from pyscript import runtime
from pyscript.engine.errors import PyScriptError
from pyscript.engine.running import handlers

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol, TypeVar, overload

    from pyscript.runtime.js_types import JsElement

    T = TypeVar("T")

    class Owner(Protocol):
        """What has attributes: a CustomElement."""

        element: JsElement
        _told: list[Any]

    @overload
    def attribute(default: None, convert: Callable[[str], T]) -> T | None: ...
    @overload
    def attribute(default: T = ..., convert: Callable[[str], T] | None = None) -> T: ...
    def attribute(default: Any = "", convert: Any = None) -> Any:
        """See below; these are its types."""


__all__ = ["attribute"]

NO = ("false", "0", "no", "off")


if not TYPE_CHECKING:

    def attribute(default: "Any" = "", convert: "Any" = None) -> "Any":
        """Declare one of the attributes of an element, in its class.

        It is written `value = attribute(0)`.

        Its HTML name has hyphens for underscores: `out_of` is `out-of`. It is read from the tag each time, so it is
        always what the page says, and setting it in Python sets it in the tag; None takes it away there. A value that
        does not convert is shown as a mistake, and the default is taken.

        Args:
            default: What it is where the tag does not have it. Its type says how text becomes a value: str, int, float,
                bool (there is true, but "false", "0", "no" and "off" are false), list or dict (JSON).
            convert: Makes the value of the tag's text, for other types; it may raise ValueError.

        Raises:
            TypeError: The default is of none of these types, and there is no `convert`.
        """
        return Attribute(default, convert)


class Attribute:
    """The descriptor that `attribute()` makes.

    Args:
        default, convert: As attribute() has them.

    Attributes:
        name: The HTML name.
    """

    def __init__(self, default: "Any", convert: "Any") -> None:
        if convert is None and type(default) not in READERS:
            raise TypeError(f"attribute({default!r}) needs convert=, a function that makes the value of a text")
        self.default = default
        self.convert = convert or READERS[type(default)]
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name.replace("_", "-")

    def __get__(self, instance: "Owner | None", owner: "type | None" = None) -> "Any":
        if instance is None:
            return self
        if instance.element is None:
            return self._own_default()  # the element has left the page
        text = instance.element.getAttribute(self.name)
        if runtime.is_none(text):
            return self._own_default()
        try:
            value = self.convert(str(text))
            if isinstance(self.default, (list, dict)) and not isinstance(value, type(self.default)):
                raise ValueError(f"it is a {type(value).__name__}")
            return value
        except ValueError as error:
            self._tell(instance, str(text), error)
            return self._own_default()

    def __set__(self, instance: "Owner", value: object) -> None:
        if value is None or value is False:
            instance.element.removeAttribute(self.name)
            if value is False and self.default is True:
                instance.element.setAttribute(self.name, "false")
        else:
            instance.element.setAttribute(self.name, written(value))

    def _own_default(self) -> "Any":
        """The default; a copy of a list or dict, so that elements do not share it."""
        return self.default.copy() if isinstance(self.default, (list, dict)) else self.default

    def _tell(self, instance: "Owner", text: str, error: ValueError) -> None:
        """Show a mistake, once for each text."""
        told = (self.name, text)
        if told in instance._told:
            return
        instance._told.append(told)
        tag = f'<{instance.element.localName} {self.name}="{text}">'
        expected = EXPECTED.get(type(self.default), "")
        reason = f"it is not {expected}" if expected else str(error)
        handlers.report(PyScriptError("PY5007", f"{tag}: {reason}; {self.default!r} is taken."), None, instance.element)


def _boolean(text: str) -> bool:
    return text.strip().lower() not in NO


def _json(text: str) -> "Any":
    import json

    return json.loads(text)


READERS: "dict[type, Callable[[str], Any]]" = {
    str: str,
    int: int,
    float: float,
    bool: _boolean,
    list: _json,
    dict: _json,
}
"""How text becomes a value, by the type of the default."""

EXPECTED = {int: "a whole number", float: "a number", list: "a list in JSON", dict: "an object in JSON"}


def written(value: object) -> str:
    """A value as it stands in a tag."""
    if value is True:
        return ""
    if isinstance(value, (list, dict)):
        import json

        return json.dumps(value)
    return str(value)


def attributes_of(cls: object) -> "list[str]":
    """The HTML names of the attributes that a class and its bases declare."""
    names = []
    for name in dir(cls):
        value = getattr(cls, name, None)
        if isinstance(value, Attribute):
            names.append(value.name)
    return names
