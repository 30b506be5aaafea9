"""The seam for MicroPython. interpreter.py documents the names."""

import asyncio
import builtins
import io
import sys

import js
import jsffi
from _archive import archives
from jsffi import JsException, JsProxy

from pyscript.runtime.micropython import sources, tasks
from pyscript.runtime.micropython.sources import evaluate, execute
from pyscript.runtime.micropython.tasks import call_in, current, spawn

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import Any, TypeVar

    from _typeshed import SupportsWrite
    from typing_extensions import TypeIs

    from pyscript.runtime.interpreter import AnyRun, Locate, Settings
    from pyscript.runtime.js_types import JsModule, JsObject
    from pyscript.runtime.page_api import Bridge, PageApi

    T = TypeVar("T")

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
"""Words that reveal that a source uses a module of the late archive; see LATE in static/build/__main__.py."""

_bridge: "Bridge"  # set when the page starts


def connect(bridge: "Bridge") -> None:
    global _bridge
    _bridge = bridge
    archives.fetch = bridge.late.loadNow
    sources.connect(bridge.native)
    tasks.connect(bridge.page)


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
    return js  # type: ignore[return-value]  # functions of js.globalThis would be called without `this`


own_window = window


def js_module() -> "Any":
    return js


async def import_in_page(url: str) -> "JsModule":
    return await _bridge.importModule(url)


def can_ask() -> bool:
    return False


def ask_page(name: str, *args: object) -> "Any":
    raise RuntimeError("MicroPython cannot block in a page: await it instead")


_stray: "Callable[[Any, Any], None]"  # set when the page starts


def report_stray(error: BaseException) -> None:
    """Show an exception that was raised in a call from the page, and that no code caught."""
    _stray(error, current())


def create_proxy(value: object) -> "JsObject":
    run = current()
    if run is None or not callable(value) or isinstance(value, type):
        return jsffi.create_proxy(value)
    function: Callable[..., Any] = value
    return jsffi.create_proxy(lambda *args: call_in(run, function, *args))


def handle(value: object) -> "JsObject":
    return jsffi.create_proxy(value)


def held(handle: "JsObject") -> "Any":
    return None if is_none(handle) else handle


CROSSING = "/crossing.bytes"  # for bytes that cross to or from JavaScript; the FFI copies byte by byte, which is slow


def buffer_of(data: "bytes | bytearray | memoryview") -> "JsObject":
    with open(CROSSING, "wb") as file:
        file.write(data)
    copied: JsObject = _bridge.native.FS.readFile(CROSSING)
    return copied


def bytes_of(buffer: "JsObject") -> bytes:
    view = (
        js.Uint8Array.new(buffer)
        if not hasattr(buffer, "buffer")
        else js.Uint8Array.new(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    )
    _bridge.native.FS.writeFile(CROSSING, view)
    with open(CROSSING, "rb") as file:
        return file.read()


def to_js(value: object, **options: object) -> "JsObject":
    return jsffi.to_js(value)


def is_js(value: object) -> bool:
    return isinstance(value, JsProxy)


def begin_batch() -> "Callable[[bool], None]":
    return lambda _good: None


def is_far(value: object) -> bool:
    return False


def gather(target: "JsObject", paths: "tuple[str, ...]") -> "list[Any]":
    raise TypeError("only what is far is gathered")


def is_none(value: object) -> "TypeIs[None]":
    return value is None or value is UNDEFINED


JSNULL = None


def reason(error: object) -> str:
    if isinstance(error, JsException) and len(error.args) > 2:
        return f"{error.args[1]}: {error.args[2]}"
    return f"{getattr(error, 'name', 'Error')}: {getattr(error, 'message', error)}"


def thrown(error: Exception) -> "JsObject":
    thrown_value: JsObject = error.args[0]
    return thrown_value


def throws(target: object, method: str, *args: object) -> "tuple[Any, Any]":
    result = page.guard(target, method, *args)
    return (result[1], None) if result[0] else (None, result[1])


def settle(coroutine: "Coroutine[Any, Any, Any]", resolve: "JsObject", reject: "JsObject") -> None:
    async def pass_on() -> None:
        try:
            value = await coroutine
        except Exception as error:  # noqa: BLE001 - whatever is raised is passed on
            reject(js.Error.new(str(error) or type(error).__name__))
        else:
            resolve(jsffi.to_js(value))

    spawn(pass_on(), None)


def interrupt(run: "AnyRun | None", task: "Any") -> None:
    if task is not None:
        task.cancel()


def limit(seconds: float, run: "AnyRun") -> "Callable[[], None]":
    return lambda: None


def interruptible() -> None:
    """Do nothing: MicroPython cannot block in a page."""


def can_wait() -> bool:
    return False


def wait(awaitable: "Awaitable[T]") -> "T":
    raise RuntimeError("MicroPython cannot block in a page: await it instead")


def is_awaitable(value: object) -> bool:
    return hasattr(value, "send") or hasattr(value, "then")


def listener(function: "Callable[..., object]") -> "JsObject":
    run = current()

    def enter(count: int, take: "Callable[[int], Any]") -> None:
        if count == 1:
            call_in(run, function, take(0))
        else:
            call_in(run, function, *[take(index) for index in range(count)])

    door: JsObject = _bridge.door(enter)
    return door


own_listener = listener


def release(listener: "JsObject") -> None:
    """Do nothing: MicroPython frees the function when JavaScript frees the listener."""


def set_debug() -> None:
    """Do nothing: MicroPython has no debug mode."""


def event_loop() -> "Any":
    return asyncio.get_event_loop()


def file_of(function: object) -> str:
    return ""


_unfinished = {"stdout": "", "stderr": ""}


def redirect(write: "Callable[[str, str], bool]") -> None:
    plain = builtins.print

    def to_console(stream: str, text: str) -> None:
        lines = (_unfinished[stream] + text).split("\n")
        _unfinished[stream] = lines.pop()
        for line in lines:
            (js.console.warn if stream == "stderr" else js.console.log)(line)

    def page_print(
        *values: object,
        sep: "str | None" = " ",
        end: "str | None" = "\n",
        file: "SupportsWrite[str] | None" = None,
        flush: bool = False,
    ) -> None:
        if file is not None and file is not getattr(sys, "stdout", None) and file is not getattr(sys, "stderr", None):
            plain(*values, sep=sep, end=end, file=file)
            return
        stream = "stderr" if file is not None and file is getattr(sys, "stderr", None) else "stdout"
        text = (" " if sep is None else sep).join([str(v) for v in values]) + ("\n" if end is None else end)
        if not write(stream, text):
            to_console(stream, text)

    builtins.print = page_print


def on_stray_error(report: "Callable[[Any, Any], None]") -> None:
    global _stray
    _stray = report

    def from_loop(loop: asyncio.AbstractEventLoop, context: "dict[str, Any]") -> None:
        if tasks.is_echo(context["exception"]):
            return
        report(context["exception"], tasks.run_of(context.get("future")))

    def from_window(event: "JsObject") -> None:
        error: Any = getattr(event, "error", None) or getattr(event, "reason", None)
        if str(getattr(error, "name", "")) == "PythonError":
            if '  File "' in str(error.message):  # an error without a place only results from a JavaScript error
                event.preventDefault()
                report(error, current())
        elif tasks.interrupted(lambda run: None if tasks.is_echo(error) else report(error, run)):
            event.preventDefault()

    asyncio.get_event_loop().set_exception_handler(from_loop)
    for kind in ("error", "unhandledrejection"):
        js.addEventListener(kind, from_window)


def describe(error: "BaseException | JsObject", locate: "Locate") -> "tuple[str, str, int]":
    if isinstance(error, JsProxy) and str(getattr(error, "name", "")) != "PythonError":
        return f"{getattr(error, 'name', 'Error')}: {getattr(error, 'message', error)}\n", "", 0
    stream = io.StringIO()
    told = isinstance(error, JsException) and len(error.args) > 2
    if isinstance(error, JsProxy):
        stream.write(str(error.message))
    else:
        sys.print_exception(error, stream)  # type: ignore[attr-defined]  # MicroPython's own
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


def set_input(ask: "Callable[[object, str], str]") -> None:
    builtins.input = lambda prompt="": ask(prompt, "answer")


def write_file(path: str, data: "JsObject") -> None:
    folder = path.rpartition("/")[0]
    if folder:
        _bridge.native.FS.mkdirTree(folder)
    _bridge.native.FS.writeFile(path, data)


def unpack(data: "JsObject", filename: str, folder: str) -> None:
    raise RuntimeError(f"{filename}: MicroPython cannot unpack archives; list its files one by one")


def register_module(name: str, value: "Any") -> None:
    sys.modules[name] = value


def entry_points(group: str, package: str) -> "list[str]":
    return []


async def install(
    requirements: "list[str]", config: "Settings", bridge: "Bridge", told: "Callable[[int], None]" = print
) -> "list[tuple[str, str]]":
    return [
        (r, "MicroPython has no packages from the Python index: use Pyodide (py), or list files") for r in requirements
    ]


async def provide(source: str, bridge: "Bridge", say: "Callable[[str, str], None] | None" = None) -> None:
    """Load the late archive if a source seems to use one of its modules, so that the imports need not block."""
    if not bridge.late.here() and any([word in source for word in LATE]):
        await bridge.late.load()
