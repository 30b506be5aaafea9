"""Names that older pages use: `Element` and others of classic PyScript, `py-mount`, pydom, polyscript."""

import pytest

from pyscript.testing import Page


@pytest.fixture
def classic(live: Page) -> Page:
    """Empty the shared page and return it."""
    live.js("document.body.innerHTML = '<main></main>'")
    return live


def test_classic_names_need_no_import(page: Page) -> None:
    page.run(
        "<div id=out></div><KIND-script id=a>\nElement('out').write('written')\njs.document.title = 'set'\n"
        "display(HTML('&lt;b>bold&lt;/b>'))\nprint(pyscript.__version__[0])\n</KIND-script>"
    )
    assert page.text("#out") == "written"
    assert page.driver.title == "set"
    assert page.text("#a b") == "bold"


def test_names_that_the_page_defines_take_precedence(page: Page) -> None:
    page.run(
        "<script type=KIND>def display(x):\n    return 'mine ' + x</script><KIND-script id=a>print(display('x'))</KIND-script>"
    )
    assert page.text("#a") == "mine x"


ELEMENT = """
from pyscript import Element, HTML
import js
js.document.body.insertAdjacentHTML("beforeend",
    '<div id="box"><p class="in">inside</p></div><input id="field" value="v"><template id="tmpl"><li class="item">x</li></template>')
"""


def test_element(classic: Page) -> None:
    code = """
box, field = Element("box"), Element("field")
found = [box.id, field.value, box.select(".in").element.textContent, box.select(".none"), "inside" in box.innerHtml]
field.value = "w"
found += [field.element.value]
field.clear()
found += [field.value, Element("tmpl").select(".item", from_content=True).element.textContent]
box.write("<b>")
found += [box.element.innerHTML]
box.write("two", append=True)
box.write("\\n", append=True)
found += [box.element.innerText.split()]
box.write(HTML("<i>it</i>"))
found += [box.element.querySelectorAll("i").length, box.element.innerText]
box.add_class("a")
box.add_class(["b", "c"])
box.remove_class("a")
box.remove_class(["b"])
found += [box.element.className]
box.clear()
found + [box.element.innerHTML]
"""
    assert classic.python(ELEMENT + code) == [
        *("box", "v", "inside", None, True, "w", "", "x", "&lt;b&gt;"),
        *(["<b>", "two"], 1, "it", "c", ""),
    ]


def test_clone(classic: Page) -> None:
    code = """
box = Element("box")
one = box.clone("one")
two = box.clone("two", to=Element("field"))
[one.id, box.element.nextElementSibling.id, two.id, Element("field").element.nextElementSibling.id]
"""
    assert classic.python(ELEMENT + code) == ["one", "one", "two", "two"]


def test_a_missing_element_raises_value_error(classic: Page) -> None:
    code = "try:\n    Element('none').write('x')\nexcept ValueError as error:\n    found = str(error)\nfound"
    assert classic.python(ELEMENT + code) == "Cannot find element with id='none' in the page."


def test_functions(classic: Page) -> None:
    code = """
import asyncio
from pyscript import add_classes, create, loop, run_until_complete, showWarning, version_info, write, __version__
made = create("p", "made", "x y")
js.document.body.append(made.element)
add_classes(made, "z w")
write("made", "text")
showWarning("<b>careful")
async def later():
    return 5
task = run_until_complete(later())
[made.element.className, made.element.textContent, await task, version_info.year, version_info.releaselevel,
 js.document.querySelector(".py-warning").textContent, hasattr(loop, "create_task"), __version__.count(".")]
"""
    assert classic.python(ELEMENT + code) == ["x y z w", "text", 5, 0, "final", "<b>careful", True, 2]


def test_py_mount(page: Page) -> None:
    page.run(
        "<p id=my-text KIND-mount></p><input id=f value=v KIND-mount=field>"
        "<script type=KIND>my_text.write(field.value)</script>"
    )
    assert page.text("#my-text") == "v"


PYDOM = """
from pyweb import pydom
import js
js.document.body.insertAdjacentHTML("beforeend", '<div id="my-box" class="c"><p>one</p><p>two</p></div><input id="i" value="v">')
"""


def test_pydom(classic: Page) -> None:
    code = """
box = pydom["#my-box"][0]
found = [box.id, pydom["#none"], len(pydom["p"]), box.find("p")[1].html, [p.html for p in pydom["#my-box p"]]]
found += [pydom["#i"][0].value, pydom["#i"].value, pydom.ids.my_box.id, box.parent.id == pydom.body.id, len(box.children)]
new = box.create("span", classes=["x", "y"], html="<b>new</b>")
found += [new.html, sorted(new.classes), box.children[-1].html]
box.add_class("d")
box.remove_class(["c"])
found += [sorted(box.classes)]
pydom["p"].html = "same"
found += [[p.content for p in pydom["p"]]]
pydom["p"].add_class("all")
found += [len(pydom["p.all"]), pydom["#my-box"]["p"][0].html]
box.append(pydom.create("i", html="it"))
other = pydom.Element(js.document.createElement("u"))
other.content = "<u>"
box.append(other)
found += [box.children[-1].html, box.style["color"] if "color" in box.style else None, other._js.localName]
pydom["#my-box"][0].style["color"] = "red"
found + [js.document.querySelector("#my-box").style.color, box.clone("copy").id]
"""
    assert classic.python(PYDOM + code) == [
        *("my-box", None, 2, "two", ["one", "two"], "v", ["v"], "my-box", True, 2),
        *("<b>new</b>", ["x", "y"], "<b>new</b>", ["d"], ["same", "same"], 2, "same"),
        *("&lt;u&gt;", None, "u", "red", "copy"),
    ]


def test_pydom_elements_with_when(classic: Page) -> None:
    code = """
from pyscript import when
clicked = []
@when("click", pydom["#my-box"])
def hear(event):
    clicked.append(event.target.id)
pydom["#my-box"][0].click()
clicked
"""
    assert classic.python(PYDOM + code) == ["my-box"]


def test_polyscript(page: Page) -> None:
    page.run(
        "<KIND-config>mine = 5</KIND-config><KIND-script id=a>\nfrom polyscript import config, currentScript, lazy_py_modules\n"
        "import polyscript\nprint(config['mine'], currentScript.id, len(await lazy_py_modules('json')))\n"
        "try:\n    polyscript.XWorker\nexcept AttributeError as error:\n    print(error)\n</KIND-script>"
    )
    assert page.text("#a") == "5 a 1\nThis version of PyScript has no polyscript.XWorker"


def test_a_forgotten_import_is_suggested(page: Page) -> None:
    page.run("<script type=KIND>when('click', '#x')</script>")
    assert "from pyscript import when" in page.error()


def test_a_plugin_imports_modules_that_py_env_lists(py: Page) -> None:
    py.file("mod.py", "VALUE = 42")
    py.file(
        "plug.py",
        "import mod\nfrom pyscript import Plugin\nclass P(Plugin):\n    def ready(self, app):\n        print('plugin', mod.VALUE)",
    )
    py.run(
        "<py-config>plugins = ['./plug.py']</py-config><py-env>\n- paths:\n  - ./mod.py\n</py-env><py-script id=a>1</py-script>"
    )
    py.until(lambda: "plugin 42" in py.console(), "the plugin")
    assert not py.count(".py-error")


def test_a_plugin_can_set_config_keys_and_add_mounted_elements(page: Page) -> None:
    page.file(
        "plug.py",
        """
from pyscript import Plugin, document
class P(Plugin):
    def configure(self, config):
        config["terminal"] = True
    def setup(self, app):
        document.body.insertAdjacentHTML("beforeend", f"<b id=late {app.kind}-mount=mounted></b>")
""",
    )
    page.run(
        "<KIND-config>plugins = ['./plug.py']</KIND-config><KIND-script>print('mounted' in globals())</KIND-script>"
    )
    page.sees("True", f"{page.kind}-terminal")
