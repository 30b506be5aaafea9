"""The late library: the modules of the standard library that are not needed at start-up.

They are in an archive of their own, the late archive. It is fetched when one of its modules is first imported.
importlib asks our finder last, so that imports of other modules never wait. In a similar way, an interpreter that has
resumed from a snapshot gets the archive with the other modules of the standard library, see late_file.js.
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
"""Matches most import statements. A false match or a missed line costs only a little time."""


class LateZip(zipimport.zipimporter):
    """Imports modules from the late archive, each only once.

    While one import is suspended, another stack may import the same module. importlib would then load the module twice.
    """

    def create_module(self, spec: "ModuleSpec") -> "ModuleType | None":  # type: ignore[override]
        """Return the module if another stack has loaded it meanwhile; otherwise return None."""
        module = sys.modules.get(spec.name)
        self._loaded = module
        return module

    def exec_module(self, module: "ModuleType") -> None:
        """Run the module's code, unless another stack has already run it."""
        if self.__dict__.pop("_loaded", None) is not module:
            super().exec_module(module)


class LateLibrary:
    """A finder on sys.meta_path. It fetches the late archive when a module in the archive is first imported."""

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
        """Return the spec of a module in the late archive, and fetch the archive first if necessary."""
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
        """Write the archive to the file system, and adopt it. `data` is null if the archive did not arrive."""
        if cls.here or not data:
            return  # another import has also waited for the archive, and has added it
        pyodide_js.FS.writeFile(LATE, data)
        cls.adopt()

    @classmethod
    def adopt(cls) -> None:
        """Add the archive to sys.path, and to the path of each package that has modules in both archives."""
        sys.path.insert(sys.path.index(EARLY) + 1, LATE)
        importlib.invalidate_caches()
        cls.here = True
        for module in list(sys.modules.values()):
            extend(module)


async def fetch_imports(source: str, bridge: "Bridge") -> None:
    """Fetch the archives from which a source imports modules, so that its imports need not block."""
    names = {name.split()[0] for line in IMPORT.findall(source) for name in line.split(",") if name.strip()}
    missing = {name.partition(".")[0] for name in names if name not in sys.modules}
    if not LateLibrary.here and any(name in LateLibrary.names for name in missing | names):
        LateLibrary.add(await LateLibrary.source.load())
    early = vars(zipimport)["_zip_directory_cache"].get(EARLY, {})  # asking a finder would read the archive
    if bridge.early and any(f"{name}.pyc" in early or f"{name}/__init__.pyc" in early for name in missing):
        await bridge.early()


def extend(package: "ModuleType") -> None:
    """If a package has modules in both archives, let it also find its modules in the late archive."""
    path = getattr(package, "__path__", None)
    if not isinstance(path, list) or any(entry.startswith(LATE) for entry in path):
        return
    path.extend(LATE + entry[len(EARLY) :] for entry in list(path) if entry.startswith(EARLY + "/"))


def _open(path: str) -> LateZip:
    """Return an importer for the late archive or one of its folders. This function is a path hook."""
    if not path.startswith(LATE):
        raise ImportError
    return LateZip(path)
