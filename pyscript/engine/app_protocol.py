"""Protocols for the parts of the App that other modules use. Only type checkers read this file, never a browser."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol

from pyscript.engine.config.keys import Config
from pyscript.engine.errors import PyScriptError
from pyscript.engine.records import Report, Run
from pyscript.engine.running.source import Sources
from pyscript.runtime.js_types import JsElement, JsObject

if TYPE_CHECKING:
    from pyscript.engine.records import RunOutput


class Queued(Protocol):
    """A source that the Runner runs: a script of the page, or the source of a worker."""

    run: Run | None

    @property
    def blocks(self) -> bool:
        """Whether the next script starts only when this script has ended."""

    async def prepare(self) -> Run | None:
        """Read the code, and return a Run that will execute it; return None if there is no code."""

    def tell(self, what: str) -> None:
        """Dispatch an event on the tag: `py:ready` or `py:done`, or the same event with the prefix `mpy:`."""

    def paused(self) -> None:
        """Act when the code first awaits something or, if it never awaits, when it ends."""


class HookCalls(Protocol):
    """The part of Hooks (hooks.py) that other modules use: it calls the plugins' hooks."""

    async def call(self, hook: str, argument: Any) -> None:
        """Call the hook with the given name on each plugin in turn, and await the hooks that are async."""

    def calls(self, hook: str) -> Sequence[object]:
        """Return a pair (plugin, method) for each plugin that defines the hook with the given name."""

    def change(self, hook: str, argument: Any, attribute: str) -> bool:
        """Call a hook of every plugin. If a hook returns a value, it replaces the named attribute of the argument."""


class Runs(Protocol):
    """The part of Runner (running/runner.py) that other modules use. It queues scripts, and knows their runs."""

    @property
    def latest(self) -> Run | None:
        """The run of the script that was started last, or None."""

    @property
    def busy(self) -> bool:
        """Whether any script is waiting in the queue or is still running."""

    def add(self, script: Queued) -> None:
        """Add a script to the queue of scripts that will be run."""

    def adopt(self, run: Run) -> None:
        """Register the run of a cell as the owner of the functions that the cell defines."""

    def forget(self, filename: str) -> None:
        """Forget the run of the source that has the given file name."""

    def namespace(self, env: str = "") -> dict[str, Any]:
        """Return the namespace of the given `env`; by default, the namespace that tags without an `env` share."""

    def script_of(self, function: Callable[..., Any] | None) -> Run | None:
        """Return the run of the script that defines the given function."""


class Reports(Protocol):
    """The part of Reporter (reporter.py) that WorkerPart uses."""

    def report_of(self, error: BaseException | JsObject) -> Report:
        """Return a Report that describes an error, ready to be shown."""


class Host(Protocol):
    """The part of App (pyscript/app.py) that other modules use. An App is one interpreter, on a page or in a worker."""

    kind: str
    """The kind of interpreter: "py" for Pyodide, "mpy" for MicroPython."""
    in_worker: bool
    """Whether this interpreter runs in a worker."""
    config: Config
    sources: Sources
    started: asyncio.Event
    shows_errors: bool
    """Whether stderr is shown in the page even if the run has no element to print into."""

    @property
    def sync(self) -> Any:
        """The Sync of a worker, which holds the functions that it shares with its page; None on a page."""

    @property
    def reporter(self) -> Reports:
        """The Reporter, which shows errors in the console and in the page."""

    @property
    def module(self) -> ModuleType:
        """The module `pyscript` that programs import."""

    @property
    def hooks(self) -> HookCalls:
        """The Hooks, which calls the hooks of the plugins."""

    @property
    def runner(self) -> Runs:
        """The Runner, which runs scripts in order."""

    def show_panel(self, report: Report) -> None:
        """Draw an error panel in the page for the given Report."""

    def close_splash(self) -> None:
        """Remove the splash screen, if there is one."""

    def clock(self) -> float:
        """Return the milliseconds since the page, or this worker, began to load."""

    def progress(self, stage: str, detail: str, loaded: int = 0, total: int = 0) -> None:
        """Report a step of the page's start. Progress in records.py describes the arguments."""

    def next_name(self, element: JsElement | None) -> str:
        """Return the id of a tag or, if it has none, the next free name: py-0, py-1..."""

    def output(self, run: Run, box: JsElement | None) -> RunOutput:
        """Make the Output of a run. `box` is the element that the run prints into by default, or None."""

    async def load(self, config: Config) -> None:
        """Load the packages, files, JavaScript modules and folders that a config names."""

    async def report(
        self, error: BaseException | JsObject, run: Run | None = None, element: JsElement | None = None
    ) -> Report:
        """Show an error in the page and in the console, and return its Report."""

    def report_soon(
        self, error: BaseException | JsObject, run: Run | None = None, element: JsElement | None = None
    ) -> None:
        """Show an error without waiting until it is shown. This is for code that cannot await `report()`."""

    def complain(self, error: PyScriptError, run: Run | None = None) -> None:
        """Show an error that PyScript found, unless an error with the same message has already been shown."""

    def define_classic(self, tag: str, cls: type) -> None:
        """Define a custom element as `register_custom_element` of classic PyScript does."""

    async def evaluate(self, code: str) -> Any:
        """Run code in the shared namespace, and return the value of its last expression."""
