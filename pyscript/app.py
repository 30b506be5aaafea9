"""The composition root: start-up, read from top to bottom."""

import asyncio
import json

from pyscript import context, runtime
from pyscript.elements.base import Registry
from pyscript.elements.script import Script
from pyscript.engine import handlers, prelude
from pyscript.engine.attributes import Attributes
from pyscript.engine.config import read_config
from pyscript.engine.errors import PyScriptError, report_of
from pyscript.engine.hooks import Hooks
from pyscript.engine.output import Output
from pyscript.engine.runner import Run, Runner
from pyscript.engine.source import Source, Sources
from pyscript.plugins.error import ErrorPanel

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.config import Config
    from pyscript.engine.hooks import Plugin

LOADED = ("packages", "files", "fetch", "paths", "js_modules", "persist")
BUILT_IN_PLUGINS = (ErrorPanel,)
ELEMENTS = ((("{kind}-script", "{kind} script"), Script),)


class App:
    """One interpreter on one page.

    Args:
        bridge: What core.js offers.

    Attributes:
        config: The page's Config.
        hooks: The plugins.
        runner: Runs sources.
        sources: What has been run, and where it stands.
    """

    def __init__(self, bridge: "Any") -> None:
        self.bridge = bridge
        self.kind = str(bridge.kind)
        self.config: Config = read_config([], bridge.kind)
        self.hooks = Hooks(self._hook_failed)
        self.sources = Sources()
        self.runner = Runner(self.hooks, self.report)
        self.registry = Registry(self)
        self.started = asyncio.Event()
        self._names = 0
        self._complaints: set[str] = set()

    async def start(self) -> None:
        """From config to the first scripts."""
        self._redirect()
        self._load_config()
        self._load_plugins()
        await self.hooks.call("configure", self.config)
        for problem in self.config.problems:
            await self.report(problem)
        await self._load()
        await self.hooks.call("setup", self)
        self._mount()
        Attributes(self).attach()
        for names, cls in ELEMENTS:
            self.registry.define(tuple([name.replace("{kind}", self.bridge.kind) for name in names]), cls)
        await self.runner.idle()
        await self.hooks.call("ready", self)
        self.started.set()

    def _redirect(self) -> None:
        """Let everything that is printed, asked, or raised and not caught come to us."""
        runtime.redirect(self._write)
        runtime.set_input(ask)
        runtime.on_stray_error(self.report_soon)
        handlers.report_to(self.report_soon)

    def _load_config(self) -> None:
        self.config = read_config(json.loads(self.bridge.config), self.bridge.kind)
        if self.kind == "py":
            self._add_env()
        self.config.url = self.config.url or str(runtime.window().document.baseURI)
        context.set_config(self.config.values)
        if self.config.get("debug"):
            runtime.set_debug()
        if self.config.get("execution_thread") == "worker":
            self.complain(PyScriptError("PY5004", "This version of PyScript has no workers: Python runs in the page."))
        for note in self.config.notes:
            runtime.window().console.info(note)

    def _mount(self) -> None:
        """Name elements in `__main__`, as classic's `py-mount="name"` asks; without a name, by their id."""
        for node in runtime.window().document.querySelectorAll(f"[{self.kind}-mount]"):
            name = str(node.getAttribute(f"{self.kind}-mount")) or str(node.id).replace("-", "_")
            if name:
                from pyscript.compat.classic import Element

                self.runner.namespace()[name] = Element(str(node.id), node)

    def _add_env(self) -> None:
        """Take in what <py-env> tags list."""
        for tag in runtime.window().document.querySelectorAll("py-env"):
            from pyscript.elements.env import read_env

            listed = read_env(str(tag.textContent))
            for key in listed:
                self.config.values[key] = self.config.get(key, []) + listed[key]

    async def _load(self) -> None:
        """Load packages, files and JavaScript modules, if the config names any."""
        if any([self.config.get(key) for key in LOADED]):
            from pyscript.engine.loader import Loader

            await Loader(self.complain).load(self.config)

    def _load_plugins(self) -> None:
        """Take the built-in plugins in, but those that the config switches off."""
        named = self.config.get("plugins", [])
        for name in [name for name in named if not name.startswith("!")]:
            self.complain(PyScriptError("PY5004", f'This version of PyScript loads no plugins: "{name}" is left out.'))
        off = [name[1:] for name in named if name.startswith("!")]
        for cls in BUILT_IN_PLUGINS:
            if cls.name not in off:
                self.hooks.add(cls(), self)

    def _write(self, stream: str, text: str) -> None:
        """Something was printed; the console has it already."""
        run = runtime.current()
        if run is not None:
            run.output.write(stream, text)

    def output(self, run: Run, box: "Any") -> Output:
        """The output of a run, with the box it prints into, if any."""
        return Output(run, box, self.hooks, self.complain)

    def next_name(self, element: "Any") -> str:
        """The id of a tag, or the next free one: py-0, py-1..."""
        if element is not None and element.id:
            return str(element.id)
        self._names += 1
        return f"{self.kind}-{self._names - 1}"

    async def report(self, error: "Any", run: "Run | None" = None, element: "Any" = None) -> None:
        """Show an error in the page and in the console."""
        if run is not None or not isinstance(error, PyScriptError):
            await self.sources.page.load()
        report = report_of(error, self.sources.locate)
        report.run, report.element = run, element
        runtime.window().console.error(f"({report.code}) {report.text}" + (f"\n{report.hint}" if report.hint else ""))
        self.hooks.ask("on_error", report)

    def report_soon(self, error: "Any", run: "Run | None" = None, element: "Any" = None) -> None:
        """Show an error, from where nothing can be awaited."""
        runtime.spawn(self.report(error, run, element), run)

    def complain(self, error: PyScriptError, run: "Run | None" = None) -> None:
        """Show a mistake that PyScript found, once."""
        if error.message not in self._complaints:
            self._complaints.add(error.message)
            self.report_soon(error, run)

    def _hook_failed(self, plugin: "Plugin", hook: str, error: Exception) -> None:
        text, file, line = runtime.describe(error, self.sources.locate)
        self.complain(
            PyScriptError("PY2003", f"The plugin {plugin.name} failed in {hook}.\n{text}", file=file, line=line)
        )

    async def evaluate(self, code: str) -> "Any":
        """Run a text in the shared namespace: the value of its last expression."""
        await self.started.wait()
        await runtime.provide(code, self.bridge)
        name = self.next_name(None)
        prelude.provide(code, self.runner.namespace())
        run = Run("call", name, Source(code, f"<{name}>", inline=False), None, self.runner.namespace())
        run.output = self.output(run, None)
        return await runtime.spawn(runtime.evaluate(code, run.source.filename, run.namespace), run)


def ask(prompt: object = "") -> str:
    """What `input()` does; see engine/input.py."""
    from pyscript.engine.input import ask

    return ask(prompt)


_app: "App" = None  # type: ignore[assignment]


def start(bridge: "Any", resolve: "Any", reject: "Any") -> None:
    """Called by core.js when the interpreter is there; resolved when the first scripts have started."""
    global _app
    runtime.connect(bridge)
    _app = App(bridge)
    runtime.settle(_app.start(), resolve, reject)


def evaluate(code: str, resolve: "Any", reject: "Any") -> None:
    """Called by core.js for `pyscript.interpreter.run(code)`; resolved with the value."""
    runtime.settle(_app.evaluate(code), resolve, reject)


def finished(resolve: "Any", reject: "Any") -> None:
    """Called by core.js; resolved when the scripts that the page began with have ended."""
    runtime.settle(_app.runner.finished(), resolve, reject)
