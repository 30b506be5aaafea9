"""The wheel's build hook, which puts static/ with its built parts into the wheel as pyscript/static."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILT = ("pyodide/core.zip", "micropython/pyscript.mpa", "vendor/LICENCES.txt")


class StaticHook(BuildHookInterface[Any]):
    """A hook that adds every served file, and stops the build if built files are missing."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the files; hatchling calls this before it writes a wheel. Editable installs use static/ itself."""
        if version == "editable":
            return
        static = Path(self.root) / "static"
        if not all((static / name).exists() for name in BUILT):
            sys.exit("static/ has no built parts: run `make static` first, then build the wheel")
        for path in sorted(static.rglob("*")):
            relative = path.relative_to(static)
            if path.is_file() and relative.parts[0] != "build" and path.name != "built.json" and path.suffix != ".ts":
                build_data["force_include"][str(path)] = f"pyscript/static/{relative.as_posix()}"
