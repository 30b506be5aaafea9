"""The API for JavaScript: running code, waiting for Python, and the exports of core.js."""

import pytest

from pyscript.testing import Page


def js(page: Page, code: str) -> object:
    """Run asynchronous JavaScript and return its value."""
    return page.browser.run_js(code, pyodide_checks=False)


@pytest.mark.parametrize(
    ("code", "value"),
    [("2 + 2", 4), ("x = 20\nx * 2 + 2", 42), ("'a' 'b'", "ab"), ("[1, [2, None]]", [1, [2, None]]), ("y = 1", None)],
)
def test_run_returns_the_value_of_the_last_expression(page: Page, code: str, value: object) -> None:
    page.run("<KIND-script>1</KIND-script>")
    assert page.python(code) == value
    assert js(page, "return await pyscript.interpreter.run('3 * 3')") == 9


def test_run_may_await_and_shares_the_names_of_the_page(page: Page) -> None:
    page.run("<KIND-script>name = 'page'</KIND-script>")
    assert page.python("import asyncio\nawait asyncio.sleep(0.01)\nname + '!'") == "page!"


def test_an_error_rejects_the_promise(page: Page) -> None:
    page.run("<KIND-script>1</KIND-script>")
    assert "division" in str(
        js(page, f"try {{ await pyscript.{page.kind}.run('1/0') }} catch (e) {{ return e.message }}")
    ).replace("divide", "division")


def test_run_waits_until_python_is_ready(page: Page) -> None:
    page.open("<KIND-script>x = 5</KIND-script>")
    page.until(lambda: page.js("return !!window.pyscript"))
    assert page.python("x") == 5


def test_exports(page: Page) -> None:
    page.run("<KIND-script>1</KIND-script>")
    code = "const m = await import('/pyscript/core.js'); return [[...m.TYPES], m.relative_url('a.py', 'http://x/y/'), !!(await m.whenDefined(KIND)).native]"
    assert js(page, code.replace("KIND", f"'{page.kind}'")) == [
        [["py", "pyodide"], ["mpy", "micropython"]],
        "http://x/y/a.py",
        True,
    ]


def test_ready_resolves_after_the_scripts_have_run(page: Page) -> None:
    page.open("<KIND-script>import js\njs.ran = 1</KIND-script>")
    page.until(lambda: page.js("return !!window.pyscript"))
    assert js(page, "await pyscript.ready; return window.ran") == 1
