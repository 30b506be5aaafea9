# Pyodide's FFI, as far as the seam uses it.
from collections.abc import Awaitable, Callable
from typing import TypeVar

from pyscript.runtime.js_types import JsObject

T = TypeVar("T")

class JsProxy(JsObject): ...

class JsException(Exception):
    name: str
    message: str
    js_error: JsObject

jsnull: object

def can_run_sync() -> bool: ...
def create_proxy(value: object) -> JsObject: ...
def create_once_callable(value: object) -> JsObject: ...
def run_sync(awaitable: Awaitable[T]) -> T: ...
def to_js(value: object, *, depth: int = ..., dict_converter: Callable[..., object] | JsObject = ...) -> JsObject: ...
