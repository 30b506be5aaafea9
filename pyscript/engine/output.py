"""Where print goes: into the box of the tag that runs, into the elements it names, always to the console as well."""

from pyscript import runtime
from pyscript.engine.errors import PyScriptError

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.engine.hooks import Hooks


class Written:
    """Some text that is printed: what plugins get in `on_output`.

    Attributes:
        run: The run that printed it.
        stream: "stdout" or "stderr".
        text: The text, as it was written: often a line and its end apart.
        places: The elements it will be written into.
    """

    def __init__(self, run: "Any", stream: str, text: str, places: "list[Any]") -> None:
        self.run = run
        self.stream = stream
        self.text = text
        self.places = places


class Output:
    """The output of one run. The attributes of its tag are read at each write, so a change of them counts at once.

    Args:
        run: The run.
        box: The element that text goes into when no attribute says otherwise, or None.
        hooks: Where plugins are asked.
        complain: Called with a PyScriptError; each is shown once.
    """

    def __init__(
        self, run: "Any", box: "Any", hooks: "Hooks", complain: "Callable[[PyScriptError, Any], None]"
    ) -> None:
        self.run = run
        self.box = box
        self.hooks = hooks
        self.complain = complain

    def write(self, stream: str, text: str) -> None:
        """Show some text."""
        written = Written(self.run, stream, text, self._places(stream))
        if self.hooks.change("on_output", written, "text"):
            for place in written.places:
                runtime.page("write")(place, stream, str(written.text))

    def note(self, text: str) -> None:
        """Show a line that is not the program's own, as a plugin's remark."""
        for place in self._places("stdout") or [self.run.target()]:
            runtime.page("write")(place, "note", text + "\n")

    def _places(self, stream: str) -> "list[Any]":
        output = self._named("output") or self._named("target") or self.box
        places = [output] if output is not None else []
        if stream == "stderr":
            stderr = self._named("stderr")
            if stderr is not None and stderr != output:
                places.append(stderr)
        return places

    def _named(self, attribute: str) -> "Any":
        """The element that an attribute of the tag names, or None."""
        if self.run.element is None or not self.run.element.hasAttribute(attribute):
            return None
        name = str(self.run.element.getAttribute(attribute))
        found = find(name, self.run.element)
        if found is None and name:
            self.complain(
                PyScriptError("PY5001", f'{attribute} = "{name}" does not match the id of any element on the page.'),
                self.run,
            )
        return found


def find(name: str, near: "Any" = None) -> "Any":
    """The element of an id (with # or without) or a CSS selector: in the shadow root of `near`, then in the page."""
    found = runtime.page("find")(name, near)
    return None if runtime.is_none(found) else found
