"""Persistent folders. They are restored before the first script, and saved soon after a file in them changes."""

from pyscript import runtime
from pyscript.engine.errors import Problem
from pyscript.engine.running import handlers

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.runtime.js_types import JsEvent, JsObject

kept: "dict[str, Any]" = {}
"""Maps the path of each persistent folder to its Folder, a JavaScript object of page/kept_folders.js."""


OWN = ("/dev", "/lib", "/proc")
"""Folders that the interpreter needs for itself."""

READ_ONLY = Problem(
    "PY5005", "The folder {path} is open in another tab of this site, so changes made here will not be kept."
)


def checked(path: str) -> str:
    """Check that a folder can be kept, and return its path without a slash at the end.

    Raises:
        TypeError: The path is not a str.
        ValueError: The path does not begin with "/", or the folder belongs to the interpreter.
    """
    if not isinstance(path, str):
        raise TypeError(f"A folder is a str, as '/data', not {type(path).__name__}")
    plain = path.rstrip("/")
    if not plain.startswith("/"):
        raise ValueError(f"A folder to keep is named from the root, as '/data', not {path!r}")
    if plain in OWN or any([plain.startswith(own + "/") for own in OWN]):
        raise ValueError(f"{path} is a folder of the interpreter's own: keep another one, as '/data'")
    return plain


async def keep(path: str, handle: "JsObject | None" = None) -> "Any":
    """Restore a folder, save its changes from then on, and return its Folder (see page/kept_folders.js).

    Args:
        path: The absolute path of the folder in the interpreter's file system.
        handle: The handle of a folder on the user's computer, if that folder stores the contents. By default, the
            browser's storage holds the contents.

    Raises:
        OSError: The browser refuses to store the folder.
    """
    if path in kept:
        return kept[path]
    module = await files()
    try:
        folder = await module.keep(runtime.bridge().native.FS, path, handle)
    except runtime.JsException as error:
        raise OSError(f"The folder {path} cannot be kept: {runtime.reason(error)}") from None
    folder.failed = runtime.own_listener(lambda error: handlers.report(_failure(path, error), None, None))
    _save_from_now_on()
    kept[path] = folder
    if folder.readOnly:
        handlers.report(READ_ONLY.error(path=path), runtime.current(), None)
    return folder


_saving = False


def _save_from_now_on() -> None:
    """Also save changes as soon as a script or handler ends, and when the page is hidden."""
    global _saving
    if not _saving:
        _saving = True
        handlers.after_each(_save_changes)
        runtime.window().document.addEventListener("visibilitychange", runtime.listener(_save_all))


async def files() -> "Any":
    """Import the JavaScript module page/kept_folders.js where Python runs, and return the module."""
    return await runtime.bridge().importModule(runtime.bridge().asset("page/kept_folders.js"))


async def files_in_page() -> "Any":
    """Import page/kept_folders.js in the page, for its functions that need the page, and return the module."""
    return await runtime.import_in_page(runtime.bridge().asset("page/kept_folders.js"))


def _save_changes() -> None:
    """Save the folders that have changed. Called when a script or a handler has ended."""
    for folder in kept.values():
        folder.saveChanges()


def _save_all(_event: "JsEvent") -> None:
    """Save all folders. Called when the page is hidden or shown, as the browser may close a hidden page silently."""
    for path in kept:
        runtime.spawn(_save(path), None)


async def _save(path: str) -> None:
    try:
        await save(path)
    except OSError as error:
        handlers.report(error, None, None)


async def save(path: str) -> None:
    """Save a folder, and wait until it has been saved.

    Raises:
        KeyError: The folder is not persistent.
        OSError: The browser could not save the folder.
    """
    try:
        await kept[path].save()
    except runtime.JsException as error:
        raise _failure(path, error) from None


def _failure(path: str, error: "BaseException | JsObject") -> OSError:
    """Return the error for a folder that could not be saved."""
    reason = runtime.reason(error)
    why = "the browser has no room left for this page" if "Quota" in reason else reason
    return OSError(f"The folder {path} could not be kept: {why}.")


async def leave(path: str) -> None:
    """Save a folder for the last time, and remove its contents from the file system.

    Raises:
        KeyError: The folder is not persistent.
    """
    await save(path)
    await kept.pop(path).close()
