"""Workers, which run Python off the main thread: `workers["name"]`, `PyWorker` and `Pool`.

Every page imports this module, but few pages have a worker. Modules that are needed only for calls to workers are
therefore imported at the first call.
"""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator
    from typing import Any

    from pyscript.engine.workers.calls import RemoteTraceback, WorkerEnded
    from pyscript.engine.workers.pool import Pool, as_completed
    from pyscript.runtime.js_types import JsObject

__all__ = ["Pool", "PyWorker", "RemoteTraceback", "WorkerEnded", "as_completed", "create_named_worker", "workers"]

KINDS = {"py": "py", "pyodide": "py", "mpy": "mpy", "micropython": "mpy"}


def __getattr__(name: str) -> "Any":
    if name in ("Pool", "as_completed"):
        if runtime.NAME == "micropython":
            raise RuntimeError(f"MicroPython has no {name}: a pool sends functions by pickle. Use Pyodide (py).")
        from pyscript.engine.workers import pool

        return getattr(pool, name)
    if name in ("RemoteTraceback", "WorkerEnded"):
        from pyscript.engine.workers import calls

        return getattr(calls, name)
    raise AttributeError(f"module 'pyscript.workers' has no attribute '{name}'")


class Worker:
    """A worker. The functions that it exports are its attributes: `await worker.double(21)`.

    `await worker` waits until the worker is ready.

    Args:
        find: A function that finds the worker. It returns an awaitable, whose result is the worker's PythonWorker
            (static/workers/python_worker.js).
        name: The name that messages use for the worker.
    """

    def __init__(self, find: "Callable[[], Awaitable[Any]]", name: str) -> None:
        self._find = find
        self._name = name
        self.sync = _Sync(self)

    def __repr__(self) -> str:
        return f"<Worker {self._name}>"

    def __await__(self) -> "Generator[Any, None, Worker]":
        return self._ready().__await__()

    def __iter__(self) -> "Any":
        """Return the object that MicroPython awaits. MicroPython calls `__iter__` where CPython calls `__await__`."""
        return self._ready()

    async def _ready(self) -> "Worker":
        from pyscript.engine.workers.calls import exception_of

        try:
            await (await self._find()).ready
        except runtime.JsException as error:
            problem = error
        else:
            return self
        raise exception_of(problem)

    @property
    def ready(self) -> "Awaitable[Worker]":
        """An awaitable for this worker. It resolves when the worker's code has ended or first awaits something.

        Raises:
            WorkerEnded: The worker could not be started, or has been ended.
        """
        return self._ready()

    def __getattr__(self, name: str) -> "Callable[..., Awaitable[Any]]":
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args: self._ask("call", name, args)

    async def _ask(self, method: str, name: str, args: "tuple[Any, ...]") -> "Any":
        from pyscript.engine.workers.calls import answer

        await self._ready()
        worker = await self._find()
        return await answer(worker.pending(method, name, *[sendable(arg) for arg in args]))

    async def run(self, code: str) -> "Any":
        """Run code in the worker, and return the value of its last expression.

        Raises:
            Exception: The exception that the code raised, if that type of exception is built into Python; otherwise a
                RuntimeError.
            WorkerEnded: The worker has ended.
        """
        from pyscript.engine.workers.calls import answer

        await self._ready()
        return await answer((await self._find()).pending("runNow", code))

    def terminate(self) -> None:
        """End the worker at once. Calls that still wait for an answer raise WorkerEnded."""
        runtime.spawn(self._do("terminate"), runtime.current())

    async def restart(self) -> "Worker":
        """End the worker if it is running, start it again from its source, and wait until it is ready."""
        await self._do("restart")
        return await self._ready()

    async def _do(self, method: str) -> None:
        getattr(await self._find(), method)()


class _Sync:
    """The object `worker.sync`, for functions that the page and the worker share.

    Setting an attribute offers a function to the worker. Calling an attribute calls a function that the worker offers.
    """

    def __init__(self, worker: Worker) -> None:
        object.__setattr__(self, "_worker", worker)

    if TYPE_CHECKING:
        _worker: Worker

    def __getattr__(self, name: str) -> "Callable[..., Awaitable[Any]]":
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args: self._worker._ask("callSync", name, args)

    def __setattr__(self, name: str, value: "Callable[..., Any]") -> None:
        if not callable(value):
            raise TypeError(f"sync.{name} must be a function, not {type(value).__name__}")
        runtime.spawn(self._offer(name, value), runtime.current())

    async def _offer(self, name: str, function: "Callable[..., Any]") -> None:
        (await self._worker._find()).offer(name, runtime.create_proxy(_offered(function)))


def _offered(function: "Callable[..., Any]") -> "Callable[..., None]":
    """Wrap a function in the form in which JavaScript calls it for a worker.

    The wrapper takes two callbacks, the number of arguments, and a function that returns the argument at an index.
    """

    def called(resolve: "JsObject", reject: "JsObject", count: int, take: "Any") -> None:
        from pyscript.runtime.values import data

        runtime.settle(_result(function, [data(take(index)) for index in range(count)]), resolve, reject)

    return called


async def _result(function: "Callable[..., Any]", args: "list[Any]") -> "Any":
    result = function(*args)
    return await result if runtime.is_awaitable(result) else result


def sendable(value: object) -> "Any":
    """Convert a value so that it can be sent to a worker.

    Raises:
        TypeError: A worker cannot receive the value.
    """
    check(value, 0)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return runtime.buffer_of(value)
    return runtime.to_js(value) if isinstance(value, (list, tuple, dict)) else value


def check(value: object, depth: int) -> None:
    """Raise an error if a value cannot be sent to another interpreter.

    Raises:
        TypeError: The value contains itself, or has a type other than str, number, bytes, list, tuple, dict, None or
            JavaScript object.
    """
    if depth > 50:
        raise TypeError("Data for a worker must not contain itself")
    if isinstance(value, dict):
        for key in value:
            check(value[key], depth + 1)
    elif isinstance(value, (list, tuple)):
        for one in value:
            check(one, depth + 1)
    elif not (
        value is None
        or isinstance(value, (str, bool, int, float, bytes, bytearray, memoryview))
        or runtime.is_js(value)
        or runtime.is_none(value)
    ):
        raise TypeError(
            f"{type(value).__name__} cannot go to a worker: it takes text, numbers, bytes, lists, tuples and dicts"
        )


class Workers:
    """The workers of the page, looked up by name: `await workers["name"].function(...)`."""

    def __getitem__(self, name: str) -> Worker:
        return named(name)

    def __getattr__(self, name: str) -> Worker:
        if name.startswith("__"):
            raise AttributeError(name)
        return named(name)


workers = Workers()


def named(name: str) -> Worker:
    """Return the worker with the given name. If it does not exist yet, calls to its functions wait for its start."""

    async def find() -> "Any":
        from pyscript.engine.workers.calls import workers_module

        return await (await workers_module()).find(name)

    return Worker(find, name)


class PyWorker(Worker):
    """A worker that runs a Python file. The worker starts at once.

    ```python
    worker = PyWorker("./tasks.py", type="pyodide")
    await worker.ready
    print(await worker.sync.double(21))
    ```

    Args:
        file: The address of the source, relative to the page.
        type: The interpreter: "pyodide" (or "py") or "micropython" (or "mpy").
        name: The worker's name in `workers`; by default, a generated name such as "py-w0".
        config: The config, as a dict or as the address of a file; by default, the config of the page.
        options: `service_worker` is the address of a service worker, which lets the worker block even if the page is
            not isolated.

    Raises:
        ValueError: The type is unknown.
    """

    def __init__(
        self,
        file: str,
        type: str = "py",
        name: str = "",
        config: "dict[str, Any] | str | None" = None,
        **options: object,
    ) -> None:
        if type not in KINDS:
            raise ValueError(f"The type of a worker is 'pyodide' or 'micropython', not {type!r}")
        wanted: dict[str, Any] = dict(options)
        wanted.update(kind=KINDS[type], name=name)
        if config is not None:
            wanted["config"] = config
        started = runtime.spawn(_started(file, wanted), runtime.current())

        async def find() -> "Any":
            return await started

        super().__init__(find, name or file)


async def _started(file: str, options: "dict[str, Any]") -> "Any":
    from pyscript.engine.workers.calls import workers_module

    return (await workers_module()).startFile(file, runtime.to_js(options))


async def create_named_worker(
    src: str, name: str, config: "dict[str, Any] | str | None" = None, type: str = "py"
) -> Worker:
    """Start a worker with the given name, and wait until its code has ended or first awaits something.

    Args:
        src: The address of the source, relative to the page.
        name: The worker's name in `workers`.
        config: As for PyWorker.
        type: As for PyWorker.

    Returns:
        The worker.

    Raises:
        ValueError: The type is unknown, or the name is empty.
        WorkerEnded: The worker could not be started.
    """
    if not name:
        raise ValueError("A named worker needs a name")
    return await PyWorker(src, type, name, config)
