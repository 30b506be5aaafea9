"""The error panel: shows every error in the page, next to the tag that caused it."""

from pyscript import runtime
from pyscript.engine.hooks import Plugin

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.app_protocol import Host
    from pyscript.engine.records import Report

__all__ = ["ErrorPanel"]


class ErrorPanel(Plugin):
    """The error panel: `plugins = ["!error"]` in the config switches it off. static/page/error_panel.js draws it."""

    name = "error"
    priority = -100  # other plugins may handle an error first

    def setup(self, app: "Host") -> None:
        """Show stderr of tags without a box in the page."""
        app.shows_errors = True

    def on_error(self, report: "Report") -> bool:
        """Draw a panel with message, traceback and next step; equal errors in one place only increase its count."""
        terminal = report.run and report.run.output and report.run.output.terminal
        if terminal:
            terminal.show_error(report)
            return True
        element = report.element if report.element is not None or report.run is None else report.run.element
        about = str(runtime.bridge().asset("errors.html"))
        shown = {"code": report.code, "title": report.title, "text": report.text, "hint": report.hint, "about": about}
        runtime.page.panel(element, runtime.to_js(shown))
        return True
