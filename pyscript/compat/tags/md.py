"""`<py-md>` shows Markdown. Scripts in the Markdown are removed."""

from pyscript import runtime
from pyscript.elements.base import CustomElement
from pyscript.engine.running.source import dedent


class Markdown(CustomElement):
    """A tag whose text is Markdown. HTML in the text is kept, except for its scripts."""

    async def connected(self) -> None:
        """Render the text."""
        bridge = runtime.bridge()
        text = dedent(str(self.element.textContent if not self.element.childElementCount else self.element.innerHTML))
        module = await bridge.importModule(bridge.asset("page/rich_display.js"))
        await module.markdown(self.element, text)


TAGS = ("py-md",)
ELEMENT = Markdown
