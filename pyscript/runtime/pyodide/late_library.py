"""The modules of the standard library that a start does not need: their archive is fetched when one is first imported.

What is not found anywhere else is looked for here, so an import that would have worked anyway never waits. An
interpreter that has resumed from a snapshot gets the archive it booted from in the same way, see late_file.js.
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
"""A line that imports, by and large: what it finds too much costs a little time, what it misses as well."""


class LateZip(zipimport.zipimporter):
    """Reads the late archive, and loads a module only once.

    Two stacks may import the same module while one of them waits; importlib would then load it twice.
    """

    def create_module(self, spec: "ModuleSpec") -> "ModuleType | None":  # type: ignore[override]
        """The module that another stack has loaded meanwhile, if any."""
        module = sys.modules.get(spec.name)
        self._loaded = module
        return module

    def exec_module(self, module: "ModuleType") -> None:
        """Run the module's code, unless it has been run."""
        if self.__dict__.pop("_loaded", None) is not module:
            super().exec_module(module)


class LateLibrary:
    """A finder on sys.meta_path."""

    source: "LateArchive"  # set when the page starts
    names: "frozenset[str]" = frozenset()
    here = False

    @classmethod
    def install(cls, source: "LateArchive") -> None:
        """Take part in imports; `source` is the bridge's `late`."""
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
        """Called by importlib when no other finder knows the name."""
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
        """Take in the archive; null is none."""
        if cls.here or not data:
            return  # another import has waited for it too, or it did not arrive
        pyodide_js.FS.writeFile(LATE, data)
        cls.adopt()

    @classmethod
    def adopt(cls) -> None:
        """Put the archive, which is there, on the path, and behind it for packages that are split over both."""
        sys.path.insert(sys.path.index(EARLY) + 1, LATE)
        importlib.invalidate_caches()
        cls.here = True
        for module in list(sys.modules.values()):
            extend(module)


async def fetch_imports(source: str, bridge: "Bridge") -> None:
    """Fetch what a source imports, so that none of its imports has to stand still until it has come."""
    names = {name.split()[0] for line in IMPORT.findall(source) for name in line.split(",") if name.strip()}
    missing = {name.partition(".")[0] for name in names if name not in sys.modules}
    if not LateLibrary.here and any(name in LateLibrary.names for name in missing | names):
        LateLibrary.add(await LateLibrary.source.load())
    early = vars(zipimport)["_zip_directory_cache"].get(EARLY, {})  # a finder would read the archive
    if bridge.early and any(f"{name}.pyc" in early or f"{name}/__init__.pyc" in early for name in missing):
        await bridge.early()


def extend(package: "ModuleType") -> None:
    """Let a package that is split over both archives find what is in the late one."""
    path = getattr(package, "__path__", None)
    if not isinstance(path, list) or any(entry.startswith(LATE) for entry in path):
        return
    path.extend(LATE + entry[len(EARLY) :] for entry in list(path) if entry.startswith(EARLY + "/"))


def _open(path: str) -> LateZip:
    """The path hook of the late archive."""
    if not path.startswith(LATE):
        raise ImportError
    return LateZip(path)
