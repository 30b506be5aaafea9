"""`pyscript run [PATH]`: serve a folder or a page on this machine."""

import webbrowser
from pathlib import Path

from pyscript.cli.server import make_server
from pyscript.cli.static import static_folder


def run(path: Path, port: int, *, open_browser: bool, isolate: bool = False) -> None:
    """Serve until Ctrl-C is pressed.

    Args:
        path: A folder to serve, or a page whose folder is to be served.
        port: The port on this machine; 0 for any free port.
        open_browser: Whether to open the page, or the folder, in a browser.
        isolate: Whether to send the headers that isolate pages, so that workers can share memory with them.

    Raises:
        FileNotFoundError: The path does not exist, or the run-time has not been built.
        OSError: The port is taken.
    """
    if not path.exists():
        raise FileNotFoundError(f"there is no {path}")
    folder, page = (path, "") if path.is_dir() else (path.parent, path.name)
    server = make_server(folder.resolve(), static_folder(), port, isolate=isolate)
    address = f"http://127.0.0.1:{server.server_port}/{page}"
    print(f"{address}\nServing {folder.resolve()}, the run-time under /pyscript/. Ctrl-C ends it.", flush=True)
    if open_browser:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()
