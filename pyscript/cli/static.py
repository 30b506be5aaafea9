"""Where the run-time files are: in the installed package, or in the checkout beside it."""

from collections.abc import Iterator
from pathlib import Path

NEEDED = ("core.js", "pyodide/core.zip", "micropython/pyscript.mpa", "vendor/toml.js")


def static_folder() -> Path:
    """The folder of the run-time files.

    Raises:
        FileNotFoundError: They have not been built.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "static", package.parent / "static"):
        if all((folder / name).exists() for name in NEEDED):
            return folder
    raise FileNotFoundError("the run-time has not been built: run `make static` in the checkout")


def static_files() -> Iterator[tuple[Path, str]]:
    """Every file that belongs to a run-time folder: where it is, and its place in the folder."""
    folder = static_folder()
    for path in sorted(folder.rglob("*")):
        place = path.relative_to(folder)
        if path.is_file() and place.parts[0] != "build" and place.name != "built.json" and place.suffix != ".ts":
            yield path, place.as_posix()
