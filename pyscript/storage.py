"""`storage()` opens a dict that the browser keeps from one visit to the next: `store = await storage("my-page")`."""

from pyscript import runtime
from pyscript.engine.dict_methods import Changeable
from pyscript.engine.running.handlers import report

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.runtime.js_types import JsObject

__all__ = ["Storage", "storage"]

BYTES = {"bytes": bytes, "bytearray": bytearray, "memoryview": memoryview}


class Storage(Changeable, dict):  # type: ignore[misc, type-arg]
    """A dict that the browser keeps in IndexedDB. Call `storage()` to open one.

    A key is a str or a number. A value is None, a bool, int, float, str, bytes, bytearray, memoryview, list, tuple or
    dict. Lists, tuples and dicts may contain each other, themselves, None, bools, numbers and strings. On the next
    visit, tuples have become lists, and the keys of dicts inside a value have become strings.

    Soon after a change, the browser stores the changed items. To wait until they are stored, use `await sync()`. A
    change inside a value (`store["list"].append(1)`) is not noticed, so assign the value to its key again. On
    MicroPython, use `update()` instead of `|=` (which makes a plain dict), and `dict(store.items())` to make a copy.

    Args:
        store: The open store, a JavaScript object that storage.js makes.
    """

    _store: "Any"

    def __init__(self, store: "Any") -> None:
        import json

        super().__init__()
        self._store = store
        store.failed = runtime.listener(self._failed)
        for key, text in json.loads(store.texts()):
            try:
                super().__setitem__(key, _decoded(text))
            except ValueError as error:
                report(ValueError(f"{key!r} in the storage {str(store.name)!r} cannot be read: {error}"), None, None)
        for entry in store.binaries():
            super().__setitem__(entry.key, _binary(str(entry.kind), runtime.bytes_of(entry.data)))

    def __setitem__(self, key: object, value: object) -> None:
        if not isinstance(key, (str, int, float)):
            raise TypeError(f"Keys of a storage are str or numbers, not {type(key).__name__}")
        if isinstance(value, (bytes, bytearray, memoryview)):
            self._store.setBinary(key, type(value).__name__, runtime.buffer_of(value))
        else:
            self._store.setText(key, _encoded(key, value))
        super().__setitem__(key, value)

    def __delitem__(self, key: object) -> None:
        super().__delitem__(key)
        self._store.delete(key)

    def clear(self) -> None:
        """Remove all items."""
        super().clear()
        self._store.clear()

    async def sync(self) -> None:
        """Wait until the browser has stored all changes.

        Raises:
            OSError: The browser could not store the changes, often because no space is left.
        """
        try:
            await self._store.sync()
        except runtime.JsException as error:
            raise OSError(self._complaint(error)) from None

    def _failed(self, error: "BaseException | JsObject") -> None:
        report(OSError(self._complaint(error)), runtime.current(), None)

    def _complaint(self, error: "BaseException | JsObject") -> str:
        reason = runtime.reason(error)
        why = "the browser has no room left for this page" if "Quota" in reason else reason
        return f"The storage {str(self._store.name)!r} could not be kept: {why}."


def _encoded(key: object, value: object) -> str:
    from pyscript.flatted import stringify

    if value is None:
        return stringify(["null", 0])
    if not isinstance(value, (bool, int, float, str, list, tuple, dict)):
        raise TypeError(f"Cannot serialize type {type(value).__name__} for storage.")
    try:
        return stringify(["generic", value])
    except (TypeError, ValueError) as error:
        raise type(error)(f"Cannot keep {key!r} in a storage: {error}") from None


def _decoded(text: str) -> "Any":
    from pyscript.flatted import parse

    kind, value = parse(text)
    return None if kind == "null" else _binary(kind, bytes(value)) if kind in BYTES else value


def _binary(kind: str, data: bytes) -> "Any":
    return data if kind == "bytes" else memoryview(bytearray(data)) if kind == "memoryview" else bytearray(data)


async def storage(name: str = "", storage_class: "type[Storage]" = Storage) -> "Any":
    """Open the storage that has the given name, or create it if it does not exist.

    Args:
        name: The name of the storage. All pages of an origin share the storage. JavaScript opens it with
            `storage(name)` of storage.js.
        storage_class: Storage, or a subclass.

    Returns:
        An instance of `storage_class`, with all items that the browser has kept.

    Raises:
        ValueError: The name is empty.
        OSError: The browser refuses storage to this page.
    """
    if not name:
        raise ValueError("Storage name must be a non-empty string")
    module = await runtime.bridge().importModule(runtime.bridge().asset("storage.js"))
    try:
        store = await module.open(name)
    except runtime.JsException as error:
        raise OSError(f"The browser refuses storage to this page: {runtime.reason(error)}") from None
    return storage_class(store)
