"""The parts of a tag that a pool's worker runs: the definitions in the tag, and nothing else."""

import asyncio
import pickle
import sys

import pytest

from pyscript.engine.workers.pool import Pool, packed
from pyscript.engine.workers.pool_tasks import define, run

TAG = """
import math as m
from os import path
LIMIT = [1, 2]
made = print("called")
print("called")
class Thing: pass
def double(x): return 2 * x
async def later(x): return x
@when("click", "p")
def clicked(): return "plain"
try:
    import no_such_module_x as missing
except ImportError:
    missing = None
for number in LIMIT: print("called")
await later(1)
broken = LIMIT[9]
"""


@pytest.fixture
def main(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """Return the namespace of a worker that has a tag's definitions."""
    module = type(sys)("__main__")
    monkeypatch.setitem(sys.modules, "__main__", module)
    define(TAG, "page.html#py-0")
    return vars(module)


def test_only_definitions_run(main: dict[str, object], capsys: pytest.CaptureFixture[str]) -> None:
    defined = {name for name in main if not name.startswith("__")}
    assert defined == {"m", "path", "LIMIT", "Thing", "double", "later", "clicked", "missing"}
    assert capsys.readouterr().out == ""
    assert main["clicked"]() == "plain"  # type: ignore[operator]


def call(*parts: object) -> tuple[bool, object, str]:
    """Return the worker's answer to a call."""
    found: tuple[bool, object, str] = pickle.loads(asyncio.run(run(pickle.dumps({}), pickle.dumps(parts))))
    return found


def test_values_and_exceptions_are_returned() -> None:
    assert call(len, ([1, 2],), {}) == (True, 2, "")
    good, error, trace = call(int, ("x",), {})
    assert (good, type(error)) == (False, ValueError) and "invalid literal" in trace


def test_a_result_that_cannot_be_pickled_is_reported() -> None:
    good, error, _ = call(eval, ("lambda: 1",), {})
    assert not good and "The result, of type function, cannot leave its worker" in str(error)


def test_a_tag_with_a_syntax_error_defines_nothing(main: dict[str, object]) -> None:
    define("def broken(:", "page.html#py-1")
    assert "broken" not in main


@pytest.mark.parametrize("function", [lambda: 1, 5])
def test_functions_that_cannot_go_to_a_worker_are_refused(function: object) -> None:
    with pytest.raises(TypeError, match="A pool runs functions"):
        packed(function, (), {})  # type: ignore[arg-type]


def test_a_pool_needs_a_page() -> None:
    with pytest.raises(RuntimeError, match="needs a web page"):
        Pool()
