"""Lets `urllib.request` work in a browser, which has no sockets: patched when it is imported, it asks the browser.

Where Python can suspend itself the page lives on meanwhile (fetch); elsewhere the request is a synchronous one.
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
"""Headers that urllib sets and a browser does not let a page set."""


class Finder:
    """A finder on sys.meta_path, for one module and one time."""

    @classmethod
    def install(cls) -> None:
        """Take part in imports."""
        sys.meta_path.insert(0, cls)

    @classmethod
    def find_spec(cls, name: str, path: object = None, target: object = None) -> "ModuleSpec | None":
        """Called by importlib before other finders."""
        if name != "urllib.request":
            return None
        sys.meta_path.remove(cls)
        from importlib.util import find_spec

        spec: Any = find_spec(name)
        spec.loader = Loader(spec.loader)
        found: ModuleSpec = spec
        return found


class Loader:
    """Loads the module as it is, then lets it use the browser."""

    def __init__(self, loader: "Any") -> None:
        self._loader = loader

    def __getattr__(self, name: str) -> "Any":
        return getattr(self._loader, name)

    def create_module(self, spec: "ModuleSpec") -> "ModuleType | None":
        """Called by importlib."""
        module: ModuleType | None = self._loader.create_module(spec)
        return module

    def exec_module(self, module: "Any") -> None:
        """Called by importlib."""
        self._loader.exec_module(module)
        module.HTTPHandler.http_open = module.HTTPHandler.https_open = lambda _handler, request: opened(request)


def opened(request: "Any") -> "Any":
    """What `urlopen()` gives for a request.

    Raises:
        URLError: No answer came.
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
    response.msg = reason  # type: ignore[attr-defined]  # what http.client's responses have
    return response


async def _fetched(url: str, method: str, headers: "dict[str, str]", body: "bytes | None") -> "tuple[Any, ...]":
    """Status, its text, headers, content and address of an answer; or only why there is none."""
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
    request.overrideMimeType("text/plain; charset=x-user-defined")  # bytes as characters: pages get no buffer
    request.send(to_js(body) if body is not None else None)
    content = bytes(ord(character) & 255 for character in request.responseText)
    lines = request.getAllResponseHeaders().replace("\r\n", "\n")
    return request.status, request.statusText, lines, content, request.responseURL or url
