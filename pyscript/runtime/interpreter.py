"""The Protocol Interpreter, which lists and documents the names that each module of the seam offers.

The modules `pyodide`, `micropython` and `cpython` implement this Protocol. In a worker, `remote.pyodide` and
`remote.micropython` replace them. These also implement the Protocol, but some of their functions ask the page. Only
type checkers read this file, never a browser.
"""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Protocol, TypeVar

from typing_extensions import TypeIs

from pyscript.runtime.js_types import JsModule, JsObject
from pyscript.runtime.page_api import Bridge, PageApi

T = TypeVar("T")

Locate = Callable[[str, int], tuple[str, int, str]]
"""The type of `locate(filename, line)`, which returns a line's real place as (file, line, text of the line or "")."""


class AnyRun(Protocol):
    """The part of a Run (engine/records.py) that the seam needs."""

    @property
    def interruptible(self) -> bool:
        """Whether the person at the page can stop the run where it blocks."""

    def flush(self) -> None:
        """Show the text that has been printed so far."""

    def answering(self, now: float) -> float:
        """Return how many seconds the person at the page has spent on answers so far."""


class Settings(Protocol):
    """The part of a Config (engine/config/keys.py) that the seam needs."""

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key, or `default` if the config does not have the key."""


class Interpreter(Protocol):
    """The functions and values that the rest of the package uses as `runtime.NAME`."""

    @property
    def NAME(self) -> str:
        """The name of the interpreter: "pyodide", "micropython" or "cpython"."""

    @property
    def JSNULL(self) -> object:
        """The value that stands for JavaScript's null. It is None if the interpreter has no other value for null."""

    # ---- the page, and JavaScript's objects

    @property
    def page(self) -> PageApi:
        """The object whose methods are the page's functions; see page_api.py."""

    def connect(self, bridge: Bridge) -> None:
        """Store the bridge, which holds JavaScript's functions for Python. Called once, at the page's start."""

    def bridge(self) -> Bridge:
        """Return the bridge, which holds JavaScript's functions for Python."""

    def window(self) -> JsObject:
        """Return the page's global object. In a worker, each use of this object sends a message to the page."""

    def js_module(self) -> Any:
        """Return the interpreter's own module `js`, which gives access to JavaScript."""

    def own_window(self) -> JsObject:
        """Return the global object where Python runs. In a worker, this is the worker's own global object."""

    async def import_in_page(self, url: str) -> JsModule:
        """Import a JavaScript module in the page. To import it where Python runs, use `bridge().importModule(url)`."""

    def is_js(self, value: object) -> bool:
        """Return whether a value is a JavaScript object."""

    def is_far(self, value: object) -> bool:
        """Return whether a value in a worker is an object of the page. Always return False on a page."""

    def gather(self, target: JsObject, paths: tuple[str, ...], /) -> list[Any]:
        """Return several properties of an object of the page, with one request. A path may name a nested property."""

    def begin_batch(self) -> Callable[[bool], None]:
        """Begin to collect a worker's changes to the page, and return a function that ends the batch.

        Call that function with True to send the changes, or with False to drop them.
        """

    def can_ask(self) -> bool:
        """Return whether `ask_page()` can be used here."""

    def ask_page(self, name: str, *args: object) -> Any:
        """Call a page function that returns a promise, block until the promise is settled, and return its value.

        Raises:
            JsException: The promise was rejected.
        """

    def create_proxy(self, value: object, /) -> JsObject:
        """Make a JavaScript proxy of a Python object. The proxy lives until it is destroyed."""

    def handle(self, value: object, /) -> JsObject:
        """Make a handle: a JavaScript object that keeps a Python object alive for as long as JavaScript holds it."""

    def held(self, handle: JsObject, /) -> Any:
        """Return the Python object of a handle; return None if the handle is None, null or undefined."""

    def buffer_of(self, data: bytes | bytearray | memoryview) -> JsObject:
        """Copy bytes into a new JavaScript Uint8Array."""

    def bytes_of(self, buffer: JsObject) -> bytes:
        """Return a copy of the bytes in a JavaScript ArrayBuffer, or in a view such as a Uint8Array."""

    def to_js(self, value: object, **options: object) -> JsObject:
        """Convert Python data to JavaScript data. A dict becomes a JavaScript object."""

    def is_none(self, value: object) -> TypeIs[None]:
        """Return whether a value is None, or JavaScript's null or undefined."""

    def reason(self, error: object) -> str:
        """Return the name and message of a JavaScript error. `error` may also be a Python exception that wraps it."""

    def thrown(self, error: Exception) -> JsObject:
        """Return the JavaScript error that a JsException wraps."""

    def throws(self, target: object, method: str, *args: object) -> tuple[Any, Any]:
        """Call a JavaScript method that may throw, and return (value, None) or, if it throws, (None, error).

        This also works on MicroPython, which cannot catch JavaScript errors.
        """

    # ---- runs, tasks and waiting

    def current(self) -> Any:
        """Return the current run, or None if there is none.

        Event handlers and tasks inherit the current run from the code that made them.
        """

    def call_in(self, run: AnyRun | None, function: Callable[..., T], *args: object) -> T:
        """Call a function, and let `run` be the current run during this call."""

    def spawn(
        self,
        coroutine: Coroutine[Any, Any, T],
        run: AnyRun | None,
        paused: Callable[[], None] | None = None,
        lost: Callable[[], None] | None = None,
    ) -> Awaitable[T]:
        """Start a coroutine as a task that is part of `run`.

        Args:
            coroutine: The coroutine to run as a task.
            run: The run that the coroutine belongs to, or None.
            paused: A callback. It is called when the coroutine first awaits something or, if it never awaits, when it
                ends.
            lost: A callback for MicroPython. It is called if a JavaScript error passes through the coroutine, which
                then never ends.
        """

    def settle(self, coroutine: Coroutine[Any, Any, Any], resolve: JsObject, reject: JsObject) -> None:
        """Start a coroutine. Pass its value to `resolve`, or its exception to `reject` as a JavaScript Error.

        Python does not return a promise, since MicroPython might free the promise before JavaScript receives it.
        """

    def execute(self, source: str, filename: str, namespace: dict[str, Any]) -> tuple[bool, Any]:
        """Run a source. A source with a top-level await runs only when the result is awaited.

        Returns:
            (True, an awaitable) for a source with a top-level await; otherwise (False, the value of the last
            expression). On MicroPython, this value is None.
        """

    async def evaluate(self, source: str, filename: str, namespace: dict[str, Any]) -> Any:
        """Run a source, and return the value of its last expression."""

    def interrupt(self, run: AnyRun | None, task: Any) -> None:
        """End a task: with a CancelledError if it awaits, or with a KeyboardInterrupt if it blocks.

        Args:
            run: The run that the task is part of, or None.
            task: The task that `spawn()` returned, or None if the run is not a task.
        """

    def limit(self, seconds: float, run: AnyRun) -> Callable[[], None]:
        """Limit the time of a run, and return a function that removes the limit.

        If the run takes longer, KeyboardInterrupt is raised in it. Only Pyodide can do this.
        """

    def interruptible(self) -> None:
        """Make `time.sleep()` and other blocking calls interruptible, if Python can block."""

    def can_wait(self) -> bool:
        """Return whether Python can now block until an awaitable is done, while the page stays responsive."""

    def wait(self, awaitable: Awaitable[T]) -> T:
        """Block until an awaitable is done, and return its value. Call this only if `can_wait()` is true."""

    def listener(self, function: Callable[..., object], /) -> JsObject:
        """Make a JavaScript function that calls `function` in the current run. It may block if Python can."""

    def own_listener(self, function: Callable[..., object], /) -> JsObject:
        """Make a listener. In a worker, the listener is for the worker's own JavaScript, not for the page."""

    def release(self, listener: JsObject, /) -> None:
        """Free the Python function of a listener."""

    def is_awaitable(self, value: object) -> bool:
        """Return whether a value can be awaited."""

    def event_loop(self) -> Any:
        """Return the event loop of the page."""

    # ---- output, input and errors

    def redirect(self, write: Callable[[str, str], bool]) -> None:
        """Call `write(stream, text)` for all printed text. The stream is "stdout" or "stderr".

        `write` returns whether the browser's console already has the text. If not, the console gets a copy.
        """

    def set_input(self, ask: Callable[[object, str], str]) -> None:
        """Make `input(prompt)` call `ask(prompt, "answer")`; on Pyodide, `sys.stdin` and `getpass()` call `ask` too.

        They pass "line" and "password".
        """

    def on_stray_error(self, report: Callable[[Any, Any], None]) -> None:
        """Call `report(error, run)` for each exception that no code catches in a task or a callback."""

    def describe(self, error: BaseException | JsObject, locate: Locate) -> tuple[str, str, int]:
        """Return the traceback of an error as text, and the file and line where the traceback ends.

        The text contains only the frames of the user's code.
        """

    def set_debug(self) -> None:
        """Make the interpreter log more about itself in the browser's console, if it can."""

    def file_of(self, function: object) -> str:
        """Return the file name of the source that defines a function, or "" if the interpreter does not know it."""

    # ---- files, modules and packages

    def write_file(self, path: str, data: JsObject) -> None:
        """Write bytes (a JavaScript Uint8Array) to the interpreter's file system. Create missing folders."""

    def unpack(self, data: JsObject, filename: str, folder: str) -> None:
        """Unpack an archive (a JavaScript Uint8Array) into a folder. The ending of `filename` gives the format."""

    def register_module(self, name: str, value: Any) -> None:
        """Register an object, so that programs can import it as the module `name`."""

    async def install(
        self, requirements: list[str], config: Settings, bridge: Bridge, told: Callable[[int], None] = print
    ) -> list[tuple[str, str]]:
        """Install packages, and return the failures as (requirement, reason).

        `told(n)` is called when n packages are done.
        """

    def entry_points(self, group: str, package: str) -> list[str]:
        """Return the entry points of a package that belong to a group, in the form "module:attribute".

        `package` is a name, a specification, or (in a page) the address of a wheel. If the package is not installed,
        the result is [].
        """

    async def provide(self, source: str, bridge: Bridge, say: Callable[[str, str], None] | None = None) -> None:
        """Load modules that a source needs although the config does not name them.

        Args:
            source: The code of the source.
            bridge: The bridge, which holds JavaScript's functions for Python.
            say: A callback for messages. If it is given, known packages that the source imports are also installed. It
                is called with (names, "") before they are installed, and with (name, reason) for each package that
                could not be installed.
        """


class WorkerInterpreter(Interpreter, Protocol):
    """The additional functions that the modules channel, page_objects and references need in a worker."""

    def answer_calls(self, channel: JsObject, enter: Callable[[], None]) -> None:
        """Begin to receive calls from the page. `enter` is called for each of them."""

    def can_ask_by(self, channel: JsObject) -> bool:
        """Return whether Python can now wait until the page answers over the given channel."""

    def ask_by(self, channel: JsObject, op: str, target: object, *values: object) -> Any:
        """Send a request to the page over the given channel, wait for the answer, and return its value."""

    def send_batch(self, channel: JsObject, batch: JsObject) -> None:
        """Send the changes that a batch has collected to the page."""

    def js_array(self, values: list[Any]) -> JsObject:
        """Make a JavaScript array with the given items."""

    def js_object(self, values: dict[str, Any]) -> JsObject:
        """Make a JavaScript object with the given properties."""

    def js_error(self, error: BaseException) -> JsObject:
        """Convert a Python exception to a JavaScript error."""

    def bind(self, function: Callable[..., T]) -> Callable[..., T]:
        """Return a function that calls `function` as part of the run that is current now."""

    def drop(self, reference: JsObject) -> None:
        """Release a reference that Python no longer holds."""

    def report_stray(self, error: BaseException) -> None:
        """Show an exception that no code caught."""

    def own_bytes_of(self, buffer: JsObject) -> bytes:
        """Return a copy of the bytes in a buffer that belongs to the worker, not to the page."""
