"""The plugin that shows each error in the page, next to the tag that caused the error."""

from pyscript.engine.hooks import Plugin

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.app_protocol import Host
    from pyscript.engine.records import Report

__all__ = ["ErrorPanel"]


class ErrorPanel(Plugin):
    """The plugin that shows errors, in a panel which static/page/error_panel.js draws.

    `plugins = ["!error"]` in the config switches the plugin off.
    """

    name = "error"
    priority = -100  # so that other plugins can handle an error first

    def setup(self, app: "Host") -> None:
        """Let the page show the stderr of tags that have no output box."""
        app.shows_errors = True

    def on_error(self, report: "Report") -> bool:
        """Show the error in the output of the run. If the output cannot show errors, show the error in a panel."""
        run = report.run
        if not (run and run.output and run.output.show_error(report)):
            self.app.show_panel(report)
        return True
