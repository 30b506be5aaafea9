"""The error panel, which shows every error in the page, next to the tag that caused the error."""

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
        """Let the page show the stderr of tags that have no output box."""
        app.shows_errors = True

    def on_error(self, report: "Report") -> bool:
        """Show the error in the output of the run, or else in a panel with message, traceback and next step."""
        run = report.run
        if not (run and run.output and run.output.show_error(report)):
            self.app.show_panel(report)
        return True
