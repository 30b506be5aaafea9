"""Runs code that belongs to no tag: for `pyscript.interpreter.run(code)` in JavaScript, and for `worker.run(code)`."""

from pyscript import runtime
from pyscript.engine.records import Run
from pyscript.engine.running import implicit_names
from pyscript.engine.running.source import Source

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.app_protocol import Host


async def evaluate(app: "Host", code: str) -> "Any":
    """Run code in the shared namespace, and return the value of its last expression.

    Args:
        app: The App of the page or the worker.
        code: Python code, which may use top-level await.

    Raises:
        Exception: The exception that the code raises.
    """
    await runtime.provide(code, runtime.bridge())
    name = app.next_name(None)
    namespace = app.runner.namespace()
    implicit_names.provide(code, namespace)
    run = Run("call", name, Source(code, f"<{name}>", inline=False), None, namespace)
    run.output = app.output(run, None)
    await app.hooks.call("before_run", run)
    try:
        run.result = await runtime.spawn(runtime.evaluate(run.source.text, run.source.filename, run.namespace), run)
    except Exception as error:  # noqa: BLE001 - raised again below
        run.error = error
    await app.hooks.call("after_run", run)
    if run.error is not None:
        raise run.error
    return run.result
