"""Hints that suggest the next step for common mistakes in programs. Imported when the first error is reported."""

from pyscript import runtime
from pyscript.engine.errors import Text

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.js_types import JsObject

CORS = Text(
    "The browser could not fetch it. If the address is on another server,\n"
    "that server must allow this page (CORS header Access-Control-Allow-Origin)."
)
IMPORT_IT = Text("Import it first:\n    from pyscript import {name}")
NOT_ON_MICROPYTHON = Text(
    'MicroPython has no module "{name}"; Pyodide may have it. If it is your own file, add this to the config:\n'
    '    [files]\n    "./{name}.py" = ""'
)
NO_MODULE = Text(
    'If "{name}" is a package, add this to the config:\n    packages = ["{package}"]\n'
    'If it is your own file:\n    [files]\n    "./{name}.py" = ""'
)
PACKAGE_OF = {
    "PIL": "pillow",
    "bs4": "beautifulsoup4",
    "cv2": "opencv-python",
    "sklearn": "scikit-learn",
    "yaml": "pyyaml",
}
"""Maps modules to their packages, where the names differ."""


def hint_for(error: "BaseException | JsObject", importable: "list[str]") -> str:
    """Return the next step for an error, or "".

    Args:
        error: The exception, or the JavaScript error.
        importable: The names that programs can import from `pyscript`.
    """
    message = str(error)
    if isinstance(error, NameError):
        name = message.partition("'")[2].partition("'")[0]
        return IMPORT_IT.filled(name=name) if name in importable else ""
    if isinstance(error, ImportError):
        name = missing_module(error)
        if name == "js" or not name:
            return ""
        if runtime.NAME == "micropython":
            return NOT_ON_MICROPYTHON.filled(name=name)
        return NO_MODULE.filled(name=name, package=PACKAGE_OF.get(name, name))
    if any([sign in message for sign in ("Failed to fetch", "NetworkError when attempting", "Load failed")]):
        return CORS.filled()
    return ""


def missing_module(error: ImportError) -> str:
    """Return the top-level name of the module that was not found, or "" for other import errors."""
    name = getattr(error, "name", None)
    message = str(error)
    if not name and message.startswith("no module named '"):
        name = message.split("'")[1]
    if not message.lower().startswith("no module named") and not message.startswith("The module '"):
        return ""
    return str(name or "").partition(".")[0]
