"""Loads the plugins that the config names, and checks the names of the plugins that it switches off."""

from pyscript.engine.errors import Problem, closest
from pyscript.engine.loading.loader import Loader
from pyscript.engine.loading.plugins import PluginLoader

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyscript.engine.app_protocol import Host
    from pyscript.engine.hooks import Hooks, Plugin
    from pyscript.runtime.js_types import JsObject

SWITCHES = (
    "error",
    "splashscreen",
    "codemirror",
    "deprecations-manager",
    "donkey",
    "py-editor",
    "py-game",
    "py-terminal",
)
"""The plugins that a page can switch off with `plugins = ["!name"]`: our plugins, and the plugins of PyScript core."""

NO_SWITCH = Problem("PY1002", '"!{name}" switches no plugin off. Did you mean "!{like}"?')


class NamedPlugins:
    """Loads the plugins that the config lists in its key `plugins`.

    Args:
        app: The App of the page or the worker.
        hooks: The Hooks object, which calls the hooks of the plugins that have been added.
        add: A function that adds a plugin to the App.
        names: The value of the config's key `plugins`, which is a list of names.
        adapt: A function that takes a plugin of classic PyScript or of JavaScript, and returns the plugins that adapt
            it; see compat/plugins.py.
        defined: A function that returns the number of elements and JavaScript hooks defined so far. A plugin file may
            define elements or hooks instead of a plugin.
    """

    def __init__(
        self,
        app: "Host",
        hooks: "Hooks",
        add: "Callable[[Plugin], None]",
        names: "list[str]",
        adapt: "Callable[[object, JsObject | None], list[Plugin]]",
        defined: "Callable[[], int]",
    ) -> None:
        self.app = app
        self.hooks = hooks
        self.add = add
        self.names = names
        self._loader = PluginLoader(Loader(app.complain, app.progress), adapt, defined)

    async def load(self) -> None:
        """Add the plugins that do not need the page's packages or files."""
        for name in [name[1:] for name in self.names if name.startswith("!")]:
            like = "" if name in SWITCHES else closest(name, list(SWITCHES))
            if like:
                self.app.complain(NO_SWITCH.error(name=name, like=like))
        wanted = [name for name in self.names if not name.startswith("!")]
        for plugin in await self._loader.load(wanted, self.app.config):
            self.add(plugin)

    async def load_waiting(self) -> None:
        """Add and configure the plugins that needed the page's packages or files."""
        for plugin in await self._loader.load(self._loader.waiting, self.app.config, again=True):
            self.add(plugin)
            calls = [call for call in self.hooks.calls("configure") if call[0] is plugin]
            await self.hooks.call("configure", self.app.config, calls)
