"""A copy of the run-time folder that records which functions are entered.

In Python, a `sys.monitoring` hook adds each entered function, once, to a list on JavaScript's global object. The copies
of core.js and worker.js post this list to a server of the tests. The copied JavaScript is not minified, so that V8's
coverage contains the names of its functions.
"""

import json
import shutil
import subprocess
import sys
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOOK = '''
import sys

TOOL = 3
waiting = []


def entered(code, offset):
    """Note one of our functions, once."""
    if "pyscript/" in code.co_filename:
        waiting.append(f"{code.co_filename.partition('/pyscript/')[2]}:{code.co_qualname}")
        push()
    return sys.monitoring.DISABLE


def push():
    """Hand over what was entered; a memory that is frozen has no list, and keeps it."""
    import js

    told = getattr(js.globalThis, "pyscriptEntered", None)
    if told is not None:
        while waiting:
            told.push(waiting.pop())


sys.monitoring.use_tool_id(TOOL, "coverage of the tests")
sys.monitoring.register_callback(TOOL, sys.monitoring.events.PY_START, entered)
sys.monitoring.set_events(TOOL, sys.monitoring.events.PY_START)
'''
TELL = """
;(() => {
    if (globalThis.pyscriptEntered) return;
    const told = (globalThis.pyscriptEntered = []);
    const post = fetch.bind(globalThis);
    const tell = () => {
        if (told.length) post("ADDRESS", { method: "POST", body: JSON.stringify(told.splice(0)), keepalive: true }).catch(() => {});
    };
    setInterval(tell, 50);
    addEventListener("pagehide", tell);
})();
"""

WAIT = "\nawait new Promise((go) => setTimeout(go, 200)); // until V8 is asked for the coverage of this worker"


class Receiver(ThreadingHTTPServer):
    """The server that receives the names of entered functions.

    Attributes:
        entered: The entered functions of the package, each as "file:qualified name".
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.entered: set[str] = set()
        threading.Thread(target=self.serve_forever, daemon=True).start()


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, Receiver)
        server.entered.update(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Log nothing."""


def copy(static: Path, target: Path, receiver: Receiver) -> Path:
    """Make the copy and return its folder.

    Args:
        static: The built run-time folder.
        target: A folder that does not exist yet.
        receiver: The server that the copy posts to.
    """
    shutil.copytree(static, target)
    subprocess.run([sys.executable, ROOT / "static/build", "--readable", target], check=True)
    address = f"http://127.0.0.1:{receiver.server_port}/"
    for name in ("core.js", "worker.js"):
        (target / name).write_text((target / name).read_text() + TELL.replace("ADDRESS", address))
    worker = (target / "worker.js").read_text()
    (target / "worker.js").write_text(worker.replace("\nconst asset", WAIT + "\nconst asset", 1))
    for name in ("core.zip", "pyscript.zip"):
        _add_hook(target / "pyodide" / name)
    (target / "pyodide/build.txt").write_text("coverage")  # so that no snapshot of another build is used
    return target


def _add_hook(path: Path) -> None:
    """Add the hook at the start of the package in an archive."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for name in [name for name in files if name.startswith("pyscript/__init__.py")]:
        del files[name]
    source = (ROOT / "pyscript/__init__.py").read_text()
    files["pyscript/__init__.py"] = (HOOK + source).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
