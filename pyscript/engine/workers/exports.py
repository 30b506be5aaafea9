"""The functions that a worker exports to the page and other workers, by naming them in `__export__` or in `sync`."""

from pyscript import runtime
from pyscript.engine.errors import Problem, closest
from pyscript.runtime.remote import channel, page_objects, references
from pyscript.runtime.remote.page_calls import page
from pyscript.runtime.values import data

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.runtime.js_types import JsObject

_app: "Host"  # set when the worker starts
_told = False
_offered: "dict[str, Callable[..., Any]]" = {}
NO_EXPORT = Problem("PY5011", '__export__ names "{name}", which is no function of this worker.')


def connect(app: "Host") -> None:
    """Let the page call the exported functions.

    Args:
        app: The App of the worker.
    """
    global _app
    _app = app
    references.receive("function", _function)
    references.receive("export", _export)
    references.receive("sync", _sync)


def _names() -> "list[str]":
    return [str(name) for name in _app.runner.namespace().get("__export__", ())]


def ready(early: bool = False) -> None:
    """Tell the page that the source has run, or, with `early`, that it has exported something and waits."""
    global _told
    if _told or (early and "__export__" not in _app.runner.namespace()):
        return
    _told = True
    for name in _names():
        if not callable(_app.runner.namespace().get(name)):
            _app.complain(NO_EXPORT.error(name=name))
    page.workerReady(_names())


def _export(target: "JsObject", *args: object) -> "Any":
    name = str(target.what)
    function = _app.runner.namespace().get(name)
    if name not in _names() or not callable(function):
        raise AttributeError(f"The worker does not export '{name}'.{_like(name, _names())}")
    return _called(function, args)


def _function(target: "JsObject", *args: object) -> "Any":
    """Answer a call from bridge.js, which makes a Python file a JavaScript module with all its public functions."""
    name = str(target.what)
    namespace = _app.runner.namespace()
    if name.startswith("_") or not callable(namespace.get(name)):
        raise AttributeError(f"The Python file has no function '{name}'.")
    return _called(namespace[name], args)


def _sync(target: "JsObject", *args: object) -> "Any":
    name = str(target.what)
    if name not in _offered:
        raise AttributeError(f"The worker has no sync.{name}.{_like(name, list(_offered))}")
    return _called(_offered[name], args)


def _like(name: str, names: "list[str]") -> str:
    like = closest(name, names)
    known = f" It has {', '.join(names)}." if names else " It has none."
    return f" Did you mean '{like}'?" if like else known


def _called(function: "Callable[..., Any]", args: "tuple[Any, ...]") -> "Any":
    return runtime.call_in(_app.runner.latest, function, *[data(arg, channel.take) for arg in args])


class Sync:
    """Functions that a worker and the page share: the page can call a function set here, and the other way round."""

    def __getattr__(self, name: str) -> "Callable[..., Any]":
        if name.startswith("__"):
            raise AttributeError(name)
        if name in _offered:
            return _offered[name]

        return lambda *args: page_objects.call_shared(name, args)

    def __setattr__(self, name: str, value: "Callable[..., Any]") -> None:
        _offered[name] = value


sync = Sync()
