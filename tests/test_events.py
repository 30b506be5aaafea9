"""`when()` and `Event`."""

from typing import Any

import pytest
from selenium.webdriver.common.by import By

from pyscript.testing import Page

EVERYWHERE = True

START = "import js\nfrom pyscript import Event, web, when, window\nfrom pyscript.web import page\n"


@pytest.fixture
def events(live: Page) -> Page:
    """Empty the shared page and return it."""
    live.js("document.body.replaceChildren(document.createElement('main'))")
    return live


def run(page: Page, code: str) -> Any:
    """Run code after importing Event, web, when and others, and return the value of its last expression."""
    return page.python(START + code)


@pytest.mark.parametrize(
    "selector", ["'.b'", "page.find('.b')", "list(page.find('.b'))", "[e._dom_element for e in page.find('.b')]"]
)
def test_when_takes_selectors_elements_collections_and_lists(events: Page, selector: str) -> None:
    code = f"""
heard = []
page.append(web.button(classes="b", id="one"), web.button(classes="b", id="two"))
@when("click", {selector})
def hear(event):
    heard.append(event.currentTarget.id)
page["one"].click()
page["two"].click()
heard
"""
    assert run(events, code) == ["one", "two"]


def test_handlers_may_omit_the_event_and_may_be_async(events: Page) -> None:
    code = """
heard = []
page.append(web.button(id="b"))
@when("click", "#b")
def one(event): heard.append("one " + event.type)
@when("click", "#b")
def two(): heard.append("two")
@when("click", "#b")
async def three(event): heard.append("three " + event.type)
@when("click", page["b"])
async def four(): heard.append("four")
"""
    run(events, code)
    events.driver.find_element(By.ID, "b").click()
    events.until(lambda: len(run(events, "heard")) == 4)
    assert sorted(run(events, "heard")) == ["four", "one click", "three click", "two"]


def test_a_decorated_function_can_be_called_and_decorated_again(events: Page) -> None:
    code = """
page.append(web.button(id="b"))
count = []
@when("click", "#b")
@when("dblclick", "#b")
def add(event=None):
    count.append(1)
    return len(count)
first = add()
page["b"].click()
page["b"]._dom_element.dispatchEvent(window.Event.new("dblclick"))
[first, len(count), add.__name__]
"""
    assert run(events, code) == [1, 3, "add"]


def test_stop_removes_all_listeners_of_a_function(events: Page) -> None:
    code = """
page.append(web.button(id="b"))
count = []
happening = Event()
@when("click", "#b")
@when("dblclick", "#b")
@when(happening)
def add(): count.append(1)
page["b"].click()
happening.trigger()
when.stop(add)
page["b"].click()
page["b"]._dom_element.dispatchEvent(window.Event.new("dblclick"))
happening.trigger()
try:
    when.stop(add)
except ValueError as error:
    message = str(error)
[len(count), message]
"""
    assert run(events, code) == [2, "add is not listening: nothing to stop"]


def test_a_handler_may_stop_itself(events: Page) -> None:
    run(
        events,
        """
page.append(web.button(id="b"))
count = []
@when("click", "#b")
def add():
    count.append(1)
    when.stop(add)
""",
    )
    for _ in range(2):
        events.driver.find_element(By.ID, "b").click()
    assert run(events, "len(count)") == 1


def test_delegate_covers_elements_added_later(events: Page) -> None:
    code = """
heard = []
page.append(web.ul(id="list"))
@when("click", ".item", delegate="#list")
def clicked(event): heard.append("c" + event.target.id)
@when("focus", ".item", delegate=True)
def focused(event): heard.append("f" + event.target.id)
page["list"].append(web.button(web.b(id="inside"), classes="item", id="i1"), web.button(id="other"))
page["inside"].click()
page["other"].click()
page["i1"].focus()
when.stop(clicked)
page["i1"].click()
heard
"""
    assert run(events, code) == ["cinside", "fi1"]


def test_options(events: Page) -> None:
    code = """
page.append(web.div(web.a(href="#gone", id="a"), id="d"))
count = []
controller = window.AbortController.new()
@when("click", "#a", once=True)
def once(): count.append("once")
@when("click", "#a", signal=controller.signal)
def aborted(): count.append("aborted")
@when("click", "#a", prevent_default=True, stop_propagation=True)
def prevented(event): count.append(event.defaultPrevented)
@when("click", "#d")
def outer(): count.append("outer")
@when("click", "#d", capture=True)
def captured(): count.append("captured")
page["a"].click()
controller.abort()
page["a"].click()
[count, window.location.hash]
"""
    assert run(events, code) == [["captured", "once", "aborted", True, "captured", True], ""]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("when('click')", "Selector required for DOM event handling."),
        ("when('click', '')", "Selector required for DOM event handling."),
        ("when('click', '#none')", "No elements found for selector: #none. If it comes later, say delegate=True."),
        ("when('click', 'p[')", "'p[' is not a CSS selector."),
        ("when('click', 'p[', delegate=True)", "'p[' is not a CSS selector."),
        ("when(5)", "when() takes the name of an event, or Events, not int"),
        ("when('click', [])", "No elements found: the list is empty. If they come later, say delegate=True."),
        ("when('click', 5)", "when() takes a CSS selector, an element, or a list of elements, not 5"),
        ("when('click', 'main', delgate=True)", "when() has no option 'delgate'. Did you mean 'delegate'?"),
        ("when('onclick', 'main')", "The event is called 'click', not 'onclick'."),
        ("when('click', 'main')('name')", "when() decorates a function, not str"),
        ("Event().add_listener(5)", "Listener must be callable."),
    ],
)
def test_mistakes(events: Page, code: str, message: str) -> None:
    tried = f"try:\n    {code}\nexcept (TypeError, ValueError) as error:\n    found = str(error)\nfound"
    assert run(events, tried) == message


def test_listeners_of_an_event_object_are_called(events: Page) -> None:
    code = """
heard = []
one, two = Event(), Event()
@when([one, two])
def hear(result): heard.append(result)
@when(one)
def bare(): heard.append("bare")
one.add_listener(hear)
one.trigger(1)
two.trigger()
one.remove_listener(hear)
one.trigger(2)
one.remove_listener()
one.trigger(3)
heard
"""
    assert run(events, code) == [1, "bare", None, "bare"]


def test_a_listener_that_fails_does_not_stop_the_others(page: Page) -> None:
    page.run(
        """
<button id=b>Go</button>
<KIND-script id=a>
from pyscript import Event, when
happening = Event()

@when(happening)
def fails():
    1 / 0

@when(happening)
async def fails_later():
    undefined_name

@when(happening)
def works():
    print("works")

@when("click", "#b")
async def clicked():
    happening.trigger()
</KIND-script>
"""
    )
    page.find("#b").click()
    page.sees("works")
    page.sees("ZeroDivisionError")
    page.sees("undefined_name")
    assert "line 12, in fails" in page.error()


def test_events_outside_a_page() -> None:
    from pyscript import Event, when

    heard: list[object] = []
    happening = Event()
    when(happening)(heard.append)
    happening.trigger(1)
    when.stop(heard.append)
    happening.trigger(2)
    assert heard == [1]


def test_when_takes_several_events(events: Page) -> None:
    code = """
heard = []
page.append(web.input_(id="i"))
@when(["focus", "blur"], "#i")
def hear(event):
    heard.append(event.type)
page["i"].focus()
page["i"].blur()
heard
"""
    assert run(events, code) == ["focus", "blur"]


def test_errors_in_functions_that_javascript_holds_are_shown(page: Page) -> None:
    """Pass functions to JavaScript in three ways. If a function needs a proxy, the page must say so."""
    page.run(
        """
<button id=one>1</button><button id=two>2</button><button id=three>3</button>
<script type=KIND>
from pyscript import document, ffi
from pyscript.web import page
def first(event):
    name_one
def second(event):
    name_two
def third(event):
    document.title = "third"
page["one"].onclick = first
document.getElementById("two").onclick = ffi.create_proxy(second)
document.getElementById("three").addEventListener("click", third)
</script>
"""
    )
    for name in ("one", "two"):
        page.find(f"#{name}").click()
        page.sees(f"name_{name}")
        page.sees("line 10" if name == "one" else "line 12")
    page.find("#three").click()
    if page.kind == "py" and not page.in_worker:
        page.sees("ffi.create_proxy(function)")
    else:
        page.until(lambda: page.driver.title == "third")


def test_a_delegated_listener_can_run_once(events: Page) -> None:
    code = """
heard = []
page.append(web.div(web.button(classes="item", id="in"), web.button(id="out"), id="list"))
@when("click", ".item", delegate="#list", once=True)
def hear(event):
    heard.append(event.target.id)
for name in ("out", "in", "in"):
    page[name].click()
heard
"""
    assert run(events, code) == ["in"]
