"""Lets the page and other workers call a worker's functions that are listed in `__export__` or set on `sync`."""

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

NO_EXPORT = Problem("PY5011", '__export__ names "{name}", which is not a function of this worker.')


class Exports:
    """The functions that a worker exports.

    Args:
        app: The App that runs in this worker.
        sync: The Sync object, which programs in this worker import as `pyscript.sync`.
    """

    def __init__(self, app: "Host", sync: "Sync") -> None:
        self.app = app
        self.sync = sync
        self._reported = False
        references.receive("function", self._function)
        references.receive("export", self._export)
        references.receive("sync", self._sync)

    def ready(self, early: bool = False) -> None:
        """Tell the page once which functions the source exports. If `early`, do so only if `__export__` is defined.

        Args:
            early: Whether the source is still waiting at a top-level await. Otherwise, it has ended.
        """
        namespace = self.app.runner.namespace()
        if self._reported or (early and "__export__" not in namespace):
            return
        self._reported = True
        names = self._names()
        for name in names:
            if not callable(namespace.get(name)):
                self.app.complain(NO_EXPORT.error(name=name))
        page.workerReady(names)

    def _names(self) -> "list[str]":
        return [str(name) for name in self.app.runner.namespace().get("__export__", ())]

    def _export(self, target: "JsObject", *args: object) -> "Any":
        name, names = str(target.what), self._names()
        function = self.app.runner.namespace().get(name)
        if name not in names or not callable(function):
            raise AttributeError(f"The worker does not export '{name}'.{_like(name, names)}")
        return self._called(function, args)

    def _function(self, target: "JsObject", *args: object) -> "Any":
        """Answer a call from bridge.js, a JavaScript module that offers the public functions of a Python file."""
        name = str(target.what)
        function = self.app.runner.namespace().get(name)
        if name.startswith("_") or not callable(function):
            raise AttributeError(f"The Python file has no function '{name}'.")
        return self._called(function, args)

    def _sync(self, target: "JsObject", *args: object) -> "Any":
        name, offered = str(target.what), offered_by(self.sync)
        if name not in offered:
            raise AttributeError(f"The worker has no sync.{name}.{_like(name, list(offered))}")
        return self._called(offered[name], args)

    def _called(self, function: "Callable[..., Any]", args: "tuple[Any, ...]") -> "Any":
        return runtime.call_in(self.app.runner.latest, function, *[data(arg, channel.take) for arg in args])


def _like(name: str, names: "list[str]") -> str:
    like = closest(name, names)
    known = f" It has {', '.join(names)}." if names else " It has none."
    return f" Did you mean '{like}'?" if like else known


class Sync:
    """The functions that a worker and its page share. Each side can call the functions that the other side has set."""

    def __getattr__(self, name: str) -> "Callable[..., Any]":
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args: page_objects.call_shared(name, args)


def offered_by(sync: Sync) -> "dict[str, Callable[..., Any]]":
    """Return the functions that a worker has set as attributes of its `sync`."""
    return sync.__dict__
