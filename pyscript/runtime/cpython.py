"""The seam for CPython. Functions that need a page raise NoPageError. interpreter.py documents the names."""

from __future__ import annotations

import ast
import asyncio
import contextvars
import importlib.metadata
import inspect
import re
import traceback
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from pyscript.runtime.coroutine_steps import first_step_told

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from pyscript.runtime.interpreter import AnyRun, Locate, Settings
    from pyscript.runtime.js_types import JsModule, JsObject
    from pyscript.runtime.page_api import Bridge, PageApi

T = TypeVar("T")

NAME = "cpython"

_current: contextvars.ContextVar[Any] = contextvars.ContextVar("run", default=None)


class NoPageError(RuntimeError):
    """A function needs a web page, but CPython has none."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} needs a web page: this is CPython. Run it in a browser with `pyscript run page.html`."
        )


class JsException(Exception):  # noqa: N818 - the name of both interpreters
    """An exception that JavaScript threw."""


def connect(bridge: Bridge) -> None:
    raise NoPageError("connect()")


def bridge() -> Bridge:
    raise NoPageError("the bridge to core.js")


class NoPage:
    """A replacement for the page's functions. Any use of a function raises NoPageError."""

    def __getattr__(self, name: str) -> Any:
        raise NoPageError(f"page.{name}()")


if TYPE_CHECKING:
    page: PageApi
else:
    page = NoPage()


def window() -> JsObject:
    raise NoPageError("window")


def js_module() -> Any:
    raise NoPageError("js")


def own_window() -> JsObject:
    raise NoPageError("own_window()")


async def import_in_page(url: str) -> JsModule:
    raise NoPageError("import_in_page()")


def is_js(value: object) -> bool:
    return False


def is_far(value: object) -> bool:
    return False


def gather(target: JsObject, paths: tuple[str, ...]) -> list[Any]:
    raise NoPageError("gather()")


def begin_batch() -> Callable[[bool], None]:
    return lambda _good: None


def can_ask() -> bool:
    return False


def ask_page(name: str, *args: object) -> Any:
    raise NoPageError(f"{name}()")


def create_proxy(value: object) -> JsObject:
    raise NoPageError("create_proxy()")


def handle(value: object) -> JsObject:
    raise NoPageError("handle()")


def held(handle: JsObject) -> Any:
    raise NoPageError("held()")


def buffer_of(data: bytes | bytearray | memoryview) -> JsObject:
    raise NoPageError("buffer_of()")


def bytes_of(buffer: JsObject) -> bytes:
    raise NoPageError("bytes_of()")


def to_js(value: object, **options: object) -> JsObject:
    raise NoPageError("to_js()")


def is_none(value: object) -> TypeIs[None]:
    return value is None


JSNULL = None


def reason(error: object) -> str:
    return str(error)


def thrown(error: Exception) -> JsObject:
    raise NoPageError("thrown()")


def throws(target: object, method: str, *args: object) -> tuple[Any, Any]:
    raise NoPageError(f"{method}()")


def current() -> Any:
    return _current.get()


def call_in(run: AnyRun | None, function: Callable[..., T], *args: object) -> T:
    def inside() -> T:
        _current.set(run)
        return function(*args)

    return contextvars.copy_context().run(inside)


def spawn(
    coroutine: Coroutine[Any, Any, T],
    run: AnyRun | None,
    paused: Callable[[], None] | None = None,
    lost: Callable[[], None] | None = None,
) -> Awaitable[T]:
    context = contextvars.copy_context()
    context.run(_current.set, run)
    body = first_step_told(coroutine, paused) if paused else coroutine
    return asyncio.get_running_loop().create_task(body, context=context)


def settle(coroutine: Coroutine[Any, Any, Any], resolve: JsObject, reject: JsObject) -> None:
    raise NoPageError("settle()")


def execute(source: str, filename: str, namespace: dict[str, Any]) -> tuple[bool, Any]:
    code = compile(source, filename, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    result = eval(code, namespace)
    return inspect.iscoroutine(result), result


async def evaluate(source: str, filename: str, namespace: dict[str, Any]) -> Any:
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


def interrupt(run: AnyRun | None, task: Any) -> None:
    if task is not None:
        task.cancel()


def limit(seconds: float, run: AnyRun) -> Callable[[], None]:
    return lambda: None


def interruptible() -> None:
    """Do nothing; see interpreter.py."""


def can_wait() -> bool:
    return False


def wait(awaitable: Awaitable[T]) -> T:
    raise NoPageError("wait()")


def listener(function: Callable[..., object]) -> JsObject:
    raise NoPageError("listener()")


own_listener = listener


def release(listener: JsObject) -> None:
    raise NoPageError("release()")


def is_awaitable(value: object) -> bool:
    return inspect.isawaitable(value)


def set_debug() -> None:
    raise NoPageError("set_debug()")


def event_loop() -> Any:
    raise NoPageError("the event loop")


def file_of(function: object) -> str:
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    return code.co_filename if code else ""


def redirect(write: Callable[[str, str], bool]) -> None:
    raise NoPageError("redirect()")


def on_stray_error(report: Callable[[Any, Any], None]) -> None:
    raise NoPageError("on_stray_error()")


def describe(error: BaseException | JsObject, locate: Locate) -> tuple[str, str, int]:
    if not isinstance(error, BaseException):
        return reason(error), "", 0
    lines = traceback.TracebackException.from_exception(error)
    last = lines.stack[-1] if lines.stack else None
    return "".join(lines.format()), last.filename if last else "", (last.lineno or 0) if last else 0


def set_input(ask: Callable[[object, str], str]) -> None:
    raise NoPageError("set_input()")


def write_file(path: str, data: JsObject) -> None:
    raise NoPageError("write_file()")


def unpack(data: JsObject, filename: str, folder: str) -> None:
    raise NoPageError("unpack()")


def register_module(name: str, value: Any) -> None:
    raise NoPageError("register_module()")


async def install(
    requirements: list[str], config: Settings, bridge: Bridge, told: Callable[[int], None] = print
) -> list[tuple[str, str]]:
    raise NoPageError("install()")


def entry_points(group: str, package: str) -> list[str]:
    name = re.split(r"[^A-Za-z0-9._-]", package, maxsplit=1)[0]
    try:
        found = importlib.metadata.distribution(name).entry_points
    except importlib.metadata.PackageNotFoundError:
        return []
    return [entry.value for entry in found if entry.group == group]


async def provide(source: str, bridge: Bridge, say: Callable[[str, str], None] | None = None) -> None:
    raise NoPageError("provide()")
