"""Pyodide's side of the seam. The names are documented in host.py."""

import asyncio
import builtins
import contextvars
import functools
import inspect
import io
import os
import sys
import traceback

import js
import pyodide_js
from pyodide.code import CodeRunner
from pyodide.ffi import JsException, JsProxy, run_sync
from pyodide.ffi import can_run_sync as can_wait
from pyodide.ffi import create_proxy as _create_proxy
from pyodide.ffi import to_js as _to_js

from pyscript.runtime.interrupts import block, interrupt, interruptible, limit
from pyscript.runtime.packages import entry_points, install, provide
from pyscript.runtime.steps import first_step_told

try:
    from pyodide.ffi import jsnull
except ImportError:
    jsnull = None  # before 0.28 JavaScript's null was None

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import Any

NAME = "pyodide"
AWAIT = 0x2000  # ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, without the import of ast
LIBRARY = ("/lib/python3", "<frozen", "<string>")

_current = contextvars.ContextVar("run", default=None)
_bridge = None
_inside = bytearray(1)  # set when JavaScript's call has come in: telling it by a call would cost as much as the event
_page: "dict[str, Any]" = {}
_report_stray: "Any" = None


def connect(bridge: "Any") -> None:
    global _bridge
    _bridge = bridge
    bridge.door.mark(_inside)
    os.environ.setdefault("MPLBACKEND", "module://pyscript.compat.matplotlib_backend")
    if not bridge.other:
        from pyscript.runtime.late import LateLibrary

        LateLibrary.install(bridge.late)
    from pyscript.runtime.urlopen import Finder

    Finder.install()


def bridge() -> "Any":
    return _bridge


def page(name: str) -> "Any":
    if name not in _page:
        _page[name] = getattr(_bridge.page, name)
    return _page[name]


def window() -> "Any":
    return js.globalThis


here = window


async def import_in_page(url: str) -> "Any":
    return await _bridge.importModule(url)


can_ask = can_wait


def ask_page(name: str, *args: "Any") -> "Any":
    return wait(page(name)(*args))


def create_proxy(value: "Any") -> "Any":
    return _create_proxy(_in_context(value) if inspect.isroutine(value) else value)


def handle(value: "Any") -> "Any":
    return _create_proxy(value)


def held(handle: "Any") -> "Any":
    return None if is_none(handle) else handle.unwrap()


def buffer_of(data: "Any") -> "Any":
    return _to_js(memoryview(data).cast("B"))


def bytes_of(buffer: "Any") -> bytes:
    return buffer.to_bytes()


def _in_context(function: "Callable[..., Any]") -> "Callable[..., Any]":
    """A function that runs in the context it was given in: JavaScript calls have none."""
    context = contextvars.copy_context()

    @functools.wraps(function)
    def inside(*args: "Any", **named: "Any") -> "Any":
        return context.copy().run(function, *args, **named)

    return inside


def to_js(value: "Any", **options: "Any") -> "Any":
    options.setdefault("dict_converter", js.Object.fromEntries)
    return _to_js(value, **options)


def is_js(value: "Any") -> bool:
    return isinstance(value, JsProxy)


def begin_batch() -> "Callable[[bool], None]":
    return lambda good: None


def is_far(value: "Any") -> bool:
    return False


def gather(target: "Any", paths: "tuple[str, ...]") -> "list[Any]":
    raise TypeError("only what is far is gathered")


def is_none(value: "Any") -> bool:
    return value is None or value is jsnull


JSNULL = jsnull


def reason(error: "Any") -> str:
    return f"{getattr(error, 'name', 'Error')}: {getattr(error, 'message', error)}"


def thrown(error: "Any") -> "Any":
    return getattr(error, "js_error", error)


def throws(target: "Any", method: str, *args: "Any") -> "tuple[Any, Any]":
    try:
        return getattr(target, method)(*args), None
    except JsException as error:
        return None, error


def current() -> "Any":
    return _current.get()


def _context(run: "Any") -> "Any":
    context = contextvars.copy_context()
    context.run(_current.set, run)
    return context


def call_in(run: "Any", function: "Callable[..., Any]", *args: "Any") -> "Any":
    return _context(run).run(function, *args)


def spawn(
    coroutine: "Coroutine[Any, Any, Any]",
    run: "Any",
    paused: "Callable[[], None] | None" = None,
    lost: "Callable[[], None] | None" = None,
) -> "Awaitable[Any]":
    body = first_step_told(coroutine, paused) if paused else coroutine
    return asyncio.get_event_loop().create_task(body, context=_context(run))


def settle(coroutine: "Coroutine[Any, Any, Any]", resolve: "Any", reject: "Any") -> None:
    async def pass_on() -> None:
        try:
            value = await coroutine
        except Exception as error:
            reject(js.Error.new(str(error) or type(error).__name__))
        else:
            resolve(to_js(value))

    spawn(pass_on(), None)


def begin(source: str, filename: str, namespace: "dict[str, Any]") -> "tuple[bool, Any]":
    runner = CodeRunner(source, filename=filename, flags=AWAIT).compile()
    if runner.code and runner.code.co_flags & inspect.CO_COROUTINE:
        return True, runner.run_async(namespace)
    return False, runner.run(namespace)


async def evaluate(source: str, filename: str, namespace: "dict[str, Any]") -> "Any":
    pending, result = begin(source, filename, namespace)
    return await result if pending else result


def wait(awaitable: "Awaitable[Any]") -> "Any":
    return block(awaitable, _current.get())


def is_awaitable(value: "Any") -> bool:
    return inspect.isawaitable(value)


def listener(function: "Callable[..., Any]") -> "Any":
    context = contextvars.copy_context()

    def enter(*args: "Any") -> None:
        _inside[0] = 1
        try:
            context.copy().run(function, *args)
        except Exception as error:
            _report_stray(error, context.get(_current))

    return _bridge.door(_create_proxy(enter))


def release(listener: "Any") -> None:
    listener.release()


def set_debug() -> None:
    pyodide_js.setDebug(True)


def event_loop() -> "Any":
    return asyncio.get_event_loop()


def file_of(function: "Any") -> str:
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    return code.co_filename if code else ""


class _Stream(io.TextIOBase):
    """sys.stdout or sys.stderr: tells who writes which text."""

    encoding = "utf-8"

    def __init__(self, name: "Any", write: "Any", console: "Any") -> None:
        self._name, self._write, self._console = name, write, console

    def writable(self) -> "Any":
        return True

    def write(self, text: "Any") -> "Any":
        if not self._write(self._name, text):
            self._console.write(text)
        return len(text)

    def flush(self) -> None:
        self._console.flush()

    def fileno(self) -> "Any":
        return self._console.fileno()


def redirect(write: "Callable[[str, str], bool]") -> None:
    sys.stdout = _Stream("stdout", write, sys.__stdout__)
    sys.stderr = _Stream("stderr", write, sys.__stderr__)


FREED = """JavaScript called a Python function that was given to it for one call only.
Use @when, or give JavaScript ffi.create_proxy(function)."""


def on_stray_error(report: "Callable[[Any, Any], None]") -> None:
    global _report_stray
    _report_stray = report

    def from_loop(loop: "Any", context: "Any") -> "Any":
        error = context.get("exception")
        if error is None:
            return loop.default_exception_handler(context)
        task = context.get("future") or context.get("task")
        run = task.get_context().get(_current) if hasattr(task, "get_context") else current()
        return report(error, run)

    def from_window(event: "Any") -> None:
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


def describe(error: "BaseException", locate: "Callable[[str, int], tuple[str, int, str]]") -> "tuple[str, str, int]":
    if not isinstance(error, BaseException) or isinstance(error, JsException):
        text = f"{getattr(error, 'name', 'Error')}: {getattr(error, 'message', error)}"
        if not isinstance(error, BaseException) or error.__traceback__ is None:
            return text, "", 0
    report = traceback.TracebackException.from_exception(error)
    places: list[tuple[str, int]] = []
    _to_user(report, locate, places, set())
    return "".join(report.format()), *(places[-1] if places else ("", 0))


def _to_user(report: "Any", locate: "Any", places: "Any", seen: "Any") -> None:
    """Leave only the user's frames, at their real places, in a traceback and what caused it."""
    if report is None or id(report) in seen:
        return
    seen.add(id(report))
    for other in (report.__cause__, report.__context__, *(report.exceptions or ())):
        _to_user(other, locate, places, seen)
    own = [frame for frame in report.stack if not frame.filename.startswith(LIBRARY)]
    for frame in own:
        _ = frame.line  # read from the source before the place changes
        place = locate(frame.filename, frame.lineno)[:2]
        shift = place[1] - frame.lineno
        frame.filename, frame.lineno = place
        frame.end_lineno = frame.end_lineno and frame.end_lineno + shift
        places.append(place)
    report.stack[:] = own
    if issubclass(report.exc_type, SyntaxError) and report.filename and report.lineno:
        place = locate(report.filename, int(report.lineno))[:2]
        report.filename, report.lineno = place[0], str(place[1])
        places.append(place)


def set_input(ask: "Callable[[object], str]") -> None:
    builtins.input = ask


def write_file(path: str, data: "Any") -> None:
    _make_folder(path.rpartition("/")[0])
    pyodide_js.FS.writeFile(path, data)


def _make_folder(folder: "Any") -> None:
    if folder:
        pyodide_js.FS.mkdirTree(folder)


def unpack(data: "Any", filename: str, folder: str) -> None:
    import shutil

    _make_folder(folder)
    formats = {"whl": "zip", "zip": "zip", "tgz": "gztar", "tar": "tar", "gz": "gztar"}
    path = "/tmp/archive." + filename.rpartition(".")[2]
    pyodide_js.FS.writeFile(path, data)
    shutil.unpack_archive(path, folder, formats[filename.rpartition(".")[2]])
    pyodide_js.FS.unlink(path)


def register_module(name: str, value: "Any") -> None:
    sys.modules[name] = value
