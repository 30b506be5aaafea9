"""Waits for the result of a call from the page to a worker, and converts its exceptions."""

from asyncio import CancelledError

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.runtime.js_types import JsObject


class WorkerEnded(RuntimeError):  # noqa: N818 - an event rather than a mistake
    """The worker could not be started, or it was ended before it had answered."""

    __module__ = "pyscript.workers"


class RemoteTraceback(Exception):  # noqa: N818 - the name that multiprocessing has for it
    """The traceback of an exception in a worker. It becomes the `__cause__` of the exception that is raised here."""

    __module__ = "pyscript.workers"

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return f"\n{self.text}"


async def answer(pending: "JsObject") -> "Any":
    """Wait for the answer of a worker, and return it.

    Args:
        pending: A call made by workers/python_worker.js. It has `promise` and `cancel()`.

    Raises:
        Exception: The exception that was raised in the worker. A type that is not built in becomes RuntimeError.
        WorkerEnded: The worker has ended.
    """
    from pyscript.runtime.values import data

    try:
        return data(await pending.promise)
    except CancelledError:
        pending.cancel()
        raise
    except runtime.JsException as error:
        problem = error
    raise exception_of(problem)


def exception_of(error: Exception) -> "BaseException":
    """Convert an error from a worker to a Python exception, with the worker's traceback as its cause."""
    import builtins

    said = runtime.thrown(error)
    name, message = str(getattr(said, "pythonType", "") or ""), str(said.message)
    kind = WorkerEnded if name == "WorkerEnded" else getattr(builtins, name, None)
    if not isinstance(kind, type) or not issubclass(kind, Exception):
        kind, message = RuntimeError, f"{name}: {message}" if name and not runtime.is_none(name) else message
    trace = getattr(said, "trace", None)
    if not trace or runtime.is_none(trace):
        return kind(message)
    if runtime.NAME == "micropython":  # exceptions in MicroPython have no cause
        return kind(f"{message}\n\nIn the worker:\n{trace}")
    found = kind(message)
    found.__cause__ = RemoteTraceback(str(trace))
    return found


async def workers_module() -> "JsObject":
    """Return the JavaScript object that starts and finds the page's workers; see workers/registry.js.

    Raises:
        RuntimeError: Python runs in a worker. Workers do not have workers of their own.
    """
    if runtime.bridge().worker:
        raise RuntimeError("Workers are started and called from the page: let the page call this worker, or use sync")
    return await runtime.bridge().workers()
