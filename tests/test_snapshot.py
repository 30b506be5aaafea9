"""Later visits resume from a snapshot of Pyodide's memory; the page runs even if the snapshot is unusable."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import make_wheel

from pyscript.cli.server import ISOLATION
from pyscript.testing import Answer, Browser, Page, PageServer

NUMBERS = itertools.count(1)
SAYS = "<script>window.said = []; console.debug = (text) => window.said.push(String(text))</script>"
DEBUG = "<py-config>debug = true</py-config>"
HELLO = f"{SAYS}{DEBUG}<py-script id=a>print('hello')</py-script>"
KEY = "`pyscript ${new URL(arguments[0], location.href)}`"
FILE = """
const name = localStorage[KEY];
const inWorker = (job, ...args) => new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob([`onmessage = async ({data}) => postMessage(await (${job})(...data))`])));
    worker.onmessage = ({data}) => resolve(data);
    worker.onerror = reject;
    worker.postMessage(args);
});
const entries = (ask) => new Promise((resolve, reject) => {
    const opening = indexedDB.open("pyscript");
    opening.onsuccess = () => {
        const request = ask(opening.result.transaction("pyscript", "readwrite").objectStore("pyscript"));
        request.onsuccess = () => resolve(request.result);
        request.onerror = reject;
    };
});
const isEntry = name.endsWith(".entry"); // WebKitGTK has no files
const folder = isEntry ? null : await navigator.storage.getDirectory();
const read = async (name) => isEntry ? entries((all) => all.get(name))
    : new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
const write = (name, bytes) => isEntry ? entries((all) => all.put(bytes, name)) : inWorker(async (name, bytes) => {
    const folder = await navigator.storage.getDirectory();
    const access = await (await folder.getFileHandle(name)).createSyncAccessHandle();
    access.truncate(0);
    access.write(bytes, {at: 0});
    access.close();
}, name, bytes);
const remove = (name) => isEntry ? entries((all) => all.delete(name)) : folder.removeEntry(name);
const sum = (bytes) => new Uint32Array(bytes.buffer, 16, (bytes.length >> 2) - 4).reduce((a, b) => (a + b) | 0, 0) >>> 0;
const sign = (bytes) => { new Uint32Array(bytes.buffer, 0, 4)[2] = sum(bytes); };
"""


class Visitor:
    """A visitor who opens pages of one run-time repeatedly."""

    def __init__(self, browser: Browser) -> None:
        self.page = Page(browser)
        self.page.static = f"/copy{next(NUMBERS)}/"
        self.asked = browser.server.asked

    def visit(self, body: str = HELLO, **options: str) -> list[str]:
        """Show a page until its scripts have ended, and return the paths that were requested meanwhile."""
        before = len(self.asked)
        self.page.run(body, **options)
        return [path.removeprefix(self.page.static) for path in self.asked[before:]]

    def said(self, text: str) -> str:
        """Wait until a debug message of PyScript contains a text, and return all messages."""
        said = ""

        def heard() -> bool:
            nonlocal said
            said = "\n".join(self.page.js("return window.said"))
            return text in said

        try:
            self.page.until(heard, text)
        except AssertionError as error:
            raise AssertionError(f"{error}\nIt has said:\n{said}") from None
        return said

    def resumes(self) -> None:
        """Make a first visit, and wait for its snapshot."""
        self.visit()
        self.said("can resume")

    def snapshot(self, code: str) -> object:
        """Run JavaScript in the current page to read or change the snapshot's file, and return the resulting value."""
        script = (FILE + code).replace("KEY", KEY.replace("arguments[0]", json.dumps(self.page.static)))
        return self.page.browser.run_js(script, pyodide_checks=False)


@pytest.fixture
def visitor(browser: Browser) -> Visitor:
    """Return a visitor that has no snapshot yet."""
    return Visitor(browser)


@pytest.fixture(scope="module", autouse=True)
def again(browser: Browser) -> Iterator[None]:
    """Restore a valid snapshot for the other test modules, since all run-times of one build share one file."""
    yield
    Page(browser).open("", core="")
    browser.run_js("localStorage.clear()", pyodide_checks=False)
    browser.keep_snapshot()


def booted(asked: list[str]) -> bool:
    """Return whether core.zip, the library that Pyodide boots from, was requested."""
    return "pyodide/core.zip" in asked


def test_a_first_visit_boots_and_the_next_resumes(visitor: Visitor) -> None:
    assert booted(visitor.visit())
    visitor.said("can resume")
    assert not booted(visitor.visit())
    assert visitor.page.text("#a") == "hello"
    assert not booted(visitor.visit("<py-script worker>print('in a worker')</py-script>"))
    visitor.page.sees("in a worker")


def test_a_worker_leaves_a_snapshot_too(visitor: Visitor) -> None:
    assert booted(visitor.visit(f"{SAYS}{DEBUG}<script type=py worker>1</script>"))
    visitor.said("can resume")
    assert not booted(visitor.visit())


def test_a_module_that_is_not_in_memory_is_fetched_when_it_is_imported(visitor: Visitor) -> None:
    visitor.resumes()
    assert booted(visitor.visit("<py-script id=a>import difflib\nprint(difflib.ndiff)</py-script>"))
    assert "ndiff" in visitor.page.text("#a")
    hidden = "import_ = __import__\nprint(import_('diff' + 'lib').ndiff)"
    assert booted(visitor.visit(f"<py-script id=a>{hidden}</py-script>"))
    assert "ndiff" in visitor.page.text("#a")
    at_once = "import js\njs.Promise.resolve(1).then(lambda v: print(__import__('diff' + 'lib').ndiff, v))"
    assert booted(visitor.visit(f"<py-script id=a>{at_once}\nimport asyncio\nawait asyncio.sleep(0.1)</py-script>"))
    assert "ndiff" in visitor.page.sees("ndiff", "#a")


def test_a_missing_library_is_reported(visitor: Visitor, server: PageServer) -> None:
    visitor.resumes()
    path = f"{visitor.page.static}pyodide/core.zip"
    server.answers[path] = Answer(b"gone", status=404)
    visitor.visit("<py-script id=a>import difflib</py-script>")
    assert "core.zip" in visitor.page.error()
    del server.answers[path]
    visitor.visit("<py-script id=a>import difflib\nprint('there')</py-script>")
    assert visitor.page.text("#a") == "there"


DAMAGES = {
    "a byte is another": "const bytes = await read(name); bytes[bytes.length >> 1] ^= 1; await write(name, bytes);",
    "it ends in the middle": "const bytes = await read(name); await write(name, bytes.slice(0, bytes.length / 3 | 0));",
    "its beginning was never written": "const bytes = await read(name); bytes.fill(0, 0, 16); await write(name, bytes);",
    "it is empty": "await write(name, new Uint8Array());",
    "it is gone": "await remove(name);",
    "its header is no JSON": "const bytes = await read(name); bytes[16] = 0x78; sign(bytes); await write(name, bytes);",
    "its memory makes no sense": "const bytes = await read(name); bytes.fill(0x5a, bytes.length >> 1); sign(bytes); await write(name, bytes);",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_snapshot_is_dropped_and_replaced(visitor: Visitor, damage: str) -> None:
    visitor.resumes()
    visitor.snapshot(DAMAGES[damage])
    visitor.visit()
    assert visitor.page.text("#a") == "hello" and not visitor.page.count(".py-error")
    visitor.said("not used")
    visitor.said("can resume")
    assert not booted(visitor.visit())


def test_a_snapshot_of_another_build_is_dropped(visitor: Visitor, server: PageServer) -> None:
    visitor.resumes()
    server.answers[f"{visitor.page.static}pyodide/build.txt"] = Answer(b"0123456789abcdef")
    assert booted(visitor.visit())
    assert "another build" in visitor.said("not used")
    visitor.said("can resume")
    assert not booted(visitor.visit())


def test_a_snapshot_of_another_time_zone_is_dropped(visitor: Visitor) -> None:
    visitor.resumes()
    zone = "<script>Intl.DateTimeFormat.prototype.resolvedOptions = () => ({timeZone: 'Asia/Tokyo'})</script>"
    assert booted(visitor.visit(zone + HELLO))
    assert "another browser" in visitor.said("not used")


def test_leaving_the_page_while_its_snapshot_is_made_leaves_none(visitor: Visitor) -> None:
    visitor.visit()
    freezes = f"{visitor.page.static}snapshot/freeze.js"
    visitor.page.until(lambda: freezes in visitor.asked, "freeze.js to be asked for")
    assert booted(visitor.visit())
    visitor.said("can resume")
    assert not booted(visitor.visit())


def test_two_tabs_make_one_snapshot(visitor: Visitor) -> None:
    visitor.visit()
    first = visitor.page.driver.current_window_handle
    visitor.page.driver.switch_to.new_window("tab")
    try:
        visitor.visit()
        visitor.page.until(lambda: visitor.page.js(f"return localStorage[{KEY}]", visitor.page.static), "a snapshot")
        assert visitor.asked.count(f"{visitor.page.static}snapshot/freeze.js") == 1
        assert not booted(visitor.visit())
    finally:
        visitor.page.driver.close()
        visitor.page.driver.switch_to.window(first)


BROKEN = {
    "the disk is full": "FileSystemSyncAccessHandle.prototype.write = IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    "the worker ends": "addEventListener('message', () => { throw new Error('it was ended'); });",
    "files are refused": "Object.defineProperty(navigator, 'storage', {value: {}}); IDBFactory.prototype.open = null;",
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_snapshot_that_cannot_be_kept_does_no_harm(visitor: Visitor, server: PageServer, broken: str) -> None:
    source = (server.static / "snapshot/freeze.js").read_text()
    server.answers[f"{visitor.page.static}snapshot/freeze.js"] = Answer((BROKEN[broken] + source).encode())
    visitor.visit()
    visitor.said("No snapshot is kept")
    assert visitor.page.text("#a") == "hello" and not visitor.page.count(".py-error")
    assert booted(visitor.visit())


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [("deviceMemory", "1", "little memory"), ("connection", "({saveData: true})", "saves data")],
)
def test_small_devices_and_data_savers_keep_no_snapshot(visitor: Visitor, name: str, value: str, why: str) -> None:
    visitor.visit(f"<script>Object.defineProperty(navigator, '{name}', {{get: () => {value}}})</script>{HELLO}")
    assert why in visitor.said("No snapshot is kept")


def test_a_page_without_storage_runs(visitor: Visitor) -> None:
    denied = "<script>Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})</script>"
    assert booted(visitor.visit(denied + HELLO))
    visitor.said("No snapshot is kept")
    assert visitor.page.text("#a") == "hello" and not visitor.page.count(".py-error")


def test_a_page_without_https_has_a_snapshot_too(visitor: Visitor) -> None:
    bare = "<script>for (const name of ['locks', 'storage']) Object.defineProperty(navigator, name, {value: undefined})</script>"
    assert booted(visitor.visit(bare + HELLO))
    visitor.said("can resume")
    assert not booted(visitor.visit(bare + HELLO))
    assert visitor.page.text("#a") == "hello"


def test_an_isolated_page_has_a_snapshot_too(visitor: Visitor) -> None:
    visitor.page.headers = ISOLATION  # the run-time is served without these headers
    assert booted(visitor.visit())
    visitor.said("can resume")
    assert not booted(visitor.visit())
    assert visitor.page.text("#a") == "hello"


def test_a_config_can_switch_the_snapshot_off(visitor: Visitor) -> None:
    visitor.resumes()
    assert booted(visitor.visit("<py-config>snapshot = false</py-config><py-script id=a>print('hello')</py-script>"))
    assert visitor.page.text("#a") == "hello"


STATE = """
import asyncio, decimal, gc, json, locale, os, random, signal, sys, threading, time, warnings, logging, tempfile
import importlib.metadata
loop = asyncio.get_event_loop()
print(json.dumps({
    "path": sys.path, "argv": sys.argv, "flags": str(sys.flags), "prefix": sys.prefix, "executable": sys.executable,
    "meta_path": [str(type(f)) + getattr(f, "__name__", "") for f in sys.meta_path], "hooks": len(sys.path_hooks),
    "recursion": sys.getrecursionlimit(), "encoding": [sys.getdefaultencoding(), sys.getfilesystemencoding()],
    "cwd": os.getcwd(), "environ": dict(os.environ), "root": sorted(os.listdir("/")), "home": os.listdir("."),
    "lib": sorted(os.listdir("/lib")), "library": os.path.getsize("/lib/python314.zip"),
    "zone": [time.tzname, time.timezone, time.daylight], "locale": locale.setlocale(locale.LC_ALL),
    "threads": [threading.main_thread().name, threading.active_count()], "gc": [gc.isenabled(), gc.get_threshold()],
    "decimal": str(decimal.getcontext()), "filters": len(warnings.filters), "logging": str(logging.root.handlers),
    "signal": str(signal.getsignal(signal.SIGINT)), "temp": tempfile.gettempdir(),
    "streams": [[s.fileno(), s.encoding, s.isatty()] for s in (sys.__stdin__, sys.__stdout__, sys.__stderr__)],
    "out": [type(sys.stdout).__name__, type(sys.stderr).__name__], "loop": [type(loop).__name__, loop.is_running()],
    "tasks": len(asyncio.all_tasks()), "main": sorted(globals()), "hook": sys.excepthook.__name__,
    "version": importlib.metadata.version("pyscript"), "modules": sorted(m for m in sys.modules if m.startswith("__")),
    "umask": os.umask(0o22), "dont_write": sys.dont_write_bytecode, "fds": sorted(os.listdir("/proc/self/fd")),
}))
"""


def test_a_resumed_interpreter_is_like_a_booted_one(visitor: Visitor) -> None:
    states = []
    body = (
        f"{SAYS}{DEBUG}<script type=py id=a>from pyscript import document</script><py-script id=b>{STATE}</py-script>"
    )
    for _ in range(2):
        visitor.visit(body)
        states.append(json.loads(visitor.page.text("#b")))
        if len(states) == 1:
            visitor.said("can resume")
    assert states[0] == states[1]


def test_random_values_do_not_repeat(visitor: Visitor) -> None:
    visitor.resumes()
    code = """
import os, random, secrets, tempfile, uuid
print(random.random(), random.SystemRandom().random(), secrets.token_hex(), uuid.uuid4(), os.urandom(8).hex(), uuid.uuid1(),
    tempfile.mktemp(), random.Random().random(), sep="\\n")
"""
    drawn = []
    for _ in range(2):
        visitor.visit(f"<py-script id=a>{code}</py-script>")
        drawn += visitor.page.text("#a").split()
    assert len(set(drawn)) == len(drawn) == 16


def test_clocks_are_right_after_a_resume(visitor: Visitor) -> None:
    visitor.resumes()
    code = "import asyncio, time\nbegin = time.monotonic()\nawait asyncio.sleep(0.05)\nprint(time.monotonic() - begin, time.time())"
    visitor.visit(f"<py-script id=a>{code}</py-script>")
    slept, now = map(float, visitor.page.text("#a").split())
    assert 0.04 < slept < 5
    assert abs(now - visitor.page.js("return Date.now() / 1000")) < 60


PACKAGES = """<py-config>
debug = true
packages_url = "/wheels/"
packages = ["pure-thing", "sympy", "msgpack"]
</py-config>"""
USE = """
import sys
print("sympy" in sys.modules, "pure_thing" in sys.modules, "msgpack" in sys.modules)
import msgpack, pure_thing, needed_thing, sympy, importlib.metadata
from importlib.resources import files
print(sympy.integrate("x**2"), pure_thing.value, needed_thing.value, msgpack.packb([1])[0])
print(importlib.metadata.version("sympy"), len(list(files("sympy").iterdir())), sympy.__file__)
import pyodide_js
print(sorted(pyodide_js.loadedPackages.to_py()))
"""


def test_a_page_resumes_with_its_packages_imported(visitor: Visitor, wheels: Path) -> None:
    page = f"{SAYS}{PACKAGES}<py-script id=a>{USE}</py-script>"
    asked = visitor.visit(page)
    assert any("sympy" in path for path in asked) and booted(asked)
    imported, *first = visitor.page.text("#a").split("\n")
    assert imported == "False False False"
    visitor.said("can resume")
    asked = visitor.visit(page)
    assert not [path for path in asked if "sympy" in path or "pure" in path or "needed" in path]
    imported, *second = visitor.page.text("#a").split("\n")
    assert imported == "True True False"
    assert second == first


def test_micropip_agrees_with_the_packages_of_a_snapshot(visitor: Visitor, wheels: Path) -> None:
    config = PACKAGES.replace('"sympy", "msgpack"', '"requests"')
    code = "import micropip\nprint(sorted((name, about.version) for name, about in micropip.list().items()))"
    page = f"{SAYS}{config}<py-script id=a>{code}</py-script>"
    visitor.visit(page)
    first = visitor.page.text("#a")
    assert "pure-thing" in first and "urllib3" in first
    visitor.said("can resume")
    visitor.visit(page)
    assert visitor.page.text("#a") == first


def test_packages_stay_with_the_page_that_names_them(visitor: Visitor, wheels: Path) -> None:
    config = PACKAGES.replace(', "sympy", "msgpack"', "")
    visitor.visit(f"{SAYS}{config}<py-script id=a>import pure_thing</py-script>")
    visitor.said("can resume")
    assert booted(visitor.visit(HELLO)), "a page without packages has a snapshot of its own"
    visitor.said("can resume")
    look = "import sys\nprint('pure_thing' in sys.modules)"
    assert not booted(visitor.visit(f"<py-script id=a>{look}</py-script>"))
    assert visitor.page.text("#a") == "False"
    assert not booted(visitor.visit(f"{config}<py-script id=a>{look}</py-script>"))
    assert visitor.page.text("#a") == "True"


def test_a_package_that_touches_javascript_is_imported_by_the_page(visitor: Visitor, wheels: Path) -> None:
    make_wheel(
        wheels,
        "touches-js",
        "1.0",
        {
            "touches_js.py": "from js import document\nfrom pyodide.ffi import create_proxy\nproxy = create_proxy(print)\ntitle = document.title",
            "touches_data/raw, data.txt": "kept",
        },
    )
    wheel = next(wheels.glob("touches_js*"))
    visitor.page.file(wheel.name, wheel.read_bytes())
    page = f"{SAYS}<py-config>debug = true\npackages = ['./{wheel.name}']</py-config><py-script id=a>import touches_js\nfrom importlib.resources import files\nprint(touches_js.title, files('touches_data').joinpath('raw, data.txt').read_text())</py-script>"
    visitor.visit(page)
    assert visitor.page.text("#a") == "test kept"
    visitor.said("can resume")
    assert not [path for path in visitor.visit(page) if "touches" in path]
    assert visitor.page.text("#a") == "test kept"
