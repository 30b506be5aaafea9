"""Installing packages, from a folder with a lock file or from an index, and failures to install them."""

import hashlib
import json
from pathlib import Path

from pyscript.testing import Answer, Page, PageServer


def index(server: PageServer, folder: Path, *names: str) -> str:
    """Serve a simple index (PEP 691) of some wheels in a folder, and return the address of the index."""
    for name in names:
        (wheel,) = folder.glob(f"{name.replace('-', '_')}-*.whl")
        sha = hashlib.sha256(wheel.read_bytes()).hexdigest()
        files = [{"filename": wheel.name, "url": f"{server.address}/wheels/{wheel.name}", "hashes": {"sha256": sha}}]
        page = {"meta": {"api-version": "1.0"}, "name": name, "files": files}
        server.answers[f"/simple/{name}/"] = Answer(
            json.dumps(page).encode(), type="application/vnd.pypi.simple.v1+json"
        )
    return f"{server.address}/simple/{{package_name}}/"


def run(page: Page, config: str, code: str) -> str:
    """Run code with a config, and return the text that it prints."""
    page.run(f"<py-config>{config}</py-config><script type=py target=o>{code}</script><b id=o></b>")
    return page.text("#o")


def test_packages_from_a_folder_with_a_lock(py: Page, wheels: Path) -> None:
    code = "import pure_thing, needed_thing, msgpack\nprint(pure_thing.value, needed_thing.value, msgpack.unpackb(msgpack.packb([1])))"
    assert run(py, 'packages = ["pure-thing", "msgpack"]\npackages_url = "/wheels/"', code) == "pure needed [1]"
    assert py.count(".py-error") == 0


def test_packages_from_an_index(py: Page, wheels: Path) -> None:
    address = index(py.server, wheels, "pure-thing", "needed-thing")
    assert (
        run(
            py,
            f'packages = ["pure-thing>=1"]\nindex_urls = ["{address}"]',
            "import pure_thing\nprint(pure_thing.value)",
        )
        == "pure"
    )


def test_a_wheel_is_installed_by_its_address(py: Page, wheels: Path) -> None:
    py.file("local/needed_thing-2.0-py3-none-any.whl", next(wheels.glob("needed*")).read_bytes())
    code = "import needed_thing\nprint(needed_thing.value)"
    assert run(py, 'packages = ["./local/needed_thing-2.0-py3-none-any.whl"]', code) == "needed"


def test_a_wheel_that_requires_pyscript_gets_this_one(py: Page, wheels: Path) -> None:
    address = index(py.server, wheels, "uses-pyscript")
    code = "import uses_pyscript, importlib.metadata\nprint(importlib.metadata.version('pyscript') == uses_pyscript.pyscript.__version__)"
    assert run(py, f'packages = ["uses-pyscript"]\nindex_urls = ["{address}"]', code) == "True"
    assert py.count(".py-error") == 0


def test_a_missing_package_is_reported_and_the_page_runs(py: Page, wheels: Path) -> None:
    address = index(py.server, wheels, "pure-thing", "needed-thing")
    assert (
        run(
            py,
            f'packages = ["no-such-thing", "pure-thing"]\nindex_urls = ["{address}"]',
            "import pure_thing\nprint(pure_thing.value)",
        )
        == "pure"
    )
    assert '"no-such-thing" could not be installed' in py.error("PY1001")


def test_a_locked_package_without_its_file_is_reported(py: Page, wheels: Path) -> None:
    py.file("w/pyodide-lock.json", (wheels / "pyodide-lock.json").read_text())
    run(py, 'packages = ["needed-thing"]\npackages_url = "w/"', "print(1)")
    assert '"needed-thing" could not be installed' in py.error("PY1001")


def test_a_damaged_package_is_reported(py: Page, wheels: Path) -> None:
    (wheel,) = wheels.glob("needed*")
    py.file("w/pyodide-lock.json", (wheels / "pyodide-lock.json").read_text())
    py.file(f"w/{wheel.name}", wheel.read_bytes() + b"x")
    run(py, 'packages = ["needed-thing"]\npackages_url = "w/"', "print(1)")
    assert '"needed-thing" could not be installed' in py.error("PY1001")


def test_a_package_of_the_default_lock_is_reported_without_network(py: Page) -> None:
    run(py, 'packages = ["numpy"]', "print(1)")
    assert '"numpy" could not be installed' in py.error("PY1001")


def test_micropip_can_be_used_without_a_config(py: Page, wheels: Path) -> None:
    address = index(py.server, wheels, "needed-thing")
    py.run(
        f"<script type=py target=o>import micropip\nawait micropip.install('needed-thing', index_urls='{address}')\nimport needed_thing\nprint(needed_thing.value)</script><b id=o></b>"
    )
    assert py.text("#o") == "needed"


def test_packages_on_micropython_are_refused(mpy: Page) -> None:
    mpy.run("<mpy-config>packages = ['x']</mpy-config><mpy-script id=a>print(1)</mpy-script>")
    assert "use Pyodide" in mpy.error("PY1001")
    assert mpy.text("#a") == "1"


def test_a_lock_lists_dependencies_and_modules_of_wheels(wheels: Path) -> None:
    packages = json.loads((wheels / "pyodide-lock.json").read_text())["packages"]
    assert packages["pure-thing"]["depends"] == ["needed-thing"]
    assert packages["needed-thing"]["imports"] == ["needed_thing"]
    assert packages["uses-pyscript"]["depends"] == []


def test_late_modules_of_the_standard_library_can_be_imported(py: Page) -> None:
    py.run("""<py-script id=a>
import wave, xml.dom.minidom, encodings.cp1252, asyncio.sslproto
print(wave.__name__, "ä".encode("cp1252"))
try:
    import nothing_like_it
except ModuleNotFoundError as error:
    print(error)
</py-script><button id=x>x</button>""")
    assert py.text("#a").startswith("wave b'\\xe4'\nNo module named 'nothing_like_it'")


def test_late_modules_can_be_imported_where_python_cannot_wait(py: Page) -> None:
    py.run("<py-script>1</py-script>")
    code = "return (await pyscript.whenDefined('py')).native.runPython('import wave; wave.__name__')"
    assert py.browser.run_js(code, pyodide_checks=False) == "wave"
