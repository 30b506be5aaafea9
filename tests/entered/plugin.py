"""The pytest plugin behind `--coverage`: it records the entered functions, also in browsers, and prints the others."""

import sys
import threading
from collections.abc import Generator
from pathlib import Path
from types import FrameType

import pytest

from entered.instrumented import ROOT, Receiver, copy
from entered.report import javascript_report, python_report
from entered.v8 import Coverage
from pyscript.testing import Browser

PACKAGE = str(ROOT / "pyscript") + "/"


class Entered:
    """One run with `--coverage`."""

    def __init__(self) -> None:
        self.receiver = Receiver()
        self.static: Path | None = None
        self.v8: list[Coverage] = []
        self._codes: set[object] = set()

    def _profile(self, frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event == "call" and code not in self._codes and code.co_filename.startswith(PACKAGE):
            self._codes.add(code)
            self.receiver.entered.add(f"{code.co_filename[len(PACKAGE) :]}:{code.co_qualname}")

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Record the functions that a unit test enters. Other tests only drive the browser, and would become slow."""
        if "unit" not in item.path.parts:
            return (yield)
        threading.setprofile(self._profile)
        sys.setprofile(self._profile)
        try:
            return (yield)
        finally:
            sys.setprofile(None)
            threading.setprofile(None)

    def serve(self, built: Path, folder: Path) -> Path:
        """Make the run-time folder that records which functions are entered."""
        self.static = copy(built, folder / "static", self.receiver)
        return self.static

    def watch(self, browser: Browser) -> None:
        """Collect the coverage of JavaScript in a browser."""
        debugger = browser.driver.capabilities["goog:chromeOptions"]["debuggerAddress"]
        self.v8.append(Coverage(debugger))

    @pytest.hookimpl
    def pytest_sessionfinish(self) -> None:
        """Stop collecting coverage."""
        for coverage in self.v8:
            coverage.stop()

    @pytest.hookimpl
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the functions that were not entered."""
        terminalreporter.section("public functions that no test enters")
        for line in python_report(self.receiver.entered):
            terminalreporter.line(line)
        called = {key: value for coverage in self.v8 for key, value in coverage.called.items()}
        if self.static:
            for line in javascript_report(called, self.static):
                terminalreporter.line(line)
