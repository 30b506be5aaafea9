"""The page's functions for Python in a worker. page_api.WAYS says how `page.NAME(...)` calls the function NAME."""

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
    """The page's functions, as attributes.

    The value of each attribute is a PageFunction, or an instance of the subclass that page_api.WAYS selects.
    """

    def __getattr__(self, name: str) -> "PageFunction":
        function = CALLS[WAYS.get(name, "ask")](name)
        setattr(self, name, function)
        return function


if TYPE_CHECKING:
    page: WorkerPageApi
else:
    page = PageFunctions()


class PageFunction:
    """A function of the page. The worker calls it in the page, and waits for its value."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, *args: object) -> "Any":
        return channel.ask("call", PAGE, self.name, *given_all(args))

    def _reference(self) -> "JsObject":
        function: JsObject = channel.ask("function", PAGE, self.name)._handle
        return function


class Told(PageFunction):
    """A function of the page whose value the worker does not need, so that the worker does not wait."""

    def __call__(self, *args: object) -> None:
        channel.flush()
        channel.messages.tell("call", PAGE, self.name, *given_all(args))


class Later(PageFunction):
    """A function of the page that returns a promise. Python awaits the promise."""

    def __call__(self, *args: object) -> "Awaitable[Any]":
        return channel.later("await", PAGE, self.name, *given_all(args))


class Made(PageFunction):
    """A function of the page that always returns an object.

    The worker can therefore create a reference to the object without waiting until the page has made it.
    """

    def __call__(self, *args: object) -> "Remote":
        channel.flush()
        return Remote(channel.messages.make("call", PAGE, self.name, *given_all(args)))


class MadeElement(Made):
    """A function of the page that makes an element.

    The worker waits for the first element of each tag, and learns its class. Later, it need not wait in a batch.
    """

    def __call__(self, *args: object) -> "Remote":
        if not channel.can_ask():
            return super().__call__(*args)
        given = given_all(args)
        return make((self.name, given[0]), "call", PAGE, self.name, *given)


class Batched(PageFunction):
    """A function of the page whose calls can be part of a batch. Outside a batch, the worker waits.

    A batch fails if one of these calls returns a text.
    """

    def __call__(self, *args: object) -> "Any":
        if channel.batch is None:
            return super().__call__(*args)
        return channel.batch.add("call", PAGE, self.name, *given_all(args))


class Found(Made):
    """A function of the page that finds an element. If the worker cannot wait, it gets a reference at once."""

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
