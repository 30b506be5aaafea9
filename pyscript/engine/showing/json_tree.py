"""Converts dicts, lists and dataclasses to HTML that can be folded."""

import html

from pyscript.engine.errors import Text

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

MORE = Text("... and {count} more")
LIMIT = 100
"""The maximum number of items of one dict or list that are shown."""

DEPTH = 6
"""The number of levels that can be folded. Deeper values are shown as `repr()`."""

LENGTH = 200
"""The maximum number of letters of one value that are shown."""


def tree(value: object, name: str = "", depth: int = 0) -> str:
    """Return a value as HTML. Each value with items can be folded, and the outermost is open at first.

    Args:
        value: Any object.
        name: The key, index or attribute of the value in the object that contains it.
        depth: The number of objects that contain the value.
    """
    label = f'<span class="py-key">{html.escape(name)}</span> ' if name else ""
    items = _items(value)
    if items is None or not items or depth >= DEPTH:
        return f"<div>{label}<code>{html.escape(_cut(repr(value)))}</code></div>"
    inside = "".join([tree(item, key, depth + 1) for key, item in items[:LIMIT]])
    if len(items) > LIMIT:
        inside += f"<div>{MORE.filled(count=len(items) - LIMIT)}</div>"
    kind = f"{type(value).__name__}, {len(items)} item{'s' if len(items) > 1 else ''}"
    opened = "" if depth else " open"
    return f'<details class="py-tree"{opened}><summary>{label}{html.escape(kind)}</summary>{inside}</details>'


def _items(value: object) -> "list[tuple[str, Any]] | None":
    """Return (name, item) for each item of a value; return None if values of this type have no items."""
    if isinstance(value, dict):
        return [(str(key), value[key]) for key in value]
    if isinstance(value, (list, tuple)):
        return [(str(index), value[index]) for index in range(len(value))]
    if isinstance(value, (set, frozenset)):
        return [("", item) for item in value]
    if hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        return [(name, getattr(value, name)) for name in value.__dataclass_fields__]
    return None


def _cut(text: str) -> str:
    return text if len(text) <= LENGTH else text[:LENGTH] + "..."
