"""A web server for pages under development, on this machine only."""

import http.server
from functools import partial
from pathlib import Path

TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".mpa": "application/octet-stream",
    ".py": "text/x-python",
    ".svg": "image/svg+xml",
    ".toml": "application/toml",
    ".wasm": "application/wasm",
    ".whl": "application/zip",
    ".zip": "application/zip",
}
RUNTIME = "/pyscript/"
ISOLATION = {"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp"}
"""The headers that isolate a page. Browsers allow shared memory only in isolated pages."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """A request handler that serves a folder, and also serves the run-time under /pyscript/.

    Args:
        static: The run-time folder.
        isolate: Whether to send the headers that isolate pages.
    """

    protocol_version = "HTTP/1.1"
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **TYPES}

    def __init__(self, *args: object, static: Path, directory: str, isolate: bool = False) -> None:
        self.static = static
        self.isolate = isolate
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """Return the path of the file that belongs to an address."""
        if not self._is_runtime(path):
            return super().translate_path(path)
        pages, self.directory = self.directory, str(self.static)
        try:
            return super().translate_path(path[len(RUNTIME) - 1 :])
        finally:
            self.directory = pages

    def _is_runtime(self, path: str) -> bool:
        return path.startswith(RUNTIME)

    def end_headers(self) -> None:
        """Let browsers cache the run-time and revalidate it at each use, but never cache the page's own files."""
        self.send_header("Cache-Control", "no-cache" if self._is_runtime(self.path) else "no-store")
        for name, value in ISOLATION.items() if self.isolate else ():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        """Serve a file. A missing favicon is not an error."""
        if self.path == "/favicon.ico" and not Path(self.translate_path(self.path)).exists():
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Log failures only."""
        if len(args) > 1 and str(args[1])[:1] in "45":
            super().log_message(format, *args)


def make_server(folder: Path, static: Path, port: int, *, isolate: bool = False) -> http.server.ThreadingHTTPServer:
    """Make a server that is bound to its port but not started yet.

    Args:
        folder: The folder to serve.
        static: The run-time folder.
        port: The port on 127.0.0.1; 0 for any free port.
        isolate: Whether to send the headers that isolate pages.

    Raises:
        ValueError: `port` is not a valid port number.
        OSError: The port is taken.
    """
    handler = partial(Handler, static=static, directory=str(folder), isolate=isolate)
    try:
        return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OverflowError as error:
        raise ValueError(f"{port} is not a port: take one from 0 to 65535") from error
    except OSError as error:
        raise OSError(f"port {port} is taken or not allowed ({error.strerror}): choose another with --port") from error
