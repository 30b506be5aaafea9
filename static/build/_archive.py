"""The first module that MicroPython imports: with it, it finds all others in an archive.

MicroPython reads a module's file 25 bytes at a time. From the browser's file system that takes longer than to run
what was read; from its own memory it does not.
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
    """A file system of archives, as pack() in __main__.py writes them."""

    def __init__(self) -> None:
        self.archives: list[tuple[dict[str, Place], memoryview]] = []
        self.fetch: Callable[[], object] = lambda: None  # adds the archive that comes later

    def add(self, path: str, size: int) -> None:
        """Take in the archive at a path: all at once, since without a size it would come in many small pieces."""
        with open(path, "rb") as file:
            data = file.read(size)
        start = 4 + int.from_bytes(data[:4], "little")
        self.archives.insert(0, (json.loads(data[4:start]), memoryview(data)[start:]))

    def mount(self, readonly: bool, mkfs: bool) -> None:
        """Called by MicroPython."""

    def umount(self) -> None:
        """Called by MicroPython."""

    def find(self, path: str) -> "tuple[Place, memoryview]":
        """What an index says of a path, and the files that go with it."""
        for index, body in self.archives:
            if path in index:
                return index[path], body
        raise OSError(MISSING)

    def stat(self, path: str) -> "Stat":
        """Called by MicroPython: what is at a path."""
        place = self.find(path)[0]
        if place == 0:
            self.fetch()
            place = self.find(path)[0]
        if place == 0:
            raise OSError(MISSING)
        return FOLDER if place is None else FILE

    def open(self, path: str, mode: str) -> io.BytesIO:  # noqa: ARG002
        """Called by MicroPython: a file to read."""
        place, body = self.find(path)
        offset, length = place  # type: ignore[misc]
        return io.BytesIO(body[offset : offset + length])


archives = Archives()
add = archives.add
vfs.mount(archives, PLACE)
sys.path.append(PLACE)
