"""The page's functions for Python in a worker: `page.NAME(...)` calls a function in the way given in page_api.WAYS."""

from pyscript.runtime.page_api import WAYS
from pyscript.runtime.remote import channel
from pyscript.runtime.remote.page_objects import PAGE, Remote, given_all, make

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable
    from typing import Any

    from pyscript.runtime.js_types import JsObject
    from pyscript.runtime.page_api import WorkerPageApi


class PageFunctions:
    """The page's functions: each attribute is a PageFunction of the class that page_api.WAYS chooses."""

    def __getattr__(self, name: str) -> "PageFunction":
        function = CALLS[WAYS.get(name, "ask")](name)
        setattr(self, name, function)
        return function


if TYPE_CHECKING:
    page: WorkerPageApi
else:
    page = PageFunctions()


class PageFunction:
    """A function of the page. The worker asks for its value, and waits."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, *args: object) -> "Any":
        return channel.ask("call", PAGE, self.name, *given_all(args))

    def _reference(self) -> "JsObject":
        function: JsObject = channel.ask("function", PAGE, self.name)._handle
        return function


class Told(PageFunction):
    """A function whose value the worker does not need."""

    def __call__(self, *args: object) -> None:
        channel.flush()
        channel.messages.tell("call", PAGE, self.name, *given_all(args))


class Later(PageFunction):
    """A function that returns a promise, which Python awaits."""

    def __call__(self, *args: object) -> "Awaitable[Any]":
        return channel.later("await", PAGE, self.name, *given_all(args))


class Made(PageFunction):
    """A function that always returns an object; the worker has a reference before the page has made the object."""

    def __call__(self, *args: object) -> "Remote":
        channel.flush()
        return Remote(channel.messages.make("call", PAGE, self.name, *given_all(args)))


class MadeElement(Made):
    """A function that makes an element, whose class is known once an element of the same tag has been made."""

    def __call__(self, *args: object) -> "Remote":
        if not channel.can_ask():
            return super().__call__(*args)
        given = given_all(args)
        return make((self.name, given[0]), "call", PAGE, self.name, *given)


class Batched(PageFunction):
    """A function whose calls join a batch, which fails if a call returns a text; outside a batch, the worker waits."""

    def __call__(self, *args: object) -> "Any":
        if channel.batch is None:
            return super().__call__(*args)
        return channel.batch.add("call", PAGE, self.name, *given_all(args))


class Found(Made):
    """A function that finds an element. The worker waits where it can; elsewhere, it gets a reference at once."""

    def __call__(self, *args: object) -> "Any":
        if not channel.can_ask():
            return super().__call__(*args)
        return channel.ask("call", PAGE, self.name, *given_all(args))


CALLS: "dict[str, type[PageFunction]]" = {
    "ask": PageFunction,
    "batch": Batched,
    "element": MadeElement,
    "find": Found,
    "later": Later,
    "make": Made,
    "tell": Told,
}
