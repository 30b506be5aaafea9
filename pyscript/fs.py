"""Files that last: folders kept by the browser or on the person's own disk, uploads and downloads."""

from pyscript import runtime
from pyscript.engine.loading import kept_folders

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.js_types import JsObject

__all__ = ["download", "mount", "mounted", "revoke", "sync", "unmount", "upload"]

mounted = kept_folders.kept
"""The folders that are kept, also those of the config's `persist`: path -> JavaScript's Folder."""


async def mount(
    path: str, mode: str = "readwrite", root: str = "", id: str = "pyscript", local: "bool | None" = None
) -> None:
    """Keep a folder: what is in it is there again when the page is opened the next time.

    It is saved after each script and event handler, and when the page is left. `persist = ["/data"]` in the config does
    the same before the first script runs.

    Args:
        path: The folder, from the root: "/data".
        mode: For a folder of the person's own: "read" or "readwrite".
        root: For one: where its choice begins, as "documents".
        id: For one: a name for the choice, so that several can be remembered.
        local: True lets the person at the page choose a folder of their disk; this needs a click, and Chromium. By
            default the browser keeps the folder, unless `root` is given.

    Raises:
        TypeError: The path is no str.
        ValueError: The path does not begin with "/", or is one of the interpreter's own; the mode is none.
        OSError: The browser refuses storage, or no folder was chosen.
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
        if runtime.is_far(handle):  # the browser keeps it for the site, and gives it to the worker too
            handle = await (await kept_folders.files()).chosen(f"{path}@{id}", runtime.to_js(options))
        return handle
    except runtime.JsException as error:
        reason = runtime.reason(error)
    if reason.startswith("SecurityError"):
        raise OSError("A folder can be chosen only after a click: call mount() in the handler of a button.")
    raise OSError(f"No folder was chosen for {path}: {reason}")


async def sync(path: "str | None" = None) -> None:
    """Save a folder now, and return when it is kept.

    Args:
        path: The folder; by default all that are mounted.

    Raises:
        KeyError: It is not mounted.
        OSError: The browser could not keep it, often for want of room.
    """
    if path is not None and path not in mounted:
        raise KeyError(f"Path '{path}' is not mounted. Use fs.mount() to mount it first.")
    for each in list(mounted) if path is None else [path]:
        await kept_folders.save(each)


async def unmount(path: str) -> None:
    """Save a folder, and take it out of the file system.

    Raises:
        KeyError: It is not mounted.
    """
    if path not in mounted:
        raise KeyError(f"Path '{path}' is not mounted. Cannot unmount.")
    await kept_folders.leave(path)


async def revoke(path: str, id: str = "pyscript") -> bool:
    """Forget what is kept of a folder: the browser's copy, or which folder of the disk was chosen.

    Args:
        path: The folder.
        id: As for `mount`.

    Returns:
        Whether there was something.
    """
    if path in mounted:
        await unmount(path)
    module = await kept_folders.files()
    chosen = bool(await module.unchoose(f"{path}@{id}"))
    return bool(await module.forget(path)) or chosen


async def upload(folder: str = ".", accept: str = "", multiple: bool = True) -> "list[str]":
    """Let the person at the page choose files, and copy them into a folder. This needs a click.

    Args:
        folder: Where they go.
        accept: Which may be chosen, as ".csv,image/*".
        multiple: Whether several may be chosen.

    Returns:
        The paths of the files; none if nothing was chosen.

    Raises:
        OSError: There was no click.
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
    """Let the browser save a file.

    Args:
        source: The path of a file, or its content as bytes.
        name: What the file is called; by default as its path ends.
        type: Its MIME type.

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
