"""`pyscript.context` and `pyscript.util`: the place where code runs, imports, and small helpers."""

from pathlib import Path

import pytest

from pyscript.testing import Page

EVERYWHERE = True


def failure(page: Page, code: str) -> str:
    """Return the name and message of the exception that a statement raises."""
    tried = f"try:\n    {code}\nexcept Exception as error:\n    found = type(error).__name__ + ': ' + str(error)\nfound"
    return str(page.python(tried))


def test_the_names_of_the_context(live: Page) -> None:
    code = """
from pyscript import RUNNING_IN_WORKER, config, context, document, js_modules, window
import js
[RUNNING_IN_WORKER, config["type"], document == js.document, window.document == js.document,
 context.document == document, context.config == config, js_modules.__name__, context.RUNNING_IN_WORKER]
"""
    far = bool(live.in_worker)
    expected = [far, live.kind, True, True, True, True, "pyscript.js_modules", far]
    assert live.python(code) == expected


@pytest.mark.on_page
def test_sync_says_that_it_works_only_in_a_worker(live: Page) -> None:
    message = "pyscript.sync works only when running in a worker"
    assert failure(live, "from pyscript import sync\n    sync.sleep(1)") == f"AttributeError: {message}"
    assert failure(live, "from pyscript import sync\n    sync.sleep = 1") == f"AttributeError: {message}"
    assert failure(live, "from pyscript import sync\n    sync()") == f"TypeError: {message}"
    assert live.python("from pyscript import sync\nrepr(sync)") == f"<NotSupported pyscript.sync [{message}]>"


def test_current_target(page: Page) -> None:
    page.run(
        "<KIND-script id=a>from pyscript import current_target\nprint(current_target())</KIND-script>"
        "<p id=t></p><script type=KIND target=t>from pyscript import current_target, display\ndisplay(current_target())</script>"
    )
    page.sees("a", "#a")
    page.sees("t", "#t")


def test_js_import(live: Page) -> None:
    live.file("one.js", "export const name = 'one';")
    live.file("two.js", "export default (x) => x + 1;")
    code = (
        "from pyscript import js_import\none, two = await js_import('./one.js', './two.js')\n[one.name, two.default(1)]"
    )
    assert live.python(code) == ["one", 2]


def test_js_modules(page: Page) -> None:
    page.file("lib.js", "export const twice = (x) => x * 2;")
    page.run(
        "<KIND-config>[js_modules.main]\n'./lib.js' = 'lib'</KIND-config><KIND-script id=a>\n"
        "from pyscript.js_modules import lib\nfrom pyscript.js_modules.lib import twice\nfrom pyscript import js_modules\n"
        "print(lib.twice(2), twice(3), js_modules.lib.twice(4))\n</KIND-script>"
    )
    assert page.text("#a") == "4 6 8"


def test_py_import(live: Page) -> None:
    assert live.python("from pyscript import py_import\n[m.__name__ for m in await py_import('json', 'os.path')]")
    assert failure(live, "from pyscript import py_import\n    await py_import('no_such_package_x')").startswith(
        "ImportError"
    )


def test_py_import_installs_packages(py: Page, wheels: Path) -> None:
    py.run(
        "<py-config>packages_url = '/wheels/'</py-config><py-script id=a>\nfrom pyscript import py_import\n"
        "(module,) = await py_import('pure_thing')\nprint(module.value)\n</py-script>"
    )
    assert py.text("#a") == "pure"


def test_helpers(live: Page) -> None:
    code = """
import js
from pyscript import util
async def later():
    pass
def now():
    pass
array = js.Uint8Array.new(js.Array.of(1, 2, 255))
data = util.as_bytearray(array.buffer)
waiting = later()
found = [type(data).__name__, list(data), util.is_awaitable(later), util.is_awaitable(now), util.is_awaitable(waiting)]
await waiting
found
"""
    assert live.python(code) == ["bytearray", [1, 2, 255], True, False, True]
