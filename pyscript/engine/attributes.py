"""`py-click="handler"` and its like: attributes that name a function, or hold a line of code."""

from pyscript import runtime
from pyscript.engine.errors import PyScriptError
from pyscript.engine.handlers import call_handler
from pyscript.engine.runner import Run
from pyscript.engine.source import Source

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any


class Attributes:
    """Runs what `py-*` attributes say.

    Args:
        app: The App.
    """

    def __init__(self, app: "Any") -> None:
        self.app = app

    def attach(self) -> None:
        """Hear the events of all elements with such attributes, now and later."""
        runtime.bridge().page.attachAttributes(runtime.bridge().kind, runtime.listener(self.heard))

    def heard(self, event: "Any", code: str) -> None:
        """Run the code of an attribute for an event."""
        element = event.currentTarget
        namespace = self.app.runner.namespace(self._env(element))
        run = self._run(element, event, code, namespace)
        runtime.call_in(run, self._handle, event, code.strip(), run)

    def _env(self, element: "Any") -> str:
        name = element.getAttribute(f"{runtime.bridge().kind}-env")
        return "" if runtime.is_none(name) else str(name)

    def _run(self, element: "Any", event: "Any", code: str, namespace: "dict[str, Any]") -> Run:
        """The run of a handler: it shows its output where the latest script of the page does."""
        name = f"{element.id or element.localName} {runtime.bridge().kind}-{event.type}"
        run = Run("handler", name, Source(code, f"<{name}>", inline=False), element, namespace)
        run.output = self.app.output(run, None)
        latest = self.app.runner.latest
        if latest is not None:
            run.output.box = latest.output.box
            run.target = latest.target
        return run

    def _handle(self, event: "Any", code: str, run: Run) -> None:
        if is_dotted_name(code):
            function = self._find(code, run)
            if function is not None:
                call_handler(function, event)
        else:
            run.namespace["event"] = event
            call_handler(lambda event: runtime.begin(code, run.source.filename, run.namespace), event)

    def _find(self, name: str, run: Run) -> "Any":
        """The function that a dotted name says; a mistake is shown."""
        first, *rest = name.split(".")
        value = run.namespace.get(first)
        for part in rest:
            value = getattr(value, part, None)
        if callable(value):
            return value
        what = "is not a function" if value is not None else "is not defined"
        error = PyScriptError("PY5002", f'"{name}", which <{run.element.localName} {run.name.rpartition(" ")[2]}="{name}"> names, {what}.')
        self.app.report_soon(error, run, run.element)
        return None


def is_dotted_name(code: str) -> bool:
    """Whether a text is a name, or names with dots between."""
    parts = code.split(".")
    return all([part.replace("_", "a").isalpha() or _is_name(part) for part in parts])


def _is_name(part: str) -> bool:
    return bool(part) and not part[0].isdigit() and all([c.isalpha() or c.isdigit() or c == "_" or ord(c) > 127 for c in part])
