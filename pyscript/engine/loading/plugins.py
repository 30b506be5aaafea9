"""Loads the plugins that a config names. A plugin is in a Python file, a JavaScript module or a package."""

from pyscript import runtime
from pyscript.engine.config.keys import KEYS, ConfigKey
from pyscript.engine.errors import Problem, PyScriptError, Text, closest, fetch_error
from pyscript.engine.hints import missing_module
from pyscript.engine.hooks import Plugin
from pyscript.engine.loading.loader import file_name
from pyscript.engine.running.source import resolve
from pyscript.engine.showing import mimebundle

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeGuard

    from pyscript.engine.config.keys import Config
    from pyscript.engine.loading.loader import Loader
    from pyscript.runtime.js_types import JsObject

GROUP = "pyscript.plugins"
"""The name of the entry point group in which a package lists its plugins.

https://packaging.python.org/en/latest/specifications/entry-points/
"""

FAILED = Problem("PY2002", 'The plugin "{name}" could not be imported.')
NOT_IMPORTED = Problem("PY2002", 'The plugin "{name}" could not be imported: {why}')
LEFT_OUT = Text('The plugin "{name}" is left out. {why}')
NO_PLUGIN_FILE = Problem("PY2000", 'The plugin "{name}" is neither a .py nor a .js file, nor a package.')
SAME_FILE_NAME = Problem(
    "PY2000", 'The plugin "{name}" is left out: {other} has the same file name.', "Give one of the files another name."
)
OTHER_MODULE = Problem(
    "PY2000",
    'The plugin "{name}" cannot be imported: there is another module "{module}".',
    "Give the file another name.",
)
NO_PLUGIN = Problem("PY2001", 'There is no plugin in "{name}".')
NO_HOOK = Problem("PY2001", 'There is no plugin in "{name}": its {what} has no hook.')
NO_DEFAULT_EXPORT = Problem("PY2001", 'There is no plugin in "{name}": the module has no default export.')
NEVER_CALLED = Problem("PY2004", "The plugin {plugin} has a method {name}, which is never called. Did you mean {like}?")
NO_CONFIG_KEY = Problem(
    "PY2004",
    'The plugin {plugin} has config_keys["{name}"], which is not a ConfigKey.',
    "Write ConfigKey(str, 'What it is for.').",
)
OWN_CONFIG_KEY = Problem(
    "PY2004", 'The plugin {plugin} has the config key "{name}", which is PyScript\'s own.', "Give it another name."
)


class PluginLoader:
    """Loads the plugins that a config names, in that order. If a plugin fails to load, the error is reported.

    Args:
        loader: The Loader object, which installs packages.
        adapt: A function that takes a plugin of classic PyScript or of JavaScript, and returns the plugins that adapt
            it.
        registered: A function that returns how many elements and JavaScript hooks have been registered so far.
    """

    def __init__(
        self,
        loader: "Loader",
        adapt: "Callable[[object, JsObject | None], list[Plugin]]",
        registered: "Callable[[], int]",
    ) -> None:
        self.loader = loader
        self.complain = loader.complain
        self.adapt = adapt
        self.registered = registered
        self.waiting: list[str] = []  # names of plugins that import a module that is not loaded yet
        self._files: dict[str, str] = {}  # name of a plugin's file -> its address

    async def load(self, named: "list[str]", config: "Config", again: bool = False) -> "list[Plugin]":
        """Load the plugins with the given names, and return them.

        Args:
            named: The names of plugins, taken from the config's key `plugins`.
            config: The Config that names the plugins.
            again: Whether the page's packages and files have already been loaded, so that a missing module is an error.
        """
        plugins: list[Plugin] = []
        for index in range(len(named)):
            name = named[index]
            if name in named[:index]:
                continue
            try:
                found = await self._load(name, config)
            except ImportError as error:
                if again or not missing_module(error) or not _brings_modules(config):
                    self._failed(name, error)
                else:
                    self.waiting.append(name)
            except PyScriptError as error:
                self.complain(error)
            except Exception as error:  # noqa: BLE001 - whatever a plugin raises is shown
                self._failed(name, error)
            else:
                plugins += found
        for plugin in plugins:
            for problem in misuse(plugin):
                self.complain(problem)
            own = plugin.config_keys
            kept = {key: own[key] for key in own if isinstance(own[key], ConfigKey) and key not in KEYS}
            plugin.config_keys = kept
        return plugins

    def _failed(self, name: str, error: Exception) -> None:
        self.complain(FAILED.error(name=name, cause=error))

    async def _load(self, name: str, config: "Config") -> "list[Plugin]":
        """Return the plugins for one name. The name is the address of a file, or the name of a package."""
        path = name.partition("?")[0].partition("#")[0]
        if path.endswith((".js", ".mjs")):
            return await self._javascript(name, resolve(name, config.url))
        if path.endswith(".py"):
            return await self._file(name, resolve(name, config.url))
        if "/" in name and not path.endswith(".whl"):
            raise NO_PLUGIN_FILE.error(name=name)
        return await self._package(name, config)

    async def _file(self, name: str, url: str) -> "list[Plugin]":
        """Fetch a Python file, import it as a module with the file's name, and return its plugins."""
        file = file_name(url)
        module = file[: -len(".py")]
        if self._files.setdefault(file, url) != url:
            raise SAME_FILE_NAME.error(name=name, other=self._files[file])
        answer = await runtime.bridge().text(url)
        if answer.status != 200:
            raise _not_fetched(name, answer)
        with open(file, "w") as copy:
            copy.write(str(answer.text))
        before = self._registrations()
        imported = __import__(module)
        if not str(getattr(imported, "__file__", "")).endswith(file):
            raise OTHER_MODULE.error(name=name, module=module)
        return self._plugins_of(name, imported, before != self._registrations())

    def _registrations(self) -> "tuple[int, int]":
        """Count what has been registered so far. Return (number of elements and hooks, number of formatters)."""
        return self.registered(), len(mimebundle.registered)

    def _import(self, name: str, path: str) -> "list[Plugin]":
        """Import a module, and return its plugins."""
        before = self._registrations()
        module: Any = __import__(path)
        for part in path.split(".")[1:]:
            module = getattr(module, part)
        return self._plugins_of(name, module, before != self._registrations())

    def _plugins_of(self, name: str, module: "Any", registers: bool) -> "list[Plugin]":
        """Return the plugins of a module.

        This is the variable `plugin` of the module or, by default, an instance of each of its plugin classes. A class
        with a subclass in the module is left out.
        """
        if hasattr(module, "plugin"):
            return self._adapted(name, module.plugin)
        classes = [value for value in module.__dict__.values() if is_plugin_class(value)]
        own = getattr(module, "__name__", "")
        classes = [cls for cls in classes if getattr(cls, "__module__", own) == own]
        leaves = [cls for cls in classes if not any([other is not cls and issubclass(other, cls) for other in classes])]
        if not leaves and not registers:
            raise NO_PLUGIN.error(name=name)
        return [plugin for cls in leaves for plugin in self._as_plugins(cls())]

    def _as_plugins(self, value: object, core_hooks: "Any" = None) -> "list[Plugin]":
        """Return [value] if the value is a plugin. For another kind of object, return the plugins that adapt it."""
        return [value] if isinstance(value, Plugin) and not is_classic(value) else self.adapt(value, core_hooks)

    def _adapted(self, name: str, value: object, core_hooks: "Any" = None) -> "list[Plugin]":
        """Return the plugins for a value, which is a plugin, a plugin class, or an object of another kind."""
        if is_plugin_class(value):
            value = value()
        plugins = self._as_plugins(value, core_hooks)
        if not plugins:
            what = "default export" if core_hooks is not None else f'"plugin" ({type(value).__name__})'
            raise NO_HOOK.error(name=name, what=what)
        return plugins

    async def _javascript(self, name: str, url: str) -> "list[Plugin]":
        """Return the plugins of a JavaScript module. Its default export is a class or object that has hooks."""
        bridge = runtime.bridge()
        before = self.registered()
        core_hooks = await bridge.importModule(bridge.asset("compat/core_hooks.js"))
        try:
            exported = await core_hooks.pluginOf(url)
        except runtime.JsException as error:
            answer = await bridge.text(url)
            if answer.status != 200:
                raise _not_fetched(name, answer) from error
            raise NOT_IMPORTED.error(name=name, why=runtime.reason(error)) from error
        if runtime.is_none(exported):
            if self.registered() == before:
                raise NO_DEFAULT_EXPORT.error(name=name)
            return []
        plugins = self._adapted(name, exported, core_hooks)
        for plugin in plugins:
            plugin.name = plugin.name or file_name(url).rpartition(".")[0]
        return plugins

    async def _package(self, name: str, config: "Config") -> "list[Plugin]":
        """Install a package if it is missing, and return its plugins."""
        entries = runtime.entry_points(GROUP, name)
        if not entries:
            if not await self.loader.install([name], config):
                return []
            entries = runtime.entry_points(GROUP, name)
        if not entries:
            return self._import(name, name.replace("-", "_"))
        plugins = []
        for entry in entries:
            path, _, attribute = entry.partition(":")
            if not attribute:
                plugins += self._import(name, path)
                continue
            value: Any = __import__(path)
            for part in path.split(".")[1:] + attribute.split("."):
                value = getattr(value, part)
            plugins += self._adapted(name, value)
        return plugins


CLASSIC = (
    "init",
    "beforeLaunch",
    "afterSetup",
    "beforePyScriptExec",
    "afterPyScriptExec",
    "beforePyReplExec",
    "afterPyReplExec",
    "afterStartup",
    "onUserError",
)
"""The hooks that only classic plugins have."""


def is_classic(value: object) -> bool:
    """Return whether a plugin has hooks of classic PyScript."""
    return any([hasattr(value, hook) for hook in CLASSIC])


def _not_fetched(name: str, answer: "Any") -> PyScriptError:
    """Return the error for a plugin whose file could not be fetched."""
    error = fetch_error(int(answer.status), name, str(answer.error))
    return PyScriptError(error.code, LEFT_OUT.filled(name=name, why=error.message), file=name)


def is_plugin_class(value: object) -> "TypeGuard[type[Plugin]]":
    """Return whether a value is a subclass of Plugin, but not Plugin itself."""
    return isinstance(value, type) and issubclass(value, Plugin) and value is not Plugin


def _brings_modules(config: "Config") -> bool:
    """Return whether the config names packages or files. A plugin may import modules from these."""
    return any([config.get(key) for key in ("packages", "files", "fetch", "paths")])


def hook_names() -> "list[str]":
    """Return the names of the hooks: the methods of Plugin that a subclass may override."""
    methods = [name for name in Plugin.__dict__ if not name.startswith("_") and callable(Plugin.__dict__[name])]
    return [name for name in methods if name != "register_custom_element"]


def misuse(plugin: Plugin) -> "list[PyScriptError]":
    """Return the errors in a plugin's class: misspelt names of hooks, and invalid config keys."""
    found = []
    called = plugin.name or type(plugin).__name__.lower()
    members, hooks = type(plugin).__dict__, hook_names()
    for name in members:
        like = "" if name in hooks or name.startswith("_") else closest(name, hooks)
        if like and like not in members and callable(members[name]):
            found.append(NEVER_CALLED.error(plugin=called, name=name, like=like))
    for name in plugin.config_keys:
        if not isinstance(plugin.config_keys[name], ConfigKey):
            found.append(NO_CONFIG_KEY.error(plugin=called, name=name))
        elif name in KEYS:
            found.append(OWN_CONFIG_KEY.error(plugin=called, name=name))
    return found
