"""The class Pool, which runs functions in several workers at once, as `concurrent.futures` does. On Pyodide only."""

import asyncio
import concurrent.futures
import pickle
import time
from collections import deque
from itertools import islice

from pyscript import engine, runtime
from pyscript.engine.workers.calls import RemoteTraceback, WorkerEnded, answer, workers_module

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator
    from typing import Any, Self

    from pyscript.runtime.js_types import JsObject

__all__ = ["Future", "Pool", "as_completed"]

LIMIT = 4
"""The maximum number of workers of a pool, if the program does not choose a number."""
NOT_HERE = "Python cannot wait here: await it instead, as in `value = await pool.submit(function)`"


class Future(concurrent.futures.Future):  # type: ignore[type-arg]
    """The future result of a function in a pool. To get it, use `await future` or, if Python can wait, `result()`."""

    def __await__(self) -> "Generator[Any, None, Any]":
        return self._ended().__await__()

    async def _ended(self) -> "Any":
        await settled([self])
        return super().result(0)

    def result(self, timeout: "float | None" = None) -> "Any":
        """Wait for the value of the function, and return it.

        Args:
            timeout: The maximum number of seconds to wait, or None for no limit.

        Raises:
            TimeoutError: The function took longer than the timeout.
            RuntimeError: Python cannot wait here.
            Exception: The exception that the function raised.
        """
        wait_for([self], timeout)
        return super().result(0)

    def exception(self, timeout: "float | None" = None) -> "BaseException | None":
        """Wait until the function has ended, and return its exception or None. For the arguments, see `result`."""
        wait_for([self], timeout)
        return super().exception(0)


async def settled(futures: "Iterable[Future]") -> None:
    """Wait until at least one future is done."""
    waiting = [future for future in futures if not future.done()]
    if not waiting:
        return
    one: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def done(_future: "concurrent.futures.Future[Any]") -> None:
        if not one.done():
            one.set_result(None)

    for future in waiting:
        future.add_done_callback(done)
    await one


def wait_for(futures: "list[Future]", timeout: "float | None") -> None:
    """Block until at least one future is done."""
    if any(future.done() for future in futures):
        return
    if not runtime.can_wait():
        raise RuntimeError(NOT_HERE)
    runtime.wait(asyncio.wait_for(settled(futures), timeout))


class as_completed:  # noqa: N801 - the name that concurrent.futures has for it
    """An iterator over futures in the order in which they end. Use `async for` or, if Python can wait, `for`.

    Args:
        futures: The futures to iterate over, which must come from a pool.
        timeout: The maximum number of seconds to wait for all futures together, or None for no limit.

    Raises:
        TimeoutError: The futures took longer than the timeout.
    """

    def __init__(self, futures: "Iterable[Future]", timeout: "float | None" = None) -> None:
        self._futures = list(futures)
        self._end = None if timeout is None else time.monotonic() + timeout

    def _left(self) -> "float | None":
        return None if self._end is None else max(0, self._end - time.monotonic())

    def _take(self) -> "Future":
        done = next(future for future in self._futures if future.done())
        self._futures.remove(done)
        return done

    def __iter__(self) -> "Iterator[Future]":
        while self._futures:
            wait_for(self._futures, self._left())
            yield self._take()

    async def __aiter__(self) -> "AsyncIterator[Future]":
        while self._futures:
            await asyncio.wait_for(settled(self._futures), self._left())
            yield self._take()


class _Results:
    """An iterator over the results of `Pool.map`, in the order of the items. Only a few calls are made in advance."""

    def __init__(
        self, pool: "Pool", calls: "Iterator[tuple[Any, ...]]", function: "Callable[..., Any]", ahead: int
    ) -> None:
        self._pool, self._calls, self._function = pool, calls, function
        self._futures: deque[Future] = deque()
        for _ in range(ahead):
            self._more()

    def _more(self) -> None:
        for args in islice(self._calls, 1):
            self._futures.append(self._pool.submit(self._function, *args))

    def __iter__(self) -> "Iterator[Any]":
        while self._futures:
            value = self._futures[0].result()
            self._futures.popleft()
            self._more()
            yield value

    async def __aiter__(self) -> "AsyncIterator[Any]":
        while self._futures:
            value = await self._futures[0]
            self._futures.popleft()
            self._more()
            yield value


class _Place:
    """A worker of a pool, together with the sources of the page that have been sent to this worker."""

    def __init__(self, worker: "JsObject") -> None:
        self.worker = worker
        self.told: dict[str, str] = {}


class Pool:
    """A group of workers that run functions in parallel.

    ```python
    with Pool() as pool:
        print(list(pool.map(is_prime, range(100))))
    ```

    A pool can run functions of modules that come from the config's files or packages. It can also run functions that a
    tag of the page defines at its top level. Of a tag's code, the workers run only imports, definitions of functions
    and classes, and assignments without calls. `pickle` must be able to handle the arguments and results.

    Args:
        max_workers: The maximum number of workers. By default, this is the number of processor cores minus one, but at
            least 1 and at most 4.
        config: The config of the workers, as a dict. By default, the workers use the page's config.
        initializer: A function that each worker calls before it runs anything else for the pool.
        initargs: The arguments of `initializer`, as a tuple.

    Raises:
        ValueError: `max_workers` is less than 1.
        RuntimeError: The program itself runs in a worker.
    """

    def __init__(
        self,
        max_workers: "int | None" = None,
        config: "dict[str, Any] | None" = None,
        initializer: "Callable[..., Any] | None" = None,
        initargs: "tuple[Any, ...]" = (),
    ) -> None:
        cores = int(getattr(runtime.own_window().navigator, "hardwareConcurrency", 2))
        self.size = max_workers if max_workers is not None else max(1, min(cores - 1, LIMIT))
        if self.size < 1:
            raise ValueError(f"A pool has at least one worker, not {max_workers}")
        if runtime.bridge().worker:
            raise RuntimeError("A worker has no pool of its own: make it in the page, and let that call this worker")
        self._config = config
        self._first = packed(initializer, initargs, {}) if initializer else None
        self._queue: deque[tuple[Future, bytes]] = deque()
        self._places: list[_Place] = []
        self._free: list[_Place] = []
        self._starting = 0
        self._running: set[Future] = set()
        self._closed = False

    def submit(self, function: "Callable[..., Any]", *args: object, **named: object) -> Future:
        """Run a function in the next worker that is free, and return its Future.

        Args:
            function: A function as described for Pool. It may be async.
            *args: The arguments of the function.
            **named: The keyword arguments of the function.

        Raises:
            TypeError: The function or an argument cannot be sent to a worker.
            RuntimeError: The pool is shut down.
        """
        if self._closed:
            raise RuntimeError("The pool is shut down")
        future = Future()
        self._queue.append((future, packed(function, args, named)))
        self._next()
        return future

    def map(
        self, function: "Callable[..., Any]", *iterables: "Iterable[Any]", buffersize: "int | None" = None
    ) -> "Any":
        """Call a function with each item, and return the results in the same order.

        Iterate over the results with `async for` or, if Python can wait, with `for`.

        Args:
            function: A function as described for Pool. It may be async.
            iterables: The iterables from which the arguments are taken.
            buffersize: The number of calls that are made before the program takes their results. By default, this is
                two calls for each worker.
        """
        return _Results(self, zip(*iterables, strict=False), function, buffersize or 2 * self.size)

    def _next(self) -> None:
        """Give waiting calls to free workers, and start one more worker if more are needed."""
        while self._queue and self._free:
            future, call = self._queue.popleft()
            if future.set_running_or_notify_cancel():
                self._running.add(future)
                runtime.spawn(self._run(self._free.pop(), future, call), runtime.current())
        if len(self._queue) > self._starting and len(self._places) + self._starting < self.size:
            self._starting += 1
            runtime.spawn(self._start(), runtime.current())

    async def _start(self) -> None:
        try:
            options = {"kind": "py", "name": "", "config": self._config} if self._config else {"kind": "py", "name": ""}
            worker = (await workers_module()).startFile("", runtime.to_js(options))
            await worker.ready
            place = _Place(worker)
            if self._first is not None:
                await self._ask(place, self._first)
        except Exception as error:  # noqa: BLE001 - the caller gets whatever is raised
            self._fail(error)
            return
        finally:
            self._starting -= 1
        if self._closed and not self._queue:
            worker.terminate()
            return
        self._places.append(place)
        self._free.append(place)
        self._next()

    def _fail(self, error: Exception) -> None:
        """Let every waiting call fail, since no worker can be started."""
        while self._queue:
            future, _ = self._queue.popleft()
            if future.set_running_or_notify_cancel():
                future.set_exception(WorkerEnded(f"The pool could not start a worker. {runtime.reason(error)}"))

    async def _run(self, place: _Place, future: Future, call: bytes) -> None:
        try:
            result = await self._ask(place, call)
        except WorkerEnded as error:
            self._places.remove(place)
            future.set_exception(error)
        except BaseException as error:  # noqa: BLE001 - the caller gets whatever is raised
            future.set_exception(error)
            self._free.append(place)
        else:
            future.set_result(result)
            self._free.append(place)
        self._running.discard(future)
        if self._closed and not self._queue and not self._running:
            self._end()
        self._next()

    async def _ask(self, place: _Place, call: bytes) -> "Any":
        """Run a call in a worker. Also send the page's sources that this worker does not have yet."""
        new = {name: text for name, text in definitions().items() if place.told.get(name) != text}
        place.told.update(new)
        payload = runtime.buffer_of(pickle.dumps(new)), runtime.buffer_of(call)
        good, value, trace = pickle.loads(await answer(place.worker.pending("ask", "task", "", *payload)))
        if good:
            return value
        value.__cause__ = RemoteTraceback(trace)
        raise value

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Accept no more calls, and end the workers when every call is done.

        Args:
            wait: Whether to wait until every call is done, if Python can wait.
            cancel_futures: Whether to cancel the calls that have not begun.
        """
        self._close(cancel_futures)
        if wait and runtime.can_wait():
            runtime.wait(self._done())

    def _close(self, cancel_futures: bool) -> None:
        self._closed = True
        while cancel_futures and self._queue:
            self._queue.popleft()[0].cancel()
        if not self._queue and not self._running:
            self._end()

    async def _done(self) -> None:
        while self._queue or self._running:
            await settled([future for future, _ in self._queue] + list(self._running))
            await asyncio.sleep(0)

    def _end(self) -> None:
        for place in self._places:
            place.worker.terminate()
        self._places.clear()
        self._free.clear()

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *error: object) -> None:
        self.shutdown(cancel_futures=error[0] is not None)

    async def __aenter__(self) -> "Self":
        return self

    async def __aexit__(self, *error: object) -> None:
        self._close(error[0] is not None)
        await self._done()


def packed(function: "Callable[..., Any]", args: "tuple[Any, ...]", named: "dict[str, Any]") -> bytes:
    """Return a call in pickled form.

    Raises:
        TypeError: The call cannot be sent to a worker.
    """
    if not callable(function):
        raise TypeError(f"A pool runs functions, not {type(function).__name__}")
    try:
        return pickle.dumps((function, args, named))
    except Exception as error:  # noqa: BLE001 - the caller gets whatever is raised
        name = getattr(function, "__qualname__", str(function))
        raise TypeError(
            f"{name} cannot go to a worker with these arguments ({error}). A pool runs functions that a module or tag "
            "defines at its top level, with arguments that pickle knows."
        ) from None


def definitions() -> "dict[str, str]":
    """Return the sources of the page's tags and cells, keyed by file name."""
    return engine.app.sources.texts() if engine.app else {}
