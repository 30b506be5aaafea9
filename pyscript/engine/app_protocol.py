"""What the engine, elements and plugins need of the App, for type checkers: nothing of it exists in a browser."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from pyscript.engine.config.keys import Config
from pyscript.engine.errors import PyScriptError
from pyscript.engine.records import Report, Run
from pyscript.engine.running.source import Sources
from pyscript.runtime.js_types import JsElement, JsObject

if TYPE_CHECKING:
    from pyscript.engine.records import RunOutput


class Queued(Protocol):
    """What the Runner runs: a script of the page, or the source of a worker."""

    run: Run | None

    @property
    def blocks(self) -> bool:
        """Whether the next script waits for the end of this one."""

    async def prepare(self) -> Run | None:
        """Read the code and make a run of it; None where there is nothing that may run."""

    def tell(self, what: str) -> None:
        """Dispatch py:ready or py:done (mpy:...) on the tag."""

    def paused(self) -> None:
        """The code has first awaited something, or ended."""


class HookCalls(Protocol):
    """The plugins' hooks: see Hooks in hooks.py."""

    async def call(self, hook: str, argument: Any) -> None:
        """Call a hook of every plugin, one after the other, awaiting those that are async."""

    def change(self, hook: str, argument: Any, attribute: str) -> bool:
        """Call a hook of every plugin: what it returns takes the place of an attribute of the argument."""


class Runs(Protocol):
    """The runs of an interpreter: see Runner in running/runner.py."""

    @property
    def latest(self) -> Run | None:
        """The run of the script that was started last."""

    def add(self, script: Queued) -> None:
        """Run a script when it is its turn."""

    def adopt(self, run: Run) -> None:
        """Let what a cell defines be known as its own."""

    def forget(self, filename: str) -> None:
        """Forget a run."""

    def namespace(self, env: str = "") -> dict[str, Any]:
        """The names of an `env`."""

    def script_of(self, function: Callable[..., Any] | None) -> Run | None:
        """The run of the script that defines a function."""


class Host(Protocol):
    """One interpreter on one page, or in a worker: see pyscript.app.App."""

    kind: str
    """"py" for Pyodide, "mpy" for MicroPython."""
    config: Config
    sources: Sources
    started: asyncio.Event
    shows_errors: bool
    """Whether stderr is shown in the page where no element is named for it."""

    @property
    def hooks(self) -> HookCalls:
        """The plugins' hooks."""

    @property
    def runner(self) -> Runs:
        """Runs sources."""

    def clock(self) -> float:
        """Milliseconds since the page began to load."""

    def progress(self, stage: str, detail: str, loaded: int = 0, total: int = 0) -> None:
        """Report a step of the start."""

    def next_name(self, element: JsElement | None) -> str:
        """The id of a tag, or the next free one: py-0, py-1..."""

    def output(self, run: Run, box: JsElement | None) -> RunOutput:
        """The output of a run, with the box it prints into, if any."""

    async def load(self, config: Config) -> None:
        """Load packages, files and JavaScript modules, if a config names any."""

    async def report(
        self, error: BaseException | JsObject, run: Run | None = None, element: JsElement | None = None
    ) -> Report:
        """Show an error in the page and in the console."""

    def report_soon(
        self, error: BaseException | JsObject, run: Run | None = None, element: JsElement | None = None
    ) -> None:
        """Show an error, from where nothing can be awaited."""

    def complain(self, error: PyScriptError, run: Run | None = None) -> None:
        """Show a mistake that PyScript found, once."""

    def define_classic(self, tag: str, cls: type) -> None:
        """Define an element as classic's `register_custom_element` does."""

    async def evaluate(self, code: str) -> Any:
        """Run a text in the shared namespace: the value of its last expression."""
