"""Adapters that make Plugins from classic plugins (which have camelCase hooks) and from JavaScript objects."""

import json

from pyscript import runtime
from pyscript.elements.base import CustomElement
from pyscript.engine.hooks import Plugin
from pyscript.engine.loading.plugins import is_classic

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.engine.records import Report, Run
    from pyscript.runtime.js_types import JsObject


def adapt(value: object, core_hooks: "JsObject | None" = None) -> "list[Plugin]":
    """Return the Plugins for an object in a plugin's module. Return an empty list if the object is not a plugin.

    Args:
        value: A Plugin, a classic plugin, a JavaScript object, or any other object.
        core_hooks: The module compat/core_hooks.js if the value is a JavaScript object, otherwise None.
    """
    if core_hooks is not None:
        plugin = _javascript_plugin(value, core_hooks)
        return [plugin] if plugin else []
    own = [value] if isinstance(value, Plugin) else []
    return own + ([ClassicPlugin(value)] if is_classic(value) else [])


def interpreter() -> "Any":
    """Return the argument for classic's hooks.

    The argument has the attributes `globals`, `FS` (the file system) and `interface` (the interpreter).
    """
    return runtime.bridge().interpreter()


class ClassicPlugin(Plugin):
    """A Plugin that calls the camelCase hooks of a classic plugin.

    Args:
        other: The classic plugin.
    """

    def __init__(self, other: "Any") -> None:
        super().__init__(str(getattr(other, "name", "") or type(other).__name__))
        self.other = other

    def _call(self, hook: str, *args: object) -> "Any":
        function = getattr(self.other, hook, None)
        return None if function is None else function(*args)

    def configure(self, config: "Any") -> "Any":
        self._call("init", self.app)
        if not isinstance(self.other, Plugin):
            self._call("configure", config)
        return self._call("beforeLaunch", config)

    def setup(self, app: "Host") -> "Any":
        return self._call("afterSetup", interpreter())

    def before_run(self, run: "Run") -> "Any":
        if run.kind == "script":
            return self._call("beforePyScriptExec", interpreter(), run.source.text, run.element)
        if run.kind == "cell":
            return self._call("beforePyReplExec", interpreter(), run.source.text, run.target(), run.element)
        return None

    def after_run(self, run: "Run") -> "Any":
        if run.kind == "script":
            return self._call("afterPyScriptExec", interpreter(), run.source.text, run.element, run.result)
        if run.kind == "cell":
            return self._call("afterPyReplExec", interpreter(), run.source.text, run.target(), run.element, run.result)
        return None

    def on_error(self, report: "Report") -> "bool | None":
        self._call("onUserError", UserError(report))
        return None

    def ready(self, app: "Host") -> "Any":
        return self._call("afterStartup", interpreter())


class UserError:
    """The argument that classic's onUserError takes."""

    def __init__(self, report: "Report") -> None:
        self.errorCode = report.code
        self.message = report.text
        self.messageType = "text"


def _javascript_plugin(target: "Any", core_hooks: "Any") -> "Plugin | None":
    """Make a Plugin from a JavaScript object, or return None if the object has no hooks.

    The hooks may have our names, our names in camelCase, or classic's names.
    """
    methods: dict[str, Any] = {}
    for hook in JAVASCRIPT_HOOKS:
        names = [hook] + [name for name in (_camel(hook),) + JAVASCRIPT_HOOKS[hook] if name != hook]
        found = [name for name in names if core_hooks.has(target, name)]
        if found:
            methods[hook] = _calling(target, found, hook)
    if not methods:
        return None
    name = getattr(target, "name", None)
    plugin: Plugin = type("JavaScriptPlugin", (Plugin,), methods)()
    plugin.name = "" if name is None or runtime.is_none(name) else str(name)
    return plugin


JAVASCRIPT_HOOKS: "dict[str, tuple[str, ...]]" = {
    "configure": ("beforeLaunch",),
    "setup": ("afterSetup",),
    "before_run": ("beforePyScriptExec", "beforePyReplExec"),
    "after_run": ("afterPyScriptExec", "afterPyReplExec"),
    "on_output": (),
    "on_error": ("onUserError",),
    "on_progress": (),
    "ready": ("afterStartup",),
    "close": (),
}
"""Maps each hook that a JavaScript object may have to the hook's names in classic PyScript."""


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join([part[0].upper() + part[1:] for part in rest])


def _calling(target: "Any", names: "list[str]", hook: str) -> "Callable[..., Any]":
    """Make a hook that calls the methods of a JavaScript object with a copy of the hook's argument.

    If the methods change the copy, the hook makes the same changes to the argument itself; see _take_changes.
    """

    def call(self: Plugin, *args: "Any") -> "Any":
        answer = None
        for name in names:
            given = _execution(name, args[0]) if name.endswith("Exec") else _as_javascript(hook, *args)
            if given is None:
                continue
            answer, error = runtime.throws(target, name, *given)
            if error is not None:
                raise RuntimeError(runtime.reason(error))
            if given:
                _take_changes(hook, given[0], args[0])
        return None if runtime.is_none(answer) else answer

    return call


def _execution(name: str, run: "Run") -> "list[Any] | None":
    """Return the arguments for a classic hook that is called before or after a run.

    Return None if the hook is not for this kind of run.
    """
    if run.kind != ("cell" if "Repl" in name else "script"):
        return None
    told = {"interpreter": interpreter(), "src": run.source.text, "pyScriptTag": run.element, "pyReplTag": run.element}
    if "Repl" in name:
        told["outEl"] = run.target()
    if name.startswith("after"):
        told["result"] = run.result
    return [runtime.to_js(told)]


def _as_javascript(hook: str, *args: "Any") -> "list[Any]":
    """Convert the arguments of a hook for JavaScript."""
    if hook in ("setup", "ready"):
        return [interpreter()]
    if hook == "close":
        return []
    value = args[0]
    if hook == "configure":
        return [runtime.window().JSON.parse(json.dumps(value.values))]
    if hook in ("before_run", "after_run"):
        told = {"kind": value.kind, "name": value.name, "source": value.source.text, "element": value.element}
        return [runtime.to_js(told)]
    if hook == "on_error":
        names = ("code", "title", "text", "hint", "file", "line")
        told = {name: getattr(value, name) for name in names}
        told.update({"errorCode": value.code, "message": value.text, "messageType": "text"})
        return [runtime.to_js(told)]
    attributes = ("stream", "text") if hook == "on_output" else ("stage", "detail", "loaded", "total")
    return [runtime.to_js({name: getattr(value, name) for name in attributes})]


def _take_changes(hook: str, given: "Any", value: "Any") -> None:
    """Apply the changes that a JavaScript hook has made to the config or to a run's source."""
    if hook == "configure":
        changed = json.loads(str(runtime.window().JSON.stringify(given)))
        for key in changed:
            value[key] = changed[key]
    elif hook == "before_run" and hasattr(given, "source"):
        value.source.text = str(given.source)


def classic_element(cls: type) -> "type[CustomElement]":
    """Make a subclass of CustomElement from a class that was given to classic's `register_custom_element`."""

    class ClassicElement(CustomElement):
        def connected(self) -> None:
            self.element.originalInnerHTML = self.element.innerHTML
            made: Any = cls(self.element)
            self.element.pyElementInstance = runtime.handle(made)
            html = made.connect()
            if isinstance(html, str):
                self.element.innerHTML = html

        def disconnected(self) -> None:
            self.element.pyElementInstance = None

    return ClassicElement
