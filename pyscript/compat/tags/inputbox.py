"""`<py-inputbox label="Name">`: a text field. The tag contains a Python function on_keypress."""

from pyscript import runtime
from pyscript.compat.tags.code import CodeTag

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.js_types import JsElement


class InputBox(CodeTag):
    """A text field. New pages use `<input py-keydown="name">`."""

    events = ("keypress",)

    def control(self) -> "JsElement":
        """Make the field. The attribute `label` gives the name that screen readers announce."""
        field: JsElement = runtime.window().document.createElement("input")
        field.type = "text"
        field.className = "py-input"
        field.ariaLabel = self.attribute("label") or self.attribute("id") or "Input"
        return field


TAGS = ("py-inputbox",)
ELEMENT = InputBox
