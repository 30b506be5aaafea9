"""The types of JavaScript objects. They are for annotations only, so that a browser never gets this module."""

from collections.abc import Generator, Iterator
from typing import Any

__all__ = ["JsElement", "JsEvent", "JsModule", "JsNode", "JsObject", "JsPromise"]


class JsObject:
    """Any JavaScript object. It may have any properties and items, and may be called.

    At run time, it is a `pyodide.ffi.JsProxy` or a `jsffi.JsProxy`. In a worker, an object of the page is a
    `runtime.remote.page_objects.Remote`.
    """

    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: object) -> None: ...
    def __delattr__(self, name: str) -> None: ...
    def __getitem__(self, key: object) -> Any: ...
    def __setitem__(self, key: object, value: object) -> None: ...
    def __delitem__(self, key: object) -> None: ...
    def __contains__(self, value: object) -> bool:
        raise NotImplementedError

    def __iter__(self) -> Iterator[Any]:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __call__(self, *args: object, **named: object) -> Any: ...


class JsPromise(JsObject):
    """A JavaScript promise."""

    def __await__(self) -> Generator[Any, None, Any]:
        raise NotImplementedError


class JsModule(JsObject):
    """A JavaScript module. Its attributes are its exports."""


class JsNode(JsObject):
    """A node of the page. It has all properties that it has in JavaScript."""


class JsElement(JsNode):
    """An element of the page."""

    id: str
    localName: str


class JsEvent(JsObject):
    """An event of the page."""

    type: str
