"""Adds content to the page. If a kind of content needs JavaScript, it is loaded when that kind is first shown."""

from pyscript import engine, runtime
from pyscript.engine.errors import Problem, Text
from pyscript.engine.records import Display
from pyscript.engine.running import handlers
from pyscript.engine.showing.mimebundle import base64_of, content

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.runtime.js_types import JsElement, JsEvent


TABLE = Text("Table")
SHOWN_SCRIPT = Text("a script in the displayed content")
REFUSED = Problem(
    "PY3001",
    "The page's Content-Security-Policy refuses {what}.",
    "If you trust this content, add {allow} to {directive}.",
)


def show(value: object, element: "JsElement") -> None:
    """Show a value in a new <div> at the end of an element."""
    if engine.app is not None and engine.app.hooks.calls("on_display"):
        display = Display(value, element, runtime.current())
        if not engine.app.hooks.change("on_display", display, "value"):
            return
        value = display.value
    kind, data = content(value)
    if kind == "text/plain":
        if str(data).strip():
            runtime.page.box(element, str(data))
        return
    if isinstance(data, str) and not data.strip():
        return
    RENDERERS[kind](data, runtime.page.box(element, None), kind)


def _markup(data: "Any", box: "JsElement", _kind: str) -> None:
    """Add markup, and run its scripts. If the markup were assigned to innerHTML, the scripts would not run."""
    html = str(data)
    if 'class="dataframe"' in html:
        html = accessible(html)
    if "<script" in html:
        _tell_refusals()
    place = runtime.window().document.createRange()
    place.selectNode(box)
    box.append(place.createContextualFragment(html))


def accessible(html: str) -> str:
    """Return the HTML of a pandas or polars table, adapted for screen readers and small screens.

    For screen readers, the headings get a `scope`.
    """
    head, end, body = html.partition("</thead>")
    for tag in ("<th>", "<th "):
        head = head.replace(tag, '<th scope="col"' + tag[3:])
        body = body.replace(tag, '<th scope="row"' + tag[3:])
    table = (head + end + body).replace(' border="1"', "")
    return f'<div class="py-table" role="region" aria-label="{TABLE.filled()}" tabindex="0">{table}</div>'


def _script(data: "Any", box: "JsElement", _kind: str) -> None:
    _tell_refusals()
    script = runtime.window().document.createElement("script")
    script.textContent = str(data)
    box.append(script)


_refusals_told = False


def _tell_refusals() -> None:
    """Begin to report displayed content that the page's Content-Security-Policy refuses."""
    global _refusals_told
    if not _refusals_told:
        _refusals_told = True
        runtime.window().document.addEventListener("securitypolicyviolation", runtime.listener(_refused))


def _refused(event: "JsEvent") -> None:
    target = event.target
    box = target.closest(".py-display") if hasattr(target, "closest") else None
    if runtime.is_none(box):
        return
    what, allow = str(event.blockedURI), str(event.blockedURI)
    if what == "inline":
        what, allow = SHOWN_SCRIPT.filled(), "'unsafe-inline'"
    elif what in ("blob", "data", "eval"):
        allow = "'unsafe-eval'" if what == "eval" else what + ":"
    directive = str(event.effectiveDirective)
    handlers.report(REFUSED.error(what=what, allow=allow, directive=directive), None, box)


def _image(data: "Any", box: "JsElement", kind: str) -> None:
    image = runtime.window().document.createElement("img")
    image.src = f"data:{kind};base64,{base64_of(data)}"
    image.alt = ""
    box.append(image)


def _player(data: "Any", box: "JsElement", kind: str) -> None:
    """Add a player for sound or video."""
    player = runtime.window().document.createElement(kind.partition("/")[0])
    player.controls = True
    player.src = f"data:{kind};base64,{base64_of(data)}"
    box.append(player)


def _json(data: "Any", box: "JsElement", kind: str) -> None:
    import json

    _tree(json.loads(data) if isinstance(data, str) else data, box, kind)


def _tree(data: "Any", box: "JsElement", _kind: str) -> None:
    from pyscript.engine.showing.json_tree import tree

    box.innerHTML = tree(data)


def _itself(data: "Any", _box: "JsElement", _kind: str) -> None:
    """Let an object display itself: call its `_ipython_display_()`."""
    data._ipython_display_()


def _rich(data: "Any", box: "JsElement", kind: str) -> None:
    """Load the JavaScript for some content, and show the content. Until then, or on failure, show text as it is."""
    if isinstance(data, str) and kind.startswith("text/"):
        box.textContent = data
    runtime.spawn(_load(data, box, kind), runtime.current())


async def _load(data: "Any", box: "JsElement", kind: str) -> None:
    import json

    try:
        _tell_refusals()
        module = await runtime.import_in_page(runtime.bridge().asset("page/rich_display.js"))
        if kind == "afm":
            from pyscript.engine.showing.anywidget import host

            await host(data, box, module)
        elif kind == "plotly":
            from plotly.offline import get_plotlyjs

            source = "" if hasattr(runtime.window(), "Plotly") else get_plotlyjs()
            await module.plotly(box, data, source)
        elif kind == "bokeh":
            import bokeh

            await module.bokeh(box, json.dumps(data), bokeh.__version__)
        elif "vega" in kind:
            await module.vega(box, json.dumps(data), kind)
        else:
            await (module.markdown if kind == "text/markdown" else module.latex)(box, str(data))
    except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
        handlers.report(error, runtime.current(), box)


RENDERERS = {
    "text/html": _markup,
    "image/svg+xml": _markup,
    "text/markdown": _rich,
    "text/latex": _rich,
    "application/json": _json,
    "application/javascript": _script,
    "image/png": _image,
    "image/jpeg": _image,
    "image/gif": _image,
    "image/webp": _image,
    "audio/wav": _player,
    "audio/mpeg": _player,
    "audio/ogg": _player,
    "video/mp4": _player,
    "video/webm": _player,
    "application/vnd.vegalite.v5+json": _rich,
    "application/vnd.vegalite.v6+json": _rich,
    "application/vnd.vega.v5+json": _rich,
    "application/vnd.vega.v6+json": _rich,
    "plotly": _rich,
    "bokeh": _rich,
    "afm": _rich,
    "tree": _tree,
    "itself": _itself,
}
"""Maps each kind of content to the function that adds it to the page."""
