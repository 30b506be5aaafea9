"""Firefox, which tests control over WebDriver BiDi, since Debian has no geckodriver.

The driver has those methods of Selenium's drivers that `Page` uses. The protocol is described at
https://www.w3.org/TR/webdriver-bidi/
"""

import contextlib
import itertools
import json
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import websocket

STARTS = 60
"""The maximum number of seconds that Firefox may take to start."""
ANSWERS = 120
"""The maximum number of seconds that Firefox may take to answer."""
PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


class ScriptError(Exception):
    """The JavaScript code of a test has thrown an error."""


class Element:
    """An element of the page. The element is looked up again at each use."""

    def __init__(self, driver: "Firefox", selector: str, index: int) -> None:
        self._driver = driver
        self._arguments = (selector, index)

    def _do(self, code: str) -> Any:
        found = "const element = document.querySelectorAll(arguments[0])[arguments[1]];"
        return self._driver.execute_script(found + code, *self._arguments)

    @property
    def text(self) -> str:
        """The visible text."""
        return str(self._do("return element.innerText"))

    def click(self) -> None:
        """Click the middle of the element with the mouse."""
        place = self._do(
            "element.scrollIntoView({block: 'center'}); const r = element.getBoundingClientRect();"
            "return [r.x + r.width / 2, r.y + r.height / 2]"
        )
        x, y = (round(number) for number in place)
        actions = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._driver.act({"type": "pointer", "id": "mouse", "actions": actions})

    def send_keys(self, text: str) -> None:
        """Type a text into the element."""
        self._do("element.focus()")
        keys = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self._driver.act({"type": "key", "id": "keyboard", "actions": keys})


class Firefox:
    """A running Firefox with a profile of its own, and its current tab.

    Attributes:
        current_window_handle: The name of the current tab in the protocol.
    """

    def __init__(self) -> None:
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        profile = Path(self._profile.name)
        lines = [f'user_pref("{name}", {json.dumps(value)});' for name, value in PREFERENCES.items()]
        (profile / "user.js").write_text("\n".join(lines))
        command = [
            "firefox-esr",
            "--headless",
            "--no-remote",
            "--profile",
            str(profile),
            "--remote-debugging-port",
            "0",
        ]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._numbers = itertools.count(1)
        self._log: list[dict[str, Any]] = []
        self._socket = self._connect(profile / "WebDriverBiDiServer.json")
        self._command("session.new", {"capabilities": {}})
        self.current_window_handle: str = self._command("browsingContext.getTree", {})["contexts"][0]["context"]
        self._command("session.subscribe", {"events": ["log.entryAdded"]})

    def _connect(self, server: Path) -> websocket.WebSocket:
        """Wait until Firefox has written the number of its port, and connect to this port."""
        end = time.monotonic() + STARTS
        while time.monotonic() < end:
            with contextlib.suppress(OSError, ValueError):
                port = json.loads(server.read_text())["ws_port"]
                address = f"ws://127.0.0.1:{port}/session"
                return websocket.create_connection(address, suppress_origin=True, timeout=ANSWERS)
            time.sleep(0.05)
        self._process.kill()
        raise TimeoutError(f"Firefox did not start within {STARTS} s")

    def _command(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        for answer in self._answers():
            if answer.get("id") != number:
                continue
            if answer["type"] == "error":
                raise ScriptError(f"{method}: {answer['message']}")
            result: dict[str, Any] = answer["result"]
            return result
        raise ConnectionError("Firefox has ended")

    def _answers(self) -> Iterator[dict[str, Any]]:
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("method") == "log.entryAdded":
                self._log.append(answer["params"])
            yield answer

    def act(self, source: dict[str, Any]) -> None:
        """Perform user actions, such as clicks and key presses.

        Args:
            source: A source of actions, in the format of input.performActions.
        """
        self._command("input.performActions", {"context": self.current_window_handle, "actions": [source]})

    def get(self, url: str) -> None:
        """Show a page, and return when the page is loaded."""
        params = {"context": self.current_window_handle, "url": url, "wait": "complete"}
        self._command("browsingContext.navigate", params)

    def refresh(self) -> None:
        """Load the page again."""
        self._command("browsingContext.reload", {"context": self.current_window_handle, "wait": "complete"})

    @property
    def current_url(self) -> str:
        """The address of the page."""
        return str(self.execute_script("return location.href"))

    def execute_script(self, code: str, *arguments: Any) -> Any:
        """Run JavaScript, and return its value, which must be serializable as JSON."""
        return self._value(f"Promise.resolve((function () {{ {code}\n }}).apply(window, ARGUMENTS))", arguments)

    def execute_async_script(self, code: str, *arguments: Any) -> Any:
        """Run JavaScript that gets a callback as its last argument. Return the value that it passes to the callback."""
        run = f"(function () {{ {code}\n }}).apply(window, [...ARGUMENTS, resolve])"
        return self._value(f"new Promise((resolve) => {run})", arguments)

    def _value(self, promise: str, arguments: tuple[Any, ...]) -> Any:
        called = promise.replace("ARGUMENTS", json.dumps(arguments))
        expression = f"{called}.then((value) => JSON.stringify(value === undefined ? null : value))"
        target = {"context": self.current_window_handle}
        result = self._command(
            "script.evaluate",
            {"expression": expression, "target": target, "awaitPromise": True, "userActivation": True},
        )
        if result["type"] != "success":
            raise ScriptError(result["exceptionDetails"]["text"])
        return json.loads(result["result"]["value"])

    def set_script_timeout(self, seconds: float) -> None:
        """Do nothing, since Page.until reports conditions that take too long."""

    def find_elements(self, by: str, selector: str) -> list[Element]:
        """Return the elements that match a CSS selector."""
        count = self.execute_script("return document.querySelectorAll(arguments[0]).length", selector)
        return [Element(self, selector, index) for index in range(count)]

    def find_element(self, by: str, selector: str) -> Element:
        """Return the first element that matches a CSS selector."""
        return self.find_elements(by, selector)[0]

    def get_log(self, kind: str) -> list[dict[str, str]]:
        """Return the lines written to the console since the last call."""
        self.execute_script("")  # reading the answer also reads earlier log entries
        entries, self._log = self._log, []
        return [{"message": str(entry.get("text"))} for entry in entries]

    @property
    def switch_to(self) -> "Firefox":
        """The driver itself, which has the methods of Selenium's switch_to."""
        return self

    def new_window(self, kind: str) -> None:
        """Open a tab and make it the current one."""
        self.current_window_handle = self._command("browsingContext.create", {"type": kind})["context"]

    def window(self, handle: str) -> None:
        """Make a tab the current one."""
        self.current_window_handle = handle

    def close(self) -> None:
        """Close the current tab."""
        self._command("browsingContext.close", {"context": self.current_window_handle})

    def quit(self) -> None:
        """End Firefox."""
        with contextlib.suppress(Exception):
            self._command("browser.close", {})
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._profile.cleanup()
