"""Calls the hooks `before_run` and `after_run` around handlers. Imported when a plugin has one of these hooks."""

from pyscript import runtime
from pyscript.engine.records import Run
from pyscript.engine.running import handlers
from pyscript.engine.running.handlers import Handler, element_of
from pyscript.engine.running.source import Source

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyscript.engine.hooks import Hooks
    from pyscript.engine.records import RunOutput
    from pyscript.runtime.js_types import JsElement


class Watch:
    """Calls the hooks around handlers. The handling of each event is a Run.

    Args:
        hooks: The Hooks object, which calls the hooks of the plugins.
        output_of: A function that makes the output for a run. It is called with (run, None), since the output has no
            box.
    """

    def __init__(self, hooks: "Hooks", output_of: "Callable[[Run, JsElement | None], RunOutput]") -> None:
        self.hooks = hooks
        self.output_of = output_of

    def handle(self, handler: Handler, event: object) -> "Any":
        """Call `before_run`, then the handler with the event, then `after_run`."""
        run = self._run(handler, event)
        more = self.hooks.start("before_run", run)
        if more is None:
            return self._call(handler, event, run)

        async def later() -> None:
            await more
            self._call(handler, event, run)

        return runtime.spawn(later(), runtime.current())

    def _run(self, handler: Handler, event: object) -> Run:
        """Return the Run object for a handler. If an event attribute calls the handler, this is the attribute's run."""
        current: Run | None = runtime.current()
        if current is not None and current.kind == "handler" and current.function is handler.function:
            return current
        if handler.source is None:
            handler.source = Source("", getattr(handler.function, "__name__", "handler"), inline=False)
        run = Run("handler", handler.source.filename, handler.source, element_of(event), {}, current)
        run.function = handler.function
        if current is None:
            run.output = self.output_of(run, None)
        else:
            run.namespace, run.output = current.namespace, current.output
        return run

    def _call(self, handler: Handler, event: object, run: Run) -> "Any":
        chosen = handler if run.function is handler.function else Handler(run.function)
        try:
            run.result = chosen.call(event)
        except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
            self._end(run, error, event)
            return None
        if run.result is not None and runtime.is_awaitable(run.result):
            return runtime.spawn(self._finish(run, event), runtime.current())
        self._end(run, None, event)
        return run.result

    async def _finish(self, run: Run, event: object) -> None:
        try:
            run.result = await run.result
        except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
            run.result = None
            self._end(run, error, event)
        else:
            self._end(run, None, event)

    def _end(self, run: Run, error: "Exception | None", event: object) -> None:
        """Show the exception of a handler, if any, and call `after_run`."""
        run.error = error
        if error is not None:
            handlers.report(error, runtime.current(), element_of(event))
        more = self.hooks.start("after_run", run)
        if more is not None:
            runtime.spawn(more, runtime.current())
        handlers.ended()
