"""The fixtures: one server and one browser for the whole run, and a page for each test."""

import csv
import io
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.common.exceptions import WebDriverException

from pyscript.cli.packages import download, write_lock
from pyscript.cli.static import static_folder
from pyscript.testing import Answer, Browser, Page, PageServer

HERE = Path(__file__).parent
ROOT = HERE.parent


@pytest.fixture(scope="session")
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the run-time folder, which must be up to date; with --coverage, return an instrumented copy."""
    check = subprocess.run(
        [sys.executable, ROOT / "static/build", "--check"], capture_output=True, text=True, check=False
    )
    if check.returncode:
        pytest.exit(check.stderr.strip(), returncode=1)
    entered = request.config.pluginmanager.get_plugin("entered")
    return entered.serve(static_folder(), tmp_path_factory.mktemp("entered")) if entered else static_folder()


@pytest.fixture(scope="session")
def server(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PageServer]:
    """Serve the pages that tests create."""
    server = PageServer(ROOT, built)
    yield server
    server.shutdown()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options --engine (which `make test-browsers` uses) and --coverage."""
    parser.addoption(
        "--engine", choices=["chromium", "firefox", "webkit"], default="chromium", help="the browser engine"
    )
    parser.addoption("--coverage", action="store_true", help="list public functions that no test enters")


def pytest_configure(config: pytest.Config) -> None:
    """Register, with --coverage, the plugin that records which functions the tests enter."""
    if config.getoption("--coverage"):
        from entered.plugin import Entered

        config.pluginmanager.register(Entered(), "entered")


@pytest.fixture(scope="session")
def browser(server: PageServer, request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Start the browser that all tests share, and make a snapshot, so that tests run as on a later visit."""
    browser = Browser(server, request.config.getoption("--engine"))
    try:
        browser.keep_snapshot()
    except WebDriverException as error:  # in some hundred runs, Chromium's tab has crashed here twice, on a plain page
        warnings.warn(f"the first page of the browser failed, and it is started once more: {error.msg}", stacklevel=1)
        browser.restart()
    entered = request.config.pluginmanager.get_plugin("entered")
    if entered:
        entered.watch(browser)
    yield browser
    browser.quit()


@pytest.fixture(scope="module", autouse=True)
def _living_browser(request: pytest.FixtureRequest) -> None:
    """Restart the browser before a module if the browser died in the previous module."""
    if "browser" not in request.fixturenames and not any("browser" in item.fixturenames for item in items_of(request)):
        return
    browser: Browser = request.getfixturevalue("browser")
    if not browser.is_alive():
        warnings.warn(f"the browser died before {request.node.name}, and is started again", stacklevel=1)
        browser.restart()


def items_of(request: pytest.FixtureRequest) -> list[pytest.Function]:
    """Return the tests of a module that are going to run."""
    return [
        item for item in request.session.items if isinstance(item, pytest.Function) and item.module == request.module
    ]


MAIN = ("py", "mpy")
"""The places where tests run by default: in the page, with each interpreter."""
EVERYWHERE = ("py", "mpy", "py worker", "py isolated worker", "mpy isolated worker", "mpy served worker")
"""The places where tests run if their module has EVERYWHERE = True. With WORKERS = True, only the workers are used."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run each test that takes `page` or `live` in all places that the test's module or markers name."""
    on_page = metafunc.definition.get_closest_marker("on_page") is not None
    places: tuple[str, ...] = EVERYWHERE if getattr(metafunc.module, "EVERYWHERE", False) and not on_page else MAIN
    if getattr(metafunc.module, "WORKERS", False):
        places = tuple(place for place in EVERYWHERE if place.endswith("worker"))
    marker = metafunc.definition.get_closest_marker("places")
    if marker is not None:
        places = marker.args
    for name in {"page", "live"} & set(metafunc.fixturenames):
        metafunc.parametrize(name, places, indirect=True, scope="module" if name == "live" else "function")


@pytest.fixture
def page(request: pytest.FixtureRequest, browser: Browser) -> Page:
    """Return a page for the place in which this run of the test takes place."""
    return Page(browser, *request.param.split(" ", 1))


@pytest.fixture
def py(browser: Browser) -> Page:
    """Return a page for Pyodide only."""
    return Page(browser, "py")


@pytest.fixture
def mpy(browser: Browser) -> Page:
    """Return a page for MicroPython only."""
    return Page(browser, "mpy")


@pytest.fixture(scope="module")
def live(request: pytest.FixtureRequest, browser: Browser) -> Page:
    """Return one page for all tests of a module. These test `pyscript`'s API and change only their own elements."""
    page = Page(browser, *request.param.split(" ", 1))
    page.run("<main></main>", head="<script type=KIND>from pyscript import *</script>")  # a worker ends with its tag
    return page


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory, server: PageServer) -> Path:
    """Make a folder of packages, and serve it under /wheels/."""
    folder = tmp_path_factory.mktemp("wheels")
    download(folder, [], HERE / "packages.txt")
    make_wheel(folder, "pure-thing", "1.0", {"pure_thing.py": "value = 'pure'"}, requires=["needed-thing"])
    make_wheel(folder, "needed-thing", "2.0", {"needed_thing/__init__.py": "value = 'needed'"})
    make_wheel(folder, "uses-pyscript", "1.0", {"uses_pyscript.py": "import pyscript"}, requires=["pyscript"])
    build_wheel(folder, ROOT / "examples/plugin-package")
    write_lock(folder)
    for path in folder.iterdir():
        server.answers[f"/wheels/{path.name}"] = Answer(path.read_bytes())
    return folder


def build_wheel(folder: Path, project: Path) -> None:
    """Build the wheel of a project with `python -m build`."""
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        folder,
        project,
    ]
    subprocess.run(command, check=True, capture_output=True)


def make_wheel(folder: Path, name: str, version: str, files: dict[str, str], requires: list[str] | None = None) -> Path:
    """Write a pure-Python wheel."""
    stem = f"{name.replace('-', '_')}-{version}"
    path = folder / f"{stem}-py3-none-any.whl"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n" + "".join(
        f"Requires-Dist: {r}\n" for r in requires or []
    )
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in files.items():
            archive.writestr(file, text)
        archive.writestr(f"{stem}.dist-info/METADATA", metadata)
        archive.writestr(
            f"{stem}.dist-info/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        record = io.StringIO()
        csv.writer(record).writerows((file, "", "") for file in archive.namelist())
        archive.writestr(f"{stem}.dist-info/RECORD", record.getvalue())
    return path


@pytest.fixture
def answers(server: PageServer) -> Iterator[dict[str, Answer]]:
    """Yield the answers that the server gives in place of its files. The answers are removed after the test."""
    before = dict(server.answers)
    yield server.answers
    server.answers.clear()
    server.answers.update(before)
