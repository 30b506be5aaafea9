"""What every dict can do that changes it, for classes whose items live elsewhere."""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

_MISSING: "Any" = object()


class Changeable:
    """The changing methods of a dict, by `[]`, `[] =`, `del` and `in` of the subclass."""

    if TYPE_CHECKING:

        def __getitem__(self, key: Any) -> Any: ...
        def __setitem__(self, key: Any, value: Any) -> None: ...
        def __delitem__(self, key: Any) -> None: ...
        def __contains__(self, key: object) -> bool: ...
        def __iter__(self) -> Any: ...

    def update(self, other: "Any" = (), **named: object) -> None:
        """Set the items of a dict, or of a list of pairs, and named ones."""
        pairs = [(key, other[key]) for key in other] if hasattr(other, "keys") else other
        for key, value in list(pairs) + list(named.items()):
            self[key] = value

    def setdefault(self, key: object, default: "Any" = None) -> "Any":
        """The value of a key, which is set to `default` if it is not there."""
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key: object, default: "Any" = _MISSING) -> "Any":
        """Take an item away and return its value, or `default` if it is not there.

        Raises:
            KeyError: It is not there, and there is no default.
        """
        if key not in self and default is not _MISSING:
            return default
        value = self[key]
        del self[key]
        return value

    def popitem(self) -> "tuple[Any, Any]":
        """Take the last item away and return it.

        Raises:
            KeyError: There is none.
        """
        keys = list(self)
        if not keys:
            raise KeyError("popitem(): dictionary is empty")
        return keys[-1], self.pop(keys[-1])

    def __ior__(self, other: "Any") -> "Any":
        self.update(other)
        return self
