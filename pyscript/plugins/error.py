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
    priority = -100  # other plugins may deal with an error before

    def __init__(self) -> None:
        super().__init__()
        self._panels: dict[Any, Panel] = {}  # by place, code and text
        self._copier: Any = None

    def on_error(self, report: "Any") -> bool:
        """Draw a panel with the message, the traceback and the next step; of equal errors in one place, only count."""
        after = self.place(report.run, report.element)
        key = (0 if after is None else int(runtime.page("identity")(after)), report.code, report.text)
        known = self._panels.get(key)
        if known is not None and known.box.isConnected:
            known.again()
        elif count_panels(after) < LIMIT:
            self._panels[key] = Panel(report, self.copier())
            put(self._panels[key].box, after)
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

    def copier(self) -> "Any":
        """What the copy buttons call."""
        if self._copier is None:
            self._copier = runtime.listener(copy)
        return self._copier


class Panel:
    """The panel of one error. What users wrote is set as text, never as markup; indented lines of the hint are code.

    Args:
        report: The Report.
        copier: What its copy button calls.
    """

    def __init__(self, report: "Any", copier: "Any") -> None:
        document = runtime.window().document
        self.box = document.createElement("div")
        self.box.className = "py-error"
        self.box.setAttribute("role", "alert")
        self.box.setAttribute("data-code", report.code)
        self.times = 1
        details = add(self.box, "details", "")
        details.open = True
        summary = add(details, "summary", "")
        add(summary, "strong", report.title if report.code == "PY9100" else f"{report.title} ({report.code})")
        self.count = add(summary, "span", "")
        self.count.className = "py-count"
        text = add(details, "pre" if "Traceback" in report.text or report.code == "PY9100" else "p", report.text)
        if str(text.localName) == "pre":
            text.tabIndex = 0  # a long line is scrolled by keys
        for line in report.hint.split("\n") if report.hint else ():
            add(details, "code" if line.startswith("    ") else "p", line.strip())
        actions = add(details, "div", "")
        actions.className = "py-actions"
        button = add(actions, "button", "Copy")
        button.type = "button"
        button.addEventListener("click", copier)
        link = add(actions, "a", f"About {report.code}")
        link.href = str(runtime.bridge().asset("errors.html")) + "#" + report.code
        link.target = "_blank"

    def again(self) -> None:
        """The same error has happened once more."""
        self.times += 1
        self.count.textContent = f" {self.times} times"


def copy(event: "Any") -> None:
    """Copy the text of a panel; where the browser forbids that, select it."""
    window, button = runtime.window(), event.currentTarget
    details = button.closest("details")
    parts = [str(part.textContent) for part in details.children if str(part.className) != "py-actions"]
    clipboard = getattr(window.navigator, "clipboard", None)
    if clipboard is None or runtime.is_none(clipboard):
        window.getSelection().selectAllChildren(details)
        return
    clipboard.writeText("\n".join(parts))
    button.textContent = "Copied"


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


def add(box: "Any", tag: str, text: str) -> "Any":
    """Add an element with a text to another one: the new element."""
    child = runtime.window().document.createElement(tag)
    child.textContent = text
    box.append(child)
    return child
