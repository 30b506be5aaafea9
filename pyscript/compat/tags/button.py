"""`<py-button label="Press" styling="big">`: a button. The tag contains Python functions on_click and on_focus."""

from pyscript import runtime
from pyscript.compat.tags.code import CodeTag

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.js_types import JsElement


class Button(CodeTag):
    """A button. New pages use `<button py-click="name">`."""

    events = ("click", "focus")

    def control(self) -> "JsElement":
        """Make the button. The attribute `label` gives its HTML, and `styling` gives its class names."""
        button: JsElement = runtime.window().document.createElement("button")
        button.type = "button"
        button.innerHTML = self.attribute("label")
        button.className = self.attribute("styling") or "py-button"
        return button


TAGS = ("py-button",)
ELEMENT = Button
