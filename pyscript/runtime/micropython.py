"""MicroPython's side of the seam. The names are documented in host.py."""

import asyncio
import builtins
import io
import sys

import js
import jsffi
from jsffi import JsException, JsProxy

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import Any

__all__ = [
    "NAME",
    "JsException",
    "begin",
    "bridge",
    "call_in",
    "can_wait",
    "connect",
    "create_proxy",
    "current",
    "describe",
    "evaluate",
    "file_of",
    "install",
    "is_awaitable",
    "is_none",
    "listener",
    "on_stray_error",
    "provide",
    "redirect",
    "register_module",
    "release",
    "set_input",
    "settle",
    "spawn",
    "throws",
    "to_js",
    "unpack",
    "wait",
    "window",
    "write_file",
]

NAME = "micropython"
OWN = ("pyscript/", "asyncio/", "inspect.py", "<string>", "<stdin>")

_bridge: "Any" = None
_run: "Any" = (
    None  # the run that is going on: MicroPython has no contextvars, so each step of a task sets it and puts it back
)
_stepping: "Any" = None  # the _Steps whose step is going on


def connect(bridge: "Any") -> None:
    global _bridge
    _bridge = bridge
    builtins._pyscript_step = _step
    builtins._pyscript_compile = _compile
    builtins._pyscript_job = lambda: _job[0]
    asyncio.create_task = _create_task
    asyncio.core.create_task = _create_task


def bridge() -> "Any":
    return _bridge


def window() -> "Any":
    return js


def create_proxy(value: "Any") -> "Any":
    return jsffi.create_proxy(value)


def to_js(value: "Any", **options: "Any") -> "Any":
    return jsffi.to_js(value)


def is_none(value: "Any") -> bool:
    return value is None


def throws(target: "Any", method: str, *args: "Any") -> "tuple[Any, Any]":
    result = _bridge.guard(target, method, *args)
    return (result[1], None) if result[0] else (None, result[1])


def current() -> "Any":
    return _run


def call_in(run: "Any", function: "Callable[..., Any]", *args: "Any") -> "Any":
    global _run
    before, _run = _run, run
    try:
        return function(*args)
    finally:
        _run = before


class _Steps:
    """A coroutine as part of a run: sets the run for the time of each step. What a task or an await drives."""

    def __init__(self, coroutine: "Any", run: "Any", paused: "Any" = None, lost: "Any" = None) -> None:
        self.coroutine = coroutine
        self.run = run
        self.paused = paused
        self.lost = lost

    def __iter__(self) -> "Any":
        return self

    def __next__(self) -> "Any":
        return self.send(None)

    def send(self, value: "Any") -> "Any":
        return self._step(self.coroutine.send, value)

    def throw(self, error: "Any") -> "Any":
        return self._step(self.coroutine.throw, error)

    def close(self) -> None:
        self.coroutine.close()

    def _step(self, step: "Any", value: "Any") -> "Any":
        global _run, _stepping
        before = _run, _stepping
        _run, _stepping = self.run, self
        try:
            return step(value)
        finally:
            _run, _stepping = before
            self.first_step_over()

    def first_step_over(self) -> None:
        if self.paused:
            paused, self.paused = self.paused, None
            paused()


_plain_create_task = asyncio.create_task


def _create_task(coroutine: "Any") -> "Any":
    if not hasattr(coroutine, "send"):
        raise TypeError("coroutine expected")
    return _plain_create_task(_Steps(coroutine, _run))


def spawn(
    coroutine: "Coroutine[Any, Any, Any]",
    run: "Any",
    paused: "Callable[[], None] | None" = None,
    lost: "Callable[[], None] | None" = None,
) -> "Awaitable[Any]":
    return _plain_create_task(_Steps(coroutine, run, paused, lost))


def settle(coroutine: "Coroutine[Any, Any, Any]", resolve: "Any", reject: "Any") -> None:
    async def pass_on() -> None:
        try:
            value = await coroutine
        except Exception as error:
            reject(js.Error.new(str(error) or type(error).__name__))
        else:
            resolve(jsffi.to_js(value))

    spawn(pass_on(), None)


# A source is compiled while JavaScript's runPythonAsync() is on the stack: only then does compile() allow a top-level
# await. It gives a generator then, which is driven with the namespace as the locals, where top-level names are stored.
_job: "Any" = None


def _compile() -> None:
    try:
        _job.append(eval("compile(*_pyscript_job())", _job[1]))
    except SyntaxError as error:
        _job.append(error)


def _compiled(source: "Any", filename: "Any", mode: "Any", namespace: "Any") -> "Any":
    global _job
    _job = [(source, filename, mode), namespace]
    _bridge.native.runPythonAsync("_pyscript_compile()")
    code = _job.pop()
    if isinstance(code, Exception):
        raise code
    return code


_sent: "Any" = None


def _step() -> "Any":
    function, value = _sent
    return function(value)


class _TopLevel:
    """The generator of a source that awaits at top level."""

    def __init__(self, generator: "Any", namespace: "Any") -> None:
        self.generator = generator
        self.namespace = namespace

    def __iter__(self) -> "Any":
        return self

    def __next__(self) -> "Any":
        return self.send(None)

    def send(self, value: "Any") -> "Any":
        return self._step(self.generator.send, value)

    def throw(self, error: "Any") -> "Any":
        return self._step(self.generator.throw, error)

    def close(self) -> None:
        self.generator.close()

    def _step(self, function: "Any", value: "Any") -> "Any":
        global _sent
        _sent = (function, value)
        return eval("_pyscript_step()", self.namespace)


def begin(source: str, filename: str, namespace: "dict[str, Any]") -> "tuple[bool, Any]":
    return _start(_compiled(source, filename, "exec", namespace), namespace)


async def evaluate(source: str, filename: str, namespace: "dict[str, Any]") -> "Any":
    result = None
    for code in _split(source, filename, namespace):
        pending, result = _start(code, namespace)
        if pending:
            result = await result
    return result


def _split(source: "Any", filename: "Any", namespace: "Any") -> "Any":
    """The code of a source, and apart from it that of the expression it ends with, if it does."""
    lines = source.strip().split("\n")
    for first in range(len(lines) - 1, -1, -1):
        if lines[first][:1].isspace():
            continue
        try:
            last = _compiled("\n".join(lines[first:]), filename, "eval", namespace)
            return _compiled("\n".join(lines[:first]), filename, "exec", namespace), last
        except SyntaxError:
            continue
    return (_compiled(source, filename, "exec", namespace),)


def _start(code: "Any", namespace: "Any") -> "Any":
    result = eval(code, namespace)
    if type(result) is _generator:
        return True, _TopLevel(result, namespace)
    return False, result


def _nothing() -> "Any":
    yield


_generator = type(_nothing())


def can_wait() -> bool:
    return False


def wait(awaitable: "Awaitable[Any]") -> "Any":
    raise RuntimeError("MicroPython cannot block in a page: await it instead")


def is_awaitable(value: "Any") -> bool:
    return isinstance(value, (_Steps, _TopLevel)) or hasattr(value, "send") or hasattr(value, "then")


def listener(function: "Callable[..., Any]") -> "Any":
    run = _run

    def enter(take: "Any") -> None:
        call_in(run, function, *[take(index) for index in range(take(-1))])

    return _bridge.door(enter)


def release(listener: "Any") -> None:
    """MicroPython's handles are freed with the JavaScript objects that hold them."""


def file_of(function: "Any") -> str:
    return ""


_unfinished = {"stdout": "", "stderr": ""}


def redirect(write: "Callable[[str, str], None]") -> None:
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
        write(stream, text)
        to_console(stream, text)
        return None

    builtins.print = page_print


def on_stray_error(report: "Callable[[Any, Any], None]") -> None:
    def from_loop(loop: "Any", context: "Any") -> None:
        task = context.get("future")
        report(context["exception"], getattr(getattr(task, "coro", None), "run", None))

    def from_window(event: "Any") -> None:
        """JavaScript threw and nothing in Python could catch it: what was running is lost, so end it, and go on."""
        global _run, _stepping
        run, steps = _run, _stepping
        _run = _stepping = None
        error = getattr(event, "error", None) or getattr(event, "reason", None)
        if run is not None:
            event.preventDefault()
            report(error, run)
        if steps and steps.lost:
            steps.lost()
            steps.first_step_over()
        asyncio.core.cur_task = asyncio.core._top_level_task
        asyncio.core._schedule_run_iter(0)

    asyncio.get_event_loop().set_exception_handler(from_loop)
    for kind in ("error", "unhandledrejection"):
        js.addEventListener(kind, from_window)


def describe(error: "BaseException", locate: "Callable[[str, int], tuple[str, int, str]]") -> "tuple[str, str, int]":
    if isinstance(error, JsProxy):
        return f"{getattr(error, 'name', 'Error')}: {getattr(error, 'message', error)}\n", "", 0
    stream = io.StringIO()
    sys.print_exception(error, stream)
    lines, place = [], ("", 0)
    for line in stream.getvalue().split("\n"):
        if not line.startswith('  File "'):
            lines.append(line)
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


async def install(requirements: "list[str]", config: "Any", bridge: "Any") -> "list[tuple[str, str]]":
    return [
        (r, "MicroPython has no packages from the Python index: use Pyodide (py), or list files") for r in requirements
    ]


async def provide(source: str, bridge: "Any") -> None:
    """Nothing has to be fetched for a source to run."""
