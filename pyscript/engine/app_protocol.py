"""What the engine, elements and plugins need of the App, for type checkers: nothing of it exists in a browser."""

import asyncio
from typing import Any, Protocol

from pyscript.engine.config.keys import Config
from pyscript.engine.errors import PyScriptError
from pyscript.engine.hooks import Hooks, Plugin
from pyscript.engine.records import Report, Run
from pyscript.engine.running.runner import Runner
from pyscript.engine.running.source import Sources
from pyscript.engine.showing.output import Output
from pyscript.runtime.js_types import JsElement, JsObject


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


class Host(Protocol):
    """One interpreter on one page, or in a worker: see pyscript.app.App."""

    kind: str
    """"py" for Pyodide, "mpy" for MicroPython."""
    config: Config
    hooks: Hooks
    runner: Runner
    sources: Sources
    started: asyncio.Event
    shows_errors: bool
    """Whether stderr is shown in the page where no element is named for it."""

    def clock(self) -> float:
        """Milliseconds since the page began to load."""

    def progress(self, stage: str, detail: str, loaded: int = 0, total: int = 0) -> None:
        """Report a step of the start."""

    def next_name(self, element: JsElement | None) -> str:
        """The id of a tag, or the next free one: py-0, py-1..."""

    def output(self, run: Run, box: JsElement | None) -> Output:
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

    def add_plugin(self, plugin: Plugin) -> None:
        """Take a plugin in."""

    def define_classic(self, tag: str, cls: type) -> None:
        """Define an element as classic's `register_custom_element` does."""

    async def evaluate(self, code: str) -> Any:
        """Run a text in the shared namespace: the value of its last expression."""
