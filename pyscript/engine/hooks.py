"""Plugins: the hooks they may fill, and the loop that calls them."""

from pyscript import runtime
from pyscript.engine.errors import PyScriptError

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.engine.config.keys import Config, ConfigKey
    from pyscript.engine.records import Display, Progress, Report, Run, Written

    Call = tuple["Plugin", Callable[[Any], Any]]


class Plugin:
    """What a plugin is: a subclass that overrides the hooks it needs. Each hook takes one argument.

    `configure`, `setup`, `before_run`, `after_run`, `on_worker` and `ready` may be `async def`, and are awaited before
    anything goes on. The others are called while Python cannot wait, and must be `def`.

    Plugins with a higher `priority` are called first, those with the same in the order in which they were loaded: the
    built-in ones, then those that the config names. What a hook raises is shown in the page; that hook of that plugin
    is not called again, and the page goes on.

    Args:
        name: How messages name the plugin, and how `plugins = ["!name"]` switches it off; by default the class's
            `name`, or the name of the class.

    Attributes:
        app: The App of this page, set before the first hook is called.
        priority: Plugins with a higher one are called before the others.
        config_keys: Keys that the config may have for this plugin: name -> ConfigKey.
    """

    name = ""
    priority = 0
    config_keys: "dict[str, ConfigKey]" = {}
    app: "Host | None" = None
    tags: "tuple[tuple[str, Any], ...]" = ()  # what register_custom_element() was given

    def __init__(self, name: str = "") -> None:
        self.name = name or self.name

    def configure(self, config: "Config") -> "Any":
        """Called with the config before anything is loaded; what is changed in it counts.

        A plugin that imports one of the page's packages or files is itself loaded after those, and configured then.
        """

    def setup(self, app: "Host") -> "Any":
        """Called with the App when packages and files are there, before the first script."""

    def before_run(self, run: "Run") -> "Any":
        """Called with a Run before it starts: `run.kind` is "script", "cell", "handler" or "call" (from JavaScript).

        `run.source.text` may be replaced, and for a handler that is a function, `run.function`. A handler starts later
        if this hook is async: what it then does to the event, as preventing the default, is too late.
        """

    def after_run(self, run: "Run") -> "Any":
        """Called with a Run that has ended: `run.result` is its value, `run.error` what it raised, or None."""

    def on_output(self, output: "Written") -> "str | bool | None":
        """Called with a Written, some printed text, before it is shown. Must be `def`.

        `output.places` are the elements that it will be written into, and may be changed. A str that is returned is
        shown in the text's place, False drops it. The browser's console gets the text as it was printed.
        """

    def on_display(self, display: "Display") -> "Any":
        """Called with a Display, a value that `display()` is about to show. Must be `def`.

        What is returned is shown in the value's place; None leaves it, False drops it.
        """

    def on_error(self, report: "Report") -> "bool | None":
        """Called with a Report. Must be `def`. True: the plugin has dealt with it, and no other plugin is asked.

        The browser's console has it already. The built-in plugin that draws the panel has a priority of -100.
        """

    def on_progress(self, progress: "Progress") -> None:
        """Called with a Progress while the page starts, from the loading of packages onwards. Must be `def`."""

    def on_worker(self, worker: "Any") -> "Any":
        """Called with a worker that was started."""

    def ready(self, app: "Host") -> "Any":
        """Called with the App when the first scripts have started."""

    def close(self) -> None:
        """Called when the page is left. Must be `def`."""

    def register_custom_element(self, tag: str) -> "Callable[[type], type]":
        """Decorates a class of the kind that classic PyScript had: made with the element, `connect()` gives its HTML.

        New elements are subclasses of CustomElement under `@custom_element`.

        Args:
            tag: The tag, with a hyphen in it.
        """

        def register(cls: type) -> type:
            self.tags = self.tags + ((tag, cls),)
            if self.app is not None:
                self.app.define_classic(tag, cls)
            return cls

        return register


class Hooks:
    """The plugins of a page, in the order in which they are called.

    Args:
        failed: Called with (plugin, hook name, exception) when a hook raises; that hook is left out from then on.
    """

    def __init__(self, failed: "Callable[[Plugin, str, Exception], None]") -> None:
        self.plugins: list[Plugin] = []
        self.failed = failed
        self._calls: dict[str, list[Call]] = {}
        self._failed: list[tuple[Plugin, str]] = []

    def add(self, plugin: Plugin, app: "Host") -> None:
        """Take a plugin in, as the last one of its priority to be called."""
        plugin.app = app
        plugin.name = plugin.name or type(plugin).__name__.lower()
        place = len([other for other in self.plugins if other.priority >= plugin.priority])
        self.plugins.insert(place, plugin)
        self._calls.clear()

    def calls(self, hook: str) -> "list[Call]":
        """The plugins that fill a hook, and their methods."""
        if hook not in self._calls:
            self._calls[hook] = [
                (plugin, getattr(plugin, hook))
                for plugin in self.plugins
                if getattr(type(plugin), hook) is not getattr(Plugin, hook) and (plugin, hook) not in self._failed
            ]
        return self._calls[hook]

    def start(self, hook: str, argument: "Any", calls: "list[Call] | None" = None) -> "Any":
        """Call a hook of one plugin after the other: None, or where one is async, the coroutine that does the rest."""
        calls = self.calls(hook) if calls is None else calls
        for index in range(len(calls)):
            plugin, method = calls[index]
            try:
                result = method(argument)
            except Exception as error:  # noqa: BLE001 - whatever a plugin raises is shown
                self._leave_out(plugin, hook, error)
                continue
            if result is not None and runtime.is_awaitable(result):
                return self._finish(hook, argument, plugin, result, calls[index + 1 :])
        return None

    async def _finish(self, hook: str, argument: "Any", plugin: Plugin, result: "Any", rest: "list[Call]") -> None:
        try:
            await result
        except Exception as error:  # noqa: BLE001 - whatever a plugin raises is shown
            self._leave_out(plugin, hook, error)
        await self.call(hook, argument, rest)

    async def call(self, hook: str, argument: "Any", calls: "list[Call] | None" = None) -> None:
        """Call a hook of every plugin, one after the other, awaiting those that are async."""
        more = self.start(hook, argument, calls)
        if more is not None:
            await more

    def tell(self, hook: str, *arguments: object) -> None:
        """Call a hook of every plugin; whatever they return counts for nothing."""
        for plugin, method in self.calls(hook):
            try:
                self._must_not_wait(hook, method(*arguments))
            except Exception as error:  # noqa: BLE001 - whatever a plugin raises is shown
                self._leave_out(plugin, hook, error)

    def first_true(self, hook: str, argument: "Any") -> bool:
        """Call a hook of one plugin after the other until one returns True; whether one did."""
        for plugin, method in self.calls(hook):
            try:
                answer = method(argument)
                self._must_not_wait(hook, answer)
            except Exception as error:  # noqa: BLE001 - whatever a plugin raises is shown
                self._leave_out(plugin, hook, error)
                continue
            if answer is True:
                return True
        return False

    def change(self, hook: str, argument: "Any", attribute: str) -> bool:
        """Call a hook of every plugin: what it returns takes the place of an attribute of the argument.

        The next plugin gets it so. False ends it, and is returned; True and None change nothing.
        """
        for plugin, method in self.calls(hook):
            try:
                answer = method(argument)
                if answer is None:
                    continue
                self._must_not_wait(hook, answer)
            except Exception as error:  # noqa: BLE001 - whatever a plugin raises is shown
                self._leave_out(plugin, hook, error)
                continue
            if answer is False:
                return False
            if answer is not True:
                setattr(argument, attribute, answer)
        return True

    def _must_not_wait(self, hook: str, answer: "Any") -> None:
        """Refuse what a hook returns if it is `async def` and must not be."""
        if answer is None or isinstance(answer, (bool, str)) or not runtime.is_awaitable(answer):
            return
        if hasattr(answer, "close"):
            answer.close()
        raise PyScriptError("PY2003", f"{hook} must be def, not async def: it is called while Python cannot wait.")

    def _leave_out(self, plugin: Plugin, hook: str, error: Exception) -> None:
        self._failed.append((plugin, hook))
        self._calls.pop(hook, None)
        self.failed(plugin, hook, error)
