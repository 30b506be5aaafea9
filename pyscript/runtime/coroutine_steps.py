"""Calls a function when a coroutine ends its first step. For interpreters with CPython's coroutine protocol."""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any, TypeVar

    T = TypeVar("T")


async def first_step_told(coroutine: "Coroutine[Any, Any, T]", paused: "Callable[[], None]") -> "T":
    """Await a coroutine, and call `paused` when it first awaits something, or ends.

    A call that blocks, such as `time.sleep()` if the browser can suspend Python, does not end the first step.
    """
    result: T = await _FirstStep(coroutine, paused)
    return result


class _FirstStep:
    def __init__(self, coroutine: "Coroutine[Any, Any, Any]", paused: "Callable[[], None]") -> None:
        self.coroutine = coroutine
        self.paused = paused

    def __await__(self) -> "Any":
        steps = self.coroutine.__await__()
        try:
            value = next(steps)
        except StopIteration as stop:
            return stop.value
        finally:
            self.paused()
        while True:
            step: Any
            try:
                sent = yield value
            except BaseException as error:  # noqa: BLE001 - whatever is raised is passed on
                step, given = steps.throw, error
            else:
                step, given = steps.send, sent
            try:
                value = step(given)
            except StopIteration as stop:
                return stop.value
