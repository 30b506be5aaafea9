"""The page as seen from a worker: the page's objects in Python, with each way of waiting for the page."""

from pathlib import Path

import pytest

from pyscript.testing import Page

WORKERS = True
START = "import asyncio, js\nfrom pyscript import batch, document, ffi, window\nfrom pyscript.web import div, page\n"


def run(page: Page, code: str) -> object:
    """Run code after importing names of the page, and return the value of its last expression."""
    return page.python(START + code)


@pytest.fixture
def far(live: Page) -> Page:
    """Empty the shared page, give it JavaScript objects for the tests, and return it."""
    live.js(
        """
        document.body.innerHTML = "<main><p id=one class=a>1</p><p id=two class=a>2</p></main>";
        window.toys = { number: 5, text: "t", none: null, list: [1, "two", { three: 3 }], map: new Map([["key", "value"]]),
            empty: [], date: new Date(0), deep: { er: { est: 7 } }, big: 2n ** 70n, nan: NaN,
            bytes: new Uint8Array([1, 2, 255]),
            add: (a, b) => a + b, fails() { throw new RangeError("too far"); },
            later: (value) => new Promise((done) => setTimeout(done, 20, value)),
            rejects: () => Promise.reject(new TypeError("not now")),
            each: (list, call) => Promise.all(list.map((item) => call(item))),
            apply: (call, ...args) => call(...args), same: (a, b) => a === b, kind: (value) => Object.prototype.toString.call(value) };
        """
    )
    return live


def test_attributes_items_and_iteration(far: Page) -> None:
    code = """
toys = window.toys
found = [toys.number, toys.text, ffi.is_none(toys.none), toys.list[1], toys.list[-1].three, len(toys.list), toys.map["key"]]
toys.number = 6
toys.list[0] = "new"
found += [toys.number, [value for value in toys.list][:2], "two" in toys.list, "none" in toys.list, [p.id for p in document.querySelectorAll("p")]]
del toys.text
found += [hasattr(toys, "text"), hasattr(toys, "number"), bool(toys.empty), bool(toys.list), bool(toys)]
try:
    toys.list[9]
except IndexError:
    found.append("IndexError")
try:
    toys.map["none"]
except KeyError:
    found.append("KeyError")
found
"""
    assert run(far, code) == [
        *(5, "t", True, "two", 3, 3, "value", 6, ["new", "two"], True, False, ["one", "two"]),
        *(False, True, False, True, True, "IndexError", "KeyError"),
    ]


def test_equality_and_identity(far: Page) -> None:
    code = """
one = document.getElementById("one")
[one == document.querySelector("#one"), one != document.getElementById("two"), one == 5, len({one, document.querySelector("#one")}),
 window.toys.same(one, document.getElementById("one")), document.body.firstChild.firstChild == one]
"""
    assert run(far, code) == [True, True, False, 1, True, True]


def test_calls_and_constructors(far: Page) -> None:
    code = """
made = window.Date.new(0)
bound = document.getElementById
options = window.Object.fromEntries([["a", 1]])
blob = window.Blob.new(["text"], type="text/plain")
[window.toys.add(1, 2), made.getTime(), bound("two").id, options.a, blob.type, window.toys.kind([1]), window.toys.kind({"a": 1}),
 window.toys.kind(b"x"), window.parseInt.call(None, "12"), str(window.toys.deep)]
"""
    assert run(far, code) == [
        *(
            3,
            0,
            "two",
            1,
            "text/plain",
            "[object Array]",
            "[object Object]",
            "[object Uint8Array]",
            12,
            "[object Object]",
        )
    ]


def test_isinstance(far: Page) -> None:
    if far.kind == "mpy":
        assert run(far, "window.toys.kind(document.body)") == "[object HTMLBodyElement]"
    else:
        code = "[isinstance(document.body, window.HTMLElement), isinstance(document.body, window.Map), isinstance(5, window.Map)]"
        assert run(far, code) == [True, False, False]


def test_copies_and_bytes(far: Page) -> None:
    code = """
data = window.toys.list.to_py()
sent = bytes(range(256)) * 4000
window.toys.sent = sent
[data, data[2].three, list(window.toys.bytes.to_bytes()), window.toys.sent.length, window.toys.sent.to_bytes() == sent,
 ffi.gather(window.toys, "number", "deep.er.est"), ffi.query(window, "toys.deep.er.est")]
"""
    expected = [[1, "two", {"three": 3}], 3, [1, 2, 255], 1024000, True, [5, 7], 7]
    assert run(far, code) == expected


def test_promises(far: Page) -> None:
    code = """
found = [await window.toys.later("value"), await asyncio.gather(window.toys.later(1), window.toys.later(2))]
try:
    await window.toys.rejects()
except Exception as error:
    found.append("not now" in str(error))
found
"""
    if far.kind == "mpy":
        code = code.replace("await asyncio.gather(window.toys.later(1), window.toys.later(2))", "[1, 2]")
    assert run(far, code) == ["value", [1, 2], True]


def test_exceptions_of_the_page_are_raised_in_python(far: Page) -> None:
    code = """
def fails():
    window.toys.fails()
found = []
for wrong in (fails, lambda: document.querySelector("p["), lambda: window.toys.nothing, lambda: document.createElement("1")):
    try:
        wrong()
    except AttributeError as error:
        found.append("AttributeError")
    except Exception as error:
        found.append(type(error).__name__ + " " + ("too far" if "too far" in str(error) else "..."))
found
"""
    assert run(far, code) == ["JsException too far", "JsException ...", "AttributeError", "JsException ..."]


def test_an_exception_of_the_page_is_shown_with_its_line(page: Page) -> None:
    page.run("<script type=KIND>\nfrom pyscript import document\n\ndocument.querySelector('p[')\n</script>")
    shown = page.error("PY9100")
    assert "line 7" in shown and "not a valid selector" in shown


def test_functions_can_be_passed_to_the_page(far: Page) -> None:
    code = """
got = []
def take(value):
    got.append(value)
    return [value, "back"]
async def slow(value):
    await asyncio.sleep(0.01)
    return value * 2
results = await window.toys.each([1, 2], take)
found = [got, results.to_py(), (await window.toys.each([3], slow)).to_py()]
element = document.getElementById("one")
def clicked(event):
    got.append([event.type, event.target.id, event.currentTarget == element])
element.addEventListener("click", clicked)
element.click()
element.removeEventListener("click", clicked)
element.click()
window.toys.kept = take
found + [got[2:], window.toys.same(take, take), window.toys.kept is take or window.toys.kept == take]
"""
    assert run(far, code) == [
        *([1, 2, ["click", "one", True]], [[1, "back"], [2, "back"]], [6], [["click", "one", True]], True, True)
    ]


def test_an_exception_in_a_callback_is_shown_and_reaches_the_page(page: Page) -> None:
    page.run(
        "<script>window.call = (f) => f().catch((error) => { window.heard = error.name + ' ' + error.message; })</script>"
        "<script type=KIND>\nfrom pyscript import window\ndef fails():\n    raise ValueError('in a callback')\n"
        "await window.call(fails)\n</script>"
    )
    assert "in a callback" in page.error("PY9100")
    assert page.js("return window.heard") == "ValueError in a callback"


def test_a_function_runs_to_its_end_before_another_begins(page: Page) -> None:
    """Check that handlers do not interleave, although each read of the title waits for the page."""
    page.run(
        """<button id=b>b</button><script type=KIND>
from pyscript import document, when
steps = []
@when("click", "#b")
def clicked():
    for number in range(5):
        steps.append(document.title)
    steps.append("end")
</script>"""
    )
    page.js("document.title = 'x'; for (let i = 0; i < 3; i++) document.querySelector('#b').click()")
    page.until(lambda: page.python("len(steps)") == 18)
    assert page.python("steps") == ["x", "x", "x", "x", "x", "end"] * 3


def test_handlers_run_while_python_sleeps(page: Page) -> None:
    sleep = "await asyncio.sleep(0.01)" if page.kind == "mpy" else "time.sleep(0.01)"
    page.open(
        f"""<button id=b>b</button><script type=KIND>
import asyncio, time
from pyscript import when
clicked = []
@when("click", "#b")
def click():
    clicked.append(1)
print("ready")
while not clicked:
    {sleep}
print("clicked")
</script>"""
    )
    page.until(lambda: page.js("return window.allDone || document.querySelector('#b').click()"))
    assert page.python("len(clicked)") >= 1


@pytest.mark.places("py worker", "py isolated worker")
def test_a_handler_may_sleep_during_a_click_made_by_python(page: Page) -> None:
    """Check that the code after click() continues while the handler sleeps, and that later clicks are handled."""
    page.run(
        """<button id=b>b</button><script type=KIND>
import time
from pyscript import document, when
steps = []
@when("click", "#b")
def clicked():
    steps.append("begin")
    time.sleep(0.05)
    steps.append("end")
document.getElementById("b").click()
steps.append("went on")
</script>"""
    )
    page.until(lambda: page.python("len(steps)") == 3)
    page.find("#b").click()
    page.until(lambda: page.python("len(steps)") == 5)
    assert page.python("sorted(steps)") == ["begin", "begin", "end", "end", "went on"]


def test_input_waits_for_an_answer(page: Page) -> None:
    page.open("<KIND-script id=a>\nname = input('Who? ')\nprint('Hello', name)\ninput()\n</KIND-script>")
    page.find("#a form input").send_keys("Ada\n")
    page.sees("Hello Ada", "#a")
    page.until(lambda: page.count("#a form") == 1)
    page.find("#a form input").send_keys("\ue00c")  # Escape
    assert "input() was cancelled" in page.error("PY9100")
    assert page.text("#a").startswith("Who? Ada\nHello Ada")


def test_a_batch(far: Page) -> None:
    code = """
with batch():
    for number in range(100):
        element = document.createElement("i")
        element.textContent = str(number)
        document.body.append(element)
    page.append(div(text="made", id="made", classes="c"))
found = [document.querySelectorAll("i").length, document.querySelectorAll("i")[99].textContent, page["made"].text]
try:
    with batch():
        document.title = "before"
        document.body.append(document.createElement("1"))
        document.title = "after"
except Exception as error:
    found.append(type(error).__name__)
with batch():
    document.title = "read"
    found.append(document.title)
found
"""
    assert run(far, code) == [100, "99", "made", "JsException", "read"]


@pytest.mark.places("py worker", "py isolated worker", "mpy isolated worker")
def test_references_are_released(far: Page) -> None:
    """Wait for the release. With MicroPython, objects are released only after JavaScript has collected garbage."""
    held = "return [...(await pyscript.workers()).all][0].held"
    count = 100_000 if far.kind == "py" else 20_000
    code = f"""
with batch():
    for number in range({count}):
        document.createElement("p")
for number in range(200):
    document.createElement("p")
1
"""
    before = far.browser.run_js(held, pyodide_checks=False)
    assert run(far, code) == 1
    if far.kind == "py":
        far.until(lambda: far.browser.run_js(held, pyodide_checks=False) < before + 50, "the objects to be released")
    else:
        churn = "import gc, js\nfor _ in range(20):\n    gc.collect()\n    js.Array.new(2000000).fill(1)\nawait asyncio.sleep(0.01)\n1"

        def released() -> bool:
            run(far, churn)
            return far.browser.run_js(held, pyodide_checks=False) < before + count / 2  # type: ignore[no-any-return]

        far.until(released, "the objects to be released")


@pytest.mark.places("py worker", "py isolated worker", "mpy isolated worker")
def test_functions_are_released(far: Page) -> None:
    held = "from pyscript.runtime.remote import references\nlen(references._own)"
    before = far.python(held)
    assert run(far, "for number in range(200):\n    window.toys.same(lambda: number, 1)\n1") == 1
    assert far.python(held) >= before

    def released() -> bool:
        far.driver.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
        return far.python(held) <= before + 20  # type: ignore[no-any-return]

    far.until(released, "the functions to be freed")


def test_many_calls_in_flight(far: Page) -> None:
    run(far, "def same(x):\n    return x")
    code = """
const worker = [...(await pyscript.workers()).all][0];
const results = await Promise.all(Array.from({ length: 10000 }, (_, number) => worker.ask("function", "same", number).catch(String)));
return results.filter((value, number) => value !== number).length;
"""
    assert far.browser.run_js(code, pyodide_checks=False) == 0


def test_a_page_can_be_left_while_a_worker_uses_it(page: Page) -> None:
    page.open(
        "<script type=KIND>\nfrom pyscript import document, window\nwhile True:\n    document.title = str(window.performance.now())\n</script>"
    )
    page.until(lambda: page.driver.title != "test")
    page.goto(f"{page.server.address}/module_test.html")
    assert page.driver.title == "test"
    page.run("<KIND-script id=again>print('again')</KIND-script>")
    page.sees("again", "#again")


def test_plugins_and_elements_work_in_a_worker(page: Page) -> None:
    page.file(
        "notes.py",
        "from pyscript import Plugin\nclass Notes(Plugin):\n    def before_run(self, run):\n        run.output.note('before ' + run.kind)\n"
        "    def on_display(self, display):\n        return str(display.value) + '!'\n",
    )
    page.run(
        """<KIND-config>plugins = ["./notes.py"]</KIND-config><x-count value=2></x-count>
<KIND-script id=a>
from pyscript import CustomElement, attribute, custom_element, display
@custom_element("x-count")
class Count(CustomElement):
    value = attribute(0)
    def render(self):
        return "*" * self.value
display("shown")
</KIND-script>"""
    )
    assert page.text("#a").split() == ["before", "script", "shown!"]
    page.sees("**", "x-count")
    page.js("document.querySelector('x-count').setAttribute('value', '4')")
    page.sees("****", "x-count")


@pytest.mark.places("py worker")
def test_the_run_time_can_come_from_another_origin(page: Page) -> None:
    other = page.server.address.replace("127.0.0.1", "localhost")
    page.run(
        "<KIND-script id=a>from pyscript import document\nprint(document.title)</KIND-script>",
        core=f"{other}/cors/pyscript/core.js",
    )
    assert page.text("#a") == "test"


def test_a_worker_runs_with_a_strict_policy(page: Page) -> None:
    policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'"
    page.open(
        "<KIND-script id=a>from pyscript import document\nprint(document.title)</KIND-script>",
        headers={"Content-Security-Policy": policy + ("; worker-src 'self' blob:" if page.headers else "")},
    )
    page.sees("test", "#a")


@pytest.mark.places("py isolated worker", "mpy isolated worker")
def test_a_worker_without_isolation_in_an_isolated_page_is_reported(page: Page) -> None:
    page.open("<script type=KIND>1</script>", headers={"Content-Security-Policy": "worker-src 'self'"})
    assert "but worker.js is served without these headers" in page.error("PY3001")


@pytest.mark.places("py", "py worker", "py isolated worker")
def test_urllib_and_sleep(page: Page) -> None:
    page.file("data.json", '{"a": 1}')
    page.run(
        f"""<KIND-script id=a>
import json, time, urllib.error, urllib.request
base = "{page.server.address}{page.place}/"
print(json.load(urllib.request.urlopen(base + "data.json")))
request = urllib.request.Request("{page.server.address}/echo", data=b"posted", headers={{"Content-Type": "text/x"}})
with urllib.request.urlopen(request) as answer:
    print(answer.status, answer.headers["Content-Type"], answer.read())
try:
    urllib.request.urlopen(base + "none")
except urllib.error.HTTPError as error:
    print(error.code)
try:
    urllib.request.urlopen("http://127.0.0.1:9/")
except urllib.error.URLError as error:
    print("CORS" in str(error))
start = time.monotonic()
time.sleep(0.05)
print(time.monotonic() - start >= 0.04)
</KIND-script>"""
    )
    assert page.text("#a").split("\n") == ["{'a': 1}", "200 text/x b'posted'", "404", "True", "True"]


@pytest.mark.places("py", "py worker", "py isolated worker")
def test_requests(page: Page, wheels: Path) -> None:
    page.file("data.json", '{"a": 1}')
    page.run(
        f"""<KIND-config>packages = ["requests"]
packages_url = "/wheels/"</KIND-config>
<KIND-script id=a>
import requests
base = "{page.server.address}"
print(requests.get(base + "{page.place}/data.json").json(), requests.post(base + "/echo", data="sent").text)
print(requests.get(base + "{page.place}/none").status_code)
</KIND-script>"""
    )
    assert page.text("#a").split("\n") == ["{'a': 1} sent", "404"]


def test_sending_a_javascript_array_does_not_detach_it(far: Page) -> None:
    code = """
array = js.Uint8Array.new(4)
array[0] = 7
window.toys.sent = array
[window.toys.sent.to_bytes()[0], array.length, array[0]]
"""
    assert run(far, code) == [7, 4, 7]
