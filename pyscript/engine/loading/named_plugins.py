"""The plugins that the config names, and those that it switches off."""

from pyscript.engine.errors import PyScriptError, closest
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
"""What pages switch off by `plugins = ["!name"]`: our plugins, and those of PyScript core."""


class NamedPlugins:
    """Loads what `plugins` of a config names.

    Args:
        app: The App.
        hooks: The plugins that there are.
        add: Takes a plugin in.
        names: The value of the key.
        adapt: Adapts plugins of classic's kind, and those in JavaScript; see compat/plugins.py.
        defined: Counts what else a file may define: elements, and hooks in JavaScript.
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
        """Take in the plugins that need nothing of the page's packages and files."""
        for name in [name[1:] for name in self.names if name.startswith("!")]:
            like = "" if name in SWITCHES else closest(name, list(SWITCHES))
            if like:
                message = f'"!{name}" switches no plugin off. Did you mean "!{like}"?'
                self.app.complain(PyScriptError("PY1002", message))
        wanted = [name for name in self.names if not name.startswith("!")]
        for plugin in await self._loader.load(wanted, self.app.config):
            self.add(plugin)

    async def load_waiting(self) -> None:
        """Take in the plugins that needed the page's packages or files."""
        for plugin in await self._loader.load(self._loader.waiting, self.app.config, again=True):
            self.add(plugin)
            calls = [call for call in self.hooks.calls("configure") if call[0] is plugin]
            await self.hooks.call("configure", self.app.config, calls)
