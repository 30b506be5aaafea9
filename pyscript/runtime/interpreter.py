"""The names that a module of the seam offers, as a Protocol, and their documentation.

The modules `pyodide`, `micropython` and `cpython` implement this Protocol. So do `remote.pyodide` and
`remote.micropython`, which replace them in a worker; some of their functions ask the page. Only type checkers read this
file: a browser never gets it.
"""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Protocol, TypeVar

from typing_extensions import TypeIs

from pyscript.runtime.js_types import JsModule, JsObject
from pyscript.runtime.page_api import Bridge, PageApi

T = TypeVar("T")

Locate = Callable[[str, int], tuple[str, int, str]]
"""`locate(filename, line)` maps a line of a source to (real file, real line, the line's text or "" if unknown)."""


class AnyRun(Protocol):
    """The part of a run that the seam needs, see pyscript.engine.records.Run."""

    @property
    def interruptible(self) -> bool:
        """Whether the person at the page can stop the run where it blocks."""

    def answering(self, now: float) -> float:
        """Return the seconds that the person at the page has taken for answers."""


class Settings(Protocol):
    """The part of a config that the seam needs, see pyscript.engine.config.keys.Config."""

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key, or the default."""


class Interpreter(Protocol):
    """The functions of the interpreter and the page that the rest of the package uses as `runtime.NAME`."""

    @property
    def NAME(self) -> str:
        """The interpreter: "pyodide", "micropython" or "cpython"."""

    @property
    def JSNULL(self) -> object:
        """JavaScript's null; it is None where the interpreter has no separate value for null."""

    # ---- the page, and JavaScript's objects

    @property
    def page(self) -> PageApi:
        """The page's functions, see page_api.py."""

    def connect(self, bridge: Bridge) -> None:
        """Store the bridge, which holds JavaScript's functions for Python; called once, when the page starts."""

    def bridge(self) -> Bridge:
        """Return the bridge, which holds JavaScript's functions for Python."""

    def window(self) -> JsObject:
        """Return the page's global object; in a worker, each use of it is a message to the page."""

    def js_module(self) -> Any:
        """Return the module `js` of the interpreter."""

    def own_window(self) -> JsObject:
        """Return the global object of the JavaScript that Python runs in: the page's, or the worker's own."""

    async def import_in_page(self, url: str) -> JsModule:
        """Import a JavaScript module in the page; `bridge().importModule(url)` imports it where Python runs."""

    def is_js(self, value: object) -> bool:
        """Return whether a value is a JavaScript object."""

    def is_far(self, value: object) -> bool:
        """Return whether a value in a worker is an object of the page; always False on a page."""

    def gather(self, target: JsObject, paths: tuple[str, ...], /) -> list[Any]:
        """Return several properties (or paths of properties) of an object of the page, with one request."""

    def begin_batch(self) -> Callable[[bool], None]:
        """Begin to collect a worker's changes to the page; call the result with True to send or False to drop them."""

    def can_ask(self) -> bool:
        """Return whether `ask_page()` can be used here."""

    def ask_page(self, name: str, *args: object) -> Any:
        """Call a function of the page that returns a promise, block until it is settled, and return its value.

        Raises:
            JsException: The promise was rejected.
        """

    def create_proxy(self, value: object, /) -> JsObject:
        """Make a JavaScript proxy of a Python object; the proxy lives until it is destroyed."""

    def handle(self, value: object, /) -> JsObject:
        """Make a handle: a JavaScript object that keeps a Python object alive while JavaScript holds the handle."""

    def held(self, handle: JsObject, /) -> Any:
        """Return the Python object of a handle, or None if there is no handle."""

    def buffer_of(self, data: bytes | bytearray | memoryview) -> JsObject:
        """Copy bytes into a new JavaScript Uint8Array."""

    def bytes_of(self, buffer: JsObject) -> bytes:
        """Return a copy of the bytes of a JavaScript ArrayBuffer, or of a view of one."""

    def to_js(self, value: object, **options: object) -> JsObject:
        """Convert Python data to JavaScript data; a dict becomes an object."""

    def is_none(self, value: object) -> TypeIs[None]:
        """Return whether a value is None, or JavaScript's null or undefined."""

    def reason(self, error: object) -> str:
        """Return the name and message of a JavaScript error, or of the Python exception that wraps the error."""

    def thrown(self, error: Exception) -> JsObject:
        """Return the JavaScript error of a JsException."""

    def throws(self, target: object, method: str, *args: object) -> tuple[Any, Any]:
        """Call a JavaScript method, and return (its value, None), or (None, the error it threw), on MicroPython too."""

    # ---- runs, tasks and waiting

    def current(self) -> Any:
        """Return the current run; event handlers and tasks inherit it from the code that made them."""

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
            coroutine: The coroutine.
            run: The run that it belongs to, or None.
            paused: Called when the coroutine first awaits something, or ends.
            lost: Called on MicroPython when a JavaScript error has passed through the coroutine, which then never ends.
        """

    def settle(self, coroutine: Coroutine[Any, Any, Any], resolve: JsObject, reject: JsObject) -> None:
        """Start a coroutine, and pass its value to `resolve`, or its exception, as an Error, to `reject`.

        Python does not return a promise, since MicroPython may free the promise before JavaScript receives it.
        """

    def execute(self, source: str, filename: str, namespace: dict[str, Any]) -> tuple[bool, Any]:
        """Run a source; a source with a top-level await runs only when the result is awaited.

        Returns:
            (True, an awaitable) for a source with a top-level await, otherwise (False, the value of the last
            expression); on MicroPython this value is None.
        """

    async def evaluate(self, source: str, filename: str, namespace: dict[str, Any]) -> Any:
        """Run a source, and return the value of its last expression."""

    def interrupt(self, run: AnyRun | None, task: Any) -> None:
        """End a task with a CancelledError where it awaits, or with a KeyboardInterrupt where it blocks.

        Args:
            run: The run that the task is part of.
            task: The result of `spawn()`; None for a run that is not a task.
        """

    def limit(self, seconds: float, run: AnyRun) -> Callable[[], None]:
        """Raise KeyboardInterrupt in a run that takes longer, where Python can trace; return a function to end this."""

    def interruptible(self) -> None:
        """Make `time.sleep()` and other blocking calls interruptible, where Python can block."""

    def can_wait(self) -> bool:
        """Return whether Python can block here until an awaitable is done, while the page stays responsive."""

    def wait(self, awaitable: Awaitable[T]) -> T:
        """Block until an awaitable is done, and return its value; only where `can_wait()` is true."""

    def listener(self, function: Callable[..., object], /) -> JsObject:
        """Make a JavaScript function that calls `function` in the current run; `function` may block if Python can."""

    def own_listener(self, function: Callable[..., object], /) -> JsObject:
        """Make a listener for JavaScript that runs where Python runs: in a worker, not for the page."""

    def release(self, listener: JsObject, /) -> None:
        """Free the Python function of a listener."""

    def is_awaitable(self, value: object) -> bool:
        """Return whether a value can be awaited."""

    def event_loop(self) -> Any:
        """Return the event loop of the page."""

    # ---- output, input and errors

    def redirect(self, write: Callable[[str, str], bool]) -> None:
        """Call `write(stream, text)` for all printed text; stream is "stdout" or "stderr".

        `write` returns whether the browser's console has the text already; if not, the console gets a copy.
        """

    def set_input(self, ask: Callable[[object, str], str]) -> None:
        """Make `input(prompt)` call `ask(prompt, "answer")`; on Pyodide, `sys.stdin` and `getpass()` call `ask` too.

        They pass "line" and "password".
        """

    def on_stray_error(self, report: Callable[[Any, Any], None]) -> None:
        """Call `report(error, run)` for exceptions that no code catches, in tasks and in callbacks."""

    def describe(self, error: BaseException | JsObject, locate: Locate) -> tuple[str, str, int]:
        """Return the traceback as text, with the user's frames only, and the file and line where the traceback ends."""

    def set_debug(self) -> None:
        """Make the interpreter log more about itself in the browser's console, where it can."""

    def file_of(self, function: object) -> str:
        """Return the file name of the source that defines a function, or "" where the interpreter does not know it."""

    # ---- files, modules and packages

    def write_file(self, path: str, data: JsObject) -> None:
        """Write bytes (a JavaScript Uint8Array) to the interpreter's file system; missing folders are created."""

    def unpack(self, data: JsObject, filename: str, folder: str) -> None:
        """Unpack an archive (a JavaScript Uint8Array) into a folder; the ending of `filename` determines the format."""

    def register_module(self, name: str, value: Any) -> None:
        """Make an object importable as the module `name`."""

    async def install(
        self, requirements: list[str], config: Settings, bridge: Bridge, told: Callable[[int], None] = print
    ) -> list[tuple[str, str]]:
        """Install packages; return the failures as (requirement, reason). Call `told(n)` when n packages are done."""

    def entry_points(self, group: str, package: str) -> list[str]:
        """Return the entry points of a package in a group, as "module:attribute"; [] if the package is not installed.

        `package` is a name, a specification, or (in a page) the address of a wheel.
        """

    async def provide(self, source: str, bridge: Bridge, say: Callable[[str, str], None] | None = None) -> None:
        """Load the modules that a source uses although the config does not name them.

        Args:
            source: The source.
            bridge: JavaScript's functions for Python.
            say: If `say` is given, known packages that the source imports are installed. `say` is called with
                (names, "") before, and with (name, reason) for each package that could not be installed.
        """


class WorkerInterpreter(Interpreter, Protocol):
    """The additional functions that channel.py, page_objects.py and references.py need from a worker's interpreter."""

    def answer_calls(self, channel: JsObject, enter: Callable[[], None]) -> None:
        """Call `enter` for each call that comes from the page."""

    def can_ask_by(self, channel: JsObject) -> bool:
        """Return whether Python can wait for an answer of the page here."""

    def ask_by(self, channel: JsObject, op: str, target: object, *values: object) -> Any:
        """Send a request to the page, and wait for the answer."""

    def send_batch(self, channel: JsObject, batch: JsObject) -> None:
        """Send the changes that a batch has collected."""

    def js_array(self, values: list[Any]) -> JsObject:
        """Make a JavaScript array."""

    def js_object(self, values: dict[str, Any]) -> JsObject:
        """Make a JavaScript object."""

    def js_error(self, error: BaseException) -> JsObject:
        """Convert an exception to a JavaScript error."""

    def bind(self, function: Callable[..., T]) -> Callable[..., T]:
        """Return a function that runs as part of the current run, whenever it is called."""

    def drop(self, reference: JsObject) -> None:
        """Release a reference that Python no longer holds."""

    def report_stray(self, error: BaseException) -> None:
        """Show an exception that no code caught."""

    def own_bytes_of(self, buffer: JsObject) -> bytes:
        """Return a copy of the bytes of a buffer that belongs to the worker."""
