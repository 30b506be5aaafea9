"""`attribute()` declares the HTML attributes of an element as typed attributes of its Python class."""

from pyscript import runtime
from pyscript.engine.errors import Problem
from pyscript.engine.running import handlers

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol, TypeVar, overload

    from pyscript.runtime.js_types import JsElement

    T = TypeVar("T")

    class Owner(Protocol):
        """The part of CustomElement that attributes use."""

        element: JsElement
        _told: list[Any]

    @overload
    def attribute(default: None, convert: Callable[[str], T]) -> T | None: ...
    @overload
    def attribute(default: T = ..., convert: Callable[[str], T] | None = None) -> T: ...
    def attribute(default: Any = "", convert: Any = None) -> Any:
        """Declare the types of `attribute()`, which is defined below."""


__all__ = ["attribute"]

NO = ("false", "0", "no", "off")


if not TYPE_CHECKING:

    def attribute(default: "Any" = "", convert: "Any" = None) -> "Any":
        """Declare an attribute of an element. Call this function in the body of the element's class.

        For example: `value = attribute(0)`. In HTML, the name has hyphens instead of underscores: `out_of` becomes
        `out-of`.
        Each access in Python reads the attribute from the tag. Setting the attribute in Python sets it in the tag, and
        setting None removes it from the tag. If the text of the attribute cannot be converted, the page shows an error,
        and Python gets the default.

        Args:
            default: The value if the tag does not have the attribute. The type of the default determines how the text
                is converted: str, int, float, bool (true if the attribute is present and is not "false", "0", "no" or
                "off"), list or dict (from JSON).
            convert: A function that converts the text to a value of another type. The function may raise ValueError.

        Returns:
            A descriptor, which reads and sets the attribute of the tag.

        Raises:
            TypeError: The default has another type, and no `convert` is given.
        """
        return Attribute(default, convert)


UNSUITABLE = Problem("PY5007", "{tag}: {reason}, so the default is used: {default}.")


class Attribute:
    """The descriptor that `attribute()` makes.

    Args:
        default, convert: The arguments that `attribute()` was called with.

    Attributes:
        name: The name of the attribute in HTML.
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
        """Return the default. A list or dict is copied, so that elements do not share it."""
        return self.default.copy() if isinstance(self.default, (list, dict)) else self.default

    def _tell(self, instance: "Owner", text: str, error: ValueError) -> None:
        """Report that a text cannot be converted. Each text is reported only once."""
        told = (self.name, text)
        if told in instance._told:
            return
        instance._told.append(told)
        expected = EXPECTED.get(type(self.default), "")
        problem = UNSUITABLE.error(
            tag=f'<{instance.element.localName} {self.name}="{text}">',
            reason=f"it is not {expected}" if expected else error,
            default=repr(self.default),
        )
        handlers.report(problem, None, instance.element)


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
"""Maps the type of a default to the function that converts text to this type."""

EXPECTED = {int: "a whole number", float: "a number", list: "a list in JSON", dict: "an object in JSON"}


def written(value: object) -> str:
    """Convert a value to the text of an attribute."""
    if value is True:
        return ""
    if isinstance(value, (list, dict)):
        import json

        return json.dumps(value)
    return str(value)


def attributes_of(cls: object) -> "list[str]":
    """Return the HTML names of the attributes that a class and its bases declare."""
    names = []
    for name in dir(cls):
        value = getattr(cls, name, None)
        if isinstance(value, Attribute):
            names.append(value.name)
    return names
