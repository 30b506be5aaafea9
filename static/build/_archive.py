"""The first module that MicroPython imports. It lets MicroPython find all other modules in archives.

MicroPython reads a module's file 25 bytes at a time. In the browser's file system, this takes longer than running
the module. In MicroPython's own memory, it does not.
"""

import io
import json
import sys

import vfs

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable

    Place = tuple[int, int] | int | None
    Stat = tuple[int, ...]

PLACE = "/archive"
FILE = (0x8000, 0, 0, 0, 0, 0, 0, 0, 0, 0)
FOLDER = (0x4000, 0, 0, 0, 0, 0, 0, 0, 0, 0)
MISSING = 2


class Archives:
    """A file system that reads archives in the format of pack() in __main__.py."""

    def __init__(self) -> None:
        self.archives: list[tuple[dict[str, Place], memoryview]] = []
        self.fetch: Callable[[], object] = lambda: None  # adds the late archive

    def add(self, path: str, size: int) -> None:
        """Add the archive at a path. With `size`, the file is read in one piece instead of many small pieces."""
        with open(path, "rb") as file:
            data = file.read(size)
        start = 4 + int.from_bytes(data[:4], "little")
        self.archives.insert(0, (json.loads(data[4:start]), memoryview(data)[start:]))

    def mount(self, readonly: bool, mkfs: bool) -> None:
        """Do nothing; MicroPython calls this method when it mounts the file system."""

    def umount(self) -> None:
        """Do nothing; MicroPython calls this method when it unmounts the file system."""

    def find(self, path: str) -> "tuple[Place, memoryview]":
        """Return a path's entry in the index of an archive, and the files of this archive."""
        for index, body in self.archives:
            if path in index:
                return index[path], body
        raise OSError(MISSING)

    def stat(self, path: str) -> "Stat":
        """Return the status of a path to MicroPython. If only the late archive has the path, fetch that archive."""
        place = self.find(path)[0]
        if place == 0:
            self.fetch()
            place = self.find(path)[0]
        if place == 0:
            raise OSError(MISSING)
        return FOLDER if place is None else FILE

    def open(self, path: str, mode: str) -> io.BytesIO:  # noqa: ARG002
        """Open a file that MicroPython wants to read."""
        place, body = self.find(path)
        offset, length = place  # type: ignore[misc]
        return io.BytesIO(body[offset : offset + length])


archives = Archives()
add = archives.add
vfs.mount(archives, PLACE)
sys.path.append(PLACE)
