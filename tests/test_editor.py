"""Editors, whose code runs in workers: `<script type="py-editor">`, `<py-editor>` and their MicroPython forms."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from pyscript.testing import Page

RUN = ".py-cell-run"
TOLD = (
    "<script>window.told = []; for (const name of ['KIND-editor', 'KIND-editor:done'])"
    " addEventListener(name, (event) => told.push([event.type, event.target.id]))</script>"
)


def click(page: Page, place: str = "") -> None:
    """Click the run button of an editor."""
    page.find(f"{place} {RUN}".strip())
    page.driver.find_element("css selector", f"{place} {RUN}".strip()).click()


def shows(page: Page, expected: str) -> None:
    """Wait until the editor's output equals a text."""
    page.until(lambda: page.text(".py-editor-output") == expected, "the run")


def code(page: Page, place: str) -> str:
    """Return the code in an editor."""
    inside = f"document.querySelector('{place} .py-cell-input')?.shadowRoot.querySelector('.cm-content').innerText"
    return str(page.js(f"return {inside} ?? ''"))


@pytest.mark.parametrize("tag", ["script type=KIND-editor", "KIND-editor"])
def test_an_editor_shows_output_value_and_errors(page: Page, tag: str) -> None:
    name = tag.split(" ")[0]
    page.open(f"<{tag} id=e>\n    print('hello')\n    6 * 7\n</{name}><{tag}>1 / 0</{name}>")
    page.until(lambda: page.count(RUN) == 2)
    for button in page.driver.find_elements("css selector", RUN):
        button.click()
    page.sees("42", "#e" if tag != "script type=KIND-editor" else "#e + *")
    assert "hello" in page.text() and "ZeroDivisionError" in page.error()


def test_an_editor_is_removed_with_its_script(page: Page) -> None:
    page.open("<script type=KIND-editor id=s target=place>1</script><div id=place></div>")
    page.find(f"#place {RUN}")
    page.python("1")
    page.js("document.querySelector('#s').remove()")
    page.until(lambda: page.count(RUN) == 0, "the editor to go")


def test_an_editor_returns_with_its_script(page: Page) -> None:
    page.open("<script type=KIND-editor id=s>6 * 7</script>")
    page.find(RUN)
    page.python("1")
    page.js("window.tag = document.querySelector('#s'); tag.remove()")
    page.until(lambda: page.count(RUN) == 0, "the editor to go")
    page.js("document.body.append(tag)")
    click(page)
    page.sees("42")


def test_an_editor_that_failed_to_start_starts_on_the_next_run(py: Page) -> None:
    py.open("<py-editor id=e>6 * 7</py-editor>")
    py.python("1")
    offline = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    py.driver.execute_cdp_cmd("Network.enable", {})
    py.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {**offline, "offline": True})
    try:
        click(py, "#e")
        py.sees("could not start", "#e")
    finally:
        py.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {**offline, "offline": False})
    click(py, "#e")
    py.sees("42", "#e")


def test_a_worker_ends_when_its_last_editor_is_removed(page: Page) -> None:
    one, two = "<KIND-editor env=e id=one>x = 5</KIND-editor>", "<KIND-editor env=e id=two>x</KIND-editor>"
    page.open(one + two)
    click(page, "#one")
    page.until(lambda: page.count("[data-busy]") == 0)
    page.js("document.querySelector('#one').remove()")
    click(page, "#two")
    page.sees("5", "#two")
    page.js("document.querySelector('#two').remove()")
    workers = "pyscript.workers().then(({ all }) => arguments[0](all.size))"
    page.until(lambda: page.driver.execute_async_script(workers) == 0, "the worker to end")
    page.js("document.body.insertAdjacentHTML('beforeend', arguments[0])", two.replace("KIND", page.kind))
    click(page, "#two")
    assert "NameError" in page.error()


def test_the_dom_is_that_of_pyscript_core(page: Page) -> None:
    page.open("<script type=KIND-editor id=s env=one>1</script>")
    page.find(RUN)
    kind = page.kind
    place = page.find(f"#s + {kind}-editor")
    assert place.get_attribute("root") == place.get_attribute("id") == f"{kind}-editor-0"
    assert place.get_attribute("exec-id") == "0"
    assert page.count(f".{kind}-editor-box[data-env] > * > .{kind}-editor-input") == 1
    assert page.count(f".{kind}-editor-output#{kind}-editor-0-output") == 1
    assert page.find(f"button.{kind}-editor-run-button").get_attribute("aria-label") == "Python Script Run Button"
    assert page.js("return document.querySelector('#s').target.id") == f"{kind}-editor-0"


def test_editors_of_an_env_share_names_and_a_setup_runs_first(page: Page) -> None:
    page.open(
        TOLD + "<script type=KIND-editor env=one setup id=first>base = 40</script>"
        "<script type=KIND-editor env=one id=a target=one>base + 2</script><div id=one></div>"
        "<script type=KIND-editor id=b target=two>base</script><div id=two></div>"
    )
    click(page, "#one")
    page.sees("42", "#one")
    click(page, "#two")
    page.sees("NameError", "#two")
    page.until(lambda: ["KIND-editor:done".replace("KIND", page.kind), "b"] in page.js("return told"))
    told = [name for name, target in page.js("return told") if target == "a"]
    assert told == [f"{page.kind}-editor", f"{page.kind}-editor:done"]


def test_javascript_can_control_an_editor(py: Page) -> None:
    py.open("<script type=py-editor id=s>x = 1\nx</script>")
    py.until(lambda: py.js("return typeof document.querySelector('#s').process") == "function")
    assert py.js("return document.querySelector('#s').code") == "x = 1\nx"
    wait = "const done = arguments[0]; document.querySelector('#s')."
    py.driver.execute_async_script(wait + "process('hidden = 7').then(() => done())")
    py.js("document.querySelector('#s').code = 'hidden'; document.querySelector('#s').process('', true)")
    py.sees("7", ".py-editor-output")
    py.js("document.querySelector('#s').handleEvent = (event) => { window.seen = event.code; return false; }")
    click(py)
    py.until(lambda: py.js("return window.seen") == "hidden")
    assert py.js("return 'terminate' in document.querySelector('#s').xworker")


def test_onbeforerun_runs_before_each_run(py: Page) -> None:
    py.open("<script type=py-editor onbeforerun='count = globals().get(\"count\", 0) + 1'>count</script>")
    for expected in ("1", "2"):
        click(py)
        shows(py, expected)


def test_a_page_can_set_the_output_element_and_the_icon(py: Page) -> None:
    py.open("<p id=out></p><script type=py-editor output=out data-run='<i>go</i>'>print('there')</script>")
    assert py.find(RUN).text == "go"
    click(py)
    py.sees("there", "#out")


def test_an_env_has_its_own_config_and_a_second_one_is_reported(py: Page) -> None:
    py.file("own.toml", '[files]\n"data.txt" = ""\n')
    py.file("data.txt", "from the file")
    py.open(
        "<script type=py-editor env=e config=own.toml target=one>open('data.txt').read()</script><div id=one></div>"
        "<script type=py-editor env=e config=own.toml>1</script>"
    )
    assert "duplicated config for env: e" in py.error("PY0409")
    click(py, "#one")
    py.sees("'from the file'", "#one")


def test_src_is_fetched_and_a_missing_file_is_reported(page: Page) -> None:
    page.file("code.py", "print('from a file')\n")
    page.open("<script type=KIND-editor src=code.py></script><script type=KIND-editor src=nowhere.py></script>")
    assert "nowhere.py" in page.error("PY0404")
    page.until(lambda: "from a file" in code(page, f"{page.kind}-editor"), "the code")


def test_code_can_be_stopped_and_completed(py: Page) -> None:
    py.open("<script type=py-editor>unusual_name = 5\nwhile True: pass</script>")
    click(py)
    py.find("[data-busy]")
    py.find(RUN).click()
    py.sees("variables are gone")
    keys = ActionChains(py.driver)
    py.js("document.querySelector('.py-cell-input').shadowRoot.querySelector('.cm-content').focus()")
    keys.key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).send_keys("import json", Keys.ENTER).perform()
    click(py)
    py.until(lambda: not py.count("[data-busy]"))
    popup = "document.querySelector('.py-cell-input').shadowRoot.querySelector('.cm-tooltip-autocomplete')"
    py.js("document.querySelector('.py-cell-input').shadowRoot.querySelector('.cm-content').focus()")
    ActionChains(py.driver).send_keys("json.dum").perform()
    py.until(lambda: "dumps" in (py.js(f"return {popup}?.innerText") or ""), "the completion")


def test_a_page_with_only_editors_starts_pyodide_on_the_first_run(py: Page) -> None:
    py.open("<script type=py-editor>'late'</script>")
    py.find(RUN)
    py.until(lambda: py.js("return 'process' in document.querySelector('script[type^=py-editor]')"))
    wasm = "performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('pyodide.asm.wasm')).length"
    assert py.js(f"return {wasm}") == 0
    click(py)
    py.sees("'late'")
