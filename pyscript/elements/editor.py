"""`<py-editor>`, `<script type="py-editor">` and their MicroPython forms: editors whose code runs in a worker."""

from pyscript import runtime
from pyscript.elements.repl import Repl
from pyscript.engine.errors import Problem
from pyscript.engine.prompt.console import Console
from pyscript.engine.prompt.kernel_page_side import known_worker_kernel, worker_kernel_of
from pyscript.engine.workers.calls import WorkerEnded

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.prompt.kernel_page_side import WorkerKernel
    from pyscript.runtime.js_types import JsObject

__all__ = ["Editor"]

SECOND_CONFIG = Problem("PY0409", "{what}: {env}. Only the first editor of an env can configure its worker.")


class Editor(Repl):
    """An editor. Its worker starts when code is first run. A script with `setup` starts its worker at once."""

    if TYPE_CHECKING:
        kernel: WorkerKernel

    async def connected(self) -> None:
        """Take over the editor that the page has drawn, or run the code of a `setup` script."""
        element = self.element
        kind = str(element.localName if element.localName != "script" else element.type).partition("-")[0]
        setup = bool(element.hasAttribute("setup"))
        self.event = f"{kind}-editor"
        cell: JsObject | None = None if setup else await runtime.page.cellOf(element)
        self.kind, self.name = kind, str(cell.name if cell else f"{kind}-setup")
        self.kernel = self._kernel(self.name)
        self.console = Console({}, self.name)
        if str(element.localName) == "script":
            await runtime.page.offerScript(element, cell, runtime.listener(self._process))
        if setup:
            await self._set_up()
        elif cell:
            self.cell = cell
            await self._take_code()
            self._connect()
            if element.hasAttribute("autorun") and not cell.linked:
                cell.run()
        runtime.page.announce(element, self.event)

    def _kernel(self, name: str) -> "WorkerKernel":
        env, has_config = self._attribute("env"), bool(self.element.hasAttribute("config"))
        known = known_worker_kernel(self.kind, env) if env else None
        if has_config and known is not None and not self.element.hasAttribute("env-override"):
            what = "duplicated config for env" if known.configured else "unable to add a config to the env"
            self.app.complain(SECOND_CONFIG.error(what=what, env=env))
            has_config = False
        config = self._attribute("config") if has_config else ""
        service = self._attribute("service-worker")
        kernel = worker_kernel_of(self.kind, env or name, config, service)
        kernel.owner = kernel.owner or self.element
        return kernel

    async def _set_up(self) -> None:
        """Run the code of a `setup` script, before any editor with the same `env` runs code."""
        await self._evaluate(str(await self._text()))

    async def _text(self) -> str:
        """Return the code of a script. The code is in the file that `src` names, or else in the script itself."""
        from pyscript.engine.running.source import dedent

        return await self._fetched() if self._attribute("src") else dedent(str(self.element.textContent))

    async def _evaluate(self, code: str) -> None:
        """Run code in the worker of the editor, and show an exception in the page."""
        try:
            await self.kernel.evaluate(code)
        except WorkerEnded:
            return  # the page reports it
        except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
            await self.app.report(error, None, self.element)

    def _process(self, resolve: "JsObject", code: str) -> None:
        self.create_task(self._processed(resolve, str(code)))

    async def _processed(self, resolve: "JsObject", code: str) -> None:
        await self._evaluate(code)
        resolve()

    async def run(self, code: str) -> None:
        """Run the code of `onbeforerun`. Then run the given code, and show the value of its last expression."""
        before = self._attribute("onbeforerun")
        if before:
            await self._evaluate(before)
        await super().run(code)
        if self.element is not None:
            runtime.page.announce(self.element, f"{self.event}:done")


TAGS = ("py-editor", "mpy-editor")
ELEMENT = Editor
