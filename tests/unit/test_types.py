"""What a user's own type checker sees: complete and strict."""

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


def test_a_strict_page(tmp_path: Path) -> None:
    path = tmp_path / "page.py"
    path.write_text(PAGE)
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(path)]
    found = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2]).stdout
    revealed = [line.partition("type is ")[2].strip('"') for line in found.splitlines() if "Revealed" in line]
    assert revealed == [
        *("pyscript.dom.HTMLInputElement", "pyscript.dom.HTMLElement", "str", "pyscript.dom.Element", "str"),
        "pyscript.web.views.Classes",
    ]
    errors = [line for line in found.splitlines() if " error: " in line]
    assert len(errors) == 2, found
    assert 'Argument 1 to "fetch" has incompatible type "int"' in errors[0]
    assert 'Argument "target" to "display"' in errors[1]


def test_the_wheel_says_that_it_is_typed() -> None:
    assert (Path(__file__).parents[2] / "pyscript/py.typed").exists()
