"""Modules that ship to MicroPython use only what MicroPython supports."""

from pathlib import Path

import pytest
import ships

from pyscript.testing import Answer, Page

ROOT = Path(__file__).parents[1]
ELSEWHERE = (*ships.PYODIDE_ONLY, *ships.WORKERS_ONLY, *ships.HOST_ONLY)
SHIPPED = [
    path.relative_to(ROOT).as_posix()
    for path in sorted((ROOT / "pyscript").rglob("*.py"))
    if not path.relative_to(ROOT).as_posix().startswith(ELSEWHERE)
]


@pytest.fixture(scope="module")
def interpreter(browser) -> Page:  # type: ignore[no-untyped-def]
    """Return one page with MicroPython for all of these tests."""
    page = Page(browser, "mpy")
    page.run("<mpy-script>1</mpy-script>")
    return page


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_module_compiles_and_imports(interpreter: Page, name: str) -> None:
    source = (ROOT / name).read_text()
    module = name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    assert interpreter.python(f"compile({source!r}, {name!r}, 'exec')\n__import__({module!r})\n1") == 1


def test_the_archives_hold_only_shipped_modules(interpreter: Page) -> None:
    code = "from _archive import archives\n[path for index, _ in archives.archives for path in index if path.endswith('.mpy')]"
    shipped = [*SHIPPED, "_archive.py", "polyscript.py", "pyweb.py"]
    assert sorted(set(interpreter.python(code))) == sorted(f"/{name.removesuffix('.py')}.mpy" for name in shipped)


def test_late_modules_are_fetched_when_they_are_imported(mpy: Page) -> None:
    def late() -> int:
        return mpy.server.asked.count("/pyscript/micropython/late.mpa")

    before = late()
    mpy.run("<mpy-script id=a>from pyscript import when, display, window\nprint('hello')</mpy-script>")
    assert late() == before
    mpy.run("<mpy-script id=a>from pyscript.web import page\nprint(page)</mpy-script>")
    assert late() == before + 1
    mpy.run("<mpy-script id=a>__import__('pyscript.we' + 'b')\nprint('there')</mpy-script>")
    assert mpy.text("#a") == "there" and late() == before + 2


def test_a_missing_late_archive_is_reported(mpy: Page) -> None:
    path = "/pyscript/micropython/late.mpa"
    mpy.server.answers[path] = Answer(b"gone", status=404)
    try:
        for name in ("pyscript.web", "'pyscript.we' + 'b'"):
            mpy.run(f"<mpy-script>__import__({name if '+' in name else repr(name)})</mpy-script>")
            assert "late.mpa" in mpy.error("PY3000")
            assert "ImportError" in mpy.sees("ImportError")
    finally:
        del mpy.server.answers[path]
