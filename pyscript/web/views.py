"""Live views of an element: `Classes` is a set of its class names, and `Style` is a dict of its own CSS properties."""

import sys

from pyscript import runtime
from pyscript.engine.dict_methods import Changeable

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from pyscript.runtime.js_types import JsNode

__all__ = ["Classes", "Style"]


class Classes:
    """The class names of an element, with the methods of a set. A str such as "big red" stands for two names.

    Args:
        node: The DOM node.
    """

    def __init__(self, node: "JsNode") -> None:
        self._list = node.classList

    def _names(self) -> "set[str]":
        return set(str(self._list.value).split())

    def __iter__(self) -> "Iterator[str]":
        return iter(str(self._list.value).split())

    def __len__(self) -> int:
        return int(self._list.length)

    def __contains__(self, name: object) -> bool:
        return bool(self._list.contains(name))

    def __repr__(self) -> str:
        return repr(self._names())

    def __eq__(self, other: object) -> bool:
        return self._names() == (other._names() if isinstance(other, Classes) else other)

    __hash__ = None  # type: ignore[assignment]

    def add(self, class_name: str) -> None:
        """Add one name, or several names separated by spaces."""
        names = class_name.split()
        if names:
            self._list.add(*names)

    def remove(self, class_name: str) -> None:
        """Remove names. Warn in the browser's console about a missing name."""
        for name in class_name.split():
            if name not in self:
                runtime.window().console.warn(f"Class '{name}' not found in element classes.")
            self._list.remove(name)

    def discard(self, class_name: str) -> None:
        """Remove names. Ignore missing names."""
        names = class_name.split()
        if names:
            self._list.remove(*names)

    def toggle(self, class_name: str, force: "bool | None" = None) -> bool:
        """Add a name if it is missing; otherwise, remove it.

        Args:
            class_name: One name.
            force: With True, only add the name; with False, only remove it.

        Returns:
            Whether the element has the name now.
        """
        on = class_name not in self if force is None else force
        (self.add if on else self.discard)(class_name)
        return on

    def pop(self) -> str:
        """Remove an arbitrary name, and return it.

        Raises:
            KeyError: The element has no class names.
        """
        for name in self:
            self.discard(name)
            return name
        raise KeyError("pop from an empty set")

    def clear(self) -> None:
        """Remove all names."""
        self._list.value = ""

    def copy(self) -> "set[str]":
        """Return the names as an ordinary set, which is independent of the element."""
        return self._names()

    def replace(self, names: "str | Iterable[str]") -> None:
        """Replace all names with the given names."""
        self._list.value = names if isinstance(names, str) else " ".join(list(names))

    def update(self, *others: "Iterable[str]") -> None:
        """Add all names that other sets or lists contain."""
        for other in others:
            self.add(other if isinstance(other, str) else " ".join(other))

    def difference_update(self, *others: "Iterable[str]") -> None:
        """Remove all names that other sets or lists contain."""
        for other in others:
            self.discard(other if isinstance(other, str) else " ".join(other))

    def intersection_update(self, *others: "Iterable[str]") -> None:
        """Keep only the names that are also in all of the other sets."""
        self.replace([name for name in self if all([name in other for other in others])])

    def symmetric_difference_update(self, other: "Iterable[str]") -> None:
        """Add the names that only the other set has, and remove the names that both sets have."""
        for name in list(other):
            self.toggle(name)

    def union(self, *others: "Iterable[str]") -> "set[str]":
        """Return the names that are in this set or in any of the others."""
        return self._names().union(*others)

    def intersection(self, *others: "Iterable[str]") -> "set[str]":
        """Return the names that are in this set and in all of the others."""
        return self._names().intersection(*others)

    def difference(self, *others: "Iterable[str]") -> "set[str]":
        """Return the names that are in this set but in none of the others."""
        return self._names().difference(*others)

    def symmetric_difference(self, other: "Iterable[str]") -> "set[str]":
        """Return the names that exactly one of the two sets contains."""
        return self._names().symmetric_difference(other)

    def issubset(self, other: "Iterable[str]") -> bool:
        """Return whether all names in this set are in the other set too."""
        return self._names().issubset(other)

    def issuperset(self, other: "Iterable[str]") -> bool:
        """Return whether all names in the other set are in this set too."""
        return self._names().issuperset(other)

    def isdisjoint(self, other: "Iterable[str]") -> bool:
        """Return whether the two sets have no names in common."""
        return self._names().isdisjoint(other)

    def __or__(self, other: "Iterable[str]") -> "set[str]":
        return self.union(other)

    def __and__(self, other: "Iterable[str]") -> "set[str]":
        return self.intersection(other)

    def __sub__(self, other: "Iterable[str]") -> "set[str]":
        return self.difference(other)

    def __xor__(self, other: "Iterable[str]") -> "set[str]":
        return self.symmetric_difference(other)

    def __ior__(self, other: "Iterable[str]") -> "Classes":
        self.update(other)
        return self

    def __isub__(self, other: "Iterable[str]") -> "Classes":
        self.difference_update(other)
        return self

    def __iand__(self, other: "Iterable[str]") -> "Classes":
        self.intersection_update(other)
        return self

    def __ixor__(self, other: "Iterable[str]") -> "Classes":
        self.symmetric_difference_update(other)
        return self


KNOWN: "set[str]" = set()
"""Names of CSS properties that have been set before. They are read and set directly, without a check by the page."""


class Style(Changeable):
    """The style attribute of an element, with the methods of a dict: `style["background-color"] = "teal"`.

    A property can also be used as an attribute, with underscores for hyphens: `style.background_color = "teal"`. If CSS
    does not accept a value, the value is not set, and a message on stderr reports it.

    Args:
        node: The DOM node.
    """

    _node: "Any"
    _css: "Any"

    def __init__(self, node: "JsNode") -> None:
        object.__setattr__(self, "_node", node)
        object.__setattr__(self, "_css", node.style)

    def __getitem__(self, name: str) -> str:
        value = getattr(self._css, name) if name in KNOWN else str(self._css.getPropertyValue(css_name(name)))
        if not value:
            raise KeyError(name)
        return value

    def __setitem__(self, name: str, value: object) -> None:
        css, text = self._css, str(value)
        if name in KNOWN:
            setattr(css, name, text)
            if getattr(css, name) == text:
                return
        if not runtime.page.style(self._node, css_name(name), text):
            print(f"CSS does not take {css_name(name)}: {text}", file=sys.stderr)
        elif name == css_name(name) and hasattr(css, name):
            KNOWN.add(name)

    def __delitem__(self, name: str) -> None:
        if not self._css.removeProperty(css_name(name)):
            raise KeyError(name)

    def __contains__(self, name: object) -> bool:
        return bool(self._css.getPropertyValue(css_name(str(name))))

    def __iter__(self) -> "Iterator[str]":
        return iter([str(self._css.item(index)) for index in range(self._css.length)])

    def __len__(self) -> int:
        return int(self._css.length)

    def __repr__(self) -> str:
        return repr(self.copy())

    def __eq__(self, other: object) -> bool:
        return self.copy() == (other.copy() if isinstance(other, Style) else other)

    __hash__ = None  # type: ignore[assignment]

    def __getattr__(self, name: str) -> str:
        if name.startswith("_"):
            raise AttributeError(name)
        return str(self._css.getPropertyValue(css_name(name)))

    def __setattr__(self, name: str, value: object) -> None:
        self[name] = value

    def keys(self) -> "list[str]":
        """Return the names of the properties."""
        return list(self)

    def values(self) -> "list[str]":
        """Return the values of the properties."""
        return [self[name] for name in self]

    def items(self) -> "list[tuple[str, str]]":
        """Return pairs of name and value."""
        return [(name, self[name]) for name in self]

    def get(self, name: str, default: "Any" = None) -> "Any":
        """Return the value of a property, or `default` if it is not set."""
        return str(self._css.getPropertyValue(css_name(name))) or default

    def copy(self) -> "dict[str, str]":
        """Return the properties as an ordinary dict, which is independent of the element."""
        return dict(self.items())

    def clear(self) -> None:
        """Remove all properties."""
        self._css.cssText = ""

    def __or__(self, other: "dict[str, Any]") -> "dict[str, Any]":
        merged = self.copy()
        merged.update(other)
        return merged


def css_name(name: str) -> str:
    """Return the CSS name of a property, with hyphens for underscores. A custom property (--mine) stays unchanged."""
    return name if name.startswith("--") else name.replace("_", "-")
