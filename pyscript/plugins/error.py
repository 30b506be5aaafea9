"""Shows every error in the page, next to what caused it."""

from pyscript import runtime
from pyscript.engine.hooks import Plugin

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = ["ErrorPanel"]

LIMIT = 20
"""How many panels one place gets: the next errors there are in the console only."""


class ErrorPanel(Plugin):
    """The error panel: `plugins = ["!error"]` in the config switches it off."""

    name = "error"

    def on_error(self, report: "Any") -> bool:
        """Draw a panel with the message, the traceback and the next step."""
        after = self.place(report.run, report.element)
        if count_panels(after) >= LIMIT:
            return True
        put(panel(report.code, report.title, report.text, report.hint), after)
        return True

    def on_output(self, written: "Any") -> None:
        """Give what a tag without a box writes to stderr a place in the page."""
        if written.stream == "stderr" and not written.places:
            written.places.append(self.stderr_box(written.run))

    def stderr_box(self, run: "Any") -> "Any":
        """The box behind a tag that its stderr is shown in."""
        after = self.place(run, None)
        last = after.nextElementSibling if after is not None else None
        if last is None or runtime.is_none(last) or str(last.className) != "py-stderr":
            last = runtime.window().document.createElement("pre")
            last.className = "py-stderr"
            put(last, after)
        return last

    def place(self, run: "Any", element: "Any") -> "Any":
        """The element that a message belongs behind: None for the top of the page."""
        if element is None and run is not None:
            element = run.element
        if element is None or not element.isConnected or not runtime.is_none(element.closest("head")):
            return None
        return element


def put(panel: "Any", after: "Any") -> None:
    """Put a panel behind an element: into the box of a <py-script>, after any other; without one at the page's top."""
    if after is None:
        runtime.window().document.body.prepend(panel)
    elif str(after.localName) in ("py-script", "mpy-script"):
        after.append(panel)
    else:
        while not runtime.is_none(after.nextElementSibling) and str(after.nextElementSibling.className) in (
            "py-error",
            "py-stderr",
        ):
            after = after.nextElementSibling
        after.after(panel)


def count_panels(after: "Any") -> int:
    """How many panels stand behind an element."""
    if after is None:
        return int(runtime.window().document.querySelectorAll("body > .py-error").length)
    count = 0
    following = after.nextElementSibling
    while not runtime.is_none(following) and str(following.className) == "py-error":
        count += 1
        following = following.nextElementSibling
    return count or int(after.querySelectorAll(".py-error").length)


def panel(code: str, title: str, text: str, hint: str) -> "Any":
    """A panel. What users wrote is set as text, never as markup; indented lines of the hint are code."""
    document = runtime.window().document
    box = document.createElement("div")
    box.className = "py-error"
    box.setAttribute("role", "alert")
    box.setAttribute("data-code", code)
    heading = title if code == "PY9100" else f"{title} ({code})"
    add(box, "strong", heading)
    add(box, "pre" if "Traceback" in text or code == "PY9100" else "p", text)
    for line in hint.split("\n") if hint else ():
        add(box, "code" if line.startswith("    ") else "p", line.strip())
    return box


def add(box: "Any", tag: str, text: str) -> None:
    """Add an element with a text to a panel."""
    child = runtime.window().document.createElement(tag)
    child.textContent = text
    box.append(child)
