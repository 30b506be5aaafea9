"""`display()` shows values in the page, as text, images, tables or HTML."""

from pyscript import runtime
from pyscript.engine.showing.output import find
from pyscript.engine.showing.renderers import show

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.js_types import JsElement

__all__ = ["HTML", "display"]


class HTML:
    """Text that is shown as markup: `display(HTML("<b>bold</b>"))`.

    Args:
        html: The markup. It is inserted unchanged, and its scripts run. Never build markup from text that others wrote.
    """

    def __init__(self, html: str) -> None:
        self.html = html

    def _repr_html_(self) -> str:
        return self.html


def display(*values: object, target: "str | None" = None, append: bool = True) -> None:
    """Show values in the page, one below the other.

    Args:
        values: The values to show. A str is shown as text, never as HTML. If a value (such as a figure, table or
            formula) has a method `_repr_mimebundle_`, `_repr_html_`, `_repr_png_` or similar, it is shown in the form
            that this method returns. A long list or dict is shown as a collapsible tree, and any other value as its
            `repr()`. None is skipped.
        target: The id (with or without #) or CSS selector of the element that shows the values. By default, the values
            appear where the running script shows its output.
        append: Whether to keep the existing content of the element.

    Raises:
        TypeError: The target is not a str.
        ValueError: The target is empty or matches no element, or no target is given and no script is running.
    """
    element = _element(target)
    if not append:
        element.replaceChildren()
    for value in values:
        if value is not None:
            show(value, element)


def _element(target: "str | None") -> "JsElement":
    if target is None:
        run = runtime.current()
        if run is None:
            raise ValueError("display() does not know where to show this: name a target, display(..., target='id')")
        shown: JsElement = run.target()
        return shown
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
