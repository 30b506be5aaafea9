"""Visits to pages; each round uses a browser with a new profile."""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterable
from typing import Any

from selenium import webdriver
from server import BenchServer

from pyscript.testing.browser import FLAGS

WAIT = """
const done = arguments[0], look = () => window.last ? setTimeout(done, 300) : setTimeout(look, 5);
look();
"""
SIZES = """
const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
const sum = (list) => list.reduce((total, entry) => total + entry.encodedBodySize, 0);
return [sum(entries.filter((entry) => entry.responseEnd <= window.first)), sum(entries)];
"""
KEPT = "return Object.keys(localStorage).some((key) => key.startsWith('pyscript '))"
REST = 3
"""Seconds to stay on a page that makes no snapshot, while the browser caches compiled code."""
PATIENCE = 20
"""The maximum number of seconds to wait for a page's snapshot."""

Figures = dict[str, float]


def browser(profile: str) -> webdriver.Chrome:
    """Start Chromium with the profile that a folder contains."""
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    driver.set_script_timeout(120)
    return driver


def visit(driver: webdriver.Chrome, address: str, names: Iterable[str]) -> Figures:
    """Open a page, wait for its last mark, and return its times (in ms), its bytes, and the page's own figures."""
    driver.get(address)
    driver.execute_async_script(WAIT)
    first, end = driver.execute_script("return [window.first, window.last]")
    until, total = driver.execute_script(SIZES)
    more = driver.execute_script("return arguments[0].map((name) => [name, window[name]])", list(names))
    return {"first": first, "last": end, "bytes": until, "total": total, **{k: v for k, v in more if v is not None}}


def stay(driver: webdriver.Chrome, name: str) -> None:
    """Stay on a page for a while. On our Pyodide pages, stay until the browser has kept a snapshot."""
    end = time.monotonic() + (PATIENCE if name.startswith("ours-py") else REST)
    while time.monotonic() < end and not driver.execute_script(KEPT):
        time.sleep(0.1)


def measure(
    server: BenchServer, name: str, names: Iterable[str] = (), *, later: bool = True
) -> tuple[Figures, Figures]:
    """Visit a page in a new profile, and return the figures of the first visit and of the third.

    Args:
        server: The server of the pages.
        name: The page.
        names: The names, on `window`, of the figures that the page measures itself.
        later: Whether to make later visits. If not, the figures of the first visit are returned twice.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        driver = browser(profile)
        try:
            driver.get(f"{server.address}/blank.html")
            first = visit(driver, f"{server.address}/{name}.html", names)
            if not later:
                return first, first
            stay(driver, name)
            driver.get(f"{server.address}/blank.html")
            visit(driver, f"{server.address}/{name}.html", ())
            driver.get(f"{server.address}/blank.html")
            return first, visit(driver, f"{server.address}/{name}.html", names)
        finally:
            driver.quit()


class Rounds:
    """The measurements. `values` maps each page to its figures, and each figure to its values in all rounds."""

    def __init__(self, server: BenchServer) -> None:
        self.server = server
        self.values: dict[str, dict[str, list[float]]] = {}

    def run(self, rounds: int, pages: Iterable[str], names: Iterable[str] = (), *, later: bool = True) -> None:
        """Visit every page in each round, so that a disturbance of the machine affects all pages.

        The names of a third visit's figures begin with "later ".
        """
        for number in range(rounds):
            for name in pages:
                print(f"\rround {number + 1} of {rounds}: {name}{' ' * 20}", end="", file=sys.stderr, flush=True)
                first, third = measure(self.server, name, names, later=later)
                slow = " slow" if self.server.slow else ""
                found = self.values.setdefault(name + slow, {})
                for key, value in {**first, **{f"later {key}": value for key, value in third.items()}}.items():
                    found.setdefault(key, []).append(value)
        print("\r" + " " * 60 + "\r", end="", file=sys.stderr)

    def of(self, page: str, key: str) -> list[float]:
        """Return the values of a figure of a page. "tags" is the additional time compared to the page without tags."""
        if key != "tags":
            return self.values.get(page, {}).get(key, [])
        without = self.of(page.removesuffix("-tags"), "later last")
        return [more - statistics.median(without) for more in self.of(page, "later last")] if without else []

    def row(self, what: str, page: str, key: str, goal: Any, unit: str = "ms") -> dict[str, Any]:
        """Return a row of a table: one figure of our PyScript, of PyScript core and of the bare interpreter."""
        values = {who: self.of(f"{who}-{page}", key) for who in ("ours", "peer", "bare")}
        return {"what": what, "unit": unit, "goal": goal, "values": {who: v for who, v in values.items() if v}}
