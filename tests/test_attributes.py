"""Event attributes such as `py-click`."""

import pytest

from pyscript.testing import Page


def test_a_named_function_is_called_with_the_event(page: Page) -> None:
    page.run(
        "<button id=x KIND-click=go>x</button><KIND-script id=a>def go(event):\n    print(event.type, event.currentTarget.id)</KIND-script>"
    )
    page.find("#x").click()
    page.sees("click x", "#a")


def test_an_attribute_takes_a_function_a_dotted_name_or_a_line_of_code(page: Page) -> None:
    page.run("""<button id=x KIND-click=go>x</button><button id=y KIND-click=box.go>y</button><button id=z KIND-click="n += 1; print('n', n, event.type)">z</button>
<KIND-script id=a>
n = 1
def go():
    print("go")
class Box:
    def go(self, event):
        print("method", event.type)
box = Box()
</KIND-script>""")
    for name in "xyz":
        page.find(f"#{name}").click()
    page.sees("n 2 click", "#a")
    assert page.text("#a").split("\n") == ["go", "method click", "n 2 click"]


def test_attributes_can_be_added_changed_and_removed_later(page: Page) -> None:
    page.run(
        "<button id=x>x</button><KIND-script id=a>def one():\n    print('one')\ndef two():\n    print('two')</KIND-script>"
    )
    for value in ("one", "two"):
        page.js("x.setAttribute(arguments[0], arguments[1])", f"{page.kind}-click", value)
        page.until(lambda: page.js("return true"))
        page.find("#x").click()
        page.sees(value, "#a")
    page.js("x.removeAttribute(arguments[0])", f"{page.kind}-click")
    page.find("#x").click()
    page.js(
        "document.body.insertAdjacentHTML('beforeend', '<input id=i KIND-keydown=one>'.replace('KIND', arguments[0]))",
        page.kind,
    )
    page.find("#i").send_keys("k")
    page.until(lambda: page.text("#a").split() == ["one", "two", "one"])


def test_controls_are_enabled_once_python_is_ready(page: Page) -> None:
    page.open("<button id=x KIND-click=go>x</button><KIND-script id=a>def go():\n    print('went')</KIND-script>")
    page.done()
    assert page.find("#x").is_enabled()


def test_a_missing_handler_is_reported(page: Page) -> None:
    page.run("<button id=x KIND-click=nowhere>x</button><script type=KIND>1</script>")
    page.find("#x").click()
    assert '"nowhere"' in page.error("PY5002")


def test_an_error_in_a_line_of_code_is_shown(page: Page) -> None:
    page.run("<button id=x KIND-click='1/0'>x</button><script type=KIND>1</script>")
    page.find("#x").click()
    assert "ZeroDivisionError" in page.error()


def test_a_submit_handler_may_block_and_prevent_the_default(py: Page) -> None:
    py.run("""<form id=f py-submit=sent><input id=i><button>send</button></form><py-script id=a>
import time
def sent(event):
    event.preventDefault()
    time.sleep(0.05)
    print("sent", event.target.elements.item(0).value)
</py-script>""")
    py.find("#i").send_keys("text\n")
    py.sees("sent text", "#a")
    assert py.js("return location.search + document.title") == "test"


def test_a_handler_may_prevent_the_default_on_micropython(mpy: Page) -> None:
    mpy.run(
        "<form mpy-submit=sent><input id=i></form><mpy-script id=a>def sent(event):\n    event.preventDefault()\n    print('sent')</mpy-script>"
    )
    mpy.find("#i").send_keys("text\n")
    mpy.sees("sent", "#a")
    assert mpy.js("return location.search") == ""


def test_a_click_made_by_python_runs_its_handler(py: Page) -> None:
    py.run("""<button id=x py-click=inner>x</button><button id=y py-click=outer>y</button><py-script id=a>
from pyscript import document
import time
def inner():
    print("inner")
def outer():
    document.getElementById("x").click()
    print("outer")
    time.sleep(0.02)
    print("slept")
document.getElementById("x").click()
print("end")
</py-script>""")
    py.find("#y").click()
    py.sees("slept", "#a")
    assert py.text("#a").split() == ["inner", "end", "inner", "outer", "slept"]


def test_py_env_names_the_environment(page: Page) -> None:
    page.run(
        "<button id=x KIND-click=go KIND-env=other>x</button><KIND-script>def go():\n    print('main')</KIND-script><KIND-script env=other id=a>def go():\n    print('other')</KIND-script>"
    )
    page.find("#x").click()
    page.sees("other", "#a")


@pytest.mark.parametrize("attribute", ["onclick", "onClick"])
def test_the_older_spelling_works(page: Page, attribute: str) -> None:
    page.run(f"<button id=x KIND-{attribute}='print(7)'>x</button><KIND-script id=a>1</KIND-script>")
    page.find("#x").click()
    page.sees("7", "#a")


def test_an_event_waits_for_the_script_that_defines_its_handler(page: Page) -> None:
    page.open(
        "<button id=b KIND-click=f>x</button><KIND-script id=a>import asyncio\nprint('begun')\n"
        "await asyncio.sleep(0.5)\ndef f(): print('clicked')</KIND-script>"
    )
    page.sees("begun", "#a")
    page.find("#b").click()
    page.sees("clicked", "#a")
    assert page.count(".py-error") == 0


def test_a_message_about_a_missing_handler_goes_when_the_handler_works(page: Page) -> None:
    page.run("<button id=b KIND-click=f>x</button><KIND-script id=a>print('begun')</KIND-script>")
    page.find("#b").click()
    assert "is not defined" in page.error("PY5002")
    page.python("def f(): print('clicked')")
    page.find("#b").click()
    page.until(lambda: page.count(".py-error") == 0, "the message to go")
