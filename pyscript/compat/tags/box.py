"""`<py-box widths="1;2">` shows the elements inside it side by side."""

from pyscript import runtime
from pyscript.elements.base import CustomElement


class Box(CustomElement):
    """A row of elements. New pages use CSS: `<div style="display: flex">`."""

    def connected(self) -> None:
        """Move the elements into a row. The attribute `widths` lists their relative widths, separated by semicolons."""
        row = runtime.window().document.createElement("div")
        row.className = "py-box"
        widths = self.element.getAttribute("widths")
        shares = [] if runtime.is_none(widths) else [part.strip().partition("/")[0] for part in str(widths).split(";")]
        for index, child in enumerate(list(self.element.children)):
            child.classList.add("py-box-child")
            child.style.flex = shares[index] if index < len(shares) and shares[index] else "1 1 0"
            row.append(child)
        self.element.replaceChildren(row)


TAGS = ("py-box",)
ELEMENT = Box
