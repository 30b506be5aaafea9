"""Other versions of the interpreters: what works, and what is refused."""

import pytest

from pyscript.testing import Page

CODE = """<script type=KIND id=s>
from pyscript import display, document, when, config
import asyncio
print("printed")
await asyncio.sleep(0.01)
display("shown", config["name"])
@when("click", "#x")
async def clicked(event):
    await asyncio.sleep(0)
    display("clicked " + event.target.id)
</script><button id=x>x</button><KIND-script id=e>
1/0</KIND-script>"""


@pytest.mark.parametrize("version", ["0.27", "0.28", "0.29"])
def test_another_version_of_pyodide_works(py: Page, version: str) -> None:
    py.server.asked.clear()
    py.run(f"<py-config>interpreter = '/node_modules/pyodide-{version}/pyodide.mjs'\nname = 'n'</py-config>{CODE}")
    assert py.python("import pyodide\npyodide.__version__").startswith(version)
    py.find("#x").click()
    py.sees("clicked x")
    assert "shown" in py.text() and "printed" in py.console()
    assert 'File "index.html", line' in py.error() and "ZeroDivisionError" in py.error()
    assert not [path for path in py.server.asked if path.startswith("/pyscript/pyodide/pyodide.asm")]


def test_an_older_pyodide_is_refused(py: Page) -> None:
    py.open("<py-config>interpreter = '/node_modules/pyodide-0.26/pyodide.mjs'</py-config><py-script>1</py-script>")
    assert "0.26.4" in py.error() and "0.27" in py.text(".py-error")


def test_another_version_of_micropython_works(mpy: Page) -> None:
    mpy.run(
        f"<mpy-config>interpreter = '/node_modules/micropython-1.26/micropython.mjs'\nname = 'n'</mpy-config>{CODE}"
    )
    assert mpy.python("import sys\nsys.implementation[1][1]") == 26
    mpy.find("#x").click()
    mpy.sees("clicked x")
    assert "ZeroDivisionError" in mpy.error()


def test_a_version_number_is_fetched_from_the_network(page: Page) -> None:
    page.open("<KIND-config>interpreter = '0.29.0'</KIND-config><KIND-script>1</KIND-script>")
    assert "0.29.0" in page.error() and "could not be fetched" in page.text(".py-error")


def test_a_missing_interpreter_is_reported(page: Page) -> None:
    page.open("<KIND-config>interpreter = './none.mjs'</KIND-config><KIND-script>1</KIND-script>")
    assert "none.mjs" in page.error("") and "404" in page.text(".py-error")


def test_the_classic_config_of_an_interpreter_works(py: Page) -> None:
    py.run("""<py-config>[[interpreters]]
src = "/node_modules/pyodide-0.29/pyodide.js"
name = "pyodide"
lang = "python"</py-config><py-script id=a>import pyodide
print(pyodide.__version__)</py-script>""")
    assert py.text("#a").startswith("0.29")
