"""The fixtures: one server and one browser for the whole run, a page per test."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pyscript.cli.static import static_folder
from pyscript.testing import Browser, Page, PageServer

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def built() -> Path:
    """The run-time folder, which must be what the sources say."""
    check = subprocess.run([sys.executable, ROOT / "static/build", "--check"], capture_output=True, text=True)
    if check.returncode:
        pytest.exit(check.stderr.strip(), returncode=1)
    return static_folder()


@pytest.fixture(scope="session")
def server(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PageServer]:
    """The server of the pages that tests make."""
    server = PageServer(ROOT, built)
    yield server
    server.shutdown()


@pytest.fixture(scope="session")
def browser(server: PageServer) -> Iterator[Browser]:
    """The browser that all tests share."""
    browser = Browser(server)
    yield browser
    browser.quit()


@pytest.fixture(params=["py", "mpy"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Page:
    """A page for each interpreter: the test runs twice."""
    return Page(browser, request.param)


@pytest.fixture
def py(browser: Browser) -> Page:
    """A page for Pyodide only."""
    return Page(browser, "py")


@pytest.fixture
def mpy(browser: Browser) -> Page:
    """A page for MicroPython only."""
    return Page(browser, "mpy")


@pytest.fixture(scope="module", params=["py", "mpy"])
def live(request: pytest.FixtureRequest, browser: Browser) -> Page:
    """One page for all tests of a module, which leave it alone but for what they make: for tests of `pyscript`'s API."""
    page = Page(browser, request.param)
    page.run("<main></main><script type=KIND>from pyscript import *</script>")
    return page
