"""Handlers as plugins see them: each event is a run, with hooks before and after it. Imported when one wants that."""

from pyscript import runtime
from pyscript.engine.records import Run
from pyscript.engine.running import handlers
from pyscript.engine.running.handlers import Handler, element_of
from pyscript.engine.running.source import Source

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.hooks import Hooks


def handle(handler: Handler, event: object, hooks: "Hooks") -> "Any":
    """Do what a handler does, with `before_run` before and `after_run` after it."""
    run = _run(handler, event)
    more = hooks.start("before_run", run)
    if more is None:
        return _call(handler, event, run, hooks)

    async def later() -> None:
        await more
        _call(handler, event, run, hooks)

    return runtime.spawn(later(), runtime.current())


def _run(handler: Handler, event: object) -> Run:
    """The run of a handler: that of the attribute that names it, or else one of its own."""
    current = runtime.current()
    if current is not None and current.kind == "handler" and current.function is handler.function:
        return current  # type: ignore[no-any-return]
    if handler.source is None:
        handler.source = Source("", getattr(handler.function, "__name__", "handler"), inline=False)
    run = Run("handler", handler.source.filename, handler.source, element_of(event), {}, current)
    run.function = handler.function
    if current is None:
        run.output = handlers.make_output(run, None)
    else:
        run.namespace, run.output = current.namespace, current.output
    return run


def _call(handler: Handler, event: object, run: Run, hooks: "Hooks") -> "Any":
    chosen = handler if run.function is handler.function else Handler(run.function)
    try:
        run.result = chosen.call(event)
    except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
        _end(run, error, event, hooks)
        return None
    if run.result is not None and runtime.is_awaitable(run.result):
        return runtime.spawn(_finish(run, event, hooks), runtime.current())
    _end(run, None, event, hooks)
    return run.result


async def _finish(run: Run, event: object, hooks: "Hooks") -> None:
    try:
        run.result = await run.result
    except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
        run.result = None
        _end(run, error, event, hooks)
    else:
        _end(run, None, event, hooks)


def _end(run: Run, error: "Exception | None", event: object, hooks: "Hooks") -> None:
    """Show what a handler raised, and tell the plugins."""
    run.error = error
    if error is not None:
        handlers.report(error, runtime.current(), element_of(event))
    more = hooks.start("after_run", run)
    if more is not None:
        runtime.spawn(more, runtime.current())
    handlers.ended()
