"""Where the output of print(), stderr and display() appears."""

import pytest

from pyscript.testing import Page

pytestmark = pytest.mark.places("py", "mpy", "py worker")


def test_output_attribute_takes_stdout_and_stderr(page: Page) -> None:
    page.run(
        "<script type=KIND output=o>import sys\nprint('out')\nprint('err', file=sys.stderr)</script><pre id=o></pre>"
    )
    assert page.text("#o").split() == ["out", "err"]


def test_stderr_attribute_gets_stderr_as_well(page: Page) -> None:
    page.run(
        "<KIND-script id=a stderr=e>import sys\nprint('out')\nprint('err', file=sys.stderr)</KIND-script><pre id=e></pre>"
    )
    assert (page.text("#a").split(), page.text("#e")) == (["out", "err"], "err")


def test_attributes_are_read_at_each_write(page: Page) -> None:
    page.run("""<script type=KIND id=s output=a>
from pyscript import document
print("one")
document.getElementById("s").setAttribute("output", "b")
print("two")</script><pre id=a></pre><pre id=b></pre>""")
    assert (page.text("#a"), page.text("#b")) == ("one", "two")


def test_a_missing_output_element_is_reported_once(page: Page) -> None:
    page.run("<KIND-script id=a output=nowhere>print(1)\nprint(2)</KIND-script>")
    assert 'output = "nowhere" does not match the id of any element' in page.error("PY5001")
    assert page.count(".py-error") == 1
    assert page.text("#a").startswith("1\n2")


def test_stderr_of_a_script_without_a_box_is_shown(page: Page) -> None:
    page.run("<script type=KIND>import sys\nprint('careful', file=sys.stderr)</script>")
    assert page.text() == "careful"


def test_the_error_plugin_can_be_switched_off(page: Page) -> None:
    page.run("""<KIND-config>plugins = ["!error"]</KIND-config><script type=KIND>import sys
print('careful', file=sys.stderr)
1/0</script>""")
    assert page.text() == ""
    assert "ZeroDivisionError" in page.console()


def test_printed_text_is_never_markup(page: Page) -> None:
    page.run("<KIND-script id=a>print('<b>x</b> &amp; ' + chr(228), end='')\nprint('!')</KIND-script>")
    assert page.text("#a") == "<b>x</b> & ä!"


def test_print_takes_its_usual_arguments(page: Page) -> None:
    page.run("""<KIND-script id=a>
import io
print(1, "two", None, sep="-", end=".")
print()
print("lines\\nof text")
s = io.StringIO()
print("elsewhere", file=s)
print(repr(s.getvalue()))</KIND-script>""")
    assert page.text("#a") == "1-two-None.\nlines\nof text\n'elsewhere\\n'"


@pytest.mark.places("py", "mpy")  # the second script awaits the task of the first
def test_output_of_tasks_goes_to_the_tag_that_made_them(page: Page) -> None:
    page.run("""<KIND-script id=a>
import asyncio
async def later(text):
    await asyncio.sleep(0.05)
    print(text)
t = asyncio.create_task(later("from a"))
</KIND-script><KIND-script id=b>print("b")
await t</KIND-script>""")
    assert (page.text("#a"), page.text("#b")) == ("from a", "b")


def test_output_of_handlers_goes_to_the_tag_that_made_them(page: Page) -> None:
    page.run("""<button id=x>x</button><KIND-script id=a>
from pyscript import when, display
import asyncio
@when("click", "#x")
async def clicked():
    print("printed")
    await asyncio.sleep(0.01)
    display("displayed")
</KIND-script><KIND-script id=b>print("b")</KIND-script>""")
    page.find("#x").click()
    page.sees("displayed", "#a")
    assert (page.text("#a").split(), page.text("#b")) == (["printed", "displayed"], "b")


def test_output_of_callbacks_goes_to_the_tag_that_made_them(page: Page) -> None:
    page.run("""<KIND-script id=a>
from pyscript import ffi, window
window.setTimeout(ffi.create_proxy(lambda *args: print("tick")), 10)
</KIND-script><KIND-script id=b>print("b")</KIND-script>""")
    page.sees("tick", "#a")
    assert page.text("#b") == "b"


CALLBACKS = {
    "create_proxy": "from pyodide.ffi import create_proxy\njs.setTimeout(create_proxy(tick), 10)",
    "create_once_callable": "from pyodide.ffi import create_once_callable\njs.setTimeout(create_once_callable(tick), 10)",
    "set_timeout": "from pyodide.ffi.wrappers import set_timeout\nset_timeout(tick, 10)",
    "set_interval": "from pyodide.ffi.wrappers import set_interval, clear_interval\nnumber = set_interval(tick, 10)",
    "a partial": "from functools import partial\nfrom pyodide.ffi import create_proxy\njs.setTimeout(create_proxy(partial(tick)), 10)",
    "an async function": "from pyodide.ffi import create_proxy\njs.setTimeout(create_proxy(slow_tick), 10)",
}


@pytest.mark.places("py", "py worker")
@pytest.mark.parametrize("how", CALLBACKS)
def test_output_of_pyodide_s_own_callbacks_goes_to_the_tag_that_made_them(page: Page, how: str) -> None:
    page.run(f"""<KIND-script id=a>
import asyncio
from pyodide.code import run_js
js = run_js("globalThis")
def tick(*args):
    print("tick")
async def slow_tick(*args):
    await asyncio.sleep(0.01)
    print("tick")
{CALLBACKS[how]}
</KIND-script><KIND-script id=b>print("b")</KIND-script>""")
    page.sees("tick", "#a")
    assert page.text("#b") == "b"


def test_output_of_pyodide_s_own_listeners_goes_to_the_tag_that_made_them(py: Page) -> None:
    py.run("""<button id=x>x</button><py-script id=a>
from js import document
from pyodide.ffi.wrappers import add_event_listener
add_event_listener(document.getElementById("x"), "click", lambda event: print("clicked", event.type))
</py-script><py-script id=b>print("b")</py-script>""")
    py.find("#x").click()
    py.sees("clicked click", "#a")
    assert py.text("#b") == "b"


def test_interleaved_scripts_keep_their_boxes(page: Page) -> None:
    code = "import asyncio\nfor i in range(3):\n    print('{0}', i)\n    await asyncio.sleep(0.01)"
    page.run("".join(f"<KIND-script id={n}>{code.format(n)}</KIND-script>" for n in "abc"))
    for name in "abc":
        assert page.text(f"#{name}") == f"{name} 0\n{name} 1\n{name} 2"


def test_display_of_a_script_appears_after_the_script(page: Page) -> None:
    page.run(
        "<p>before</p><script type=KIND>from pyscript import display, current_target\ndisplay('shown', current_target())</script><p>after</p>"
    )
    name = f"{page.kind}-w0-target" if page.in_worker else f"{page.kind}-0"  # a worker's tag has an id of its own
    assert page.text().split() == ["before", "shown", name, "after"]


def test_display_of_a_script_in_the_head_appears_at_the_end(page: Page) -> None:
    page.run("<p>body</p>", head="<script type=KIND>from pyscript import display\ndisplay('shown')</script>")
    assert page.text().split() == ["body", "shown"]


def test_target_attribute(page: Page) -> None:
    page.run(
        "<div id=t></div><p>p</p><script type=KIND target='#t'>from pyscript import display\ndisplay('shown')\nprint('printed')</script>"
    )
    assert page.text().split() == ["shown", "printed", "p"]
