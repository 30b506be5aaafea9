"""Writes printed text to the console and the page.

In the page, the text goes to the elements that the running tag's attributes name or, by default, to the tag's own box.
"""

from pyscript import runtime
from pyscript.engine.errors import Problem
from pyscript.engine.records import Written

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.engine.records import Report, Run
    from pyscript.runtime.js_types import JsElement

NO_OUTPUT = Problem("PY5001", "{missing} does not match the id of any element on the page.")


class Output:
    """The output of one run. Each write reads the attributes of the run's tag, so that a change takes effect at once.

    Args:
        run: The Run object whose printed text this output shows.
        box: The element that text is written into when no attribute names another element, or None.
        app: The App, whose hooks may change the text, and whose `complain` reports errors.
    """

    terminal: "Any" = None
    """The Terminal that the output goes to, or None."""

    def __init__(self, run: "Run", box: "JsElement | None", app: "Host") -> None:
        self.run = run
        self.box = box
        self.app = app

    def write(self, stream: str, text: str) -> bool:
        """Show some text. Return whether this output also writes the text to the console."""
        written = Written(self.run, stream, text)
        if not self.app.hooks.change("on_output", written, "text"):
            return False
        if written.chosen is None or (stream == "stderr" and not written.chosen):
            return self._print(stream, str(written.text))
        for place in written.chosen:
            runtime.page.write(place, stream, str(written.text))
        return False

    def flush(self) -> None:
        """Do nothing: text is shown as soon as it is written."""

    def note(self, text: str) -> None:
        """Show a line that does not come from the program, for example a note from a plugin."""
        self.flush()
        for place in list(runtime.page.places(self.run.element, self.box, "note")) or [self.run.target()]:
            runtime.page.write(place, "note", text + "\n")

    def show_error(self, report: "Report") -> bool:  # noqa: ARG002 - a subclass shows it
        """Return False, since the page shows the errors of this output. Only a terminal shows its errors itself."""
        return False

    def _print(self, stream: str, text: str) -> bool:
        missing = runtime.page.print(self.run.element, self.box, stream, text, self.app.shows_errors)
        if missing:
            complain(self.app, self.run, str(missing))
        return False


def complain(app: "Host", run: "Run | None", missing: str) -> None:
    """Report that an attribute names an element which does not exist.

    Args:
        app: The App, whose `complain` shows the error.
        run: The run that printed the text, or None.
        missing: The attribute and its value, such as `output = "name"`.
    """
    app.complain(NO_OUTPUT.error(missing=missing), run)


def find(name: str, near: "JsElement | None" = None) -> "JsElement | None":
    """Find an element by its id (a leading # is ignored) or by a CSS selector; return None if there is none.

    The shadow root that contains `near`, if any, is searched before the page.
    """
    found = runtime.page.find(name, near)
    return None if runtime.is_none(found) else found
