"""The composition root in a worker: the same App, but it reaches the page over a channel, and runs one source."""

import json

from pyscript import engine, runtime
from pyscript.app import App
from pyscript.elements.registry import registry
from pyscript.elements.script import Script
from pyscript.engine.errors import Problem
from pyscript.engine.showing.output import complain
from pyscript.engine.workers.exports import Exports, Sync
from pyscript.plugins.error import ErrorPanel
from pyscript.runtime.remote import become_worker, page_objects, references
from pyscript.runtime.remote.page_calls import page

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.engine.hooks import Plugin
    from pyscript.runtime.js_types import JsObject
    from pyscript.runtime.page_api import WorkerBridge

__all__ = ["WorkerPart"]

COMMAND_FAILED = Problem("PY5010", "The page could not carry out a command of the worker: {why}")


class WorkerPart:
    """The part of an App that is specific to a worker. The page is at the other end of a channel.

    Args:
        app: The App.
    """

    plugins: "tuple[type[Plugin], ...]" = (ErrorPanel,)
    in_worker = True

    def __init__(self, app: "Host") -> None:
        self.app = app
        self.sync = Sync()

    def watch_leaving(self) -> None:
        """Do nothing: a worker ends without notice."""

    def add_classic_config(self) -> None:
        """Do nothing: classic tags configure the page only."""

    async def watch_workers(self) -> None:
        """Do nothing: the page starts the workers, so only the page's plugins get `on_worker`."""

    async def connect(self) -> None:
        """Begin to receive calls from the page, and queue the source that the worker runs."""
        bridge: Any = runtime.bridge()
        tag = json.loads(str(runtime.own_window().JSON.stringify(bridge.worker.tag)))
        script = WorkerScript(self.app, Exports(self.app, self.sync), tag)
        references.describe = self._described
        references.receive("run", lambda _target, code: self.app.evaluate(str(code)))
        references.receive("process", lambda _target, code: self._process(str(code)))
        references.receive("failed", lambda _target, message: self._command_failed(str(message)))
        references.receive("missing", lambda _target, missing: complain(self.app, script.run, str(missing)))
        references.receive("task", _task)
        references.receive("cells", self._cells)
        registry.connect(self.app)
        self.app.runner.add(script)

    async def _process(self, code: str) -> str:
        """Run code, and return the text that a Python prompt would show for its value."""
        value = await self.app.evaluate(code)
        return "" if value is None else repr(value)

    async def _cells(self, target: "Any", name: str, *args: object) -> str:
        """Answer a call from a cell in the page. The code of this cell runs in this worker."""
        await runtime.provide("import pyscript.engine.prompt.kernel", runtime.bridge())
        from pyscript.engine.prompt import kernel_worker_side

        return await kernel_worker_side.answer(self.app, str(target.what), str(name), args)

    def _described(self, error: "BaseException | JsObject") -> str:
        """Return the text of an exception, including its traceback, for a caller outside this worker."""
        return self.app.reporter.report_of(error).text

    def _command_failed(self, message: str) -> None:
        self.app.report_soon(COMMAND_FAILED.error(why=message), None, None)


class Tag:
    """A copy of a worker's tag, made when the worker started. It serves to find the tag in the page's text."""

    def __init__(self, about: "dict[str, Any]") -> None:
        self.localName = about["localName"]
        self.textContent = about["text"]
        self.innerHTML = self.pySource = about["html"]
        self.pyNth = about.get("nth")


class WorkerScript(Script):
    """The source that a worker runs.

    Args:
        app: The App of the worker.
        exports: The functions that the worker exports.
        tag: The data of the worker's tag; Source in static/workers/python_worker.js describes this data.
    """

    def __init__(self, app: "Host", exports: Exports, tag: "dict[str, Any]") -> None:
        element: Any = page_objects.tag() if tag["tagged"] else None
        super().__init__(element, app)
        self.exports = exports
        self.about = tag
        self.name = tag["name"]
        self.text = tag["text"]

    @property
    def is_box(self) -> bool:
        """Whether the output is shown inside the tag."""
        return bool(self.about["isBox"])

    def _become_box(self) -> None:
        """Do nothing: the page has already made the tag a box."""

    def _has(self, name: str) -> bool:
        return name in self.about["attributes"]

    def _attribute(self, name: str) -> str:
        # this worker's config is the tag's config, which the page has already read
        return "" if name in ("config", "env") else str(self.about["attributes"].get(name, ""))

    def _seen(self) -> "Any":
        return Tag(self.about)

    def _show_code(self, text: str) -> None:
        if self.element is not None:
            page.workerCode(text)

    def tell(self, what: str) -> None:
        """Dispatch py:ready or py:done (or mpy:ready, mpy:done) on the tag. At the end, also notify the page."""
        if self.element is not None:
            runtime.page.announce(self.element, f"{self.app.kind}:{what}")
        if what == "done":
            self.exports.ready()
            page.workerEnded()

    def paused(self) -> None:
        """Tell the page which functions the source exports. Called when the source first awaits, or when it ends."""
        self.exports.ready(early=True)


def _task(_target: object, definitions: "JsObject", call: "JsObject") -> "Any":
    """Run a call for one of the page's pools."""
    from pyscript.engine.workers.pool_tasks import run

    return run(runtime.bytes_of(definitions), runtime.bytes_of(call))


def start(bridge: "WorkerBridge", resolve: "JsObject", reject: "JsObject") -> None:
    """Start the App, and call `resolve` when the source has started. Called by worker.js."""
    runtime.connect(bridge)
    become_worker(bridge.worker.channel)
    engine.app = app = App(bridge, WorkerPart)
    runtime.settle(app.start(), resolve, reject)
