"""MicroPython's side of the seam. The names are documented in host.py."""

import asyncio
import builtins
import io
import sys

import js
import jsffi
from _archive import archives
from jsffi import JsException, JsProxy

from pyscript.runtime import mpy_sources, mpy_tasks
from pyscript.runtime.mpy_sources import begin, evaluate
from pyscript.runtime.mpy_tasks import call_in, current, spawn

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import Any

NAME = "micropython"
UNDEFINED = js.Reflect.get(js.Object.new(), "none")
OWN = ("pyscript/", "asyncio/", "inspect.py", "<string>", "<stdin>")

LATE = (
    "web",
    "pydom",
    "Element",
    "fs",
    "flatted",
    "media",
    "Web",
    "polyscript",
    "create",
    "write",
    "add_classes",
    "loop",
    "pyscript.elements.",
    "pyscript.engine.",
)
"""Words of programs that use a module of the late archive; see LATE in static/build/__main__.py."""

_bridge: "Any" = None
_page: "dict[str, Any]" = {}


def connect(bridge: "Any") -> None:
    global _bridge
    _bridge = bridge
    archives.fetch = bridge.late.loadNow
    mpy_sources.connect(bridge.native)
    mpy_tasks.connect(bridge.page)


def bridge() -> "Any":
    return _bridge


def page(name: str) -> "Any":
    if name not in _page:
        _page[name] = getattr(_bridge.page, name)
    return _page[name]


def window() -> "Any":
    return js  # js.globalThis would lose `this` in calls of its functions


here = window


async def import_in_page(url: str) -> "Any":
    return await _bridge.importModule(url)


def can_ask() -> bool:
    return False


def ask_page(name: str, *args: "Any") -> "Any":
    raise RuntimeError("MicroPython cannot block in a page: await it instead")


_stray: "Any" = None


def report_stray(error: "Any") -> None:
    """Show what nobody caught in a call of the page's."""
    _stray(error, current())


def create_proxy(value: "Any") -> "Any":
    run = current()
    if run is None or not callable(value) or isinstance(value, type):
        return jsffi.create_proxy(value)
    return jsffi.create_proxy(lambda *args: call_in(run, value, *args))


def handle(value: "Any") -> "Any":
    return jsffi.create_proxy(value)


def held(handle: "Any") -> "Any":
    return None if is_none(handle) else handle


CROSSING = "/crossing.bytes"  # both sides read and write files natively, a byte at a time by the FFI is slow


def buffer_of(data: "Any") -> "Any":
    with open(CROSSING, "wb") as file:
        file.write(data)
    return _bridge.native.FS.readFile(CROSSING)


def bytes_of(buffer: "Any") -> bytes:
    view = (
        js.Uint8Array.new(buffer)
        if not hasattr(buffer, "buffer")
        else js.Uint8Array.new(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    )
    _bridge.native.FS.writeFile(CROSSING, view)
    with open(CROSSING, "rb") as file:
        return file.read()


def to_js(value: "Any", **options: "Any") -> "Any":
    return jsffi.to_js(value)


def is_js(value: "Any") -> bool:
    return isinstance(value, JsProxy)


def begin_batch() -> "Callable[[bool], None]":
    return lambda good: None


def is_far(value: "Any") -> bool:
    return False


def gather(target: "Any", paths: "tuple[str, ...]") -> "list[Any]":
    raise TypeError("only what is far is gathered")


def is_none(value: "Any") -> bool:
    return value is None or value is UNDEFINED


JSNULL = None


def reason(error: "Any") -> str:
    if isinstance(error, JsException) and len(error.args) > 2:
        return f"{error.args[1]}: {error.args[2]}"
    return f"{getattr(error, 'name', 'Error')}: {getattr(error, 'message', error)}"


def thrown(error: "Any") -> "Any":
    return error.args[0]


def throws(target: "Any", method: str, *args: "Any") -> "tuple[Any, Any]":
    result = page("guard")(target, method, *args)
    return (result[1], None) if result[0] else (None, result[1])


def settle(coroutine: "Coroutine[Any, Any, Any]", resolve: "Any", reject: "Any") -> None:
    async def pass_on() -> None:
        try:
            value = await coroutine
        except Exception as error:
            reject(js.Error.new(str(error) or type(error).__name__))
        else:
            resolve(jsffi.to_js(value))

    spawn(pass_on(), None)


def interrupt(run: "Any", task: "Any") -> None:
    if task is not None:
        task.cancel()


def limit(seconds: float, run: "Any") -> "Callable[[], None]":
    return lambda: None


def interruptible() -> None:
    """MicroPython cannot wait in a page."""


def can_wait() -> bool:
    return False


def wait(awaitable: "Awaitable[Any]") -> "Any":
    raise RuntimeError("MicroPython cannot block in a page: await it instead")


def is_awaitable(value: "Any") -> bool:
    return hasattr(value, "send") or hasattr(value, "then")


def listener(function: "Callable[..., Any]") -> "Any":
    run = current()

    def enter(count: int, take: "Any") -> None:
        if count == 1:
            call_in(run, function, take(0))
        else:
            call_in(run, function, *[take(index) for index in range(count)])

    return _bridge.door(enter)


def release(listener: "Any") -> None:
    """MicroPython's handles are freed with the JavaScript objects that hold them."""


def set_debug() -> None:
    """MicroPython has no more to tell."""


def event_loop() -> "Any":
    return asyncio.get_event_loop()


def file_of(function: "Any") -> str:
    return ""


_unfinished = {"stdout": "", "stderr": ""}


def redirect(write: "Callable[[str, str], bool]") -> None:
    plain = builtins.print

    def to_console(stream: "Any", text: "Any") -> None:
        lines = (_unfinished[stream] + text).split("\n")
        _unfinished[stream] = lines.pop()
        for line in lines:
            (js.console.warn if stream == "stderr" else js.console.log)(line)

    def page_print(
        *values: "Any", sep: "Any" = " ", end: "Any" = "\n", file: "Any" = None, flush: "Any" = False
    ) -> "Any":
        if file is not None and file is not getattr(sys, "stdout", None) and file is not getattr(sys, "stderr", None):
            return plain(*values, sep=sep, end=end, file=file)
        stream = "stderr" if file is not None and file is getattr(sys, "stderr", None) else "stdout"
        text = (" " if sep is None else sep).join([str(v) for v in values]) + ("\n" if end is None else end)
        if not write(stream, text):
            to_console(stream, text)
        return None

    builtins.print = page_print


def on_stray_error(report: "Callable[[Any, Any], None]") -> None:
    global _stray
    _stray = report

    def from_loop(loop: "Any", context: "Any") -> None:
        if mpy_tasks.is_echo(context["exception"]):
            return
        report(context["exception"], mpy_tasks.run_of(context.get("future")))

    def from_window(event: "Any") -> None:
        error = getattr(event, "error", None) or getattr(event, "reason", None)
        if str(getattr(error, "name", "")) == "PythonError":
            if '  File "' in str(error.message):  # without a place it is only the echo of what JavaScript threw before
                event.preventDefault()
                report(error, current())
        elif mpy_tasks.interrupted(lambda run: None if mpy_tasks.is_echo(error) else report(error, run)):
            event.preventDefault()

    asyncio.get_event_loop().set_exception_handler(from_loop)
    for kind in ("error", "unhandledrejection"):
        js.addEventListener(kind, from_window)


def describe(error: "BaseException", locate: "Callable[[str, int], tuple[str, int, str]]") -> "tuple[str, str, int]":
    if isinstance(error, JsProxy) and str(getattr(error, "name", "")) != "PythonError":
        return f"{getattr(error, 'name', 'Error')}: {getattr(error, 'message', error)}\n", "", 0
    stream = io.StringIO()
    told = isinstance(error, JsException) and len(error.args) > 2
    if isinstance(error, JsProxy):
        stream.write(str(error.message))
    else:
        sys.print_exception(error, stream)
    lines: list[str] = []
    place, last, repeated = ("", 0), "", 0
    for line in stream.getvalue().split("\n"):
        if line == last:
            repeated += 1
            continue
        if repeated:
            lines.append(f"  [Previous line repeated {repeated} more times]")
        last, repeated = line, 0
        if not line.startswith('  File "'):
            lines.append(f"JsException: {reason(error)}" if told and line.startswith("JsException: (") else line)
            continue
        filename, _, rest = line[8:].partition('", line ')
        if filename.startswith(OWN):
            continue
        number, comma, name = rest.partition(",")
        file, real, text = locate(filename, int(number))
        lines.append(f'  File "{file}", line {real}{comma}{name}')
        if text:
            lines.append("    " + text.strip())
        place = (file, real)
    return "\n".join(lines), place[0], place[1]


def set_input(ask: "Callable[[object], str]") -> None:
    builtins.input = ask


def write_file(path: str, data: "Any") -> None:
    folder = path.rpartition("/")[0]
    if folder:
        _bridge.native.FS.mkdirTree(folder)
    _bridge.native.FS.writeFile(path, data)


def unpack(data: "Any", filename: str, folder: str) -> None:
    raise RuntimeError(f"{filename}: MicroPython cannot unpack archives; list its files one by one")


def register_module(name: str, value: "Any") -> None:
    sys.modules[name] = value


def entry_points(group: str, package: str) -> "list[str]":
    return []


async def install(
    requirements: "list[str]", config: "Any", bridge: "Any", told: "Any" = None
) -> "list[tuple[str, str]]":
    return [
        (r, "MicroPython has no packages from the Python index: use Pyodide (py), or list files") for r in requirements
    ]


async def provide(source: str, bridge: "Any", say: "Any" = None) -> None:
    """Have the modules at hand that a source seems to use, so that its imports need not stand still."""
    if not bridge.late.here() and any([word in source for word in LATE]):
        await bridge.late.load()
