"""`display()`: show values in the page, rich where they know how."""

from pyscript import runtime
from pyscript.engine.formatters import base64_of, content
from pyscript.engine.output import find

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = ["HTML", "display"]


class HTML:
    """A text that is markup: `display(HTML("<b>bold</b>"))`.

    Args:
        html: The markup. It is inserted as it is: never make it from text that others wrote.
    """

    def __init__(self, html: str) -> None:
        self.html = html

    def _repr_html_(self) -> str:
        return self.html


def display(*values: "Any", target: "str | None" = None, append: bool = True) -> None:
    """Show values in the page, one below the other.

    Args:
        values: What to show. Text is shown as text; other objects by `_repr_mimebundle_`, `_repr_html_`, `_repr_png_`
            and their like, or as `repr()` shows them. None is shown as nothing unless it is all there is.
        target: The id of the element to show them in; by default where the output of the running script goes.
        append: Whether to keep what the element holds.

    Raises:
        TypeError: The target is not a str.
        ValueError: The target is empty, or there is no such element.
    """
    element = _element(target)
    if not append:
        element.replaceChildren()
    for value in values:
        if value is not None:
            show(value, element)


def _element(target: "str | None") -> "Any":
    if target is None:
        run = runtime.current()
        if run is None:
            raise ValueError("display() does not know where to show this: name a target, display(..., target='id')")
        return run.target()
    if not isinstance(target, str):
        raise TypeError(f"target must be str or None, not {type(target).__name__}")
    if not target:
        raise ValueError("Cannot have an empty target")
    run = runtime.current()
    element = find(target, run.element if run else None)
    if element is None:
        raise ValueError(
            f"Cannot find element with id='{target[1:] if target.startswith('#') else target}' in the page."
        )
    return element


def show(value: "Any", element: "Any") -> None:
    """Add one value to an element, in a <div> of its own."""
    kind, data = content(value)
    text = str(data)
    if not text.strip():
        return
    if kind == "text/plain":
        runtime.page("box")(element, text)
    else:
        RENDERERS[kind](data, runtime.page("box")(element, None), kind)


def _preformatted(data: "Any", box: "Any", kind: str) -> None:
    """Markdown and LaTeX as their readable source."""
    pre = runtime.window().document.createElement("pre")
    pre.textContent = str(data)
    box.append(pre)


def _markup(data: "Any", box: "Any", kind: str) -> None:
    """Markup; scripts in it run, which they would not by innerHTML."""
    place = runtime.window().document.createRange()
    place.selectNode(box)
    box.append(place.createContextualFragment(str(data)))


def _image(data: "Any", box: "Any", kind: str) -> None:
    image = runtime.window().document.createElement("img")
    image.src = f"data:{kind};base64,{base64_of(data)}"
    image.alt = ""
    box.append(image)


def _json(data: "Any", box: "Any", kind: str) -> None:
    import json

    _preformatted(data if isinstance(data, str) else json.dumps(data), box, kind)


def _script(data: "Any", box: "Any", kind: str) -> None:
    script = runtime.window().document.createElement("script")
    script.textContent = str(data)
    box.append(script)


RENDERERS = {
    "text/html": _markup,
    "image/svg+xml": _markup,
    "text/markdown": _preformatted,
    "text/latex": _preformatted,
    "application/json": _json,
    "application/javascript": _script,
    "image/png": _image,
    "image/jpeg": _image,
    "image/gif": _image,
    "image/webp": _image,
}
"""How each kind of content becomes part of the page."""
