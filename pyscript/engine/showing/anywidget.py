"""Draws widgets in the Anywidget Front-End Module format (AFM).

A widget is a Python object with traits, and JavaScript draws it.

https://anywidget.dev/en/afm/
"""

import json

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.runtime.js_types import JsElement


async def host(widget: "Any", box: "JsElement | None", module: "Any") -> None:
    """Draw a widget, and keep its traits synchronised between Python and JavaScript.

    Args:
        widget: An object with `_esm`, optionally `_css`, and traits of the package traitlets.
        box: The element to draw the widget in.
        module: The JavaScript module page/rich_display.js.
    """
    names = trait_names(widget)
    model = module.model(json.dumps(state(widget, names)))
    running = [False]  # whether a change comes from JavaScript

    def from_page(text: str) -> None:
        running[0] = True
        try:
            changes = json.loads(text)
            for name in changes:
                setattr(widget, name, changes[name])
        finally:
            running[0] = False
        tell(names)

    def message(text: str) -> None:
        receive = getattr(widget, "_handle_custom_msg", None)
        if callable(receive):
            receive(json.loads(text), [])

    def tell(changed: "list[str]") -> None:
        model.receive(json.dumps(state(widget, changed)))

    def from_python(change: "Any") -> None:
        if not running[0]:
            tell([change["name"]])

    model.connect(runtime.listener(from_page), runtime.listener(message))
    widget.observe(from_python, names=names)
    await module.afm(box, str(widget._esm), str(getattr(widget, "_css", "") or ""), model)


def trait_names(widget: "Any") -> "list[str]":
    """Return the names of the traits that are shared with JavaScript."""
    names = widget.trait_names(sync=True)
    return [str(name) for name in names if name not in ("_esm", "_css", "comm", "layout", "tabbable", "tooltip")]


def state(widget: "Any", names: "list[str]") -> "dict[str, Any]":
    """Return a dict that maps the given names of traits to their values."""
    return {name: getattr(widget, name) for name in names}
