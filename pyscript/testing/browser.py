"""A browser that tests control with real clicks and keys, and the page that the browser shows."""

import contextlib
import itertools
import json
import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from pytest_pyodide.runner import SeleniumChromeRunner
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from pyscript.cli.server import ISOLATION
from pyscript.testing.firefox import Firefox
from pyscript.testing.server import BOOTS, Answer, PageServer

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1000,800",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
PATIENCE = float(os.environ.get("PATIENCE", "30"))
"""The maximum number of seconds to wait for a condition. With PATIENCE=5 in the environment, failures appear sooner."""


def chromium() -> webdriver.Chrome:
    """Start Chromium and its driver from the paths where Debian's packages install them."""
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


def webkit() -> webdriver.WebKitGTK:
    """Start WebKitGTK's MiniBrowser. The MiniBrowser needs a display, which xvfb-run provides."""
    options = webdriver.WebKitGTKOptions()
    (options.binary_location,) = map(str, Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"))
    options.add_argument("--automation")
    return webdriver.WebKitGTK(options=options, service=webdriver.WebKitGTKService("/usr/bin/WebKitWebDriver"))


ENGINES: dict[str, Callable[[], Any]] = {"chromium": chromium, "firefox": Firefox, "webkit": webkit}


class Browser(SeleniumChromeRunner):  # type: ignore[misc]
    """A browser of pytest-pyodide that uses core.js to load Pyodide, as pages do.

    Args:
        server: The server of the pages.
        engine: "chromium", "firefox" or "webkit".
    """

    def __init__(self, server: PageServer, engine: str = "chromium") -> None:
        self.server = server
        self.engine = engine
        server.answers["/module_test.html"] = Answer(b"<!doctype html><title>test</title>")
        super().__init__(server.server_port, load_pyodide=False)
        self.set_script_timeout(PATIENCE)

    def get_driver(self, jspi: bool = False) -> Any:
        """Start the browser and return its driver, which is Selenium's driver or an object with the same methods."""
        return ENGINES[self.engine]()

    def keep_snapshot(self) -> None:
        """Make a snapshot, from which all later pages resume."""
        page = Page(self)
        page.run("<script type=py>pass</script>")
        page.until(lambda: page.js("return localStorage[`pyscript ${location.origin}/pyscript/`]"), "the snapshot")

    def is_alive(self) -> bool:
        """Return whether the browser still answers."""
        try:
            return bool(self.driver.execute_script("return true"))
        except Exception:  # noqa: BLE001 - each engine's driver raises an exception of its own
            return False

    def restart(self) -> None:
        """Replace the browser, which no longer answers, with a new one. Make a snapshot again."""
        with contextlib.suppress(Exception):  # the old browser does not answer
            self.driver.quit()
        self.driver: Any = self.get_driver()
        self.set_script_timeout(PATIENCE)
        self.keep_snapshot()

    def load_pyodide(self) -> None:
        """Start Pyodide in the current page, with core.js."""
        self.run_js(
            f"""
            const core = await import("{self.server.address}/pyscript/core.js");
            globalThis.pyodide = (await core.whenDefined("py")).native;
            pyodide._api.inTestHoist = true;
            """,
            pyodide_checks=False,
        )


class Page:
    """A page made by a test.

    Args:
        browser: The browser that shows the page.
        kind: "py" or "mpy", which replaces KIND in the test's HTML.
        place: The place where the tags of the test's HTML run. With "", they run in the page. With "worker", each tag
            runs in a worker. With "isolated worker", the page also has the headers for isolation. With "served worker",
            a service worker lets the worker block. With the last two, the interpreter always boots. With the others, it
            can resume from a snapshot.

    Attributes:
        static: The address of the run-time, either "/pyscript/" or BOOTS, where no snapshots are made.
    """

    _numbers = itertools.count()

    def __init__(self, browser: Browser, kind: Literal["py", "mpy"] = "py", place: str = "") -> None:
        self.browser = browser
        self.driver = browser.driver
        self.server = browser.server
        self.kind = kind
        self.in_worker = "worker" if place.endswith("worker") else ""
        self.static = BOOTS if " " in place else "/pyscript/"
        if place.startswith("served"):
            self.in_worker += f" service-worker={self.static}sw.js"
        self.headers = ISOLATION if place.startswith("isolated") else {}
        self.place = f"/page{next(self._numbers)}"

    def file(self, name: str, content: str | bytes, **options: Any) -> str:
        """Serve a file beside the page, and return its address.

        Args:
            name: The path of the file, relative to the page.
            content: The content of the file.
            options: Other arguments of Answer.
        """
        body = content.encode() if isinstance(content, str) else content
        self.server.answers[f"{self.place}/{name}"] = Answer(body, **options)
        return f"{self.server.address}{self.place}/{name}"

    def open(
        self, body: str, *, head: str = "", core: str | None = None, headers: dict[str, str] | None = None
    ) -> None:
        """Show a page, and return when the page is loaded. Python may still be starting then.

        Args:
            body: The HTML of the body.
            head: Additional HTML for the head.
            core: The address of core.js; "" for a page without core.js; None for the usual address.
            headers: HTTP headers of the page.
        """
        core = self.static + "core.js" if core is None else core
        script = f'<script type="module" src="{core}"></script>' if core else ""
        watch = "<script>addEventListener('KIND:all-done', () => window.allDone = true)</script>"
        start = f"<!doctype html>\n<html lang=en><meta charset=utf-8><title>test</title>{head}\n{watch}{script}\n"
        html = f"{start}<body>{body}</body></html>"
        if self.in_worker:
            html = re.sub("<(script type=KIND|KIND-script|KIND-repl)", rf"<\1 {self.in_worker}", html)
        self.file("index.html", html.replace("KIND", self.kind), headers={**self.headers, **(headers or {})})
        self.goto(f"{self.server.address}{self.place}/index.html")

    def goto(self, address: str) -> None:
        """Show the page at an address."""
        self.console()
        self.driver.get(address)

    def run(self, body: str, **options: Any) -> None:
        """Show a page, and return when all its scripts have ended."""
        self.open(body, **options)
        self.done()

    def done(self) -> None:
        """Wait until all scripts that were in the page when it started have ended."""
        self.until(lambda: self.js("return window.allDone"), "the scripts to end")

    def js(self, code: str, *arguments: Any) -> Any:
        """Run JavaScript in the page, and return its value."""
        return self.driver.execute_script(code, *arguments)

    def python(self, code: str) -> Any:
        """Run Python code in the interpreter of the page or of its first worker, and return the value of the code."""
        runs = "[...(await pyscript.workers()).all][0]" if self.in_worker else f"pyscript.{self.kind}"
        return self.browser.run_js(f"return await {runs}.run({json.dumps(code)})", pyodide_checks=False)

    def until(self, check: Callable[[], Any], what: str = "it") -> Any:
        """Wait until `check()` returns a true value, and return this value.

        Args:
            check: The function to call again and again.
            what: A name for the condition, used in the message of a failure.

        Raises:
            AssertionError: The condition was not true within PATIENCE seconds.
        """
        end = time.monotonic() + PATIENCE
        while True:
            value = check()
            if value:
                return value
            if time.monotonic() > end:
                shown = f"The page says:\n{self.text('html')}\nThe console says:\n{self.console()}"
                raise AssertionError(f"{what} did not come. {shown}")
            time.sleep(0.01)

    def sees(self, text: str, selector: str = "body") -> str:
        """Wait until an element shows a text, and return all text of the element."""
        return str(self.until(lambda: text in (shown := self.text(selector)) and shown, f"{text!r} in {selector}"))

    def text(self, selector: str = "body") -> str:
        """Return the visible text of an element, without space around it; "" if there is no such element."""
        return str(self.js("return document.querySelector(arguments[0])?.innerText ?? ''", selector)).strip()

    def find(self, selector: str) -> WebElement:
        """Wait until an element matches a selector, and return the element."""
        self.until(lambda: self.driver.find_elements(By.CSS_SELECTOR, selector), selector)
        element: WebElement = self.driver.find_element(By.CSS_SELECTOR, selector)
        return element

    def count(self, selector: str) -> int:
        """Return the number of elements that match a selector."""
        return len(self.driver.find_elements(By.CSS_SELECTOR, selector))

    def error(self, code: str = "") -> str:
        """Wait for an error panel (with the code, if one is given), and return its text."""
        selector = f'.py-error[data-code="{code}"]' if code else ".py-error"
        self.find(selector)
        return self.text(selector)

    def console(self) -> str:
        """Return the lines written to the browser's console since the last call. In WebKit, always return ""."""
        entries = self.driver.get_log("browser") if self.browser.engine != "webkit" else []
        return "\n".join(entry["message"] for entry in entries)
