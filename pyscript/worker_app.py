"""The composition root in a worker: the same App, with the page at the other end of a channel and one source to run."""

import json

from pyscript import engine, runtime
from pyscript.app import App
from pyscript.elements.registry import registry
from pyscript.elements.script import Script
from pyscript.engine.errors import Problem
from pyscript.engine.showing.output import complain
from pyscript.engine.workers.exports import Exports
from pyscript.plugins.error import ErrorPanel
from pyscript.runtime.remote import become_worker, page_objects, references
from pyscript.runtime.remote.page_calls import page

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.runtime.js_types import JsObject
    from pyscript.runtime.page_api import WorkerBridge

__all__ = ["WorkerApp"]

COMMAND_FAILED = Problem("PY5010", "The page could not do what the worker told it: {why}")


class WorkerApp(App):
    """One interpreter in a worker."""

    built_in = (ErrorPanel,)
    in_worker = True

    def __init__(self, bridge: "WorkerBridge") -> None:
        super().__init__(bridge)
        self.tag = json.loads(str(runtime.own_window().JSON.stringify(bridge.worker.tag)))

    def _hear_leaving(self) -> None:
        """Do nothing: a worker ends without notice."""

    def _add_classic_config(self) -> None:
        """Do nothing: tags configure only the page."""

    async def _hear_of_workers(self) -> None:
        """Do nothing: only the page starts workers."""

    async def _meet_page(self) -> None:
        """Connect the calls that the page makes to this worker, and queue the source."""
        references.describe = self._described
        references.receive("run", lambda _target, code: self.evaluate(str(code)))
        references.receive("process", lambda _target, code: self._process(str(code)))
        references.receive("failed", lambda _target, message: self._command_failed(str(message)))
        script = WorkerScript(self)
        references.receive("missing", lambda _target, missing: complain(self, script.run, str(missing)))
        references.receive("task", _task)
        references.receive("cells", self._cells)
        self.exports = Exports(self)
        self.sync = self.exports.sync
        registry.connect(self)
        self.runner.add(script)

    async def _process(self, code: str) -> str:
        """Run code as a prompt does; return the repr() of its value, or "" for None."""
        value = await self.evaluate(code)
        return "" if value is None else repr(value)

    async def _cells(self, target: "Any", name: str, *args: object) -> str:
        """Answer a request of a cell in the page, whose code runs in this worker."""
        await runtime.provide("import pyscript.engine.prompt.kernel", self.bridge)
        from pyscript.engine.prompt import kernel_in_worker

        return await kernel_in_worker.answer(self, str(target.what), str(name), args)

    def _described(self, error: "BaseException | JsObject") -> str:
        """Return the text of an exception with its traceback, for callers outside this worker."""
        return self.reporter.report_of(error).text

    def _command_failed(self, message: str) -> None:
        self.report_soon(COMMAND_FAILED.error(why=message))


class Tag:
    """A tag as it was when its worker was started: the attributes that locate its text in the page."""

    def __init__(self, about: "dict[str, Any]") -> None:
        self.localName = about["localName"]
        self.textContent = about["text"]
        self.innerHTML = self.pySource = about["html"]
        self.pyNth = about.get("nth")


class WorkerScript(Script):
    """The source that a worker runs."""

    app: "WorkerApp"

    def __init__(self, app: WorkerApp) -> None:
        tag = app.tag
        element: Any = page_objects.tag() if tag["tagged"] else None
        super().__init__(element, app)
        self.about = tag
        self.name = tag["name"]
        self.text = tag["text"]

    @property
    def is_box(self) -> bool:
        """Whether the tag shows its output itself."""
        return bool(self.about["isBox"])

    def _become_box(self) -> None:
        """Do nothing: the page has made the tag a box already."""

    def _has(self, name: str) -> bool:
        return name in self.about["attributes"]

    def _attribute(self, name: str) -> str:
        # the page has read the tag's config already: it is the config of this worker
        return "" if name in ("config", "env") else str(self.about["attributes"].get(name, ""))

    def _seen(self) -> "Any":
        return Tag(self.about)

    def _show_code(self, text: str) -> None:
        if self.element is not None:
            page.workerCode(text)

    def tell(self, what: str) -> None:
        """Dispatch py:ready or py:done (mpy:...) on the tag."""
        if self.element is not None:
            runtime.page.announce(self.element, f"{self.app.kind}:{what}")
        if what == "done":
            self.app.exports.ready()
            page.workerEnded()

    def paused(self) -> None:
        """Tell the page which functions the source exports, once the source waits at its top level."""
        self.app.exports.ready(early=True)


def _task(_target: object, definitions: "JsObject", call: "JsObject") -> "Any":
    """Run a call for one of the page's pools."""
    from pyscript.engine.workers.pool_tasks import run

    return run(runtime.bytes_of(definitions), runtime.bytes_of(call))


def start(bridge: "WorkerBridge", resolve: "JsObject", reject: "JsObject") -> None:
    """Start the App, for worker.js; `resolve` is called when the source has started."""
    runtime.connect(bridge)
    become_worker(bridge.worker.channel)
    engine.app = app = WorkerApp(bridge)
    runtime.settle(app.start(), resolve, reject)
