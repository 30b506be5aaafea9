"""`<canvas>` and `<video>`: draw, take snapshots, save them."""

from pyscript import runtime
from pyscript.web.element import ContainerElement, Element

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.js_types import JsNode

__all__ = ["canvas", "video"]


class canvas(ContainerElement):
    """<canvas>: an area to draw on."""

    _tag = "canvas"

    def download(self, filename: str = "snapped.png") -> None:
        """Let the browser save the picture.

        Args:
            filename: The name of the file.
        """
        link = runtime.window().document.createElement("a")
        link.download = filename
        link.href = self._dom_element.toDataURL()
        link.click()

    def draw(self, what: "Element | JsNode", width: "float | None" = None, height: "float | None" = None) -> None:
        """Draw an image, a video or another canvas, from the upper left corner.

        Args:
            what: The element or node.
            width: Pixels; by default what it has, or what keeps its proportions.
            height: Pixels, as for the width.
        """
        node = what._dom_element if isinstance(what, Element) else what
        context = self._dom_element.getContext("2d")
        if width is None and height is None:
            context.drawImage(node, 0, 0)
            return
        if width is None or height is None:
            width, height = _scaled(node, width, height)
        context.drawImage(node, 0, 0, width, height)


def _scaled(node: "JsNode", width: "float | None", height: "float | None") -> "tuple[float, float]":
    """Width and height in the proportions of what is drawn, of which one is given."""
    own_width, own_height = _size(node)
    scale = width / own_width if width is not None else (height or 0) / own_height
    return own_width * scale, own_height * scale


def _size(node: "JsNode") -> "tuple[float, float]":
    """The width and height of what is drawn, in its own pixels."""
    for name in ("videoWidth", "naturalWidth", "width"):
        if hasattr(node, name):
            return getattr(node, name), getattr(node, name.replace("Width", "Height").replace("width", "height"))
    raise TypeError(f"draw() takes an image, a video or a canvas, not {node}")


class video(ContainerElement):
    """<video>: a video."""

    _tag = "video"

    def snap(
        self, to: "Element | JsNode | str | None" = None, width: "int | None" = None, height: "int | None" = None
    ) -> canvas:
        """Draw what the video shows now.

        Args:
            to: The canvas to draw on: an element, a node, or a CSS selector; by default a new one.
            width: Pixels; by default the video's own.
            height: Pixels, as for the width.

        Raises:
            TypeError: `to` is no canvas, or there is none.
        """
        width = width or int(self._dom_element.videoWidth)
        height = height or int(self._dom_element.videoHeight)
        target = canvas(width=width, height=height) if to is None else _canvas(to)
        target.draw(self, width, height)
        return target


def _canvas(to: "Element | JsNode | str") -> canvas:
    if isinstance(to, str):
        node = runtime.window().document.querySelector(to)
        if runtime.is_none(node):
            raise TypeError(f"No element with selector {to} to snap to.")
    else:
        node = to._dom_element if isinstance(to, Element) else to
    if str(getattr(node, "localName", "")) != "canvas":
        raise TypeError("Element to snap to must be a canvas.")
    return canvas(dom_element=node)


Element.register_element_classes([canvas, video])
