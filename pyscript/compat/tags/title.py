"""`<py-title>`: a heading."""

from pyscript import runtime
from pyscript.elements.base import CustomElement


class Title(CustomElement):
    """A heading. New pages use `<h1>`."""

    def connected(self) -> None:
        """Move the text into a heading inside a box. The box takes over the id of the tag."""
        name = self.app.next_name(self.element)
        document = runtime.window().document
        box, heading = document.createElement("div"), document.createElement("h1")
        heading.textContent = str(self.element.textContent).strip()
        box.id, box.className = name, "py-title"
        box.append(heading)
        self.element.id = name + "-container"
        self.element.replaceChildren(box)


TAGS = ("py-title",)
ELEMENT = Title
