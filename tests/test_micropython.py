"""What ships to MicroPython stays inside what MicroPython can do."""

from pathlib import Path

import pytest

from pyscript.testing import Page

ROOT = Path(__file__).parents[1]
PYODIDE_ONLY = (
    "compat/matplotlib_backend.py",
    "compat/tags/",  # tags that only Pyodide has
    "engine/exports.py",  # those of workers, which all tests of workers import
    "runtime/asking.py",
    "runtime/instead.py",
    "runtime/lent.py",
    "runtime/mpy_worker.py",
    "runtime/remote.py",
    "worker_app.py",
    "engine/pool.py",
    "engine/tasks.py",
    "runtime/pyodide.py",
    "runtime/pyodide_worker.py",
    "runtime/late.py",
    "runtime/packages.py",
    "runtime/urlopen.py",
    "runtime/steps.py",
)
HOST_ONLY = ("cli/", "testing/", "runtime/host.py")
SHIPPED = [
    path.relative_to(ROOT).as_posix()
    for path in sorted((ROOT / "pyscript").rglob("*.py"))
    if not path.relative_to(ROOT / "pyscript").as_posix().startswith(PYODIDE_ONLY + HOST_ONLY)
]


@pytest.fixture(scope="module")
def interpreter(browser) -> Page:  # type: ignore[no-untyped-def]
    """One page with MicroPython for all of these tests."""
    page = Page(browser, "mpy")
    page.run("<mpy-script>1</mpy-script>")
    return page


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_module_compiles_and_imports(interpreter: Page, name: str) -> None:
    source = (ROOT / name).read_text()
    module = name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    assert interpreter.python(f"compile({source!r}, {name!r}, 'exec')\n__import__({module!r})\n1") == 1


def test_the_archive_holds_no_more_than_that(interpreter: Page) -> None:
    code = "import os\ndef walk(folder):\n    for entry in os.ilistdir(folder):\n        path = folder + '/' + entry[0]\n        if entry[1] == 0x4000:\n            yield from walk(path)\n        else:\n            yield path\nsorted(walk('/lib'))"
    shipped = [*SHIPPED, "polyscript.py", "pyweb.py"]
    assert interpreter.python(code) == sorted("/lib/" + name.removesuffix(".py") + ".mpy" for name in shipped)
