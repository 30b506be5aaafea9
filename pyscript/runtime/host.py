"""CPython: what needs no page works, what needs one says so. Also the documentation of the seam's names."""

import ast
import asyncio
import contextvars
import importlib.metadata
import inspect
import re
import traceback
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from pyscript.runtime.steps import first_step_told

NAME = "cpython"
"""The interpreter: "pyodide", "micropython" or "cpython"."""

JsObject = Any
"""The type of a JavaScript object, for annotations."""

_current: contextvars.ContextVar[Any] = contextvars.ContextVar("run", default=None)


class NoPageError(RuntimeError):
    """Something was asked of a web page, and there is none."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} needs a web page: this is CPython. Run it in a browser with `pyscript run page.html`."
        )


class JsException(Exception):  # noqa: N818 - the name of both interpreters
    """An exception that JavaScript threw."""


def connect(bridge: JsObject) -> None:
    """Take what core.js offers; called once, when the page starts."""
    raise NoPageError("connect()")


def bridge() -> JsObject:
    """What core.js offers: `page`, `text(url)`, `bytes(url)`, `door`, `guard`, `progress`..."""
    raise NoPageError("the bridge to core.js")


def page(name: str) -> JsObject:
    """A function of page.js or nodes.js, the page's half of what Python does in it."""
    raise NoPageError("the page")


def window() -> JsObject:
    """The page's global object; in a worker that is far away, and each use of it is a message."""
    raise NoPageError("window")


def here() -> JsObject:
    """The global object of the JavaScript that Python runs in: the page's, or the worker's own."""
    raise NoPageError("here")


async def import_in_page(url: str) -> JsObject:
    """Import a JavaScript module where the page is; `bridge().importModule(url)` does where Python is."""
    raise NoPageError("import_in_page()")


def is_js(value: Any) -> bool:
    """Whether a value is a JavaScript object."""
    return False


def is_far(value: Any) -> bool:
    """Whether a value is an object of the page, and Python in a worker."""
    return False


def gather(target: JsObject, paths: tuple[str, ...]) -> list[Any]:
    """Several properties of an object that is far, or paths of them, asked for at once."""
    raise NoPageError("gather()")


def begin_batch() -> Callable[[bool], None]:
    """In a worker: collect what the page is told from now on; what is given ends that: is it to be done?"""
    return lambda good: None


def can_ask() -> bool:
    """Whether `ask_page()` can be used here."""
    return False


def ask_page(name: str, *args: Any) -> Any:
    """Call a function of the page that gives a promise, and block until it is settled: its value.

    Raises:
        JsException: It was rejected.
    """
    raise NoPageError(f"{name}()")


def create_proxy(value: Any) -> JsObject:
    """A JavaScript handle on a Python object, which lives until it is destroyed."""
    raise NoPageError("create_proxy()")


def handle(value: Any) -> JsObject:
    """A JavaScript object that holds a Python object, for as long as JavaScript keeps it."""
    raise NoPageError("handle()")


def held(handle: JsObject) -> Any:
    """The Python object that a handle holds; None for no handle."""
    raise NoPageError("held()")


def buffer_of(data: bytes | bytearray | memoryview) -> JsObject:
    """A JavaScript Uint8Array with a copy of some bytes."""
    raise NoPageError("buffer_of()")


def bytes_of(buffer: JsObject) -> bytes:
    """A copy of the bytes of a JavaScript ArrayBuffer or of a view on one."""
    raise NoPageError("bytes_of()")


def to_js(value: Any, **options: Any) -> JsObject:
    """Turn Python data into JavaScript data; a dict becomes an object."""
    raise NoPageError("to_js()")


def is_none(value: Any) -> bool:
    """Whether a value is None, or JavaScript's null or undefined."""
    return value is None


JSNULL = None
"""JavaScript's null, which is None where the interpreter has no value of its own for it."""


def reason(error: Any) -> str:
    """What a JavaScript error, or the exception it became, says: its name and message."""
    return str(error)


def thrown(error: JsException) -> JsObject:
    """The JavaScript error behind an exception."""
    raise NoPageError("thrown()")


def throws(target: JsObject, method: str, *args: Any) -> tuple[Any, Any]:
    """Call a JavaScript method: (its value, None), or (None, what it threw), on MicroPython too."""
    raise NoPageError(f"{method}()")


def current() -> Any:
    """The run that is going on: it travels with the context into handlers and tasks."""
    return _current.get()


def call_in(run: Any, function: Callable[..., Any], *args: Any) -> Any:
    """Call a function as part of a run."""

    def inside() -> Any:
        _current.set(run)
        return function(*args)

    return contextvars.copy_context().run(inside)


def spawn(
    coroutine: Coroutine[Any, Any, Any],
    run: Any,
    paused: Callable[[], None] | None = None,
    lost: Callable[[], None] | None = None,
) -> Awaitable[Any]:
    """Start a coroutine as a task that is part of `run`.

    Args:
        coroutine: What to run.
        run: The run it belongs to, or None.
        paused: Called when it first awaits, or ends.
        lost: Called on MicroPython when JavaScript threw through it, so that it will never end.
    """
    context = contextvars.copy_context()
    context.run(_current.set, run)
    body = first_step_told(coroutine, paused) if paused else coroutine
    return asyncio.get_running_loop().create_task(body, context=context)


def settle(coroutine: Coroutine[Any, Any, Any], resolve: JsObject, reject: JsObject) -> None:
    """Start a coroutine, and give its value, or an Error, to a JavaScript function.

    Python returns no promise: MicroPython may have freed a JavaScript object before JavaScript gets it as a result.
    """
    raise NoPageError("settle()")


def begin(source: str, filename: str, namespace: dict[str, Any]) -> tuple[bool, Any]:
    """Run a source until it first awaits: whether it has to be awaited, and what, or else its value.

    On MicroPython the value is None.
    """
    code = compile(source, filename, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    result = eval(code, namespace)
    return inspect.iscoroutine(result), result


async def evaluate(source: str, filename: str, namespace: dict[str, Any]) -> Any:
    """Run a source: the value of its last expression."""
    tree = ast.parse(source, filename)
    parts: list[tuple[ast.AST, str]] = [(tree, "exec")]
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        last = tree.body.pop()
        parts.append((ast.Expression(last.value), "eval"))  # type: ignore[attr-defined]
    result = None
    for part, mode in parts:
        code = compile(part, filename, mode, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)  # type: ignore[call-overload]
        result = eval(code, namespace)
        if code.co_flags & inspect.CO_COROUTINE:
            result = await result
    return result


def interrupt(run: Any, task: Any) -> None:
    """End a task with a CancelledError where it awaits, or with a KeyboardInterrupt where it blocks.

    Args:
        run: The run that it is part of.
        task: What `spawn()` gave; None for a run that is none.
    """
    if task is not None:
        task.cancel()


def limit(seconds: float, run: Any) -> Callable[[], None]:
    """Raise KeyboardInterrupt in a run that takes longer, where the interpreter can trace; what is given ends that."""
    return lambda: None


def interruptible() -> None:
    """From now on `time.sleep()` and the like can be interrupted where Python can wait."""


def can_wait() -> bool:
    """Whether Python may block here until something asynchronous is done, with the page alive."""
    return False


def wait(awaitable: Awaitable[Any]) -> Any:
    """Block until an awaitable is done; only where `can_wait()`."""
    raise NoPageError("wait()")


def listener(function: Callable[..., Any]) -> JsObject:
    """A JavaScript function that calls `function` as part of the current run, able to block where the browser can."""
    raise NoPageError("listener()")


def release(listener: JsObject) -> None:
    """Free what a listener holds."""
    raise NoPageError("release()")


def is_awaitable(value: Any) -> bool:
    """Whether a value can be awaited."""
    return inspect.isawaitable(value)


def set_debug() -> None:
    """Let the interpreter tell more about itself in the console, where it can."""
    raise NoPageError("set_debug()")


def event_loop() -> Any:
    """The event loop of this page."""
    raise NoPageError("the event loop")


def file_of(function: Any) -> str:
    """The file name of the source that a function was defined in, or "" where that cannot be told."""
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    return code.co_filename if code else ""


def redirect(write: Callable[[str, str], bool]) -> None:
    """From now on `write(stream, text)` gets what is printed; stream is "stdout" or "stderr".

    It says whether the console has it already; else that gets a copy.
    """
    raise NoPageError("redirect()")


def on_stray_error(report: Callable[[Any, Any], None]) -> None:
    """From now on `report(error, run)` gets what nobody caught, in tasks and in callbacks of other makers."""
    raise NoPageError("on_stray_error()")


def describe(error: BaseException, locate: Callable[[str, int], tuple[str, int, str]]) -> tuple[str, str, int]:
    """The traceback as text, user frames only, and the file and line it ends at.

    `locate(filename, line)` says where a line of a source really stands, and its text where that is known.
    """
    lines = traceback.TracebackException.from_exception(error)
    last = lines.stack[-1] if lines.stack else None
    return "".join(lines.format()), last.filename if last else "", (last.lineno or 0) if last else 0


def set_input(ask: Callable[[object], str]) -> None:
    """From now on `input(prompt)` asks `ask`."""
    raise NoPageError("set_input()")


def write_file(path: str, data: JsObject) -> None:
    """Write bytes (a JavaScript Uint8Array) to the interpreter's file system, making folders."""
    raise NoPageError("write_file()")


def unpack(data: JsObject, filename: str, folder: str) -> None:
    """Unpack an archive (a JavaScript Uint8Array), by the ending of its name, into a folder."""
    raise NoPageError("unpack()")


def register_module(name: str, value: JsObject) -> None:
    """Make a JavaScript object importable by a name."""
    raise NoPageError("register_module()")


async def install(
    requirements: list[str], config: Any, bridge: JsObject, told: Callable[[int], None] = print
) -> list[tuple[str, str]]:
    """Install packages; the list of (requirement, reason) that could not be. `told(n)` hears when n are done."""
    raise NoPageError("install()")


def entry_points(group: str, package: str) -> list[str]:
    """The entry points of a group that an installed package has, as "module:attribute"; none if it is not there.

    `package` is its name, a specification, or (in a page) the address of its wheel.
    """
    name = re.split(r"[^A-Za-z0-9._-]", package, maxsplit=1)[0]
    try:
        found = importlib.metadata.distribution(name).entry_points
    except importlib.metadata.PackageNotFoundError:
        return []
    return [entry.value for entry in found if entry.group == group]


async def provide(source: str, bridge: JsObject, say: Callable[[str], None] | None = None) -> None:
    """Have ready what a source uses without the config naming it.

    Args:
        source: The source.
        bridge: What core.js offers.
        say: Then packages that it imports, and that are known, are installed; it is told which.
    """
    raise NoPageError("provide()")
