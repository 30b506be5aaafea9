"""Persistent folders, uploads and downloads. A persistent folder is stored by the browser or on the person's disk."""

from pyscript import runtime
from pyscript.engine.loading import kept_folders

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.js_types import JsObject

__all__ = ["download", "mount", "mounted", "revoke", "sync", "unmount", "upload"]

mounted = kept_folders.kept
"""Maps the path of each persistent folder to its Folder, a JavaScript object. Contains folders of `persist` too."""


async def mount(
    path: str, mode: str = "readwrite", root: str = "", id: str = "pyscript", local: "bool | None" = None
) -> None:
    """Keep a folder, so that its files are available again on the next visit to the page.

    The folder is saved soon after its files change, after each script and event handler, and when the person leaves the
    page. To mount the folder before the first script runs, write `persist = ["/data"]` in the config.

    Args:
        path: The absolute path of the folder, such as "/data".
        mode: For a folder on disk: the permission to ask for, "read" or "readwrite".
        root: For a folder on disk: the place where the browser's dialogue opens, such as "documents".
        id: For a folder on disk: a name under which the browser remembers the chosen folder.
        local: Whether to let the person at the page choose a folder on disk. This works only after a click, and only in
            Chromium. If False, the browser stores the folder itself. By default, True if `root` is given, else False.

    Raises:
        TypeError: The path is not a str.
        ValueError: The path does not begin with "/", or belongs to the interpreter, or the mode is unknown.
        OSError: The browser refuses storage, or the person chose no folder.
    """
    path = kept_folders.checked(path)
    if mode not in ("read", "readwrite"):
        raise ValueError(f"The mode is 'read' or 'readwrite', not {mode!r}")
    handle = None
    if local or (local is None and root):
        options = {"id": id, "mode": mode}
        if root:
            options["startIn"] = root
        handle = await _choose(path, id, options)
    await kept_folders.keep(path, handle)


async def _choose(path: str, id: str, options: "dict[str, str]") -> "JsObject":
    if not hasattr(runtime.window(), "showDirectoryPicker"):
        raise OSError(
            "showDirectoryPicker is not supported: this browser keeps no folder of your disk; leave out local."
        )
    try:
        handle: JsObject = await (await kept_folders.files_in_page()).chosen(f"{path}@{id}", runtime.to_js(options))
        if runtime.is_far(handle):  # the browser stores the handle for the whole origin, so the worker can get it too
            handle = await (await kept_folders.files()).chosen(f"{path}@{id}", runtime.to_js(options))
        return handle
    except runtime.JsException as error:
        reason = runtime.reason(error)
    if reason.startswith("SecurityError"):
        raise OSError("A folder can be chosen only after a click: call mount() in the handler of a button.")
    raise OSError(f"No folder was chosen for {path}: {reason}")


async def sync(path: "str | None" = None) -> None:
    """Save a folder now, and return when its files are stored.

    Args:
        path: The folder; by default all mounted folders.

    Raises:
        KeyError: The folder is not mounted.
        OSError: The browser could not store the folder, often because no space is left.
    """
    if path is not None and path not in mounted:
        raise KeyError(f"Path '{path}' is not mounted. Use fs.mount() to mount it first.")
    for each in list(mounted) if path is None else [path]:
        await kept_folders.save(each)


async def unmount(path: str) -> None:
    """Save a folder, and remove its files from Python's file system. The browser or the disk still has the files.

    Raises:
        KeyError: The folder is not mounted.
        OSError: The browser could not store the folder.
    """
    if path not in mounted:
        raise KeyError(f"Path '{path}' is not mounted. Cannot unmount.")
    await kept_folders.leave(path)


async def revoke(path: str, id: str = "pyscript") -> bool:
    """Unmount a folder. Make the browser forget the files that it stored and the person's choice of a folder on disk.

    Args:
        path: The folder.
        id: The name of the chosen folder, as for `mount`.

    Returns:
        Whether the browser had kept anything.
    """
    if path in mounted:
        await unmount(path)
    module = await kept_folders.files()
    chosen = bool(await module.unchoose(f"{path}@{id}"))
    return bool(await module.forget(path)) or chosen


async def upload(folder: str = ".", accept: str = "", multiple: bool = True) -> "list[str]":
    """Let the person at the page choose files, and copy them into a folder. Call this function when handling a click.

    Args:
        folder: The folder to copy the files into.
        accept: The types of file that may be chosen, such as ".csv,image/*"; by default, all types.
        multiple: Whether the person may choose several files.

    Returns:
        The paths of the copies; an empty list if the person chose no files.

    Raises:
        OSError: The call does not follow a click.
    """
    module = await kept_folders.files_in_page()
    try:
        chosen = await module.pick(accept, multiple)
    except runtime.JsException:
        raise OSError("Files can be chosen only after a click: call upload() in the handler of a button.") from None
    paths = []
    for file in chosen:
        path = f"{folder.rstrip('/')}/{file.name}"
        data = file.data
        runtime.write_file(path, runtime.buffer_of(runtime.bytes_of(data)) if runtime.is_far(data) else data)
        paths.append(path)
    return paths


async def download(source: "str | bytes | bytearray", name: str = "", type: str = "application/octet-stream") -> None:
    """Offer a file to the person at the page as a download.

    Args:
        source: The path of a file, or the content as bytes.
        name: The name of the download; by default the last part of the path, or "download".
        type: The MIME type.

    Raises:
        OSError: There is no such file.
    """
    if isinstance(source, str):
        name = name or source.rpartition("/")[2]
        source = _content(source)
    (await kept_folders.files_in_page()).offer(name or "download", runtime.buffer_of(source), type)


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()
