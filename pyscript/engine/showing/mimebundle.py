"""Finds the content that the page can show for a value, by the display protocol of IPython.

https://ipython.readthedocs.io/en/stable/config/integrating.html
"""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

METHODS = (
    ("_repr_png_", "image/png"),
    ("_repr_jpeg_", "image/jpeg"),
    ("_repr_svg_", "image/svg+xml"),
    ("_repr_html_", "text/html"),
    ("_repr_markdown_", "text/markdown"),
    ("_repr_latex_", "text/latex"),
    ("_repr_json_", "application/json"),
    ("_repr_javascript_", "application/javascript"),
)
"""The display methods, in the order in which they are tried, each with the kind of content that it returns."""

SHOWN = (
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "image/svg+xml",
    "application/vnd.vegalite.v6+json",
    "application/vnd.vegalite.v5+json",
    "application/vnd.vega.v6+json",
    "application/vnd.vega.v5+json",
    "audio/wav",
    "audio/mpeg",
    "audio/ogg",
    "video/mp4",
    "video/webm",
    "text/html",
    "text/markdown",
    "text/latex",
    "application/json",
    "application/javascript",
    "text/plain",
)
"""The kinds of content that can be shown, from best to worst."""

PLAIN = 80
"""The maximum length of the `repr()` of a list or dict, in letters. If it is longer, the value is shown as a tree."""


def content(value: object) -> "tuple[str, Any]":
    """Return the content to show for a value, as (kind of content, data).

    Args:
        value: Any object. A str is plain text.
    """
    if isinstance(value, str):
        return "text/plain", value
    if isinstance(value, (bool, int, float, type)):
        return "text/plain", repr(value)
    for cls, function in registered:
        if isinstance(value, cls):
            shown = function(value)
            if shown is not value:
                return _formatted(shown)
    for kind, data in _offered(value):
        if data is not None:
            return kind, data
    text = repr(value)
    if len(text) > PLAIN and (isinstance(value, (dict, list, tuple, set)) or hasattr(value, "__dataclass_fields__")):
        return "tree", value
    return "text/plain", text


registered: "list[tuple[type, Callable[[Any], Any]]]" = []


def formatter(cls: type) -> "Callable[[Callable[[Any], Any]], Callable[[Any], Any]]":
    r"""Decorate a function that defines how `display()` shows the values of a class and of its subclasses.

    ```python
    @formatter(Fraction)
    def as_formula(value):
        return {"text/latex": f"\\frac{{{value.numerator}}}{{{value.denominator}}}"}
    ```

    The function takes the value. It returns a mimebundle (a dict: kind of content -> data), or any object to show
    instead, such as HTML(...) or a str. If several functions match a value, the one registered last is tried first.

    Args:
        cls: The class whose values the function shows.

    Raises:
        TypeError: `cls` is not a class.
    """
    if not isinstance(cls, type):
        raise TypeError(f"formatter() takes a class, not {cls!r}")

    def register(function: "Callable[[Any], Any]") -> "Callable[[Any], Any]":
        registered.insert(0, (cls, function))
        return function

    return register


def _formatted(value: object) -> "tuple[str, Any]":
    """Return the content to show for the result of a registered function, as (kind of content, data)."""
    if isinstance(value, dict) and value and all(["/" in str(key) for key in value]):
        for kind, data in _from_bundle(value):
            return kind, data
    return content(value)


def _offered(value: object) -> "Any":
    """Yield each content that a value offers. Yield lazily, since making an image can take a long time."""
    by_library = LIBRARIES.get(str(getattr(type(value), "__module__", "")).partition(".")[0])
    if by_library is not None:
        yield by_library(value)
    bundle = getattr(value, "_repr_mimebundle_", None)
    if hasattr(value, "_esm"):
        yield "afm", value
    elif callable(bundle):
        yield from _from_bundle(bundle())
    if callable(getattr(value, "savefig", None)):
        yield "image/png", _figure(value)
    for method, kind in METHODS:
        give = getattr(value, method, None)
        if callable(give):
            yield kind, _given(give)
    if callable(getattr(value, "_ipython_display_", None)):
        yield "itself", value


def _given(give: "Any") -> "Any":
    """Return the content that a method gives; return None if the method lacks a library or an implementation."""
    try:
        return _data(give())
    except (ImportError, NotImplementedError):
        return None


def _from_bundle(bundle: "Any") -> "Any":
    """Yield the contents of a mimebundle, the best first. The mimebundle is a dict, or a tuple (dict, metadata)."""
    formats = bundle[0] if isinstance(bundle, tuple) else bundle
    for kind in SHOWN:
        if formats and kind in formats:
            yield kind, _data(formats[kind])


def _data(value: object) -> "Any":
    """Return the data of some content, without the metadata that may accompany it."""
    return value[0] if isinstance(value, tuple) else value


def _figure(figure: "Any") -> bytes:
    """Return a figure of matplotlib or seaborn as PNG bytes."""
    from io import BytesIO

    buffer = BytesIO()
    figure.savefig(buffer, format="png")
    return buffer.getvalue()


def _plotly(value: object) -> "tuple[str, Any]":
    """Return the content of a plotly figure."""
    return "plotly", value.to_json() if hasattr(value, "to_json") else None


def _bokeh(value: object) -> "tuple[str, Any]":
    """Return the content of a bokeh plot or layout."""
    from bokeh.embed import json_item

    return "bokeh", json_item(value)


LIBRARIES = {"plotly": _plotly, "bokeh": _bokeh}
"""Maps the name of a library to a function that returns content which the display protocol does not offer."""


def base64_of(data: "Any") -> str:
    """Return bytes as base64 text; a str is assumed to be base64 already."""
    if isinstance(data, str):
        return data.strip()
    from binascii import b2a_base64

    return b2a_base64(data).decode().strip()
