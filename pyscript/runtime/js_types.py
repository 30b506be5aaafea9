"""The types of what comes from JavaScript, for annotations: in a browser there is nothing of this module."""

from collections.abc import Generator, Iterator
from typing import Any

__all__ = ["JsElement", "JsEvent", "JsModule", "JsNode", "JsObject", "JsPromise"]


class JsObject:
    """Any object of JavaScript: its properties, items and calls are whatever it has.

    The interpreters give it as `pyodide.ffi.JsProxy` and `jsffi.JsProxy`, in a worker as `runtime.remote.Remote`.
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
    """A promise of JavaScript."""

    def __await__(self) -> Generator[Any, None, Any]:
        raise NotImplementedError


class JsModule(JsObject):
    """A module of JavaScript: its names are what it exports."""


class JsNode(JsObject):
    """A node of the page, with whatever properties JavaScript gives it."""


class JsElement(JsNode):
    """An element of the page."""

    id: str
    localName: str


class JsEvent(JsObject):
    """An event of the page."""

    type: str
