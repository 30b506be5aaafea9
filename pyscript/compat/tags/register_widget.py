"""`<py-register-widget src="w.py" name="py-w" klass="W">` defines a tag whose Python class is in a file."""

from pyscript import runtime
from pyscript.elements.base import CustomElement
from pyscript.elements.registry import registry
from pyscript.engine.errors import Problem, fetch_error

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

NO_CLASS = Problem("PY2001", "{src} has no class {name}.", "Correct the attribute klass.")
NO_ATTRIBUTE = Problem("PY5007", "<py-register-widget> has no {name}.", "It needs the attributes src, name and klass.")


class RegisterWidget(CustomElement):
    """A tag that defines another tag. New pages use `@custom_element`."""

    async def connected(self) -> None:
        """Fetch the file, run it, and define the tag."""
        src, name, klass = [self._attribute(key) for key in ("src", "name", "klass")]
        answer = await runtime.bridge().text(str(runtime.window().URL.new(src, self.element.baseURI).href))
        if answer.status != 200:
            raise fetch_error(int(answer.status), src, str(answer.error))
        namespace: dict[str, Any] = {"__name__": name.replace("-", "_")}
        runtime.execute(str(answer.text), src, namespace)
        if klass not in namespace:
            raise NO_CLASS.error(src=src, name=klass)
        registry.register((name,), self._element(namespace[klass]))

    def _attribute(self, name: str) -> str:
        value = self.element.getAttribute(name)
        if runtime.is_none(value):
            raise NO_ATTRIBUTE.error(name=name)
        return str(value)

    def _element(self, cls: "Any") -> "type[CustomElement]":
        class Widget(CustomElement):
            def connected(self) -> None:
                made = cls(self.element)
                box = runtime.window().document.createElement("div")
                box.id = f"{self.element.id}-main"
                self.element.append(box)
                made.connect()
                self.app.runner.namespace()[str(self.element.id)] = made

        return Widget


TAGS = ("py-register-widget",)
ELEMENT = RegisterWidget
