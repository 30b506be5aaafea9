"""The base class of <py-button> and <py-inputbox>. The text of these tags is Python code that handles events."""

import re

from pyscript import runtime
from pyscript.compat.classic import Element
from pyscript.elements.base import CustomElement
from pyscript.engine.records import Run
from pyscript.engine.running.source import Source, page_name

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.runtime.js_types import JsElement


class CodeTag(CustomElement):
    """A tag that shows a control. The tag's text has Python functions `on_EVENT` that handle the control's events.

    The control takes over the tag's id, and the tag gets the id `ID-container`. In `__main__`, the control is available
    under its id, with underscores for hyphens. In the tag's text, `self` stands for the control.
    """

    events: "tuple[str, ...]" = ()

    def connected(self) -> None:
        """Make the control, run the code in the text, and register its functions as event listeners."""
        name = self.app.next_name(self.element)
        mount = name.replace("-", "_")
        code = str(self.element.textContent)
        self.element.pySource = self.element.innerHTML  # used to find the line of an error in the page
        self.element.id = name + "-container"
        control = self.control()
        control.id = name
        self.element.replaceChildren(control)
        namespace = self.app.runner.namespace()
        namespace[mount] = Element(name, control)
        self._run(name, own_names(code, mount, self.events), namespace)
        for event in self.events:
            handler = namespace.get(f"on_{event}_{mount}")
            if handler is not None:
                self.listen(control, event, handler)

    if TYPE_CHECKING:

        def control(self) -> "JsElement":
            """Make the control; each subclass defines this."""

    def attribute(self, name: str, default: str = "") -> str:
        """Return the text of an attribute, or the default."""
        value = self.element.getAttribute(name)
        return default if runtime.is_none(value) else str(value)

    def _run(self, name: str, code: str, namespace: "dict[str, Any]") -> None:
        source = Source(code, f"{page_name()}#{name}", self.element)
        self.app.sources.add(source)
        run = Run("script", name, source, self.element, namespace)
        run.output = self.app.output(run, None)
        runtime.call_in(run, runtime.execute, source.text, source.filename, namespace)


def own_names(code: str, mount: str, events: "tuple[str, ...]") -> str:
    """Rename `self` and the functions in a tag's code, so that several tags can share a namespace."""
    code = re.sub(r"\bself\b", mount, code)
    for event in events:
        code = re.sub(rf"\bdef on_{event}\b", f"def on_{event}_{mount}", code)
    return code
