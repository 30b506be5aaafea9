"""Conversion of data that may contain itself to JSON and back, in the format of the JavaScript library flatted.

The text is a JSON array whose first item is the value. Each string, list or dict inside an item is stored as an item of
its own. Its place is taken by the index of that new item, written as a string. https://github.com/WebReflection/flatted
"""

import json

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = ["parse", "stringify"]


def stringify(value: object, **options: "Any") -> str:
    """Convert data to text. `parse()` converts the text back to data.

    Args:
        value: None, a bool, a number, a string, or a list, tuple or dict of these. A list or dict may contain itself.
            Tuples become lists.
        options: Other arguments of `json.dumps`; MicroPython supports only `separators`.

    Raises:
        TypeError: A value has another type, or a key of a dict is neither a str nor a number.
        ValueError: A number is infinite or nan.
    """
    items: list[Any] = []
    known: dict[Any, str] = {}
    _number(value, items, known)
    flat = []
    for item in items:  # `_reference` appends to `items`
        if isinstance(item, (list, tuple)):
            flat.append([_reference(one, items, known) for one in item])
        elif isinstance(item, dict):
            flat.append({_key(key): _reference(item[key], items, known) for key in item})  # type: ignore[arg-type]
        else:
            flat.append(item)
    return json.dumps(flat, **options)


def _reference(value: object, items: "list[Any]", known: "dict[Any, str]") -> "Any":
    """Return the form that a value inside a list or dict takes in the text.

    A str, list, tuple or dict becomes the index of its item. Any other value is returned unchanged.
    """
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
    """Return the index of a value in `items`, as a string. Add the value if it is missing."""
    key = "=" + value if isinstance(value, str) else id(value)
    if key not in known:
        known[key] = str(len(items))
        items.append(value)
    return known[key]


def parse(text: str, **options: "Any") -> "Any":
    """Convert a text in this format to data.

    Args:
        text: The result of `stringify`, either of this module or of the JavaScript library.
        options: Other arguments of `json.loads`; MicroPython supports none.

    Raises:
        ValueError: The text is not in this format.
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
