"""A web server whose pages and files are given by tests, with the run-time beside them."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from pyscript.cli.server import TYPES, Handler

CORS = "/cors"
"""An address under this is answered for any origin."""
BOOTS = "/boots/"
"""The run-time is here too, without what makes snapshots: pages that load it from here boot each time."""
COPY = "/copy"
"""So begin other addresses of the run-time, `/copy1/` and so on: each is as if this browser had never seen it."""


@dataclass
class Answer:
    """What the server answers at an address.

    Args:
        body: The bytes.
        type: The MIME type; by default that of the address's ending.
        status: The HTTP status.
        headers: More headers.
        delay: Seconds to wait before answering.
        rate: Bytes sent in a second; 0 for as many as can be.
    """

    body: bytes = b""
    type: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0
    rate: int = 0

    def pieces(self) -> Iterator[bytes]:
        """The body in what is sent at a time, each piece at its time."""
        size = self.rate // 20 if self.rate else len(self.body)
        for start in range(0, len(self.body), max(size, 1)):
            yield self.body[start : start + size]
            time.sleep(0.05 if self.rate else 0)


class PageHandler(Handler):
    """Serves what tests gave, and else the run-time and a folder."""

    def do_GET(self) -> None:
        """Answer from what tests gave."""
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
        """Send back what was posted, with its type."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.send_header("Content-Type", self.headers.get("Content-Type", "text/plain"))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    cross_origin = False

    def end_headers(self) -> None:
        """Let other origins in where the address asks for it."""
        if self.cross_origin:
            self.send_header("Access-Control-Allow-Origin", "*")
        self.cross_origin = False
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Tests look at `asked`."""


class PageServer(ThreadingHTTPServer):
    """The server: on 127.0.0.1, and so under two origins, that address and localhost.

    Args:
        folder: What is served where tests gave nothing.
        static: The run-time folder.

    Attributes:
        static: The run-time folder.
        answers: Path -> Answer, what tests gave.
        asked: Every path that was asked for.
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
