"""`WebSocket` exchanges messages with a server."""

from pyscript import runtime
from pyscript.engine.running.handlers import Handler, report

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.runtime.js_types import JsEvent

__all__ = ["WebSocket", "WebSocketEvent"]

HANDLERS = ("onclose", "onerror", "onmessage", "onopen")


class WebSocketEvent:
    """An event of a WebSocket. It has the attributes of the JavaScript event, but its `data` is a str or a memoryview.

    Args:
        event: The JavaScript event.
    """

    def __init__(self, event: "JsEvent") -> None:
        self._event = event

    def __getattr__(self, name: str) -> "Any":
        value = getattr(self._event, name)
        if name == "data" and not isinstance(value, str):
            return memoryview(runtime.bytes_of(value))
        return value


class WebSocket:
    """A connection to a server, over which both sides send messages.

    ```python
    socket = WebSocket("wss://example.com", onmessage=lambda event: print(event.data))
    ```

    A WebSocket also has the properties of JavaScript's WebSocket: `readyState`, `bufferedAmount`...
    https://developer.mozilla.org/en-US/docs/Web/API/WebSocket

    Args:
        url: The address, which begins with ws: or wss:.
        protocols: The name of a sub-protocol, or a list of names.
        handlers: `onopen`, `onmessage`, `onerror` and `onclose`: functions that take either the event or no argument,
            and may be async.

    Raises:
        ValueError: The address or a sub-protocol is not valid.
        TypeError: The address is not a str, the name of a handler is unknown, or a handler is not callable.
    """

    CONNECTING = 0
    OPEN = 1
    CLOSING = 2
    CLOSED = 3
    _js_websocket: "Any"

    def __init__(self, url: str, protocols: "str | list[str] | None" = None, **handlers: "Any") -> None:
        if not isinstance(url, str):
            raise TypeError(f"WebSocket() takes an address, as 'wss://example.com', not {url!r}")
        if "://" not in url and not url.startswith(("/", ".", "?")) and ":" not in url:
            raise ValueError(f"{url!r} is no address of a WebSocket, as 'wss://example.com'")
        arguments = [url, runtime.to_js(protocols)] if protocols else [url]
        made, error = runtime.throws(runtime.bridge().page, "construct", "WebSocket", *arguments)
        if error is not None:
            raise ValueError(f"No WebSocket can be opened to {url!r}: {runtime.reason(error)}")
        made.binaryType = "arraybuffer"
        object.__setattr__(self, "_js_websocket", made)
        made.addEventListener("error", runtime.listener(self._failed))
        for name in handlers:
            if name not in HANDLERS:
                raise TypeError(f"WebSocket has no '{name}'; it has {', '.join(HANDLERS)}")
            setattr(self, name, handlers[name])

    def _failed(self, _event: "JsEvent") -> None:
        """Report that the connection failed, if there is neither an `onerror` nor an `onclose` handler."""
        socket = self._js_websocket
        if runtime.is_none(socket.onerror) and runtime.is_none(socket.onclose):
            report(OSError(f"The connection to {socket.url} failed."), runtime.current(), None)

    def __getattr__(self, name: str) -> "Any":
        if name == "_js_websocket":
            raise AttributeError(name)
        return getattr(self._js_websocket, name)

    def __setattr__(self, name: str, value: object) -> None:
        if name in HANDLERS and not runtime.is_none(value):
            if not callable(value):
                raise TypeError(f"{name} must be a function, not {type(value).__name__}")
            handler = Handler(value)
            value = runtime.listener(lambda event: handler(WebSocketEvent(event)))
        setattr(self._js_websocket, name, value)

    def send(self, data: "str | bytes | bytearray | memoryview") -> None:
        """Send a message.

        Args:
            data: Text or bytes.

        Raises:
            OSError: The connection is not open yet, or is closed.
            TypeError: The data is neither text nor bytes.
        """
        if not isinstance(data, (str, bytes, bytearray, memoryview)):
            raise TypeError(f"send() takes str or bytes, not {type(data).__name__}")
        state = self._js_websocket.readyState
        if state == self.CONNECTING:
            raise OSError(f"The connection to {self._js_websocket.url} is not open yet: send in onopen")
        if state != self.OPEN:
            raise OSError(f"The connection to {self._js_websocket.url} is closed: make a new WebSocket")
        self._js_websocket.send(data if isinstance(data, str) else runtime.buffer_of(data))

    def close(self, code: "int | None" = None, reason: "str | None" = None) -> None:
        """Close the connection.

        Args:
            code: The status code to send to the server: 1000, or 3000 to 4999.
            reason: The reason to send to the server, at most 123 bytes in UTF-8. It is ignored if no code is given.

        Raises:
            ValueError: The code or the reason is not allowed.
        """
        arguments = [] if code is None else [code] if reason is None else [code, reason]
        _, error = runtime.throws(self._js_websocket, "close", *arguments)
        if error is not None:
            raise ValueError(runtime.reason(error))
