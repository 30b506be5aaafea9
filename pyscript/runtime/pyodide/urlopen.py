"""Patches `urllib.request` when it is imported. Python has no sockets in a browser, so the browser sends the requests.

If Python can suspend, requests use fetch(), and the page stays responsive. Otherwise, requests are synchronous.
"""

import sys

import js
from pyodide.ffi import JsException, can_run_sync, run_sync, to_js

TYPE_CHECKING = False

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import Any

FORBIDDEN = ("accept-encoding", "connection", "content-length", "host", "user-agent")
"""Headers that urllib sets, although a browser does not allow a page to set them."""


class Finder:
    """A finder on sys.meta_path. It handles the first import of `urllib.request`, and then removes itself."""

    @classmethod
    def install(cls) -> None:
        """Add the finder to sys.meta_path."""
        sys.meta_path.insert(0, cls)

    @classmethod
    def find_spec(cls, name: str, path: object = None, target: object = None) -> "ModuleSpec | None":
        """Return the spec of `urllib.request` with our loader. importlib asks this finder before other finders."""
        if name != "urllib.request":
            return None
        sys.meta_path.remove(cls)
        from importlib.util import find_spec

        spec: Any = find_spec(name)
        spec.loader = Loader(spec.loader)
        found: ModuleSpec = spec
        return found


class Loader:
    """Loads the original module, and patches its HTTPHandler so that the browser sends the requests."""

    def __init__(self, loader: "Any") -> None:
        self._loader = loader

    def __getattr__(self, name: str) -> "Any":
        return getattr(self._loader, name)

    def create_module(self, spec: "ModuleSpec") -> "ModuleType | None":
        """Create the module with the original loader."""
        module: ModuleType | None = self._loader.create_module(spec)
        return module

    def exec_module(self, module: "Any") -> None:
        """Run the module with the original loader, and patch it."""
        self._loader.exec_module(module)
        module.HTTPHandler.http_open = module.HTTPHandler.https_open = lambda _handler, request: opened(request)


def opened(request: "Any") -> "Any":
    """Let the browser send a request, and return the response in the form that `urlopen()` returns.

    Raises:
        URLError: No response arrived.
    """
    from email import message_from_string
    from io import BytesIO
    from urllib.error import URLError
    from urllib.response import addinfourl

    headers = {name: value for name, value in request.header_items() if name.lower() not in FORBIDDEN}
    body = request.data if request.data is None or isinstance(request.data, bytes) else b"".join(request.data)
    try:
        if can_run_sync():
            answer = run_sync(_fetched(request.full_url, request.get_method(), headers, body))
        else:
            answer = _asked(request.full_url, request.get_method(), headers, body)
    except JsException as error:
        answer = (str(error.message),)
    if len(answer) == 1:
        raise URLError(f"{answer[0]}. Check the address; another server must allow this page (CORS).")
    status, reason, lines, content, url = answer
    response = addinfourl(BytesIO(content), message_from_string(lines), url, status)
    response.msg = reason  # type: ignore[attr-defined]  # an attribute of http.client's responses
    return response


async def _fetched(url: str, method: str, headers: "dict[str, str]", body: "bytes | None") -> "tuple[Any, ...]":
    """Send a request, and return (status, status text, headers, content, address) of the response.

    If no response arrives, return (reason,).
    """
    options: dict[str, Any] = {"method": method, "headers": headers}
    if body is not None:
        options["body"] = to_js(body)
    try:
        response = await js.fetch(url, to_js(options, dict_converter=js.Object.fromEntries))
    except JsException as error:
        return (str(error.message),)
    lines = "".join(f"{name}: {value}\n" for name, value in response.headers)
    content = (await response.arrayBuffer()).to_bytes()
    return response.status, response.statusText, lines, content, response.url


def _asked(url: str, method: str, headers: "dict[str, str]", body: "bytes | None") -> "tuple[Any, ...]":
    request = js.XMLHttpRequest.new()
    request.open(method, url, False)
    for name, value in headers.items():
        request.setRequestHeader(name, value)
    request.overrideMimeType("text/plain; charset=x-user-defined")  # bytes as characters: pages cannot get a buffer
    request.send(to_js(body) if body is not None else None)
    content = bytes(ord(character) & 255 for character in request.responseText)
    lines = request.getAllResponseHeaders().replace("\r\n", "\n")
    return request.status, request.statusText, lines, content, request.responseURL or url
