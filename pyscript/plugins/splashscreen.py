"""The splash screen, once Python is there: core.js has drawn it, and takes it away when the page is ready."""

from pyscript import runtime
from pyscript.engine.hooks import Plugin

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.records import Report

__all__ = ["Splashscreen"]

TAGS = ("py-splashscreen",)


class Splashscreen(Plugin):
    """Takes the splash screen away when there is an error to be seen. `plugins = ["!splashscreen"]`: there is none."""

    name = "splashscreen"

    def on_error(self, report: "Report") -> None:
        """Never stand before an error."""
        runtime.bridge().closeSplash()
