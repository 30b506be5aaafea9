"""Errors in the page. They name the user's file, the line and the next step, and appear next to their cause."""

import pytest

from pyscript.testing import Page


def test_inline_code_is_named_by_its_line_in_the_html_file(page: Page) -> None:
    page.run("<p>x</p>\n\n<KIND-script id=a>\n    def f(x):\n        return 1 / x\n\n    f(0)\n</KIND-script>")
    text = page.error()
    assert 'File "index.html", line 10, in <module>' in text
    assert 'File "index.html", line 8, in f' in text
    assert "return 1 / x" in text
    assert "pyscript/" not in text and "<exec>" not in text
    assert page.count("#a > .py-error") == 1


def test_carets_point_at_the_failing_expression(py: Page) -> None:
    py.run("<py-script>\n    a = [1]\n    print(a[0] / 0)\n</py-script>")
    assert "    print(a[0] / 0)\n          ~~~~~^~~" in py.error()


def test_a_source_file_is_named_by_its_path(page: Page) -> None:
    page.file("lib/main.py", "def f():\n    raise ValueError('no')\nf()")
    page.run('<script type=KIND src="./lib/main.py"></script>')
    text = page.error()
    assert 'File "lib/main.py", line 2, in f' in text and "raise ValueError('no')" in text and "ValueError: no" in text


def test_a_module_from_the_config_files_is_named(page: Page) -> None:
    page.file("mod.py", "def g():\n    return {}['key']\n")
    page.run('<KIND-config>[files]\n"mod.py" = ""</KIND-config><script type=KIND>import mod\nmod.g()</script>')
    text = page.error()
    assert "mod.py" in text and "line 2, in g" in text and "return {}['key']" in text


def test_identical_scripts_are_told_apart(page: Page) -> None:
    page.run(
        "<!-- <script type=KIND>1/0</script> -->\n<script type=KIND>1/0</script>\n\n<script type=KIND>1/0</script>"
    )
    page.until(lambda: page.count(".py-error") == 2)
    texts = [page.js(f"return document.querySelectorAll('.py-error')[{i}].innerText") for i in (0, 1)]
    assert ["line 5, in" in texts[0], "line 7, in" in texts[1]] == [True, True]


def test_the_second_of_two_equal_sources_has_its_own_line(page: Page) -> None:
    page.run(
        "<script type=KIND>import js\nif js.window.once: 1 / 0\njs.window.once = True</script>\n"
        "<script type=KIND>import js\nif js.window.once: 1 / 0\njs.window.once = True</script>",
        head="<script>window.once = false</script>",
    )
    assert "line 8, in" in page.error()


def test_a_syntax_error_has_its_line(page: Page) -> None:
    page.run("<KIND-script>\nx = 1\nif x\n    print(x)\n</KIND-script>")
    text = page.error()
    assert "SyntaxError" in text and 'File "index.html", line 6' in text


def test_a_tag_made_by_a_script_is_named_by_its_id(page: Page) -> None:
    page.run("<KIND-script>1</KIND-script>")
    page.js(
        "const s = document.createElement(arguments[0]); s.id = 'made'; s.textContent = '\\n1/0'; document.body.append(s)",
        f"{page.kind}-script",
    )
    assert 'File "index.html#made", line 2' in page.error()


def test_endless_recursion_is_shown_in_a_few_lines(page: Page) -> None:
    page.run("<KIND-script>def f():\n    return f()\nf()</KIND-script>")
    text = page.error()
    assert "recursion" in text and "more times]" in text
    assert text.count("\n") < 40


def test_causes_are_shown_without_frames_of_libraries(py: Page) -> None:
    py.run(
        "<py-script>import json\ntry:\n    json.loads('{')\nexcept ValueError as e:\n    raise RuntimeError('bad file') from e</py-script>"
    )
    text = py.error()
    assert (
        "JSONDecodeError" in text
        and "The above exception was the direct cause" in text
        and "RuntimeError: bad file" in text
    )
    assert "decoder.py" not in text


def test_the_rest_of_the_page_runs(page: Page) -> None:
    page.run("<KIND-script>1/0</KIND-script><KIND-script id=b>print('still')</KIND-script>")
    page.error()
    assert page.text("#b") == "still"


def test_a_missing_module_says_what_to_add(page: Page) -> None:
    page.run("<script type=KIND>import nothere.at_all</script>")
    text = page.error()
    assert "nothere" in text and '"./nothere.py" = ""' in text
    assert ('packages = ["nothere"]' in text) == (page.kind == "py")


def test_a_missing_module_names_its_package(py: Page) -> None:
    py.run("<script type=py>import yaml</script>")
    assert 'packages = ["pyyaml"]' in py.error()


def test_an_error_in_a_handler_is_shown_after_its_element(page: Page) -> None:
    page.run("""<button id=x>x</button><script type=KIND>
from pyscript import when
@when("click", "#x")
def clicked(event):
    [][1]
</script>""")
    page.find("#x").click()
    text = page.error()
    assert "IndexError" in text and "line 8, in clicked" in text
    assert page.count("#x + .py-error") == 1


@pytest.mark.parametrize("how", ["async def", "task"])
def test_errors_in_async_handlers_and_tasks_are_shown(page: Page, how: str) -> None:
    body = "await asyncio.sleep(0.01)\n    raise KeyError('late')"
    if how == "task":
        code = f"import asyncio\nasync def work():\n    {body}\nt = asyncio.create_task(work())"
    else:
        code = f"import asyncio\nfrom pyscript import when\n@when('click', '#x')\nasync def work():\n    {body}"
    page.run(f"<button id=x>x</button><script type=KIND>{code}</script>")
    page.find("#x").click()
    text = page.error()
    assert "KeyError" in text and "late" in text and "in work" in text


def test_an_error_in_a_raw_callback_is_shown(py: Page) -> None:
    py.run(
        "<button id=x>x</button><script type=py>import js\nfrom pyodide.ffi import create_proxy\njs.document.getElementById('x').onclick = create_proxy(lambda e: 1/0)</script>"
    )
    py.find("#x").click()
    assert "ZeroDivisionError" in py.error()


def test_a_javascript_exception_is_shown(page: Page) -> None:
    page.run(
        "<script type=KIND id=s>import js\njs.JSON.parse('{')</script><KIND-script id=b>import asyncio\nawait asyncio.sleep(0.01)\nprint('still')</KIND-script>"
    )
    assert "JSON" in page.error()
    page.sees("still", "#b")


def test_a_fetch_blocked_by_cors_says_so(page: Page) -> None:
    address = page.file("data.txt", "x").replace("127.0.0.1", "localhost")
    page.run(f"<script type=KIND>import js\nawait js.fetch('{address}')</script>")
    assert "Access-Control-Allow-Origin" in page.error()


def test_user_text_is_never_markup(page: Page) -> None:
    page.run("<script type=KIND>raise ValueError('<img src=x onerror=alert(1)>')</script>")
    assert "<img src=x" in page.error()
    assert page.count(".py-error img") == 0


def test_equal_errors_are_counted(page: Page) -> None:
    page.run("""<button id=x>x</button><script type=KIND>from pyscript import when
@when("click", "#x")
def f():
    1/0</script>""")
    page.js("for (let i = 0; i < 1000; i++) document.querySelector('#x').click()")
    page.sees("1000 times", ".py-error")
    assert page.count(".py-error") == 1


def test_a_panel_can_be_folded_with_the_keyboard(page: Page) -> None:
    page.run("<script type=KIND>1/0</script>")
    page.error()
    page.js("document.querySelector('.py-error summary').focus()")
    page.driver.switch_to.active_element.send_keys("\ue007")
    page.until(lambda: page.js("return document.querySelector('.py-error details').open") is False)
    assert page.text(".py-error") == "ZeroDivisionError"


def test_a_panel_can_be_copied(page: Page) -> None:
    page.run("<script type=KIND>1/0</script>")
    page.error()
    page.driver.execute_cdp_cmd(
        "Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    )
    page.find(".py-error button").click()
    page.sees("Copied", ".py-error button")
    copied = page.browser.run_js("return await navigator.clipboard.readText()", pyodide_checks=False)
    assert "ZeroDivisionError" in copied and "line 4" in copied and "Copy" not in copied


def test_a_panel_links_to_the_explanation_of_its_code(page: Page) -> None:
    page.run("<KIND-config>pakages = []</KIND-config><script type=KIND>1</script>")
    page.error("PY1002")
    address = page.js("return document.querySelector('.py-error a').href")
    assert address.endswith("/pyscript/errors.html#PY1002")
    page.goto(address)
    assert "UNKNOWN_KEY" in page.text("#PY1002") and "What to do" in page.text("#PY1002")


def test_a_thousand_errors_do_not_fill_the_page(page: Page) -> None:
    page.run("""<button id=x>x</button><script type=KIND>from pyscript import when
@when("click", "#x")
def f():
    1/0</script><script>for (let i = 0; i < 1000; i++) setTimeout(() => x.click(), 0)</script>""")
    page.js("for (let i = 0; i < 200; i++) document.querySelector('#x').click()")
    page.error()
    page.until(lambda: page.console().count("ZeroDivisionError") > 0)
    assert page.count(".py-error") <= 20
