"""`<canvas>` and `<video>`, with methods to draw, to take a picture from a video, and to save a picture."""

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
        """Offer the picture to the person at the page as a download, in PNG format.

        Args:
            filename: The name of the file.
        """
        link = runtime.window().document.createElement("a")
        link.download = filename
        link.href = self._dom_element.toDataURL()
        link.click()

    def draw(self, what: "Element | JsNode", width: "float | None" = None, height: "float | None" = None) -> None:
        """Draw an image, a video or another canvas, starting at the upper left corner.

        Args:
            what: The element or DOM node to draw.
            width: The width in pixels; by default, the width of the drawn node. If only the height is given, the width
                follows from the node's proportions.
            height: The height in pixels. Its default is chosen in the same way as that of the width.

        Raises:
            TypeError: Only one of width and height is given, and the size of `what` is unknown.
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
    """Return the width and height. Compute the one that is None from the proportions of the drawn node."""
    own_width, own_height = _size(node)
    scale = width / own_width if width is not None else (height or 0) / own_height
    return own_width * scale, own_height * scale


def _size(node: "JsNode") -> "tuple[float, float]":
    """Return the width and height of a node to draw, in its own pixels."""
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
        """Draw the current frame of the video on a canvas.

        Args:
            to: The canvas: an element, a DOM node, or a CSS selector; by default, a new canvas.
            width: The width in pixels; by default, the width of the video.
            height: The height in pixels; by default, the height of the video.

        Returns:
            The canvas.

        Raises:
            TypeError: `to` is not a canvas, or no element matches it.
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
