"""Prepares Pyodide for a snapshot of its memory, and repairs an interpreter that resumes from a snapshot."""

import os
import random
import sys

import pyodide_js

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.js_types import JsObject

COMMON = (
    *("asyncio", "base64", "collections", "contextlib", "copy", "csv", "dataclasses", "datetime", "decimal", "enum"),
    *("fractions", "functools", "heapq", "html", "inspect", "io", "itertools", "json", "math", "operator", "pathlib"),
    *("random", "re", "statistics", "string", "textwrap", "time", "types", "typing", "urllib.parse", "uuid"),
)
"""The standard library modules that programs on pages import most often, in alphabetical order."""
OURS = (
    *(
        "app",
        "context",
        "display",
        "events",
        "ffi",
        "fetch",
        "media",
        "storage",
        "util",
        "web",
        "worker_app",
        "workers",
    ),
    *("compat.classic", "elements.base", "elements.lazy_tags"),
    *("engine.config.merge", "engine.hints", "engine.loading.loader", "engine.loading.named_plugins"),
    *("engine.running.evaluate", "engine.running.event_attributes", "engine.running.input"),
    *("engine.showing.mimebundle", "engine.workers.calls"),
    *("runtime.pyodide.late_library", "runtime.pyodide.late_names", "runtime.pyodide.tracebacks"),
    *("runtime.pyodide.standard_input", "runtime.pyodide.urlopen", "runtime.remote.pyodide"),
)
"""Modules of this package that a page may import late in its start."""


def prepare(modules: str, late: "JsObject | None") -> None:
    """Import the modules that a snapshot should contain. Called before the memory is saved.

    These are the modules that most pages need, and the modules of packages that this page imports.

    Args:
        modules: The names of the modules from packages, as a JSON list.
        late: The late archive of the standard library, if the modules from packages might need it; otherwise None.
    """
    import gc
    import importlib
    import json

    from pyscript.runtime.pyodide.late_library import LATE, LateLibrary

    importlib.invalidate_caches()
    for name in (*COMMON, *[f"pyscript.{name}" for name in OURS]):
        __import__(name)
    if late:
        with open(LATE, "wb") as file:  # JavaScript's FS would leave JavaScript objects in the snapshot
            file.write(late.to_bytes())
        LateLibrary.adopt()
    lost = set()
    for name in json.loads(modules):
        try:
            if name.partition(".")[0] not in lost:
                __import__(name)
        except Exception:  # noqa: BLE001 - a package may raise anything; the page sees it when it imports the module itself
            lost.add(name.partition(".")[0])
    gc.collect()


def describe(place: str) -> str:
    """Describe, as JSON, the packages in a folder whose files a snapshot contains.

    Packages with compiled parts are left out, since each visit loads these packages again. Packages without a list of
    their files are also left out.

    Returns:
        A JSON object with the lists `modules` (imported modules), `requirements` (installed requirements) and `loaded`
        (packages that Pyodide has loaded), and the object `packages` (name of a package -> its files). The paths of
        files are relative to the folder.
    """
    import json

    from pyscript.runtime.pyodide.packages import installed
    from pyscript.runtime.requirements import normal_name, package_of

    packages = {}
    for about in sorted(os.listdir(place)):
        files = _files_of(place, about) if about.endswith(".dist-info") else []
        if any([not path.startswith(about) for path in files]) and not any([path.endswith(".so") for path in files]):
            packages[normal_name(about.partition("-")[0])] = files
    modules = [
        name
        for name, module in sys.modules.items()
        if str(getattr(module, "__file__", None)).startswith(place) and not name.startswith("micropip")
    ]
    requirements = [requirement for requirement in installed if package_of(requirement) in packages]
    loaded = [name for name in pyodide_js.loadedPackages.to_py() if normal_name(name) in packages]
    return json.dumps({"modules": modules, "requirements": requirements, "loaded": loaded, "packages": packages})


def _files_of(place: str, about: str) -> "list[str]":
    """Return the files that the RECORD of a package lists, and the files that are in the folder of the RECORD.

    https://packaging.python.org/en/latest/specifications/recording-installed-packages/
    """
    import csv

    with open(f"{place}/{about}/RECORD", newline="") as record:
        listed = [row[0] for row in csv.reader(record) if row]
    return list(dict.fromkeys([*listed, *[f"{about}/{name}" for name in os.listdir(f"{place}/{about}")]]))


def resume() -> None:
    """Give a resumed interpreter the state of a freshly booted interpreter. Called before any other code runs."""
    random.seed()
    sys.path[:] = list(dict.fromkeys(sys.path))
    os.chdir(os.environ["HOME"])
