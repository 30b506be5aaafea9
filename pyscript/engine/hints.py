"""Hints for common mistakes in programs. This module is imported when the first error is reported."""

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
NO_PIP = Text(
    'The config installs packages:\n    packages = ["name"]\n'
    'A program can install them too:\n    import micropip\n    await micropip.install("name")'
)
REMOVED = Text('Python no longer has "{name}". The package setuptools has a copy:\n    packages = ["setuptools"]')
NOT_IN_BROWSERS = Text(
    '"{name}" does not work in a browser: it is for programs in a terminal or a window of their own.'
)
USE_POOL = Text("A browser has no processes. Functions run in parallel with\n    from pyscript.workers import Pool")
USE_WEB = Text(
    "A browser has no windows of this kind. Elements of the page are made with\n    from pyscript import web"
)
INSTEAD = {
    "pip": NO_PIP,
    "ensurepip": NO_PIP,
    "distutils": REMOVED,
    "multiprocessing": USE_POOL,
    "tkinter": USE_WEB,
    "turtle": USE_WEB,
}
"""Maps each module that no package provides in a browser to a hint that says what to do instead."""
NOT_HERE = (
    "curses",
    "readline",
    "termios",
    "fcntl",
    "resource",
    "msvcrt",
    "winreg",
    "winsound",
    "pty",
    "tty",
    "idlelib",
)
"""Modules that do not work in a browser, and that have no replacement."""

PACKAGE_OF = {
    "PIL": "pillow",
    "bs4": "beautifulsoup4",
    "cv2": "opencv-python",
    "sklearn": "scikit-learn",
    "yaml": "pyyaml",
}
"""Maps the names of modules to the names of their packages, where the two differ."""


def hint_for(error: "BaseException | JsObject", importable: "list[str]") -> str:
    """Return a hint that suggests the next step for an error, or "" if there is no hint.

    Args:
        error: The exception, or the JavaScript error.
        importable: The names that programs can import from the package `pyscript`.
    """
    message = str(error)
    if isinstance(error, NameError):
        name = message.partition("'")[2].partition("'")[0]
        return IMPORT_IT.filled(name=name) if name in importable else ""
    if isinstance(error, ImportError):
        name = missing_module(error)
        if name == "js" or not name:
            return ""
        if name in INSTEAD or name in NOT_HERE:
            return INSTEAD.get(name, NOT_IN_BROWSERS).filled(name=name)
        if runtime.NAME == "micropython":
            return NOT_ON_MICROPYTHON.filled(name=name)
        return NO_MODULE.filled(name=name, package=PACKAGE_OF.get(name, name))
    if any([sign in message for sign in ("Failed to fetch", "NetworkError when attempting", "Load failed")]):
        return CORS.filled()
    return ""


def missing_module(error: ImportError) -> str:
    """Return the top-level name of the module that was not found; return "" if the import failed for another reason."""
    name = getattr(error, "name", None)
    message = str(error)
    if not name and message.startswith("no module named '"):
        name = message.split("'")[1]
    if not message.lower().startswith("no module named") and not message.startswith("The module '"):
        return ""
    return str(name or "").partition(".")[0]
