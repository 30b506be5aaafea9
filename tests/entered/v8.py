"""V8's coverage of the JavaScript that tests run, in pages and their workers, through Chromium's DevTools protocol.

https://chromedevtools.github.io/devtools-protocol/v8/Profiler/
"""

import itertools
import json
import re
import threading
import time
import urllib.request
from typing import Any

import websocket

EVERY = 0.3
"""Seconds between two requests for coverage. Calls between the last request and the end of a worker are missed."""
START: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Profiler.enable", {}),
    ("Profiler.startPreciseCoverage", {"callCount": False, "detailed": False}),
)


class Coverage:
    """A collector of the functions that are called. It collects until `stop()`.

    Args:
        debugger: The address of Chromium's debugger, such as "127.0.0.1:9222".

    Attributes:
        called: Maps (file@offset, function) to whether the function was called. The file is relative to static/.
    """

    def __init__(self, debugger: str) -> None:
        self.called: dict[tuple[str, str], bool] = {}
        with urllib.request.urlopen(f"http://{debugger}/json/version") as answer:
            address = json.load(answer)["webSocketDebuggerUrl"]
        self._socket = websocket.create_connection(address, suppress_origin=True)
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._wanted: dict[int, str] = {}
        self._sessions: set[str] = set()
        self._stopped = False
        self._send("Target.setAutoAttach", {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": True})
        self._send("Target.setDiscoverTargets", {"discover": True})
        threading.Thread(target=self._listen, daemon=True).start()
        threading.Thread(target=self._look, daemon=True).start()

    def stop(self) -> None:
        """Wait for a last request for coverage, and disconnect."""
        time.sleep(2 * EVERY)
        self._stopped = True
        self._socket.close()

    def _send(self, method: str, params: dict[str, Any], session: str = "") -> int:
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params, **({"sessionId": session} if session else {})}
        with self._lock:
            self._wanted[number] = method
            self._socket.send(json.dumps(message))
        return number

    def _listen(self) -> None:
        while not self._stopped:
            try:
                message = json.loads(self._socket.recv())
            except (OSError, ValueError, websocket.WebSocketException):
                return
            if message.get("method") == "Target.targetCreated":
                info = message["params"]["targetInfo"]
                if info["type"] == "page" and not info["attached"]:
                    self._send("Target.attachToTarget", {"targetId": info["targetId"], "flatten": True})
            elif message.get("method") == "Target.attachedToTarget":
                self._attached(message["params"])
            elif message.get("method") == "Target.detachedFromTarget":
                self._sessions.discard(message["params"]["sessionId"])
            elif self._wanted.pop(message.get("id", 0), "") == "Profiler.takePreciseCoverage":
                for script in message.get("result", {}).get("result", []):
                    self._take(script)

    def _attached(self, params: dict[str, Any]) -> None:
        session = params["sessionId"]
        for method, options in START:
            self._send(method, options, session)
        attach = {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": True}
        self._send("Target.setAutoAttach", attach, session)
        self._sessions.add(session)

    def _look(self) -> None:
        while not self._stopped:
            time.sleep(EVERY)
            for session in list(self._sessions):
                try:
                    self._send("Profiler.takePreciseCoverage", {}, session)
                except (OSError, websocket.WebSocketException):
                    return

    def _take(self, script: dict[str, Any]) -> None:
        found = re.search(r"/(?:pyscript|boots)/([\w/.-]+\.js)(?:\?|$)", script["url"])
        if not found or found[1].startswith(("vendor/", "pyodide/", "micropython/")):
            return
        for function in script["functions"]:
            name = function["functionName"]
            place = function["ranges"][0]
            if name:
                key = (f"{found[1]}@{place['startOffset']}", name)
                self.called[key] = self.called.get(key, False) or place["count"] > 0
