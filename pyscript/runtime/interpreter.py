"""What a module of the seam offers: a Protocol, and the documentation of its names.

`pyodide`, `micropython` and `host` (CPython) fulfil it, and in a worker `pyodide_worker` and `mpy_worker`, where some
names speak with the page. Type checkers read this file; nothing of it exists in a browser.
"""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Protocol, TypeVar

from typing_extensions import TypeIs

from pyscript.runtime.js_types import JsModule, JsObject
from pyscript.runtime.page_api import Bridge, PageApi

T = TypeVar("T")

Locate = Callable[[str, int], tuple[str, int, str]]
"""`locate(filename, line)` says where a line of a source really stands, and its text where that is known."""


class AnyRun(Protocol):
    """What the seam needs of a run, see pyscript.engine.running.runner.Run."""

    @property
    def interruptible(self) -> bool:
        """Whether the person at the page can stop it where it blocks."""


class Settings(Protocol):
    """What the seam needs of a config, see pyscript.engine.config.keys.Config."""

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key."""


class Interpreter(Protocol):
    """What the rest of the package may ask of the interpreter and the page: `from pyscript import runtime`."""

    @property
    def NAME(self) -> str:
        """The interpreter: "pyodide", "micropython" or "cpython"."""

    @property
    def JSNULL(self) -> object:
        """JavaScript's null, which is None where the interpreter has no value of its own for it."""

    # ---- the page, and JavaScript's objects

    @property
    def page(self) -> PageApi:
        """The page's functions, see page_api.py."""

    def connect(self, bridge: Bridge) -> None:
        """Take what JavaScript offers; called once, when the page starts."""

    def bridge(self) -> Bridge:
        """What JavaScript offers."""

    def window(self) -> JsObject:
        """The page's global object; in a worker that is far away, and each use of it is a message."""

    def js_module(self) -> Any:
        """The module `js` of the interpreter."""

    def own_window(self) -> JsObject:
        """The global object of the JavaScript that Python runs in: the page's, or the worker's own."""

    async def import_in_page(self, url: str) -> JsModule:
        """Import a JavaScript module where the page is; `bridge().importModule(url)` does where Python is."""

    def is_js(self, value: object) -> bool:
        """Whether a value is a JavaScript object."""

    def is_far(self, value: object) -> bool:
        """Whether a value is an object of the page, and Python in a worker."""

    def gather(self, target: JsObject, paths: tuple[str, ...], /) -> list[Any]:
        """Several properties of an object that is far, or paths of them, asked for at once."""

    def begin_batch(self) -> Callable[[bool], None]:
        """Start to collect what the page is told, in a worker; what is returned ends that: is it to be done?"""

    def can_ask(self) -> bool:
        """Whether `ask_page()` can be used here."""

    def ask_page(self, name: str, *args: object) -> Any:
        """Call a function of the page that gives a promise, and block until it is settled: its value.

        Raises:
            JsException: It was rejected.
        """

    def create_proxy(self, value: object, /) -> JsObject:
        """A JavaScript handle on a Python object, which lives until it is destroyed."""

    def handle(self, value: object, /) -> JsObject:
        """A JavaScript object that holds a Python object, for as long as JavaScript keeps it."""

    def held(self, handle: JsObject, /) -> Any:
        """The Python object that a handle holds; None for no handle."""

    def buffer_of(self, data: bytes | bytearray | memoryview) -> JsObject:
        """A JavaScript Uint8Array with a copy of some bytes."""

    def bytes_of(self, buffer: JsObject) -> bytes:
        """A copy of the bytes of a JavaScript ArrayBuffer or of a view on one."""

    def to_js(self, value: object, **options: object) -> JsObject:
        """Turn Python data into JavaScript data; a dict becomes an object."""

    def is_none(self, value: object) -> TypeIs[None]:
        """Whether a value is None, or JavaScript's null or undefined."""

    def reason(self, error: object) -> str:
        """What a JavaScript error, or the exception it became, says: its name and message."""

    def thrown(self, error: Exception) -> JsObject:
        """The JavaScript error behind a JsException."""

    def throws(self, target: object, method: str, *args: object) -> tuple[Any, Any]:
        """Call a JavaScript method: (its value, None), or (None, what it threw), on MicroPython too."""

    # ---- runs, tasks and waiting

    def current(self) -> Any:
        """The run that is going on: it travels with the context into handlers and tasks."""

    def call_in(self, run: AnyRun | None, function: Callable[..., T], *args: object) -> T:
        """Call a function as part of a run."""

    def spawn(
        self,
        coroutine: Coroutine[Any, Any, T],
        run: AnyRun | None,
        paused: Callable[[], None] | None = None,
        lost: Callable[[], None] | None = None,
    ) -> Awaitable[T]:
        """Start a coroutine as a task that is part of `run`.

        Args:
            coroutine: What to run.
            run: The run it belongs to, or None.
            paused: Called when it first awaits, or ends.
            lost: Called on MicroPython when JavaScript threw through it, so that it will never end.
        """

    def settle(self, coroutine: Coroutine[Any, Any, Any], resolve: JsObject, reject: JsObject) -> None:
        """Start a coroutine, and give its value, or an Error, to a JavaScript function.

        Python returns no promise: MicroPython may have freed a JavaScript object before JavaScript gets it as a result.
        """

    def execute(self, source: str, filename: str, namespace: dict[str, Any]) -> tuple[bool, Any]:
        """Run a source until it first awaits: whether it has to be awaited, and what, or else its value.

        On MicroPython the value is None.
        """

    async def evaluate(self, source: str, filename: str, namespace: dict[str, Any]) -> Any:
        """Run a source: the value of its last expression."""

    def interrupt(self, run: AnyRun | None, task: Any) -> None:
        """End a task with a CancelledError where it awaits, or with a KeyboardInterrupt where it blocks.

        Args:
            run: The run that it is part of.
            task: What `spawn()` gave; None for a run that is none.
        """

    def limit(self, seconds: float, run: AnyRun) -> Callable[[], None]:
        """Raise KeyboardInterrupt in a run that takes longer, where Python can trace; call the result to end that."""

    def interruptible(self) -> None:
        """Let `time.sleep()` and other blocking calls be interrupted where Python can wait."""

    def can_wait(self) -> bool:
        """Whether Python may block here until something asynchronous is done, with the page alive."""

    def wait(self, awaitable: Awaitable[T]) -> T:
        """Block until an awaitable is done; only where `can_wait()`."""

    def listener(self, function: Callable[..., object], /) -> JsObject:
        """A JavaScript function that calls `function` as part of the current run; it may block where Python can."""

    def release(self, listener: JsObject, /) -> None:
        """Free what a listener holds."""

    def is_awaitable(self, value: object) -> bool:
        """Whether a value can be awaited."""

    def event_loop(self) -> Any:
        """The event loop of this page."""

    # ---- output, input and errors

    def redirect(self, write: Callable[[str, str], bool]) -> None:
        """Let `write(stream, text)` get what is printed; stream is "stdout" or "stderr".

        It says whether the console has it already; else that gets a copy.
        """

    def set_input(self, ask: Callable[[object], str]) -> None:
        """Let `input(prompt)` call `ask`."""

    def on_stray_error(self, report: Callable[[Any, Any], None]) -> None:
        """Let `report(error, run)` get exceptions that no one caught, in tasks and in callbacks."""

    def describe(self, error: BaseException | JsObject, locate: Locate) -> tuple[str, str, int]:
        """The traceback as text, user frames only, and the file and line it ends at."""

    def set_debug(self) -> None:
        """Let the interpreter tell more about itself in the console, where it can."""

    def file_of(self, function: object) -> str:
        """The file name of the source that a function was defined in, or "" where that cannot be told."""

    # ---- files, modules and packages

    def write_file(self, path: str, data: JsObject) -> None:
        """Write bytes (a JavaScript Uint8Array) to the interpreter's file system, making folders."""

    def unpack(self, data: JsObject, filename: str, folder: str) -> None:
        """Unpack an archive (a JavaScript Uint8Array), by the ending of its name, into a folder."""

    def register_module(self, name: str, value: Any) -> None:
        """Make a JavaScript object importable by a name."""

    async def install(
        self, requirements: list[str], config: Settings, bridge: Bridge, told: Callable[[int], None] = print
    ) -> list[tuple[str, str]]:
        """Install packages; the list of (requirement, reason) that failed. `told(n)` is called when n are done."""

    def entry_points(self, group: str, package: str) -> list[str]:
        """The entry points of a group that an installed package has, as "module:attribute"; none if it is not there.

        `package` is its name, a specification, or (in a page) the address of its wheel.
        """

    async def provide(self, source: str, bridge: Bridge, say: Callable[[str], None] | None = None) -> None:
        """Have ready what a source uses without the config naming it.

        Args:
            source: The source.
            bridge: What JavaScript offers.
            say: Then packages that it imports, and that are known, are installed; it is told which.
        """


class WorkerInterpreter(Interpreter, Protocol):
    """What channel.py, page_objects.py and references.py need of the interpreter in a worker besides."""

    def answer_calls(self, channel: JsObject, enter: Callable[[], None]) -> None:
        """Let the page's calls come to `enter`."""

    def can_ask_by(self, channel: JsObject) -> bool:
        """Whether Python can wait for the page."""

    def ask_by(self, channel: JsObject, op: str, target: object, *values: object) -> Any:
        """Ask the page, and wait."""

    def send_batch(self, channel: JsObject, batch: JsObject) -> None:
        """Do what a batch has collected."""

    def js_array(self, values: list[Any]) -> JsObject:
        """A JavaScript array."""

    def js_object(self, values: dict[str, Any]) -> JsObject:
        """A JavaScript object."""

    def js_error(self, error: BaseException) -> JsObject:
        """An exception as a JavaScript error."""

    def bind(self, function: Callable[..., T]) -> Callable[..., T]:
        """A function as part of the run that goes on now."""

    def drop(self, reference: JsObject) -> None:
        """Python no longer holds a reference."""

    def report_stray(self, error: BaseException) -> None:
        """Show an exception that no one caught."""

    def own_bytes_of(self, buffer: JsObject) -> bytes:
        """A copy of the bytes of a buffer of the worker's own."""

    def own_listener(self, function: Callable[..., object], /) -> JsObject:
        """A JavaScript function of this worker, which calls a function of Python."""
