"""The methods of dict that change items, as a base class for mappings that store their items elsewhere."""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

_MISSING: "Any" = object()


class Changeable:
    """The methods of dict that change items. A subclass defines `[]`, `[] =`, `del`, `in` and iteration."""

    if TYPE_CHECKING:

        def __getitem__(self, key: Any) -> Any: ...
        def __setitem__(self, key: Any, value: Any) -> None: ...
        def __delitem__(self, key: Any) -> None: ...
        def __contains__(self, key: object) -> bool: ...
        def __iter__(self) -> Any: ...

    def update(self, other: "Any" = (), **named: object) -> None:
        """Set items from a dict or a list of pairs, and from keyword arguments."""
        pairs = [(key, other[key]) for key in other] if hasattr(other, "keys") else other
        for key, value in list(pairs) + list(named.items()):
            self[key] = value

    def setdefault(self, key: object, default: "Any" = None) -> "Any":
        """Return the value of the key. If the key is missing, first set its value to `default`."""
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key: object, default: "Any" = _MISSING) -> "Any":
        """Remove an item and return its value. If the key is missing, return `default`, if given.

        Raises:
            KeyError: The key is missing, and there is no default.
        """
        if key not in self and default is not _MISSING:
            return default
        value = self[key]
        del self[key]
        return value

    def popitem(self) -> "tuple[Any, Any]":
        """Remove the last item and return it.

        Raises:
            KeyError: There are no items.
        """
        keys = list(self)
        if not keys:
            raise KeyError("popitem(): dictionary is empty")
        return keys[-1], self.pop(keys[-1])

    def __ior__(self, other: "Any") -> "Any":
        self.update(other)
        return self
