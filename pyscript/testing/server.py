"""A web server that serves the run-time, and pages and files that tests define."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from pyscript.cli.server import TYPES, Handler

CORS = "/cors"
"""The prefix of addresses that allow requests from any origin."""
BOOTS = "/boots/"
"""A second address of the run-time, where the file that makes snapshots is missing. Its pages always boot."""
COPY = "/copy"
"""The prefix of further run-time addresses (`/copy1/` and so on), whose files the browser has not cached."""


@dataclass
class Answer:
    """The server's answer to requests for an address.

    Args:
        body: The content.
        type: The MIME type; by default, the type for the file extension in the address.
        status: The HTTP status.
        headers: Additional HTTP headers.
        delay: Seconds to wait before answering.
        rate: The number of bytes to send per second; 0 for no limit.
    """

    body: bytes = b""
    type: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0
    rate: int = 0

    def pieces(self) -> Iterator[bytes]:
        """Yield the body in pieces, at the answer's rate."""
        size = self.rate // 20 if self.rate else len(self.body)
        for start in range(0, len(self.body), max(size, 1)):
            yield self.body[start : start + size]
            time.sleep(0.05 if self.rate else 0)


class PageHandler(Handler):
    """A request handler that sends the answers defined by tests.

    At other addresses, it serves the run-time and a folder.
    """

    def do_GET(self) -> None:
        """Send the answer that a test defines for the address, or else a file."""
        server = self.server
        assert isinstance(server, PageServer)
        if self.path.startswith(CORS + "/"):
            self.path = self.path[len(CORS) :]
            self.cross_origin = True
        path = self.path.partition("?")[0]
        server.asked.append(path)
        if path.startswith(BOOTS):
            self.path = self.path.replace(
                BOOTS, "/pyscript/" if path != f"{BOOTS}snapshot/freeze.js" else "/missing/", 1
            )
        if path.startswith(COPY):
            self.path = "/pyscript/" + self.path.partition("/")[2].partition("/")[2]
        answer = server.answers.get(path)
        if answer is None:
            super().do_GET()
            return
        time.sleep(answer.delay)
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.type or TYPES.get(Path(path).suffix, "text/plain"))
        self.send_header("Content-Length", str(len(answer.body)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        for piece in answer.pieces():
            self.wfile.write(piece)

    def do_POST(self) -> None:
        """Send back the posted body, with the same content type."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.send_header("Content-Type", self.headers.get("Content-Type", "text/plain"))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    cross_origin = False

    def end_headers(self) -> None:
        """Allow other origins if the address of the request begins with CORS."""
        if self.cross_origin:
            self.send_header("Access-Control-Allow-Origin", "*")
        self.cross_origin = False
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing, since tests read `asked` instead."""


class PageServer(ThreadingHTTPServer):
    """The server of test pages. It has two origins, since it can be reached as 127.0.0.1 and as localhost.

    Args:
        folder: The folder to serve at addresses for which no test defines an answer.
        static: The run-time folder.

    Attributes:
        static: The run-time folder.
        answers: Maps paths to the answers that tests define.
        asked: The paths of all requests so far.
    """

    daemon_threads = True

    def __init__(self, folder: Path, static: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(PageHandler, static=static, directory=str(folder)))
        self.static = static
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        """The origin of the pages."""
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def other_address(self) -> str:
        """Another origin, with the same files."""
        return f"http://localhost:{self.server_port}"
