"""The splash screen. core.js draws it, and removes it when the page is ready; this plugin removes it at an error."""

from pyscript.engine.hooks import Plugin

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.records import Report

__all__ = ["Splashscreen"]

TAGS = ("py-splashscreen",)


class Splashscreen(Plugin):
    """Removes the splash screen when there is an error. `plugins = ["!splashscreen"]` in the config switches it off."""

    name = "splashscreen"

    def on_error(self, report: "Report") -> None:
        """Remove the splash screen, so that it does not cover the error."""
        self.app.close_splash()
