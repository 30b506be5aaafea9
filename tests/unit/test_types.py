"""The types that a user's type checker sees: complete and strict."""

import subprocess
import sys
from pathlib import Path

PAGE = """
from pyscript import Event, display, document, fetch, fs, storage, when, window
from pyscript.web import div, input_, page, svg

field = document.createElement("input")
field.checked = True
field.unknown_to_the_stubs = 5
reveal_type(field)
reveal_type(document.getElementById("x"))
reveal_type(window.localStorage.getItem("x"))
for node in document.querySelectorAll("p"):
    reveal_type(node)


@when("click", "#x", delegate=True)
async def clicked(event: object) -> None:
    data = await fetch("x", timeout=3).json()
    text = await (await fetch("y")).text()
    reveal_type(text)
    kept = await storage("n")
    kept["x"] = data
    page["x"].style["color"] = "red"
    page.append(div(text=text, id="a"), svg.circle(cx=5), input_(value="v", on_input=clicked))
    await fs.mount("/data")
    display(text, append=False)
    for child in page.body.children:
        reveal_type(child.classes)


when.stop(clicked)
Event().trigger()
fetch(5)
display("x", target=5)
"""


def test_a_page_can_be_checked_strictly(tmp_path: Path) -> None:
    path = tmp_path / "page.py"
    path.write_text(PAGE)
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(path)]
    found = subprocess.run(command, check=False, capture_output=True, text=True, cwd=Path(__file__).parents[2]).stdout
    revealed = [line.partition("type is ")[2].strip('"') for line in found.splitlines() if "Revealed" in line]
    assert revealed == [
        *("pyscript.dom.HTMLInputElement", "pyscript.dom.HTMLElement", "str", "pyscript.dom.Element", "str"),
        "pyscript.web.views.Classes",
    ]
    errors = [line for line in found.splitlines() if " error: " in line]
    assert len(errors) == 2, found
    assert 'Argument 1 to "fetch" has incompatible type "int"' in errors[0]
    assert 'Argument "target" to "display"' in errors[1]


ELEMENT = """
import datetime

from pyscript import ConfigKey, CustomElement, HTML, Plugin, attribute, custom_element, formatter
from pyscript.engine.records import Run


@custom_element("x-a")
class A(CustomElement):
    text = attribute("")
    number = attribute(0)
    is_open = attribute(False)
    items: list[str] = attribute([])
    day = attribute(None, convert=datetime.date.fromisoformat)
    start = attribute(datetime.date(2026, 1, 1), convert=datetime.date.fromisoformat)

    def render(self) -> str:
        reveal_type(self.number)
        reveal_type(self.is_open)
        reveal_type(self.items)
        reveal_type(self.day)
        reveal_type(self.start)
        self.number = 3
        return self.text * self.number

    async def connected(self) -> None:
        self.listen(self.element, "click", self.update)


reveal_type(A.of("a"))
A.of("a").number = "three"


class P(Plugin):
    config_keys = {"colour": ConfigKey(str, "A colour.", default="red")}

    async def before_run(self, run: Run) -> None:
        run.source.text = run.source.text.upper()

    def after_run(self, run: Run) -> None:
        run.output.note(run.kind)


@formatter(A)
def as_markup(value: A) -> HTML:
    return HTML(value.text)
"""


def test_elements_and_plugins_can_be_checked_strictly(tmp_path: Path) -> None:
    path = tmp_path / "element.py"
    path.write_text(ELEMENT)
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(path)]
    found = subprocess.run(command, check=False, capture_output=True, text=True, cwd=Path(__file__).parents[2]).stdout
    revealed = [line.partition("type is ")[2].strip('"') for line in found.splitlines() if "Revealed" in line]
    assert revealed == ["int", "bool", "list[str]", "datetime.date | None", "datetime.date", "element.A"]
    errors = [line for line in found.splitlines() if " error: " in line]
    assert len(errors) == 1 and 'expression has type "str", variable has type "int"' in errors[0], found


def test_the_package_is_marked_as_typed() -> None:
    assert (Path(__file__).parents[2] / "pyscript/py.typed").exists()
