"""`pyscript vendor DIR`: copy the run-time into a folder that any server can serve."""

import base64
import hashlib
import shutil
from pathlib import Path

from pyscript.cli.static import static_files

MODULES = ("boot/bundle.js",)
FIRST = {
    "Pyodide": ("pyodide/pyodide.mjs", "pyodide/pyodide.asm.mjs", "pyodide/pyodide.asm.wasm"),
    "MicroPython": ("micropython/micropython.mjs", "micropython/micropython.wasm", "micropython/pyscript.mpa"),
}
"""Maps each interpreter to the files that a page loads, besides MODULES, before Python can run its first line."""


def vendor(folder: Path) -> None:
    """Copy the whole run-time into a folder, and write preload.html.

    The file contains lines to copy into the head of a page, so that the browser loads all files at once.

    Args:
        folder: The target folder. It is created if it is missing. Files of an older run-time in it are replaced.

    Raises:
        FileNotFoundError: The run-time has not been built.
        FileExistsError: The folder is a file.
    """
    if folder.exists() and not folder.is_dir():
        raise FileExistsError(f"{folder} is a file, not a folder")
    size = 0
    for path, place in static_files():
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        size += path.stat().st_size
    (folder / "preload.html").write_text("\n".join(f"{hints(folder, kind)}\n" for kind in FIRST))
    print(f"{folder}: the run-time, {size / 1e6:.1f} MB. In your page:")
    print(f'<script type="module" src="{folder.name}/core.js"></script>')
    print(f"To start sooner on slow networks, put the lines of {folder}/preload.html for your interpreter before it.")


def hints(folder: Path, kind: str) -> str:
    """Return the lines to put in a page's head so that the browser loads all files at once.

    The lines for scripts include a checksum. For files that are preloaded for fetch(), browsers do not support
    checksums: https://crbug.com/981419

    https://html.spec.whatwg.org/multipage/links.html#link-type-preload

    Args:
        folder: The run-time folder, which is beside the page.
        kind: "Pyodide" or "MicroPython".
    """
    lines = [f"<!-- {kind} -->"]
    for name in (*MODULES, *FIRST[kind]):
        address = f'href="{folder.name}/{name}"'
        if name.endswith("js"):
            lines.append(f'<link rel="modulepreload" {address} integrity="{integrity(folder / name)}">')
        else:
            lines.append(f'<link rel="preload" as="fetch" crossorigin {address}>')
    return "\n".join(lines)


def integrity(path: Path) -> str:
    """Return the checksum of a file, in the format of the attribute `integrity`.

    https://www.w3.org/TR/sri-2/
    """
    return "sha384-" + base64.b64encode(hashlib.sha384(path.read_bytes()).digest()).decode()
