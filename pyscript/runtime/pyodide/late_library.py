"""The late library: standard library modules not needed at start-up, fetched when one of them is first imported.

importlib asks this finder last, so an import that works without it never waits. An interpreter that has resumed from a
snapshot gets the archive with the other modules in a similar way, see late_file.js.
"""

import importlib
import re
import sys
import zipimport
from importlib.machinery import PathFinder

import pyodide_js
from pyodide.ffi import can_run_sync, run_sync

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

    from pyscript.runtime.js_types import JsObject
    from pyscript.runtime.page_api import Bridge, LateArchive


EARLY = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
LATE = EARLY.replace(".zip", "-late.zip")


IMPORT = re.compile(r"^[ \t]*(?:import|from)[ \t]+([\w., \t]+)", re.MULTILINE)
"""Matches most lines that import: a false match and a missed line each cost only a little time."""


class LateZip(zipimport.zipimporter):
    """Reads the late archive, and loads a module only once.

    While one import is suspended, another stack may import the same module, which importlib would then load twice.
    """

    def create_module(self, spec: "ModuleSpec") -> "ModuleType | None":  # type: ignore[override]
        """Return the module if another stack has loaded it meanwhile, or else None."""
        module = sys.modules.get(spec.name)
        self._loaded = module
        return module

    def exec_module(self, module: "ModuleType") -> None:
        """Run the module's code, unless another stack has run it."""
        if self.__dict__.pop("_loaded", None) is not module:
            super().exec_module(module)


class LateLibrary:
    """A finder on sys.meta_path, which fetches the late archive at the first import of one of its modules."""

    source: "LateArchive"  # set when the page starts
    names: "frozenset[str]" = frozenset()
    here = False

    @classmethod
    def install(cls, source: "LateArchive") -> None:
        """Add the finder to sys.meta_path; `source` is the bridge's `late`."""
        from pyscript.runtime.pyodide.late_names import NAMES

        cls.source, cls.names = source, NAMES
        sys.meta_path.append(cls)
        sys.path_hooks.insert(0, _open)

    @classmethod
    def find_spec(
        cls,
        name: str,
        path: "Sequence[str] | None" = None,
        target: "ModuleType | None" = None,
    ) -> "ModuleSpec | None":
        """Fetch the archive if necessary, and return the spec of a late module; importlib asks this finder last."""
        if name not in cls.names:
            return None
        if not cls.here:
            cls.add(run_sync(cls.source.load()) if can_run_sync() else cls.source.loadNow())
            if not cls.here:
                raise ImportError(f"{name} is in a part of the standard library that did not arrive", name=name)
        parent = sys.modules.get(name.rpartition(".")[0])
        if parent is None:
            return PathFinder.find_spec(name, None, target)
        extend(parent)
        return PathFinder.find_spec(name, parent.__path__, target)

    @classmethod
    def add(cls, data: "JsObject | None") -> None:
        """Store the archive in the file system and adopt it; `data` is null if the archive did not arrive."""
        if cls.here or not data:
            return  # another import has waited too, and has added it
        pyodide_js.FS.writeFile(LATE, data)
        cls.adopt()

    @classmethod
    def adopt(cls) -> None:
        """Add the stored archive to sys.path, and to the path of each package that both archives share."""
        sys.path.insert(sys.path.index(EARLY) + 1, LATE)
        importlib.invalidate_caches()
        cls.here = True
        for module in list(sys.modules.values()):
            extend(module)


async def fetch_imports(source: str, bridge: "Bridge") -> None:
    """Fetch the archives that a source imports from, so that none of its imports has to block for them."""
    names = {name.split()[0] for line in IMPORT.findall(source) for name in line.split(",") if name.strip()}
    missing = {name.partition(".")[0] for name in names if name not in sys.modules}
    if not LateLibrary.here and any(name in LateLibrary.names for name in missing | names):
        LateLibrary.add(await LateLibrary.source.load())
    early = vars(zipimport)["_zip_directory_cache"].get(EARLY, {})  # asking a finder would read the archive
    if bridge.early and any(f"{name}.pyc" in early or f"{name}/__init__.pyc" in early for name in missing):
        await bridge.early()


def extend(package: "ModuleType") -> None:
    """Let a package that both archives share find its modules in the late archive."""
    path = getattr(package, "__path__", None)
    if not isinstance(path, list) or any(entry.startswith(LATE) for entry in path):
        return
    path.extend(LATE + entry[len(EARLY) :] for entry in list(path) if entry.startswith(EARLY + "/"))


def _open(path: str) -> LateZip:
    """Open the late archive; this is the path hook for the archive and its folders."""
    if not path.startswith(LATE):
        raise ImportError
    return LateZip(path)
