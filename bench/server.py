"""A server for measurements: it compresses with Brotli, lets browsers keep files, and can imitate a slow line.

The server, not the browser, slows down the network, so that workers are slowed down too.
"""

import hashlib
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import brotli

from pyscript.cli.server import ISOLATION, TYPES

LATENCY = 0.04
RATE = 10e6 / 8
CHUNK = 16 * 1024


def compressed(data: bytes, cache: Path) -> bytes:
    """Compress bytes with Brotli, as well as a careful CDN does. Cache the result, since compression is slow."""
    path = cache / hashlib.sha256(data).hexdigest()
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        path.write_bytes(brotli.compress(data, quality=11, lgwin=24))
    return path.read_bytes()


class BenchHandler(SimpleHTTPRequestHandler):
    """The request handler, which serves the pages and the checkout's files."""

    protocol_version = "HTTP/1.1"
    server: "BenchServer"

    def do_GET(self) -> None:
        """Answer with a compressed body."""
        name = self.path.partition("?")[0]
        page = self.server.pages.get(name.removeprefix("/").removesuffix(".html"))
        path = Path(self.translate_path(self.path))
        if page is None and not path.is_file():
            self.send_error(404)
            return
        data = self.server.body(name, page, path)
        if self.server.slow:
            time.sleep(LATENCY)
        self.send_response(200)
        self.send_header("Content-Type", TYPES.get(Path(name).suffix, "application/octet-stream"))
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store" if page is not None else "max-age=3600")
        for header, value in ISOLATION.items() if name.endswith("isolated.html") else ():
            self.send_header(header, value)
        self.end_headers()
        self.server.send(self.wfile, data)

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing."""


class BenchServer(ThreadingHTTPServer):
    """The server, on a port of its own.

    Args:
        root: The folder of the checkout.
        pages: Maps the name of each page to its HTML.
        cache: The folder for compressed files.

    Attributes:
        slow: Whether to behave like a line of 10 Mbit/s with 40 ms of latency.
    """

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, root: Path, pages: dict[str, str], cache: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(BenchHandler, directory=str(root)))
        self.root = root
        self.pages = pages
        self.cache = cache
        self.slow = False
        self._line = threading.Lock()
        self._bodies: dict[str, bytes] = {}
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        """The origin of the pages."""
        return f"http://127.0.0.1:{self.server_port}"

    def compress(self) -> None:
        """Compress every file before anything is measured."""
        packages = ("pyscript/core/dist", "micropython/micropython-webassembly-pyscript")
        folders = [self.root / "static", self.root / "node_modules/pyodide"]
        folders += [self.root / f"node_modules/@{name}" for name in packages]
        for path in [path for folder in folders for path in folder.rglob("*")]:
            if path.is_file() and path.suffix in (".js", ".mjs", ".wasm", ".zip", ".mpa", ".css", ".json", ".txt"):
                compressed(path.read_bytes(), self.cache)

    def body(self, name: str, page: str | None, path: Path) -> bytes:
        """Return the compressed body for an address. Each body is prepared only once."""
        if name not in self._bodies:
            self._bodies[name] = compressed(page.encode() if page is not None else path.read_bytes(), self.cache)
        return self._bodies[name]

    def send(self, file: object, data: bytes) -> None:
        """Write a body. On a slow line, all answers share the rate of the line."""
        if not self.slow:
            file.write(data)  # type: ignore[attr-defined]
            return
        for start in range(0, len(data), CHUNK):
            piece = data[start : start + CHUNK]
            with self._line:
                time.sleep(len(piece) / RATE)
            file.write(piece)  # type: ignore[attr-defined]
