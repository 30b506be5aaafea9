"""The report of `make coverage`: public functions that no test enters."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOT_COLLECTED = ("runtime/micropython/", "runtime/remote/micropython.py", "testing/", "cli/", "dom.py")
"""Not covered: MicroPython cannot report calls, the test tools are not tested, and the command runs in other processes."""
TYPES = ("runtime/interpreter.py", "runtime/js_types.py", "runtime/page_api.py", "engine/app_protocol.py")

NEAR = 100
"""The maximum distance, in characters, between a function's offset and its name in a readable bundle."""


def public_functions() -> Iterator[tuple[str, str, int]]:
    """Yield the file, the qualified name and the line of each public function of the package."""
    for path in sorted((ROOT / "pyscript").rglob("*.py")):
        name = path.relative_to(ROOT / "pyscript").as_posix()
        if not name.startswith((*NOT_COLLECTED, *TYPES)):
            yield from ((name, function, line) for function, line in _functions(ast.parse(path.read_text()), ""))


def _functions(node: ast.AST, prefix: str) -> Iterator[tuple[str, int]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and isinstance(child.test, ast.Name) and child.test.id == "TYPE_CHECKING":
            for other in child.orelse:
                yield from _functions(ast.Module([other], []), prefix) if isinstance(other, ast.stmt) else ()
        elif isinstance(child, ast.ClassDef) and not child.name.startswith("_"):
            yield from _functions(child, f"{prefix}{child.name}.")
        elif isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            if not child.name.startswith("_") and not _is_empty(child):
                yield prefix + child.name, child.lineno
        elif isinstance(child, ast.If | ast.Try):
            yield from _functions(child, prefix)


def _is_empty(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Return whether a function contains only a docstring, because subclasses override the function."""
    return len(function.body) == 1 and isinstance(function.body[0], ast.Expr)


def python_report(entered: set[str]) -> list[str]:
    """Return the lines of the report about Python.

    Args:
        entered: The functions that were entered, each as "file:qualified name".
    """
    functions = list(public_functions())
    missed = [(file, name, line) for file, name, line in functions if f"{file}:{name}" not in entered]
    lines = [f"pyscript/{file}:{line}: {name}" for file, name, line in missed]
    done = len(functions) - len(missed)
    return [*lines, f"Python: {done} of {len(functions)} public functions entered on CPython or Pyodide"]


def javascript_report(called: dict[tuple[str, str], bool], static: Path) -> list[str]:
    """Return the lines of the report about JavaScript.

    Args:
        called: Maps (file@offset, function) to whether the function was called. Comments in a bundle name its sources.
        static: The run-time folder that was served.
    """
    known: dict[tuple[str, str], bool] = {}
    for (place, name), was_called in called.items():
        file, _, offset = place.rpartition("@")
        if file.endswith("bundle.js") and not _has(static / file, int(offset), name):
            continue
        key = (_source(static / file, int(offset)) if file.endswith("bundle.js") else f"static/{file}", name)
        known[key] = known.get(key, False) or was_called
    missed = sorted(f"{file}: {name}" for (file, name), was_called in known.items() if not was_called)
    seen = {file for file, _ in known}
    sources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "static").glob("*/*.js")} | {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "static").glob("*.js")
    }
    own = {
        file
        for file in sources
        if not re.search(r"/(vendor|build|pyodide|micropython)/|bundle\.js$|index\.js$|types\.js$", file)
    }
    unseen = sorted(f"{file}: nothing of it was seen" for file in own - seen)
    return [
        *missed,
        *unseen,
        f"JavaScript: {len(known) - len(missed)} of {len(known)} named functions called in Chromium",
    ]


def _has(bundle: Path, offset: int, name: str) -> bool:
    """Return whether a function is at an offset. It is not if the offset is from a minified bundle of some test."""
    return name.split(" ")[-1].rpartition(".")[2] in bundle.read_text()[max(0, offset - NEAR) : offset + NEAR]


def _source(bundle: Path, offset: int) -> str:
    """Return the source file of the code at an offset of a readable bundle."""
    names = re.findall(r"^// (static/[\w/.-]+)$", bundle.read_text()[:offset], re.M)
    return names[-1] if names else f"static/{bundle.parent.name}/bundle.js"
