"""On CPython, the package can be imported, and names that need a page raise an error that says so."""

import ast
import importlib
import pkgutil
from pathlib import Path

import pytest

import pyscript
from pyscript.engine.showing.mimebundle import content

BROWSER_ONLY = (
    "pyscript.compat.matplotlib_backend",
    "pyscript.runtime.micropython.sources",
    "pyscript.runtime.micropython.tasks",
    "pyscript.runtime.interpreter",  # for type checkers
    "pyscript.runtime.micropython",
    "pyscript.runtime.pyodide",
    "pyscript.runtime.pyodide.interrupts",
    "pyscript.runtime.pyodide.late_library",
    "pyscript.runtime.pyodide.packages",
    "pyscript.runtime.remote.micropython",
    "pyscript.runtime.remote.pyodide",
    "pyscript.runtime.pyodide.urlopen",
)


@pytest.mark.parametrize("name", [m.name for m in pkgutil.walk_packages(pyscript.__path__, "pyscript.")])
def test_every_module_imports(name: str) -> None:
    if name not in BROWSER_ONLY and not name.endswith("__main__"):
        assert importlib.import_module(name).__doc__


@pytest.mark.parametrize("name", ["window", "document", "loop"])
def test_names_that_need_a_page_say_so(name: str) -> None:
    with pytest.raises(RuntimeError, match="needs a web page"):
        getattr(pyscript, name)


def test_public_names_exist() -> None:
    for name in set(pyscript.__all__) - {"document", "loop", "window"}:
        assert hasattr(pyscript, name)
    with pytest.raises(AttributeError, match="nothing"):
        pyscript.nothing  # noqa: B018


def test_rich_content_needs_no_page() -> None:
    class Rich:
        def _repr_html_(self) -> str:
            return "<b>x</b>"

    assert content(Rich()) == ("text/html", "<b>x</b>")
    assert content(Rich)[0] == "text/plain"
    assert content("text") == ("text/plain", "text")


def test_every_name_of_the_seam_is_documented_and_exists() -> None:
    from pyscript import runtime
    from pyscript.runtime import cpython

    source = ast.parse((Path(runtime.__file__).parent / "interpreter.py").read_text())
    (protocol,) = [node for node in source.body if isinstance(node, ast.ClassDef) and node.name == "Interpreter"]
    methods = [node for node in protocol.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert {node.name for node in methods} == set(runtime.NAMES) - {"JsException"}
    assert all(ast.get_docstring(node) for node in methods)
    for name in runtime.NAMES:
        assert getattr(runtime, name) is getattr(cpython, name)
