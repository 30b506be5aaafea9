"""`pyscript vendor DIR`: a run-time folder to serve from anywhere."""

import shutil
from pathlib import Path

from pyscript.cli.static import static_files


def vendor(folder: Path) -> None:
    """Copy the whole run-time into a folder.

    Args:
        folder: Where to; it is made if need be, and files of an older run-time in it are replaced.

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
    print(f"{folder}: the run-time, {size / 1e6:.1f} MB. In your page:")
    print(f'<script type="module" src="{folder.name}/core.js"></script>')
