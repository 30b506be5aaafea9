"""Runs the page's cells in this worker, when kernel_page_side.py calls it from the page."""

import json

from pyscript.engine.prompt.console import Console
from pyscript.engine.prompt.kernel import Kernel, Outcome, Surface

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.app_protocol import Host
    from pyscript.runtime.js_types import JsElement

__all__ = ["answer"]

_kernel: "Kernel | None" = None


async def answer(app: "Host", method: str, name: str, args: "tuple[Any, ...]") -> str:
    """Carry out a call from the page, and return the answer as JSON.

    Args:
        app: The App that runs in this worker.
        method: The name of the method to call, which is a key of METHODS.
        name: The name of the console that the method concerns.
        args: The arguments that the method is called with.
    """
    global _kernel
    if _kernel is None:
        _kernel = Kernel(app, app.runner.namespace())
    if name not in _kernel.consoles:
        _kernel.consoles[name] = Console(_kernel.namespace, name)
    return json.dumps(await METHODS[method](_kernel, _kernel.consoles[name], *args))


async def _run(
    kernel: Kernel,
    console: Console,
    count: int,
    text: str,
    element: "JsElement",
    box: "JsElement",
    place: "JsElement | None",
) -> "Any":
    console.count = int(count)
    try:
        outcome = await kernel.run(console, str(text), Surface(kernel.app, element, box, place))
    except KeyboardInterrupt:  # the interrupt arrived when the cell had just ended
        outcome = Outcome(False, 0, "KeyboardInterrupt")
    return outcome.ok, outcome.line, outcome.message


async def _complete(kernel: Kernel, console: Console, code: str, cursor: int, asked: bool) -> "Any":
    start, found = await kernel.complete(console, str(code), int(cursor), bool(asked))
    return start, [(one.text, one.kind) for one in found]


async def _explain(kernel: Kernel, console: Console, code: str, cursor: int) -> "Any":
    return await kernel.explain(console, str(code), int(cursor))


async def _interrupt(kernel: Kernel, console: Console) -> "Any":
    await kernel.interrupt(console)


async def _leave(kernel: Kernel, console: Console, *filenames: "Any") -> "Any":
    await kernel.leave(console, [str(filename) for filename in filenames])


METHODS: "dict[str, Any]" = {
    "run": _run,
    "complete": _complete,
    "explain": _explain,
    "interrupt": _interrupt,
    "leave": _leave,
}
