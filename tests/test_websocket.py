"""`WebSocket`: messages to and from a real server."""

import threading
from collections.abc import Iterator

import pytest
import trio
from trio_websocket import ConnectionClosed, WebSocketRequest, serve_websocket

from pyscript.testing import Page

EVERYWHERE = True

START = "import js\nfrom pyscript import WebSocket, WebSocketEvent\n"


async def echo(request: WebSocketRequest) -> None:
    """Send each message back, until "bye" arrives."""
    protocols = [*request.proposed_subprotocols, None]
    connection = await request.accept(subprotocol=protocols[0])
    try:
        while (message := await connection.get_message()) != "bye":
            await connection.send_message(message)
        await connection.aclose(3001, "bye too")
    except ConnectionClosed:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Start an echo server and yield its address."""
    ready, ports, cancel = threading.Event(), [], []

    async def serve() -> None:
        with trio.CancelScope() as scope:
            async with trio.open_nursery() as nursery:
                server = await nursery.start(serve_websocket, echo, "127.0.0.1", 0, None)
                ports.append(server.port)
                cancel.append((trio.lowlevel.current_trio_token(), scope))
                ready.set()

    thread = threading.Thread(target=trio.run, args=(serve,))
    thread.start()
    assert ready.wait(10)
    yield f"ws://127.0.0.1:{ports[0]}/"
    token, scope = cancel[0]
    token.run_sync_soon(scope.cancel)
    thread.join(10)


def run(page: Page, code: str) -> object:
    """Run code after importing WebSocket, and return the value of its last expression."""
    return page.python(START + code)


def test_text_bytes_and_handlers(live: Page, address: str) -> None:
    code = f"""
events = []
async def got(event):
    events.append(event.data if isinstance(event.data, str) else list(event.data))
    if len(events) == 4:
        socket.send("bye")
def opened():
    events.append("open")
    socket.send("text é")
    socket.send(b"\\x00\\x01\\xff")
    socket.send(bytearray(b"ab"))
def closed(event):
    events.extend([event.code, event.reason, socket.readyState == WebSocket.CLOSED])
socket = WebSocket("{address}", onopen=opened, onmessage=got)
socket.onclose = closed
[socket.readyState, socket.url == "{address}", WebSocket.CONNECTING, socket._js_websocket.binaryType]
"""
    assert run(live, code) == [0, True, 0, "arraybuffer"]
    live.until(lambda: len(run(live, "events")) == 7, "the socket to close")  # type: ignore[arg-type]
    assert run(live, "events") == ["open", "text é", [0, 1, 255], [97, 98], 3001, "bye too", True]


def test_protocols_and_close(live: Page, address: str) -> None:
    code = f"""
done = []
def opened(event):
    done.append(socket.protocol)
    socket.close(3000, "enough")
socket = WebSocket("{address}", protocols=["chat"], onopen=opened, onclose=lambda event: done.append(event.code))
"""
    run(live, code)
    live.until(lambda: len(run(live, "done")) == 2)  # type: ignore[arg-type]
    assert run(live, "done") == ["chat", 3000]
    assert "is closed: make a new WebSocket" in failure(live, "socket.send('x')")


def failure(page: Page, code: str) -> str:
    """Return the name and message of the exception that an expression raises."""
    tried = f"try:\n    {code}\nexcept Exception as error:\n    found = type(error).__name__ + ': ' + str(error)\nfound"
    return str(run(page, tried))


def test_mistakes(live: Page, address: str) -> None:
    early = f"early = WebSocket('{address}')\n    "
    assert failure(live, early + "early.send('x')").endswith("is not open yet: send in onopen")
    assert failure(live, early + "early.send(5)") == "TypeError: send() takes str or bytes, not int"
    assert failure(live, early + "early.close(5)").startswith("ValueError: InvalidAccessError")
    assert failure(live, "WebSocket('nope:')").startswith(
        "ValueError: No WebSocket can be opened to 'nope:': SyntaxError"
    )
    assert failure(live, f"WebSocket('{address}', onmesage=print)") == (
        "TypeError: WebSocket has no 'onmesage'; it has onclose, onerror, onmessage, onopen"
    )
    assert (
        failure(live, "WebSocket(None)") == "TypeError: WebSocket() takes an address, as 'wss://example.com', not None"
    )
    assert failure(live, "WebSocket('hello')").startswith("ValueError: 'hello' is no address")
    assert failure(live, f"WebSocket('{address}', onopen=5)") == "TypeError: onopen must be a function, not int"


def test_an_error_in_a_handler_is_shown(page: Page, address: str) -> None:
    page.run(
        f"<KIND-script>\nfrom pyscript import WebSocket\ndef opened():\n    1 / 0\n"
        f"socket = WebSocket('{address}', onopen=opened)\n</KIND-script>"
    )
    assert "ZeroDivisionError" in page.error()


def test_a_failed_connection_calls_onerror(live: Page) -> None:
    run(live, "failed = []\nsocket = WebSocket('ws://127.0.0.1:9/', onerror=lambda event: failed.append(event.type))")
    live.until(lambda: run(live, "failed") == ["error"])


def test_a_failure_without_onerror_is_shown(page: Page) -> None:
    page.run("<script type=KIND>from pyscript import WebSocket\nWebSocket('ws://127.0.0.1:9/')</script>")
    assert "The connection to ws://127.0.0.1:9/ failed." in page.error()
