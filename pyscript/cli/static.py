"""The location of the run-time files: in the installed package, or beside it in a checkout."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NEEDED = ("core.js", "pyodide/core.zip", "micropython/pyscript.mpa", "vendor/toml.js")


def static_folder() -> Path:
    """Return the folder of the run-time files.

    Raises:
        FileNotFoundError: The files have not been built.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "static", package.parent / "static"):
        if all((folder / name).exists() for name in NEEDED):
            return folder
    raise FileNotFoundError("the run-time has not been built: run `make static` in the checkout")


def static_files() -> Iterator[tuple[Path, str]]:
    """Yield two paths of each run-time file: its full path, and its path relative to the run-time folder."""
    folder = static_folder()
    for path in sorted(folder.rglob("*")):
        place = path.relative_to(folder)
        if path.is_file() and place.parts[0] != "build" and place.name != "built.json" and place.suffix != ".ts":
            yield path, place.as_posix()


@dataclass
class Release:
    """The release of Pyodide that is in the run-time folder.

    Attributes:
        version: The version of Pyodide.
        python: The version of Python in it, such as "3.14".
        info: The `info` in its lock files: `abi_version`, `arch`, `platform` and `python`.
    """

    version: str
    python: str
    info: dict[str, str]


def pyodide_release() -> Release:
    """Return the release of Pyodide that pages use.

    Raises:
        FileNotFoundError: The run-time has not been built.
    """
    return Release(**json.loads((static_folder() / "pyodide/release.json").read_text()))
