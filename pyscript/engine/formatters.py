"""Values as the web shows them: one kind of content and its data, by the protocol that IPython made common.

https://ipython.readthedocs.io/en/stable/config/integrating.html
"""

TYPE_CHECKING = False

if TYPE_CHECKING:
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
"""Methods that give one kind of content, in the order in which they are asked."""

SHOWN = (
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "image/svg+xml",
    "text/html",
    "text/markdown",
    "text/latex",
    "application/json",
    "application/javascript",
    "text/plain",
)
"""The kinds of content that can be shown, the best first."""


def content(value: "Any") -> "tuple[str, Any]":
    """The kind of content to show a value as, and its data.

    Args:
        value: Any object. A str is plain text; a matplotlib figure and whatever else has `savefig` is an image.
    """
    if isinstance(value, str):
        return "text/plain", value
    if not isinstance(value, type):
        for kind, data in _offered(value):
            if data is not None:
                return kind, data
    return "text/plain", repr(value)


def _offered(value: "Any") -> "Any":
    """What a value offers, one after the other: lazily, since making an image may take long."""
    bundle = getattr(value, "_repr_mimebundle_", None)
    if callable(bundle):
        yield from _from_bundle(bundle())
    if callable(getattr(value, "savefig", None)):
        yield "image/png", _figure(value)
    for method, kind in METHODS:
        give = getattr(value, method, None)
        if callable(give):
            yield kind, _data(give())


def _from_bundle(bundle: "Any") -> "Any":
    """A mimebundle is a dict, or a dict and its metadata."""
    formats = bundle[0] if isinstance(bundle, tuple) else bundle
    for kind in SHOWN:
        if formats and kind in formats:
            yield kind, _data(formats[kind])


def _data(value: "Any") -> "Any":
    """Content without its metadata."""
    return value[0] if isinstance(value, tuple) else value


def _figure(figure: "Any") -> bytes:
    """A matplotlib figure as PNG bytes."""
    from io import BytesIO

    buffer = BytesIO()
    figure.savefig(buffer, format="png")
    return buffer.getvalue()


def base64_of(data: "Any") -> str:
    """Bytes as base64 text; text is taken to be base64 already."""
    if isinstance(data, str):
        return data.strip()
    from binascii import b2a_base64

    return b2a_base64(data).decode().strip()
