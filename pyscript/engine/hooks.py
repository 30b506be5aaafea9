"""The base class of plugins, which defines the hooks, and the class Hooks, which calls them."""

from pyscript import runtime
from pyscript.engine.errors import Problem

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.engine.config.keys import Config, ConfigKey
    from pyscript.engine.records import Display, Progress, Report, Run, Written

    Call = tuple["Plugin", Callable[[Any], Any]]

ASYNC_HOOK = Problem("PY2003", "{hook} must be def, not async def: Python cannot wait for this hook.")


class Plugin:
    """The base class of plugins. A subclass overrides the hooks it needs. Each hook except `close` takes one argument.

    `configure`, `setup`, `before_run`, `after_run`, `on_worker` and `ready` may be `async def`. PyScript waits for
    these hooks, except for `on_worker` and the `after_run` of a handler. The other hooks are called while Python
    cannot wait, and must be `def`.

    The hooks of plugins with a higher `priority` are called first. Plugins of equal priority are called in the order in
    which they were loaded: first the built-in plugins, then the plugins that the config names. If a hook raises an
    exception, PyScript shows the exception and continues, but does not call that hook of that plugin again.

    Args:
        name: The plugin's name in messages, and in `plugins = ["!name"]`, which switches the plugin off. The default is
            the class attribute `name` or, if that is empty, the name of the class in lower case.

    Attributes:
        app: The App of this page. It is set before the first hook is called.
        priority: A number; plugins with a higher priority are called first.
        config_keys: A dict of the config keys that belong to this plugin. It maps the name of each key to its
            ConfigKey.
    """

    name = ""
    priority = 0
    config_keys: "dict[str, ConfigKey]" = {}
    app: "Host" = None  # type: ignore[assignment]  # set before the first hook is called
    tags: "tuple[tuple[str, Any], ...]" = ()  # (tag, class) pairs of register_custom_element()

    def __init__(self, name: str = "") -> None:
        self.name = name or self.name

    def configure(self, config: "Config") -> "Any":
        """Read or change the config, before anything is loaded.

        A plugin that imports a package or file of the page is loaded after the page's packages and files. In this case,
        the hook is also called after these have been loaded.
        """

    def setup(self, app: "Host") -> "Any":
        """Set up the plugin. Called with the App after packages and files have been loaded, before the first script."""

    def before_run(self, run: "Run") -> "Any":
        """Read or change a Run before it starts. `run.kind` is "script", "cell", "handler" or "call" (from JavaScript).

        The hook may replace `run.source.text` or, for a handler that is a function, `run.function`. An async hook
        delays handlers, so that calls such as `event.preventDefault()` in a handler no longer have an effect.
        """

    def after_run(self, run: "Run") -> "Any":
        """Act when a Run has ended. `run.result` is its value, and `run.error` is its exception or None."""

    def on_output(self, output: "Written") -> "str | bool | None":
        """Change printed text (a Written) before it is shown. Must be `def`.

        `output.places` lists the elements that the text will be written into, and the hook may change this list. If the
        hook returns a str, that is shown instead. If it returns False, nothing is shown. The browser's console gets the
        original text. For cells and terminals, however, it gets the text as changed by plugins.
        """

    def on_display(self, display: "Display") -> "Any":
        """Change the value of a Display, which `display()` is about to show. Must be `def`.

        If the hook returns None or True, the value is shown as it is. If the hook returns False, nothing is shown. Any
        other value that the hook returns is shown instead.
        """

    def on_error(self, report: "Report") -> "bool | None":
        """Handle a Report of an error. Return True if no other plugin should be called for this error. Must be `def`.

        The browser's console already shows the error. The built-in plugin that draws error panels has priority -100.
        """

    def on_progress(self, progress: "Progress") -> None:
        """Follow the page's start. Called with each Progress, from the loading of packages onwards. Must be `def`."""

    def on_worker(self, worker: "Any") -> "Any":
        """Use a worker of the page. Called once for each worker, with the worker as the argument."""

    def ready(self, app: "Host") -> "Any":
        """Act when the page has finished starting. Called with the App when the first scripts have started."""

    def close(self) -> None:
        """Clean up when the page is left. Must be `def`."""

    def register_custom_element(self, tag: str) -> "Callable[[type], type]":
        """Register the decorated class as an element of classic PyScript.

        The class is called with the element, and its `connect()` returns HTML.

        For new elements, decorate a subclass of CustomElement with `@custom_element` instead.

        Args:
            tag: The tag, with a hyphen in it.
        """

        def register(cls: type) -> type:
            self.tags = self.tags + ((tag, cls),)
            if self.app:
                self.app.define_classic(tag, cls)
            return cls

        return register


class Hooks:
    """Holds the plugins of a page, and calls their hooks in the right order.

    Args:
        failed: A callback. It is called with (plugin, hook name, exception) when a hook raises an exception.
    """

    def __init__(self, failed: "Callable[[Plugin, str, Exception], None]") -> None:
        self.plugins: list[Plugin] = []
        self.failed = failed
        self._calls: dict[str, list[Call]] = {}
        self._failed: list[tuple[Plugin, str]] = []

    def add(self, plugin: Plugin, app: "Host") -> None:
        """Add a plugin. Its hooks are called after the hooks of other plugins with the same priority."""
        plugin.app = app
        plugin.name = plugin.name or type(plugin).__name__.lower()
        place = len([other for other in self.plugins if other.priority >= plugin.priority])
        self.plugins.insert(place, plugin)
        self._calls.clear()

    def calls(self, hook: str) -> "list[Call]":
        """Return a pair (plugin, method) for each plugin that defines the hook with the given name."""
        if hook not in self._calls:
            self._calls[hook] = [
                (plugin, getattr(plugin, hook))
                for plugin in self.plugins
                if getattr(type(plugin), hook) is not getattr(Plugin, hook) and (plugin, hook) not in self._failed
            ]
        return self._calls[hook]

    def start(self, hook: str, argument: "Any", calls: "list[Call] | None" = None) -> "Any":
        """Call a hook of each plugin in turn, until a plugin's hook is async.

        Returns:
            None if all hooks have been called; otherwise a coroutine that awaits the async hook and calls the others.
        """
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
        """Call the hook with the given name on each plugin in turn, and await the hooks that are async."""
        more = self.start(hook, argument, calls)
        if more is not None:
            await more

    def tell(self, hook: str, *arguments: object) -> None:
        """Call the hook with the given name on each plugin in turn, and ignore what the hooks return."""
        for plugin, method in self.calls(hook):
            try:
                self._must_not_wait(hook, method(*arguments))
            except Exception as error:  # noqa: BLE001 - whatever a plugin raises is shown
                self._leave_out(plugin, hook, error)

    def first_true(self, hook: str, argument: "Any") -> bool:
        """Call a hook of each plugin in turn, until a hook returns True. Return whether a hook has returned True."""
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
        """Call a hook of every plugin. If a hook returns a value, it replaces the named attribute of the argument.

        The next plugin gets the changed argument. If a hook returns False, no further plugin is called, and the result
        is False. If a hook returns True or None, nothing changes.
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
        """Raise PyScriptError if a hook returned an awaitable, although it must be `def` and not `async def`."""
        if answer is None or isinstance(answer, (bool, str)) or not runtime.is_awaitable(answer):
            return
        if hasattr(answer, "close"):
            answer.close()
        raise ASYNC_HOOK.error(hook=hook)

    def _leave_out(self, plugin: Plugin, hook: str, error: Exception) -> None:
        self._failed.append((plugin, hook))
        self._calls.pop(hook, None)
        self.failed(plugin, hook, error)
