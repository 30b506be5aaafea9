"""Plugins: the hooks they may fill, and the loop that calls them."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Plugin:
    """What a plugin is: a subclass that overrides the hooks it needs. Each takes one argument.

    Hooks may be `async def`, but for `on_error` and `on_output`, which are called while Python cannot wait.

    Attributes:
        app: The App of this page, set before the first hook is called.
        name: How messages name the plugin, and how `plugins = ["!name"]` switches it off.
    """

    name = ""
    app: "Any" = None

    def configure(self, config: "Any") -> "Any":
        """Called with the Config before anything is loaded; changes made to it count."""

    def setup(self, app: "Any") -> "Any":
        """Called with the App when packages and files are there, before the first script."""

    def before_run(self, run: "Any") -> "Any":
        """Called with a Run before its source is run; `run.source` may be replaced."""

    def after_run(self, run: "Any") -> "Any":
        """Called with a Run that has ended: `run.result`, or `run.error`."""

    def on_output(self, output: "Any") -> "Any":
        """Called with a Written, some printed text. True: the plugin has shown it."""

    def on_error(self, report: "Any") -> "Any":
        """Called with a Report. True: the plugin has shown it, and no other plugin is asked."""

    def ready(self, app: "Any") -> "Any":
        """Called with the App when the first scripts have started."""


class Hooks:
    """The plugins of a page, in the order in which they are called.

    Args:
        failed: Called with (plugin, hook name, exception) when a hook raises; that plugin is left out from then on.
    """

    def __init__(self, failed: "Callable[[Plugin, str, Exception], None]") -> None:
        self.plugins: list[Plugin] = []
        self.failed = failed

    def add(self, plugin: Plugin, app: "Any") -> None:
        """Take a plugin in, as the last one to be called."""
        plugin.app = app
        plugin.name = plugin.name or type(plugin).__name__.lower()
        self.plugins.append(plugin)

    def that_fill(self, hook: str) -> "list[Plugin]":
        """The plugins that override a hook."""
        return [plugin for plugin in self.plugins if getattr(type(plugin), hook) is not getattr(Plugin, hook)]

    async def call(self, hook: str, argument: "Any") -> None:
        """Call a hook of every plugin, one after the other, awaiting those that are async."""
        for plugin in self.that_fill(hook):
            try:
                result = getattr(plugin, hook)(argument)
                if runtime.is_awaitable(result):
                    await result
            except Exception as error:
                self._leave_out(plugin, hook, error)

    def ask(self, hook: str, argument: "Any") -> bool:
        """Call a hook of one plugin after the other until one returns True; whether one did."""
        for plugin in self.that_fill(hook):
            try:
                if getattr(plugin, hook)(argument) is True:
                    return True
            except Exception as error:
                self._leave_out(plugin, hook, error)
        return False

    def _leave_out(self, plugin: Plugin, hook: str, error: Exception) -> None:
        self.plugins.remove(plugin)
        self.failed(plugin, hook, error)
