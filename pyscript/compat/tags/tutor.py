"""`<py-tutor modules="a.py;b.py">`: shows the code that stands in it, and that of files, behind a button."""

from pyscript import runtime
from pyscript.elements.base import CustomElement
from pyscript.engine.running.source import dedent

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.js_types import JsElement


class Tutor(CustomElement):
    """What stands in it stays there and works; below it stands its source, folded."""

    def connected(self) -> None:
        """Add the folded source."""
        document = runtime.window().document
        source = dedent(str(self.element.innerHTML)).strip("\n")
        section = document.createElement("details")
        section.className = "py-tutor"
        summary = document.createElement("summary")
        summary.id, summary.textContent = "view-code-button", "View Code"
        section.append(summary, listing("", source))
        for name in self._modules():
            section.append(listing(name, self._read(name)))
        self.element.append(section)

    def _modules(self) -> "list[str]":
        value = self.element.getAttribute("modules")
        return [] if runtime.is_none(value) else [name.strip() for name in str(value).split(";") if name.strip()]

    def _read(self, name: str) -> str:
        with open(name) as file:
            return file.read()


def listing(name: str, text: str) -> "JsElement":
    """A text as code, below its name."""
    document = runtime.window().document
    figure: JsElement = document.createElement("figure")
    if name:
        caption = document.createElement("figcaption")
        caption.textContent = name
        figure.append(caption)
    code = document.createElement("pre")
    code.textContent = text
    code.tabIndex = 0
    figure.append(code)
    return figure


TAGS = ("py-tutor",)
ELEMENT = Tutor
