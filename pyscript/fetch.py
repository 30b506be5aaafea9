"""`fetch()` requests data from a server in one line: `data = await fetch(url).json()`."""

from pyscript import runtime
from pyscript.engine.errors import closest

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any

    from pyscript.runtime.js_types import JsPromise

__all__ = ["FetchError", "Response", "fetch"]


class FetchError(OSError):
    """The error that is raised if the response or its content does not arrive.

    For example, the network failed, the server does not allow this page (CORS), or the timeout expired.
    """


def fetch(url: str, timeout: "float | None" = None, **options: object) -> "Request":
    """Send a request to a server at once, and return the request. Await the request or one of its methods.

    ```python
    response = await fetch("/data.json")
    text = await fetch("/poem.txt").text()
    await fetch("/upload", method="POST", body=data, timeout=10)
    ```

    Args:
        url: The address, which may be relative to the page.
        timeout: The number of seconds within which the response and all its content must arrive; by default, no limit.
        options: Options of JavaScript's fetch: `method`, `headers` (a dict), `body` (str, bytes, FormData, Blob...),
            `signal`, `credentials`... https://developer.mozilla.org/en-US/docs/Web/API/RequestInit

    Returns:
        The request. Await it to get a Response. To get the content directly, await one of the request's methods, such
        as `text()` or `json()`. They work like the methods of a Response.

    Raises:
        FetchError: No response arrived. In most cases, this error is raised by `await`, not by fetch(). A response with
            the status 404 is not an error, so check `response.ok`.
        TypeError: The address, the timeout or an option has a wrong type, or an option is unknown.
    """
    _check(url, timeout, options)
    window = runtime.own_window()
    settings = {name: _option(options[name]) for name in options}
    if timeout is not None:
        limit = window.AbortSignal.timeout(int(timeout * 1000))
        settings["signal"] = window.AbortSignal.any([settings["signal"], limit]) if "signal" in settings else limit
    address, error = runtime.throws(runtime.bridge(), "resolve", str(url))
    if error is None:
        promise, error = runtime.throws(window.self, "fetch", address, runtime.to_js(settings))
    if error is not None:
        raise FetchError(f"Fetching {url} failed: {runtime.reason(error)}")
    return Request(str(url), promise)


OPTIONS = (
    "attributionReporting",
    "body",
    "browsingTopics",
    "cache",
    "credentials",
    "duplex",
    "headers",
    "integrity",
    "keepalive",
    "method",
    "mode",
    "priority",
    "redirect",
    "referrer",
    "referrerPolicy",
    "signal",
    "window",
)
"""The options of JavaScript's fetch. JavaScript silently ignores all other options."""


def _check(url: "Any", timeout: "Any", options: "dict[str, Any]") -> None:
    if runtime.is_none(url) or isinstance(url, (int, float, list, dict)):
        raise TypeError(f"fetch() takes an address, not {url!r}")
    if timeout is not None and (not isinstance(timeout, (int, float)) or timeout < 0):
        raise TypeError(f"timeout is a number of seconds, not {timeout!r}")
    for name in options:
        if name not in OPTIONS:
            like = closest(name, list(OPTIONS))
            raise TypeError(f"fetch() has no option '{name}'" + (f". Did you mean '{like}'?" if like else ""))
    if isinstance(options.get("body"), (dict, list)):
        raise TypeError("body is str or bytes: send data with body=json.dumps(data)")


def _option(value: object) -> "Any":
    """Convert the value of an option to the form that JavaScript takes."""
    return runtime.buffer_of(value) if isinstance(value, (bytes, bytearray, memoryview)) else value


class Request:
    """A request that has been sent.

    Await the request itself to get the Response, or await one of the request's methods to get the content.
    """

    def __init__(self, url: str, promise: "JsPromise") -> None:
        self._url = url
        self._promise = promise
        self._answer: Response | None = None

    def __await__(self) -> "Generator[Any, None, Response]":
        return self._response().__await__()

    def __iter__(self) -> "Any":
        """Return the object that MicroPython awaits. MicroPython calls `__iter__` where CPython calls `__await__`."""
        return self._response()

    async def _response(self) -> "Response":
        if self._answer is None:
            self._answer = Response(self._url, await _arrived(self._url, self._promise))
        return self._answer

    def stream(self) -> "Stream":
        """Return an asynchronous iterator over the content; see Response."""
        return Stream(self._url, self)

    async def text(self) -> str:
        """Return the content as text; see Response."""
        return await (await self._response()).text()

    async def json(self) -> "Any":
        """Return the content as Python data; see Response."""
        return await (await self._response()).json()

    async def bytes(self) -> "bytes":
        """Return the content as bytes; see Response."""
        return await (await self._response()).bytes()

    async def bytearray(self) -> "bytearray":
        """Return the content as a bytearray; see Response."""
        return await (await self._response()).bytearray()

    async def arrayBuffer(self) -> memoryview:  # noqa: N802 - JavaScript's name
        """Return the content as a memoryview; see Response."""
        return await (await self._response()).arrayBuffer()

    async def blob(self) -> "Any":
        """Return the content as a JavaScript Blob; see Response."""
        return await (await self._response()).blob()


async def _arrived(url: str, promise: "JsPromise") -> "Any":
    """Await a promise and return its value.

    Raises:
        FetchError: The promise was rejected.
    """
    try:
        return await promise
    except runtime.JsException as error:
        reason = runtime.reason(error)
    if reason.startswith("TimeoutError"):
        raise FetchError(f"Fetching {url} took longer than its timeout.")
    if reason.startswith("AbortError"):
        raise FetchError(f"Fetching {url} was aborted.")
    lost = [sign for sign in ("Failed to fetch", "NetworkError when", "Load failed") if sign in reason]
    advice = " Check the address; another server must allow this page (CORS)." if lost else ""
    raise FetchError(f"Fetching {url} failed: {reason.rstrip('.')}.{advice}")


class Response:
    """The response of a server. It also has the properties of JavaScript's Response: `ok`, `status`, `headers`...

    The content can be read only once. https://developer.mozilla.org/en-US/docs/Web/API/Response
    """

    def __init__(self, url: str, response: "Any") -> None:
        self._url = url
        self._response = response

    def __getattr__(self, name: str) -> "Any":
        return getattr(self._response, name)

    async def _content(self, read: "Callable[[], Any]") -> "Any":
        return await _arrived(self._url, read())

    async def text(self) -> str:
        """Return the content as text.

        Raises:
            FetchError: The connection failed before all content arrived. The other methods that read content raise this
                error too.
        """
        return str(await self._content(self._response.text))

    async def json(self) -> "Any":
        """Parse the content as JSON, and return the Python data.

        Raises:
            ValueError: The content is not JSON.
        """
        import json

        text = await self.text()
        try:
            return json.loads(text)
        except ValueError:
            status = "" if self._response.ok else f" with the status {self._response.status}"
            raise ValueError(f"{self._url} sent no JSON{status} but: {text[:60]!r}") from None

    async def bytes(self) -> "bytes":
        """Return the content as bytes."""
        return runtime.bytes_of(await self._content(self._response.arrayBuffer))

    async def bytearray(self) -> "bytearray":
        """Return the content as a bytearray, which can be changed."""
        return bytearray(await self.bytes())

    async def arrayBuffer(self) -> memoryview:  # noqa: N802 - JavaScript's name
        """Return the content as a memoryview of bytes."""
        return memoryview(await self.bytes())

    async def blob(self) -> "Any":
        """Return the content as a JavaScript Blob."""
        return await self._content(self._response.blob)

    def stream(self) -> "Stream":
        """Iterate over the content while it arrives: `async for chunk in response.stream()`. Each chunk is bytes."""
        return Stream(self._url, self)


class Stream:
    """An asynchronous iterator that gives the content of a response in chunks of bytes."""

    def __init__(self, url: str, answer: "Any") -> None:
        self._url = url
        self._answer = answer
        self._reader: Any = None

    def __aiter__(self) -> "Stream":
        return self

    async def __anext__(self) -> bytes:
        if self._reader is None:
            response = await self._answer if isinstance(self._answer, Request) else self._answer
            if runtime.is_none(response.body):
                raise StopAsyncIteration
            self._reader = response.body.getReader()
        part = await _arrived(self._url, self._reader.read())
        if part.done:
            raise StopAsyncIteration
        return runtime.bytes_of(part.value)
