"""Converts data from another interpreter to Python data. The data arrives as JavaScript arrays and objects."""

import json

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.runtime.js_types import JsObject

PLAIN = (str, int, bool, float)


class Record(dict):  # type: ignore[type-arg]
    """A dict from another interpreter. Its items are also attributes, as in a JavaScript object."""

    def __getattr__(self, name: str) -> "Any":
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


def _itself(value: "JsObject") -> "JsObject":
    return value


def data(value: "Any", otherwise: "Callable[[JsObject], Any]" = _itself) -> "Any":
    """Convert JavaScript data to Python data, such as lists, dicts and bytes.

    Args:
        value: The JavaScript value to convert.
        otherwise: A function that converts an object that is not data. By default, such an object is returned
            unchanged.
    """
    if type(value) in PLAIN or runtime.is_none(value):
        return None if runtime.is_none(value) else value
    if not runtime.is_js(value):
        return otherwise(value)
    page = runtime.bridge().page
    text = page.jsonOf(value)
    if not runtime.is_none(text):
        return _recorded(json.loads(str(text)))
    shape = str(page.shapeOf(value))
    if shape == "list":
        return [data(one, otherwise) for one in value]
    if shape == "dict":
        return Record({str(key): data(one, otherwise) for key, one in page.pairsOf(value)})
    return runtime.bytes_of(value) if shape == "bytes" else otherwise(value)


def _recorded(value: object) -> object:
    if isinstance(value, dict):
        return Record({key: _recorded(value[key]) for key in value})
    return [_recorded(one) for one in value] if isinstance(value, list) else value
