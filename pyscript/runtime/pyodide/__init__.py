"""The seam for Pyodide. interpreter.py documents the names."""

import asyncio
import builtins
import contextvars
import functools
import inspect
import io
import os
import sys

import js
import pyodide_js
from pyodide.code import CodeRunner
from pyodide.ffi import JsException, JsProxy, create_once_callable, run_sync
from pyodide.ffi import can_run_sync as can_wait
from pyodide.ffi import create_proxy as _create_proxy
from pyodide.ffi import to_js as _to_js

from pyscript.runtime.coroutine_steps import first_step_told
from pyscript.runtime.pyodide import interrupts, packages
from pyscript.runtime.pyodide.interrupts import block, interrupt, interruptible, limit
from pyscript.runtime.pyodide.packages import entry_points, install, provide
from pyscript.runtime.pyodide.standard_input import StandardInput

try:
    from pyodide.ffi import jsnull
except ImportError:
    jsnull = None  # before 0.28 JavaScript's null was None

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import Any, TypeVar

    from typing_extensions import TypeIs

    from pyscript.runtime.interpreter import AnyRun, Locate
    from pyscript.runtime.js_types import JsModule, JsObject
    from pyscript.runtime.page_api import Bridge, PageApi

    T = TypeVar("T")

NAME = "pyodide"
AWAIT = 0x2000  # ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, without the import of ast

_current: "contextvars.ContextVar[AnyRun | None]" = contextvars.ContextVar("run", default=None)
_bridge: "Bridge"  # set when the page starts
entered = bytearray(1)  # 1 once a call from JavaScript has entered Python; reporting it by another call is slow
_stray: "Callable[[Any, Any], None]"


def connect(bridge: "Bridge") -> None:
    global _bridge
    _bridge = bridge
    bridge.door.mark(entered)
    interrupts.connect(current)
    for module in (
        "pyodide.ffi",
        "pyodide.ffi.wrappers",
    ):  # so that callbacks made by Pyodide's own functions print too
        if module in sys.modules:
            vars(sys.modules[module]).update(create_proxy=create_proxy, create_once_callable=_create_once_callable)
    os.environ.setdefault("MPLBACKEND", "module://pyscript.compat.matplotlib_backend")
    if not bridge.other:
        from pyscript.runtime.pyodide.late_library import LateLibrary

        LateLibrary.install(bridge.late)
    from pyscript.runtime.pyodide.urlopen import Finder

    Finder.install()


def bridge() -> "Bridge":
    return _bridge


class _Page:
    """Holds the page's functions. Each function is looked up only once, since a lookup takes as long as a call."""

    def __getattr__(self, name: str) -> "Callable[..., Any]":
        function: Callable[..., Any] = getattr(_bridge.page, name)
        setattr(self, name, function)
        return function


if TYPE_CHECKING:
    page: PageApi
else:
    page = _Page()


def window() -> "JsObject":
    return js.globalThis


own_window = window


def js_module() -> "Any":
    return js


async def import_in_page(url: str) -> "JsModule":
    return await _bridge.importModule(url)


can_ask = can_wait


def ask_page(name: str, *args: object) -> "Any":
    return wait(getattr(page, name)(*args))


def create_proxy(value: object, **options: object) -> "JsObject":
    return _create_proxy(_callback(value), **options)


def _create_once_callable(value: object, **options: object) -> "JsObject":
    return create_once_callable(_callback(value), **options)


def _callback(value: object) -> object:
    """Return a function that runs in the current context in place of a function; return any other object as it is."""
    return _in_context(value) if inspect.isroutine(value) or isinstance(value, functools.partial) else value


def handle(value: object) -> "JsObject":
    return _create_proxy(value)


def held(handle: "JsObject") -> "Any":
    return None if is_none(handle) else handle.unwrap()


def buffer_of(data: "bytes | bytearray | memoryview") -> "JsObject":
    return _to_js(memoryview(data).cast("B"))


def bytes_of(buffer: "JsObject") -> bytes:
    copied: bytes = buffer.to_bytes()
    return copied


def _in_context(function: "Callable[..., Any]") -> "Callable[..., Any]":
    """Return a function that always runs in the context that is current now. Calls from JavaScript have no context."""
    context = contextvars.copy_context()

    @functools.wraps(function)
    def inside(*args: object, **named: object) -> "Any":
        current = context.copy()
        result = current.run(function, *args, **named)
        return current.run(asyncio.ensure_future, result) if inspect.iscoroutine(result) else result

    return inside


def to_js(value: object, **options: object) -> "JsObject":
    given: dict[str, Any] = {"dict_converter": js.Object.fromEntries}
    given.update(options)
    return _to_js(value, **given)


def is_js(value: object) -> bool:
    return isinstance(value, JsProxy)


def begin_batch() -> "Callable[[bool], None]":
    return lambda _good: None


def is_far(value: object) -> bool:
    return False


def gather(target: "JsObject", paths: "tuple[str, ...]") -> "list[Any]":
    raise TypeError("only what is far is gathered")


def is_none(value: object) -> "TypeIs[None]":
    return value is None or value is jsnull


JSNULL = jsnull


def reason(error: object) -> str:
    return f"{getattr(error, 'name', 'Error')}: {getattr(error, 'message', error)}"


def thrown(error: Exception) -> "JsObject":
    return getattr(error, "js_error", error)  # type: ignore[arg-type]  # a JsException has the attributes of the error


def throws(target: object, method: str, *args: object) -> "tuple[Any, Any]":
    try:
        return getattr(target, method)(*args), None
    except JsException as error:
        return None, error


def current() -> "Any":
    return _current.get()


def _context(run: "AnyRun | None") -> contextvars.Context:
    context = contextvars.copy_context()
    context.run(_current.set, run)
    return context


def call_in(run: "AnyRun | None", function: "Callable[..., T]", *args: object) -> "T":
    return _context(run).run(function, *args)


def spawn(
    coroutine: "Coroutine[Any, Any, T]",
    run: "AnyRun | None",
    paused: "Callable[[], None] | None" = None,
    lost: "Callable[[], None] | None" = None,
) -> "Awaitable[T]":
    body = first_step_told(coroutine, paused) if paused else coroutine
    return asyncio.get_event_loop().create_task(body, context=_context(run))


def settle(coroutine: "Coroutine[Any, Any, Any]", resolve: "JsObject", reject: "JsObject") -> None:
    async def pass_on() -> None:
        try:
            value = await coroutine
        except Exception as error:  # noqa: BLE001 - whatever is raised is passed on
            reject(js.Error.new(str(error) or type(error).__name__))
        else:
            resolve(to_js(value))

    spawn(pass_on(), None)


def execute(source: str, filename: str, namespace: "dict[str, Any]") -> "tuple[bool, Any]":
    runner = CodeRunner(source, filename=filename, flags=AWAIT).compile()
    if runner.code and runner.code.co_flags & inspect.CO_COROUTINE:
        return True, runner.run_async(namespace)
    return False, runner.run(namespace)


async def evaluate(source: str, filename: str, namespace: "dict[str, Any]") -> "Any":
    pending, result = execute(source, filename, namespace)
    return await result if pending else result


def wait(awaitable: "Awaitable[T]") -> "T":
    value: T = block(awaitable, _current.get())
    return value


def is_awaitable(value: object) -> bool:
    return inspect.isawaitable(value)


def listener(function: "Callable[..., object]") -> "JsObject":
    context = contextvars.copy_context()

    def enter(*args: object) -> None:
        entered[0] = 1
        try:
            context.copy().run(function, *args)
        except Exception as error:  # noqa: BLE001 - whatever is raised is passed on
            _stray(error, context.get(_current))

    door: JsObject = _bridge.door(_create_proxy(enter))
    return door


own_listener = listener


def release(listener: "JsObject") -> None:
    listener.release()


def set_debug() -> None:
    pyodide_js.setDebug(True)


def event_loop() -> "Any":
    return asyncio.get_event_loop()


def file_of(function: object) -> str:
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    return code.co_filename if code else ""


class _Stream(io.TextIOBase):
    """A stream for sys.stdout or sys.stderr that passes all text to `write(name, text)`."""

    encoding = "utf-8"

    def __init__(self, name: str, write: "Callable[[str, str], bool]", console: "Any") -> None:
        self._name, self._write, self._console = name, write, console

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not self._write(self._name, text):
            self._console.write(text)
        return len(text)

    def flush(self) -> None:
        run = current()
        if run is not None:
            run.flush()
        self._console.flush()

    def fileno(self) -> int:
        number: int = self._console.fileno()
        return number


def redirect(write: "Callable[[str, str], bool]") -> None:
    sys.stdout = _Stream("stdout", write, sys.__stdout__)
    sys.stderr = _Stream("stderr", write, sys.__stderr__)


FREED = """JavaScript called a Python function that was given to it for one call only.
Use @when, or give JavaScript ffi.create_proxy(function)."""


def report_stray(error: BaseException) -> None:
    """Show an exception that was raised in a call from the page, and that no code caught."""
    _stray(error, current())


def on_stray_error(report: "Callable[[Any, Any], None]") -> None:
    global _stray
    _stray = report

    def from_loop(loop: asyncio.AbstractEventLoop, context: "dict[str, Any]") -> None:
        error = context.get("exception")
        if error is None:
            loop.default_exception_handler(context)
            return
        task: Any = context.get("future") or context.get("task")
        run = task.get_context().get(_current) if hasattr(task, "get_context") else current()
        report(error, run)

    def from_window(event: "JsObject") -> None:
        error = getattr(event, "error", None) or getattr(event, "reason", None)
        if not is_none(error) and str(getattr(error, "name", "")) == "PythonError":
            event.preventDefault()
            report(getattr(sys, "last_exc", None) or error, None)
        elif "borrowed proxy was automatically destroyed" in str(getattr(error, "message", "")):
            event.preventDefault()
            report(RuntimeError(FREED), None)

    asyncio.get_event_loop().set_exception_handler(from_loop)
    for kind in ("error", "unhandledrejection"):
        js.globalThis.addEventListener(kind, listener(from_window))


def describe(error: "BaseException | JsObject", locate: "Locate") -> "tuple[str, str, int]":
    from pyscript.runtime.pyodide.tracebacks import described

    return described(error, locate)


def set_input(ask: "Callable[[object, str], str]") -> None:
    builtins.input = lambda prompt="": ask(prompt, "answer")
    sys.stdin = StandardInput(ask)
    packages.ask = ask


def write_file(path: str, data: "JsObject") -> None:
    _make_folder(path.rpartition("/")[0])
    pyodide_js.FS.writeFile(path, data)


def _make_folder(folder: str) -> None:
    if folder:
        pyodide_js.FS.mkdirTree(folder)


def unpack(data: "JsObject", filename: str, folder: str) -> None:
    import shutil

    _make_folder(folder)
    formats = {"whl": "zip", "zip": "zip", "tgz": "gztar", "tar": "tar", "gz": "gztar"}
    path = "/tmp/archive." + filename.rpartition(".")[2]
    pyodide_js.FS.writeFile(path, data)
    shutil.unpack_archive(path, folder, formats[filename.rpartition(".")[2]])
    pyodide_js.FS.unlink(path)


def register_module(name: str, value: "Any") -> None:
    sys.modules[name] = value
