"""Runs event attributes, such as `py-click="handler"`. Their value is the name of a function, or a line of code."""

import asyncio

from pyscript import runtime
from pyscript.engine.errors import Problem
from pyscript.engine.records import Run
from pyscript.engine.running import implicit_names
from pyscript.engine.running.handlers import Handler
from pyscript.engine.running.source import Source

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.runtime.js_types import JsElement, JsEvent

PATIENCE = 10.0
"""The maximum number of seconds that an event waits for the running scripts to define its function."""
STEP = 0.05

_reported: "list[JsElement]" = []
"""The elements whose event attribute was not the name of a function at their last event."""

UNDEFINED = Problem("PY5002", '"{name}", which {tag} names, is not defined.')
NO_FUNCTION = Problem("PY5002", '"{name}", which {tag} names, is not a function.')


def run_attribute(app: "Host", event: "JsEvent", code: str) -> None:
    """Run the code of an attribute for an event.

    Args:
        app: The App of the page or the worker.
        event: The event. Its `currentTarget` is the element with the attribute.
        code: The attribute's value.
    """
    element = event.currentTarget
    namespace = app.runner.namespace(_env(element))
    name = code.strip()
    if not is_dotted_name(name):
        implicit_names.provide(code, namespace)
        _handle(app, element, event, code, namespace, None)
        return
    function = _find(name, namespace)
    if function is None and app.runner.busy:
        runtime.spawn(_handle_later(app, element, event, code, namespace), None)
    elif callable(function):
        _handle(app, element, event, code, namespace, function)
    else:
        _report(app, element, event, name, function)


def _handle(
    app: "Host",
    element: "JsElement",
    event: "JsEvent",
    code: str,
    namespace: "dict[str, Any]",
    function: "Callable[..., Any] | None",
) -> None:
    """Call the function of an attribute, or run its line of code."""
    if element in _reported:
        _reported.remove(element)
        runtime.page.withdrawPanel(element, UNDEFINED.code)
    run = _run(app, element, event, code, namespace, function)
    run.function = function or run_line(run)
    runtime.call_in(run, Handler(run.function), event)


async def _handle_later(
    app: "Host", element: "JsElement", event: "JsEvent", code: str, namespace: "dict[str, Any]"
) -> None:
    """Wait until the running scripts have defined the function, and then handle the event.

    If they have not defined it after PATIENCE, report an error.
    """
    waited = 0.0
    while waited < PATIENCE and app.runner.busy and _find(code.strip(), namespace) is None:
        await asyncio.sleep(STEP)
        waited += STEP
    function = _find(code.strip(), namespace)
    if callable(function):
        _handle(app, element, event, code, namespace, function)
    else:
        _report(app, element, event, code.strip(), function)


def _report(app: "Host", element: "JsElement", event: "JsEvent", name: str, value: object) -> None:
    """Report that the value of an event attribute is not the name of a function."""
    problem = UNDEFINED if value is None else NO_FUNCTION
    tag = f'<{element.localName} {runtime.bridge().kind}-{event.type}="{name}">'
    app.report_soon(problem.error(name=name, tag=tag), None, element)
    if element not in _reported:
        _reported.append(element)


def _env(element: "JsElement") -> str:
    name = element.getAttribute(f"{runtime.bridge().kind}-env")
    return "" if runtime.is_none(name) else str(name)


def _run(
    app: "Host",
    element: "JsElement",
    event: "JsEvent",
    code: str,
    namespace: "dict[str, Any]",
    function: "Callable[..., Any] | None",
) -> Run:
    """Make the Run object for a handler.

    The run prints into the box of the script that defines the handler's function.
    """
    name = f"{element.id or element.localName} {runtime.bridge().kind}-{event.type}"
    parent = app.runner.script_of(function)
    run = Run("handler", name, Source(code, f"<{name}>", inline=False), element, namespace, parent)
    run.output = app.output(run, parent.output.box if parent else None)
    return run


def _find(name: str, namespace: "dict[str, Any]") -> "Any":
    """Return the value that a dotted name has in a namespace, or None if the name is not defined."""
    first, *rest = name.split(".")
    value = namespace.get(first)
    for part in rest:
        value = getattr(value, part, None)
    return value


def run_line(run: Run) -> "Any":
    """Return a handler that runs the code of a run. The code can use the event under the name `event`."""

    def line(event: "JsEvent") -> "Any":
        run.namespace["event"] = event
        pending, result = runtime.execute(run.source.text, run.source.filename, run.namespace)
        return result if pending else None

    return line


def is_dotted_name(code: str) -> bool:
    """Return whether a text is a name, or names joined by dots."""
    parts = code.split(".")
    return all([part.replace("_", "a").isalpha() or _is_name(part) for part in parts])


def _is_name(part: str) -> bool:
    return (
        bool(part)
        and not part[0].isdigit()
        and all([c.isalpha() or c.isdigit() or c == "_" or ord(c) > 127 for c in part])
    )
