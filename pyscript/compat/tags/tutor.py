"""`<py-tutor modules="a.py;b.py">` shows its own source and the source of files in a collapsible section."""

from pyscript import runtime
from pyscript.elements.base import CustomElement
from pyscript.engine.running.source import dedent

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.js_types import JsElement


class Tutor(CustomElement):
    """A tag whose content works as usual. The source of the tag is shown below the content, in a collapsed section."""

    def connected(self) -> None:
        """Add the collapsed section with the source."""
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
    """Make a <figure> that shows a text as code. Its caption is the name, if there is one."""
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
