"""Reports of failures to start, and other behaviour of core.js."""

import shutil
from pathlib import Path

import pytest

from pyscript.cli.vendor import vendor
from pyscript.testing import Answer, Browser, Page, PageServer
from pyscript.testing.server import BOOTS

PARTS = {
    "py": ["pyodide/pyodide.mjs", "pyodide/pyodide.asm.mjs", "pyodide/pyodide.asm.wasm", "pyodide/core.zip"],
    "mpy": ["micropython/micropython.mjs", "micropython/micropython.wasm", "micropython/pyscript.mpa"],
}
ALL = [(kind, part) for kind in PARTS for part in [*PARTS[kind], "boot/bundle.js"]]


@pytest.mark.parametrize("part", ["boot/bundle.js", "pyodide/core.zip"])
def test_a_failed_start_fires_all_done(browser: Browser, answers: dict[str, Answer], part: str) -> None:
    answers[f"{BOOTS}{part}"] = Answer(b"gone", status=404)
    page = Page(browser)
    head = "<script>addEventListener('py:all-done', () => window.done = true)</script>"
    page.open(f"{head}<py-script>1</py-script>", core=f"{BOOTS}core.js")
    page.until(lambda: page.js("return window.done"), "py:all-done")
    assert page.error("PY0404")


@pytest.mark.parametrize(("kind", "part"), ALL)
def test_a_missing_part_is_named(browser: Browser, answers: dict[str, Answer], kind: str, part: str) -> None:
    answers[f"{BOOTS}{part}"] = Answer(b"gone", status=404)
    page = Page(browser, kind)  # type: ignore[arg-type]
    page.open("<KIND-script>print(1)</KIND-script>", core=f"{BOOTS}core.js?{part}")
    assert part in page.error() and "404" in page.text(".py-error")


@pytest.mark.parametrize(("kind", "part"), [(kind, part) for kind, part in ALL if part.endswith("js")])
def test_a_script_of_the_wrong_type_is_named(
    browser: Browser, answers: dict[str, Answer], kind: str, part: str
) -> None:
    answers[f"{BOOTS}{part}"] = Answer(b"export {}", type="text/plain")
    page = Page(browser, kind)  # type: ignore[arg-type]
    page.open("<KIND-script>print(1)</KIND-script>", core=f"{BOOTS}core.js?type{part}")
    assert "text/plain" in page.error() and part in page.text(".py-error")


def test_wasm_of_the_wrong_type_still_runs(page: Page, built: Path, answers: dict[str, Answer]) -> None:
    part = PARTS[page.kind][2 if page.kind == "py" else 1]
    answers[f"/pyscript/{part}"] = Answer((built / part).read_bytes(), type="application/octet-stream")
    page.run("<KIND-script id=a>print('runs')</KIND-script>")
    assert page.text("#a") == "runs"


def test_html_in_place_of_wasm_is_reported(page: Page, answers: dict[str, Answer]) -> None:
    part = PARTS[page.kind][2 if page.kind == "py" else 1]
    answers[f"/pyscript/{part}"] = Answer(b"<!doctype html>", type="text/html")
    page.open("<KIND-script>print(1)</KIND-script>")
    assert part in page.error()


def test_a_policy_that_refuses_wasm_is_reported(page: Page) -> None:
    page.open("<KIND-script>1</KIND-script>", headers={"Content-Security-Policy": "script-src 'self' 'unsafe-inline'"})
    assert "'wasm-unsafe-eval'" in page.error()


def test_a_policy_that_refuses_the_downloads_is_reported(page: Page) -> None:
    core = page.server.other_address + "/cors/pyscript/core.js"
    policy = f"default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' {page.server.other_address}"
    page.open("<KIND-script>1</KIND-script>", core=core, headers={"Content-Security-Policy": policy})
    assert "connect-src" in page.error()


def test_a_page_works_with_a_strict_policy(page: Page) -> None:
    page.file(
        "main.py",
        "from pyscript import display, HTML\nimport asyncio\nawait asyncio.sleep(0)\ndisplay(HTML('<b>ok</b>'))",
    )
    page.file("done.js", "addEventListener(location.search || 'py:all-done', () => 0)")
    policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"
    page.open(
        '<KIND-script src="main.py"></KIND-script><button KIND-click="print(1)">x</button>',
        headers={"Content-Security-Policy": policy},
    )
    page.sees("ok", "b")
    assert page.count(".py-error") == 0


def test_a_late_part_is_reported_and_the_page_starts_when_it_arrives(
    page: Page, built: Path, answers: dict[str, Answer]
) -> None:
    part = PARTS[page.kind][-1]
    answers[f"/pyscript/{part}"] = Answer((built / part).read_bytes(), delay=2)
    page.open("<KIND-script id=a>print('at last')</KIND-script>", core="/pyscript/core.js?timeout=0.3")
    assert part in page.error()
    page.until(lambda: page.text() == "at last")


def test_loading_core_js_twice_is_harmless(page: Page) -> None:
    more = '<script type="module" src="/pyscript/core.js?again"></script><script type="module" src="/pyscript/core.js"></script>'
    page.run("<KIND-script id=a>print('once')</KIND-script>", head=more)
    assert page.text("#a") == "once"
    assert (
        page.js(
            "return (await import('/pyscript/core.js?third')).TYPES.get('mpy')".replace(
                "return", "return (async () => { return"
            )
            + " })()"
        )
        == "micropython"
    )


def test_core_js_can_come_from_another_origin(page: Page) -> None:
    page.run(
        "<KIND-script id=a>print('hello')</KIND-script>", core=page.server.other_address + "/cors/pyscript/core.js"
    )
    assert page.text("#a") == "hello"


def test_the_address_of_core_js_may_be_relative_with_a_query(page: Page) -> None:
    page.run("<KIND-script id=a>print('hello')</KIND-script>", core="../pyscript/core.js?v=1")
    assert page.text("#a") == "hello"


def test_a_vendored_folder_needs_nothing_else(
    page: Page, tmp_path: Path, server: PageServer, capsys: pytest.CaptureFixture[str]
) -> None:
    from pyscript.cli.__main__ import main

    assert main(["vendor", str(tmp_path / "rt")]) == 0
    assert '<script type="module" src="rt/core.js">' in capsys.readouterr().out
    for path in (tmp_path / "rt").rglob("*"):
        if path.is_file():
            page.file(f"deep/rt/{path.relative_to(tmp_path / 'rt').as_posix()}", path.read_bytes())
    server.asked.clear()
    page.run("<KIND-script id=a>import json\nprint('hello')</KIND-script>", core="deep/rt/core.js")
    assert page.text("#a") == "hello"
    assert not [path for path in server.asked if path.startswith("/pyscript/")]
    shutil.rmtree(tmp_path / "rt")


def test_the_hints_of_a_vendored_folder_ask_for_each_file_once(page: Page, server: PageServer, tmp_path: Path) -> None:
    vendor(tmp_path / "rt")
    for path in (tmp_path / "rt").rglob("*"):
        if path.is_file():
            page.file(f"rt/{path.relative_to(tmp_path / 'rt').as_posix()}", path.read_bytes())
    name = {"py": "Pyodide", "mpy": "MicroPython"}[page.kind]
    (hints,) = [part for part in (tmp_path / "rt/preload.html").read_text().split("\n\n") if f"<!-- {name} -->" in part]
    server.asked.clear()
    page.run("<KIND-script id=a>print('hello')</KIND-script>", core="rt/core.js", head=hints)
    assert page.text("#a") == "hello"
    asked = [path for path in server.asked if "/rt/" in path]
    assert sorted(asked) == sorted(set(asked)) and len(asked) >= 6
    assert "integrity" not in page.console()
    shutil.rmtree(tmp_path / "rt")


def test_code_and_config_are_hidden_until_python_is_ready(page: Page, built: Path, answers: dict[str, Answer]) -> None:
    part = PARTS[page.kind][-1]
    answers[f"/pyscript/{part}"] = Answer((built / part).read_bytes(), delay=1)
    page.open("<p>text</p><KIND-script>secret = 1\nprint('shown')</KIND-script><KIND-config>name = 'x'</KIND-config>")
    page.until(lambda: page.js("return !!window.pyscript"))
    assert page.text() == "text"
    page.sees("shown")
    assert "secret" not in page.text() and "name" not in page.text()


def test_the_not_started_notice_disappears(page: Page) -> None:
    page.run("<p class=py-not-started>Open me through a server</p><KIND-script>1</KIND-script>")
    assert page.text() == ""


def test_a_page_opened_as_a_file_says_what_to_do(page: Page, tmp_path: Path) -> None:
    core = page.server.address + "/cors/pyscript/core.js"
    html = tmp_path / "page.html"
    html.write_text(
        f'<script type=module src="{core}"></script><{page.kind}-script id=a>print("runs")</{page.kind}-script>'
    )
    page.goto(html.as_uri())
    assert "pyscript run" in page.error()
    page.sees("runs", "#a")


def test_the_runner_of_pytest_pyodide_boots_through_core_js(browser: Browser) -> None:
    browser.goto(browser.base_url + "/module_test.html")
    browser.javascript_setup()
    browser.load_pyodide()
    browser.initialize_pyodide()
    assert browser.run("import sys; sys.modules['pyscript.app'].__name__") == "pyscript.app"


OWN_MODULES = {"py": 40, "mpy": 35}
"""The maximum number of our modules that a hello page may import before its first line. Each import costs time."""


def test_hello_imports_no_more_modules_than_it_needs(page: Page) -> None:
    count = "import sys\nprint(len([name for name in sys.modules if name.startswith('pyscript')]))"
    page.run(f"<KIND-script id=a>{count}</KIND-script>", core=f"{BOOTS}core.js")
    assert int(page.text("#a")) <= OWN_MODULES[page.kind]


def test_a_missing_config_reader_is_named(page: Page, answers: dict[str, Answer]) -> None:
    answers["/pyscript/boot/config.js"] = Answer(b"gone", status=404)
    page.open("<KIND-config>name = 'x'</KIND-config><KIND-script>1</KIND-script>", core="/pyscript/core.js?config")
    assert "config.js" in page.error() and "404" in page.text(".py-error")


def test_a_part_is_named_even_without_failure_js(page: Page, answers: dict[str, Answer]) -> None:
    part = PARTS[page.kind][0]
    answers[f"/pyscript/{part}"] = Answer(b"gone", status=500)
    answers["/pyscript/boot/failure.js"] = Answer(b"gone", status=500)
    page.open("<KIND-script>1</KIND-script>", core="/pyscript/core.js?away")
    assert part in page.error()
