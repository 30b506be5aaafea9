"""The elements of SVG, with a class for each tag: `svg.svg(svg.circle(cx=5, cy=5, r=4), viewBox="0 0 10 10")`.

Keyword arguments are attributes of SVG, with underscores for hyphens (`stroke_width=2`).

https://www.w3.org/TR/SVG2/eltindex.html
"""

from pyscript import runtime
from pyscript.web.element import ContainerElement, register_tags

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = [
    "Shape",
    "a",
    "animate",
    "animateMotion",
    "animateTransform",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feDropShadow",
    "feFlood",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feOffset",
    "filter",
    "foreignObject",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "metadata",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "script",
    "set",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
    "view",
]


class Shape(ContainerElement):
    """An SVG element. A name is looked up first as an SVG attribute of the element, and then as it is for Element."""

    def __getattr__(self, name: str) -> "Any":
        if not name.startswith(("_", "on_")):
            value = self._dom_element.getAttribute(name.rstrip("_").replace("_", "-"))
            if not runtime.is_none(value):
                return str(value)
        return ContainerElement.__getattr__(self, name)


class a(Shape):
    """<a>: a link."""

    _tag = "svg:a"


class animate(Shape):
    """<animate>: an animation of an attribute."""

    _tag = "svg:animate"


class animateMotion(Shape):
    """<animateMotion>: a movement along a path."""

    _tag = "svg:animateMotion"


class animateTransform(Shape):
    """<animateTransform>: an animated transformation."""

    _tag = "svg:animateTransform"


class circle(Shape):
    """<circle>: a circle."""

    _tag = "svg:circle"


class clipPath(Shape):
    """<clipPath>: a shape that clips others."""

    _tag = "svg:clipPath"


class defs(Shape):
    """<defs>: shapes to be used later."""

    _tag = "svg:defs"


class desc(Shape):
    """<desc>: a description for readers."""

    _tag = "svg:desc"


class ellipse(Shape):
    """<ellipse>: an ellipse."""

    _tag = "svg:ellipse"


class feBlend(Shape):
    """<feBlend>: a filter step that blends two layers."""

    _tag = "svg:feBlend"


class feColorMatrix(Shape):
    """<feColorMatrix>: a filter step that changes colours."""

    _tag = "svg:feColorMatrix"


class feDropShadow(Shape):
    """<feDropShadow>: a filter step that adds a shadow."""

    _tag = "svg:feDropShadow"


class feFlood(Shape):
    """<feFlood>: a filter step that fills an area with one colour."""

    _tag = "svg:feFlood"


class feGaussianBlur(Shape):
    """<feGaussianBlur>: a filter step that blurs."""

    _tag = "svg:feGaussianBlur"


class feMerge(Shape):
    """<feMerge>: a filter step that combines layers."""

    _tag = "svg:feMerge"


class feMergeNode(Shape):
    """<feMergeNode>: a layer of <feMerge>."""

    _tag = "svg:feMergeNode"


class feOffset(Shape):
    """<feOffset>: a filter step that moves its input."""

    _tag = "svg:feOffset"


class filter(Shape):
    """<filter>: a filter."""

    _tag = "svg:filter"


class foreignObject(Shape):
    """<foreignObject>: HTML inside the drawing."""

    _tag = "svg:foreignObject"


class g(Shape):
    """<g>: a group of shapes."""

    _tag = "svg:g"


class image(Shape):
    """<image>: an image."""

    _tag = "svg:image"


class line(Shape):
    """<line>: a line."""

    _tag = "svg:line"


class linearGradient(Shape):
    """<linearGradient>: a gradient along a line."""

    _tag = "svg:linearGradient"


class marker(Shape):
    """<marker>: an arrowhead or another mark on a line."""

    _tag = "svg:marker"


class mask(Shape):
    """<mask>: a mask."""

    _tag = "svg:mask"


class metadata(Shape):
    """<metadata>: metadata."""

    _tag = "svg:metadata"


class mpath(Shape):
    """<mpath>: the path of a movement."""

    _tag = "svg:mpath"


class path(Shape):
    """<path>: any shape."""

    _tag = "svg:path"


class pattern(Shape):
    """<pattern>: a pattern to fill shapes with."""

    _tag = "svg:pattern"


class polygon(Shape):
    """<polygon>: a closed shape of lines."""

    _tag = "svg:polygon"


class polyline(Shape):
    """<polyline>: lines, one after the other."""

    _tag = "svg:polyline"


class radialGradient(Shape):
    """<radialGradient>: a gradient from a point."""

    _tag = "svg:radialGradient"


class rect(Shape):
    """<rect>: a rectangle."""

    _tag = "svg:rect"


class script(Shape):
    """<script>: a script."""

    _tag = "svg:script"


class set(Shape):
    """<set>: a change of an attribute during a given time."""

    _tag = "svg:set"


class stop(Shape):
    """<stop>: a colour of a gradient."""

    _tag = "svg:stop"


class style(Shape):
    """<style>: CSS."""

    _tag = "svg:style"


class svg(Shape):
    """<svg>: the drawing."""

    _tag = "svg:svg"


class switch(Shape):
    """<switch>: the first of several elements that the browser can show."""

    _tag = "svg:switch"


class symbol(Shape):
    """<symbol>: shapes to be used several times."""

    _tag = "svg:symbol"


class text(Shape):
    """<text>: text."""

    _tag = "svg:text"


class textPath(Shape):
    """<textPath>: text along a path."""

    _tag = "svg:textPath"


class title(Shape):
    """<title>: a title for readers."""

    _tag = "svg:title"


class tspan(Shape):
    """<tspan>: a part of a text."""

    _tag = "svg:tspan"


class use(Shape):
    """<use>: a copy of another shape."""

    _tag = "svg:use"


class view(Shape):
    """<view>: a part of the drawing that links can show."""

    _tag = "svg:view"


register_tags(globals())
