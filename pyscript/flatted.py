"""JSON of data that may refer to itself, in the format of the JavaScript library flatted.

The text is a JSON array. Its first item is the value; in it and in the other items, strings, lists and dicts are
replaced by the number, as a string, of the item that they are. https://github.com/WebReflection/flatted
"""

import json

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = ["parse", "stringify"]


def stringify(value: object, **options: "Any") -> str:
    """Data as text.

    Args:
        value: None, bools, numbers, strings, lists, tuples (which become lists) and dicts, also circular ones.
        options: What `json.dumps` takes besides; MicroPython knows only `separators`.

    Raises:
        TypeError: Something in it is of another type, or a key of a dict is no str or number.
        ValueError: A number is infinite, or none (nan).
    """
    items: list[Any] = []
    known: dict[Any, str] = {}
    _number(value, items, known)
    flat = []
    for item in items:  # grows while it is gone through
        if isinstance(item, (list, tuple)):
            flat.append([_reference(one, items, known) for one in item])
        elif isinstance(item, dict):
            flat.append({_key(key): _reference(item[key], items, known) for key in item})  # type: ignore[arg-type]
        else:
            flat.append(item)
    return json.dumps(flat, **options)


def _reference(value: object, items: "list[Any]", known: "dict[Any, str]") -> "Any":
    """How a value stands in another one."""
    if isinstance(value, (str, list, tuple, dict)):
        return _number(value, items, known)
    if isinstance(value, float) and value - value != 0:
        raise ValueError(f"Cannot make JSON of {value}: it is no finite number")
    if value is None or isinstance(value, (bool, int, float)):
        return value
    raise TypeError(f"Cannot make JSON of {type(value).__name__}: {value!r}")


def _key(key: object) -> "Any":
    if isinstance(key, (str, int, float)):
        return key
    raise TypeError(f"Cannot make JSON of a dict with the key {key!r}: keys are str")


def _number(value: object, items: "list[Any]", known: "dict[Any, str]") -> str:
    """The number of an item, which is added unless it is there."""
    key = "=" + value if isinstance(value, str) else id(value)
    if key not in known:
        known[key] = str(len(items))
        items.append(value)
    return known[key]


def parse(text: str, **options: "Any") -> "Any":
    """The data of a text.

    Args:
        text: What `stringify` made, here or in JavaScript.
        options: What `json.loads` takes besides; MicroPython knows none.

    Raises:
        ValueError: The text is not in the format.
    """
    items = json.loads(text, **options)
    if not isinstance(items, list) or not items:
        raise ValueError(f"This is not in the format of flatted: {text[:40]}")
    made: list[Any] = [type(item)() if isinstance(item, (list, dict)) else item for item in items]
    for item, new in zip(items, made):  # noqa: B905 - MicroPython's zip has no strict
        if isinstance(item, list):
            new.extend([made[int(one)] if isinstance(one, str) else one for one in item])
        elif isinstance(item, dict):
            for key in item:
                new[key] = made[int(item[key])] if isinstance(item[key], str) else item[key]
    return made[0]
