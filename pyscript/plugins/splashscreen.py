"""The plugin that removes the splash screen when an error occurs.

core.js draws the splash screen, and removes it when the page is ready.
"""

from pyscript.engine.hooks import Plugin

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.records import Report

__all__ = ["Splashscreen"]

TAGS = ("py-splashscreen",)


class Splashscreen(Plugin):
    """The plugin that removes the splash screen when an error occurs.

    `plugins = ["!splashscreen"]` in the config switches the plugin off.
    """

    name = "splashscreen"

    def on_error(self, report: "Report") -> None:
        """Remove the splash screen, so that it does not cover the error."""
        self.app.close_splash()
