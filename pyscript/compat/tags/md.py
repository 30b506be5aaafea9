"""`<py-md>`: Markdown, made harmless."""

from pyscript import runtime
from pyscript.elements.base import CustomElement
from pyscript.engine.running.source import dedent


class Markdown(CustomElement):
    """Its text is Markdown; HTML in it is shown as HTML, without scripts."""

    async def connected(self) -> None:
        """Show the text as what it says."""
        bridge = runtime.bridge()
        text = dedent(str(self.element.textContent if not self.element.childElementCount else self.element.innerHTML))
        module = await bridge.importModule(bridge.asset("page/rich_display.js"))
        await module.markdown(self.element, text)


TAGS = ("py-md",)
ELEMENT = Markdown
