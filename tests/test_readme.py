"""The names that the README promises or refuses, compared with those of PyScript core."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import pyscript
from pyscript.engine.config.keys import KEYS
from pyscript.engine.errors import CODES
from pyscript.testing import Page

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()
REFUSED = README.partition("## What this version refuses")[2].partition("## More")[0]
PEER = ROOT.parent / "shared/peers/core.md"

TAGS = ["py-script", "mpy-script", "py-config", "mpy-config", "py-editor", "mpy-editor", "py-game", "py-terminal"]
ATTRIBUTES = [
    "src",
    "config",
    "worker",
    "async",
    "terminal",
    "target",
    "name",
    "service-worker",
    "env",
    "offline",
    "setup",
    "config-parser",
]
KEYS_OF_CORE = [
    "packages",
    "packages_cache",
    "index_urls",
    "files",
    "fetch",
    "js_modules",
    "interpreter",
    "version",
    "plugins",
    "sync_main_only",
    "debug",
    "experimental_create_proxy",
    "experimental_ffi_timeout",
]
PYTHON = [
    "RUNNING_IN_WORKER",
    "config",
    "window",
    "document",
    "js_import",
    "js_modules",
    "sync",
    "current_target",
    "PyWorker",
    "py_import",
    "workers",
    "create_named_worker",
    "display",
    "HTML",
    "when",
    "Event",
    "fetch",
    "ffi",
    "flatted",
    "fs",
    "media",
    "storage",
    "Storage",
    "util",
    "websocket",
    "WebSocket",
    "web",
]
JAVASCRIPT = [
    "TYPES",
    "relative_url",
    "PyWorker",
    "MPWorker",
    "hooks",
    "config",
    "whenDefined",
    "donkey",
    "stdlib",
    "optional",
    "inputFailure",
    "offline_interpreter",
    "codemirror",
]


def refused(kind: str) -> set[str]:
    """Return the names in one row of the README's table of refused names; the set is empty if there is no such row."""
    rows = re.findall(rf"^\| {kind} \| (.*) \|$", REFUSED, re.M)
    return set(re.findall(r"`([^`]+)`", rows[0] if rows else ""))


@pytest.mark.parametrize("name", [*TAGS, *ATTRIBUTES, *KEYS_OF_CORE, *JAVASCRIPT])
def test_the_readme_mentions_everything_that_core_has(name: str) -> None:
    assert re.search(rf"[`<\"{{ ]{name}[`>\".= ,(]", README) or name in KEYS


@pytest.mark.parametrize("name", [*TAGS, *ATTRIBUTES, *KEYS_OF_CORE, *PYTHON, *JAVASCRIPT])
def test_the_names_are_those_of_core(name: str) -> None:
    if PEER.exists():
        assert name in PEER.read_text()
    else:
        assert name


@pytest.mark.parametrize("name", PYTHON)
def test_python_names_exist_or_are_refused(name: str) -> None:
    path = ROOT / "pyscript" / f"{name}.py"
    there = name in pyscript.__all__ or path.exists()
    assert there != (name in refused("Python"))


@pytest.mark.parametrize("name", KEYS_OF_CORE)
def test_config_keys_are_known(name: str) -> None:
    assert name in KEYS


def test_javascript_exports_exist_or_are_refused(py: Page) -> None:
    py.run("<p>no Python</p>")
    exported = py.browser.run_js("return Object.keys(await import('/pyscript/core.js'))", pyodide_checks=False)
    assert set(JAVASCRIPT) - set(exported) == refused("JavaScript")


def test_the_tables_in_the_documents_match_the_sources() -> None:
    program = (
        "import documents; assert documents.DOC.read_text() == documents.config_page(), 'run make docs'; "
        "assert documents.ERRORS.read_text() == documents.errors_document(), 'run make docs'; "
        "assert documents.CORE.read_text() == documents.core_script(), 'run make docs'; "
        "assert documents.STYLE.read_text() == documents.core_style(), 'run make docs'"
    )
    command = [sys.executable, "-c", program]
    subprocess.run(command, check=True, cwd=ROOT / "static/build")


def scripts() -> list[Path]:
    """Return our own JavaScript files, except for the bundles."""
    folders = ("", "boot", "compat", "page", "paint", "remote", "snapshot", "workers")
    found = [path for folder in folders for path in sorted((ROOT / "static" / folder).glob("*.js"))]
    return [path for path in found if path.name != "bundle.js"]


def test_every_link_between_documents_has_its_target() -> None:
    for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md"), ROOT / "examples/plugin-package/README.md"]:
        for link in re.findall(r"\]\(([^)#:]+)[)#]", path.read_text()):
            assert (path.parent / link).exists(), (path.name, link)


def test_every_error_code_is_documented() -> None:
    listed = re.findall(r"^\| (PY\d{4}) \| (\w+) \|", (ROOT / "docs/errors.md").read_text(), re.M)
    assert listed == [(code, name) for code, (name, _) in CODES.items()]
    told = {code for path in scripts() for code in re.findall(r"PY\d{4}", path.read_text())}
    assert told <= set(CODES)


def test_the_page_to_copy_from_the_readme_runs(py: Page, tmp_path: Path) -> None:
    (html,) = re.findall(r"```html\n(<!doctype.*?)```", README, re.S)
    py.file("index.html", html)
    py.goto(f"{py.server.address}{py.place}/index.html")
    py.find("form input").send_keys("Ada\n")
    py.find("button").click()
    py.sees("Hello, Ada!")
    assert "has not started" not in py.text()


def test_core_js_stays_short_and_no_script_uses_eval() -> None:
    assert len((ROOT / "static/core.js").read_text().splitlines()) <= 300
    assert "eval(" not in "".join(path.read_text() for path in scripts())
