"""PyScript core's hooks: functions and Python code that JavaScript modules add to `hooks.main` of core.js."""

import sys

from pyscript import runtime
from pyscript.engine.hooks import Plugin

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.config.keys import Config
    from pyscript.engine.records import Run
    from pyscript.runtime.js_types import JsObject


class JsHooks(Plugin):
    """A plugin that runs core's hooks (JavaScript functions and Python code) before and after each script."""

    name = "hooks"

    async def configure(self, config: "Config") -> None:
        """Load the JavaScript part, compat/core_hooks.js."""
        self.core_hooks = await runtime.bridge().importModule(runtime.bridge().asset("compat/core_hooks.js"))

    async def before_run(self, run: "Run") -> None:
        """Run the hooks onReady, onBeforeRun and codeBeforeRun.

        For an asynchronous tag, run the Async variants of the last two.
        """
        if run.kind == "script":
            await self._call("onReady", run)
            await self._call("onBeforeRun" + mode(run), run)
            await self._run("codeBeforeRun" + mode(run), run)

    async def after_run(self, run: "Run") -> None:
        """Run the hooks codeAfterRun and onAfterRun or, for an asynchronous tag, their Async variants."""
        if run.kind == "script":
            await self._run("codeAfterRun" + mode(run), run)
            await self._call("onAfterRun" + mode(run), run)

    async def _call(self, name: str, run: "Run") -> None:
        element = None if runtime.is_far(run.element) else run.element
        for function in self.core_hooks.items(getattr(runtime.bridge().hooks.main, name)):
            answer, error = runtime.throws(function, "call", None, self._wrap(), element)
            if error is not None:
                raise RuntimeError(f"{name}: {runtime.reason(error)}")
            if answer is not None and not runtime.is_none(answer) and runtime.is_awaitable(answer):
                await answer

    async def _run(self, name: str, run: "Run") -> None:
        for code in self.core_hooks.items(getattr(runtime.bridge().hooks.main, name)):
            pending, result = runtime.call_in(run, runtime.execute, str(code), f"<{name}>", run.namespace)
            if pending:
                await result

    def _wrap(self) -> "JsObject":
        """Return the argument for core's hooks, an object with the interpreter and functions that use it."""
        bridge = runtime.bridge()
        io = {
            "stdout": runtime.create_proxy(print),
            "stderr": runtime.create_proxy(lambda *items: print(*items, file=sys.stderr)),
        }
        wrap: JsObject = self.core_hooks.wrapOf(bridge.native, bridge.kind, bridge.config, runtime.to_js(io))
        return wrap


def mode(run: "Run") -> str:
    """Return the suffix of hook names: "" if the next tag waits for this one (async="false"), otherwise "Async"."""
    return "" if run.blocks else "Async"
