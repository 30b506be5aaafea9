"""The composition root: start-up, read from top to bottom."""

import asyncio
import json
import sys

import pyscript
from pyscript import context, runtime
from pyscript.elements.registry import registry
from pyscript.elements.script import Script
from pyscript.engine.config.keys import Config
from pyscript.engine.errors import PyScriptError, closest, report_of, set_importable
from pyscript.engine.hooks import Hooks
from pyscript.engine.records import Progress, Report, Run
from pyscript.engine.running import handlers, implicit_names
from pyscript.engine.running.runner import Runner
from pyscript.engine.running.source import Source, Sources
from pyscript.engine.showing import renderers
from pyscript.engine.showing.output import Output
from pyscript.plugins.error import ErrorPanel
from pyscript.plugins.splashscreen import Splashscreen

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.hooks import Plugin
    from pyscript.runtime.js_types import JsElement, JsEvent, JsObject
    from pyscript.runtime.page_api import Bridge

LOADED = ("packages", "files", "fetch", "paths", "js_modules", "persist")
BUILT_IN_PLUGINS = (Splashscreen, ErrorPanel)
SWITCHES = (
    "error",
    "splashscreen",
    "codemirror",
    "deprecations-manager",
    "donkey",
    "py-editor",
    "py-game",
    "py-terminal",
)
"""What pages switch off by `plugins = ["!name"]`: our plugins, and those of PyScript core."""
ELEMENTS = ((("{kind}-script", "{kind} script"), Script),)
IN_WORKER = " in worker"
"""Behind the names of tags whose code runs in a worker, while they are of the page."""
TOOLS = {
    "editor": "pyscript.elements.editor",
    "game script": "pyscript.elements.game",
    "repl": "pyscript.elements.repl",
    "terminal": "pyscript.elements.terminal",
}
"""Tags whose modules are imported when the page has one."""
WIDGETS = ("box", "button", "inputbox", "list", "md", "register-widget", "title", "tutor")
"""Tags of classic pages, each with a module of its own that is imported when the page has one; on Pyodide."""


class App:
    """One interpreter on one page.

    Args:
        bridge: What core.js offers.

    Attributes:
        kind: "py" for Pyodide, "mpy" for MicroPython.
        config: The page's Config.
        hooks: The plugins.
        runner: Runs sources.
        sources: What has been run, and where it stands.
        shows_errors: Whether stderr is shown in the page where no element is named for it.
    """

    built_in: "tuple[type[Plugin], ...]" = BUILT_IN_PLUGINS

    def __init__(self, bridge: "Bridge") -> None:
        self.bridge = bridge
        self.kind = str(bridge.kind)
        self.config = Config({"type": self.kind})
        self.hooks = Hooks(self._hook_failed)
        self.sources = Sources()
        self.runner = Runner(self.hooks, self.report)
        self.started = asyncio.Event()
        self.shows_errors = False
        self._plugin_loader: Any = None
        self._names = 0
        self._lazy: list[str] = []
        self._complaints: set[str] = set()

    async def start(self) -> None:
        """From config to the first scripts."""
        self._redirect()
        self._load_config()
        await self._load_plugins()
        await self.hooks.call("configure", self.config)
        await self._tell_problems()
        await self.load(self.config)
        await self._load_waiting_plugins()
        self.config.tell_unknown()
        await self._tell_problems()
        await self.hooks.call("setup", self)
        await self._hear_of_workers()
        await self._meet_page()
        self.progress("run", "Running scripts")
        await self.runner.idle()
        self.progress("ready", "Ready")
        await self.hooks.call("ready", self)
        self.started.set()

    def progress(self, stage: str, detail: str, loaded: int = 0, total: int = 0) -> None:
        """Report a step of the start, to the page as `py:progress` and to plugins; see Progress."""
        self.bridge.progress(detail, stage, loaded, total)
        self.hooks.tell("on_progress", Progress(stage, detail, loaded, total))

    def _redirect(self) -> None:
        """Let everything that is printed, asked, or raised and not caught come to us."""
        runtime.redirect(self._write)
        runtime.set_input(ask_person)
        runtime.on_stray_error(self.report_soon)
        handlers.connect(self.report_soon, self.hooks, self.output)
        renderers.connect(self.hooks)
        implicit_names.connect(pyscript)
        set_importable(pyscript.__all__)
        self._hear_leaving()

    def _hear_leaving(self) -> None:
        runtime.window().addEventListener("pagehide", runtime.listener(self._left))

    async def _meet_page(self) -> None:
        """Take over what is in the page, which queues the scripts."""
        await self._open_panes()
        self._mount()
        runtime.page.attachAttributes(self.kind, runtime.listener(self._attribute_heard))
        registry.connect(self)
        self._define_elements()

    def _attribute_heard(self, event: "JsEvent", code: str) -> None:
        """An element with an attribute such as py-click has its event. What runs it is imported with the first one."""
        from pyscript.engine.running.event_attributes import run_attribute

        run_attribute(self, event, code)

    async def _hear_of_workers(self) -> None:
        """Let plugins know of the page's workers, if one wants to."""
        if self.hooks.calls("on_worker") and not self.bridge.worker:
            (await self.bridge.workers()).onWorker(runtime.listener(self._worker_started))

    def _worker_started(self, worker: "JsObject") -> None:
        from pyscript.workers import Worker

        async def find() -> "Any":
            return worker

        runtime.spawn(self.hooks.call("on_worker", Worker(find, str(worker.name))), None)

    def _load_config(self) -> None:
        parts = json.loads(str(self.bridge.config))
        if parts:
            from pyscript.engine.config.merge import read_config

            self.config = read_config(parts, self.kind)
        if self.kind == "py" and not self.bridge.worker:
            self._add_env()
        self.config.url = self.config.url or str(self.bridge.base())
        context.set_config(self.config.values)
        if self.config.get("debug"):
            runtime.set_debug()
        if self.config.get("execution_thread") == "worker" and not self.bridge.worker:
            message = 'execution_thread = "worker" has no effect: Python runs in the page.'
            self.complain(
                PyScriptError("PY1002", message, "Give the tags that are to run in workers the attribute worker.")
            )

    async def _tell_problems(self) -> None:
        """Show what has been found wrong with the config by now, with its place in the page."""
        problems, notes = self.config.take_problems()
        for problem in problems:
            await self.sources.place(problem)
            await self.report(problem)
        for note in notes:
            runtime.own_window().console.info(note)

    async def _load_plugins(self) -> None:
        """Take the plugins in: the built-in ones but those that the config switches off, and those that it names."""
        named = self.config.get("plugins", [])
        off = [name[1:] for name in named if name.startswith("!")]
        for name in off:
            like = closest(name, list(SWITCHES))
            if name not in SWITCHES and like:
                self.complain(PyScriptError("PY1002", f'"!{name}" switches no plugin off. Did you mean "!{like}"?'))
        for cls in self.built_in:
            if cls.name not in off:
                self.add_plugin(cls())
        wanted = [name for name in named if not name.startswith("!")]
        if wanted:
            from pyscript.engine.loading.loader import Loader
            from pyscript.engine.loading.plugins import PluginLoader

            loader = Loader(self.complain, self.progress)
            self._plugin_loader = PluginLoader(loader, adapt, lambda: len(registry.classes) + int(self.bridge.hooked()))
            for plugin in await self._plugin_loader.load(wanted, self.config):
                self.add_plugin(plugin)
        if self.bridge.hooked():
            from pyscript.compat.js_hooks import JsHooks

            self.add_plugin(JsHooks())

    async def _load_waiting_plugins(self) -> None:
        """Take in the plugins that needed the page's packages or files."""
        if self._plugin_loader is None:
            return
        for plugin in await self._plugin_loader.load(self._plugin_loader.waiting, self.config, again=True):
            self.add_plugin(plugin)
            await self.hooks.call(
                "configure", self.config, [c for c in self.hooks.calls("configure") if c[0] is plugin]
            )

    def add_plugin(self, plugin: "Plugin") -> None:
        """Add a plugin, and call its hooks."""
        self.hooks.add(plugin, self)
        self.config.add_keys(plugin.config_keys)
        for tag, cls in plugin.tags:
            self.define_classic(tag, cls)

    def define_classic(self, tag: str, cls: type) -> None:
        """Define an element as classic's `register_custom_element` does."""
        from pyscript.compat.plugins import classic_element

        runtime.own_window().console.info(f"Defining new custom element {tag}")
        registry.register((tag,), classic_element(cls))

    def _define_elements(self) -> None:
        """Define our elements, and classic's that the page has or gets."""
        for names, cls in ELEMENTS:
            registry.register(tuple([name.replace("{kind}", self.kind) for name in names]), cls)
        for name in runtime.page.onUnclaimed(runtime.listener(self._wanted)):
            self._wanted(name)

    def _wanted(self, name: str) -> None:
        """The page has a tag whose class is not defined yet."""
        kind, _, tag = str(name).replace(IN_WORKER, "").partition("-")
        module = TOOLS.get(tag, "")
        if str(name).endswith(IN_WORKER):
            kind = self.kind if runtime.page.isWorkerHost(self.kind) else ""
        if tag in WIDGETS and self.kind == "py":
            module = "pyscript.compat.tags." + tag.replace("-", "_")
        if module and kind == self.kind and str(name) not in self._lazy:
            self._lazy.append(str(name))
            if self.kind == "py":
                self._define_lazy(str(name), module)
            else:
                runtime.spawn(self._fetch_lazy(str(name), module), None)

    def _define_lazy(self, name: str, module: str) -> None:
        """Define an element whose module has not been imported yet."""
        __import__(module)
        registry.register((name,), sys.modules[module].ELEMENT)

    async def _fetch_lazy(self, name: str, module: str) -> None:
        """The same on MicroPython, which has the module in its late archive."""
        await runtime.provide(f"import {module}", self.bridge)
        self._define_lazy(name, module)

    async def _open_panes(self) -> None:
        """Open the panes that the page has, or the one that the config asks for, before a script prints into them."""
        document = runtime.window().document
        wanted = self.config.get("terminal")
        if runtime.is_none(document.querySelector("py-terminal, mpy-terminal")):
            if not wanted:
                return
            pane = document.createElement(f"{self.kind}-terminal")
            for name in ("auto", "docked", "xterm"):
                if self.config.get(name, wanted == "auto" if name == "auto" else False):
                    pane.setAttribute(name, "")
            document.body.append(pane)
        await runtime.page.openPanes()

    def _left(self, event: "JsEvent") -> None:
        """The page is left; it may come back from the browser's own cache, and then nothing is closed."""
        if not event.persisted:
            self.hooks.tell("close")

    def clock(self) -> float:
        """Milliseconds since the page began to load."""
        return float(runtime.own_window().performance.now())

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
                named = self.config.get(key, [])
                self.config[key] = ([named] if isinstance(named, str) else named) + listed[key]

    async def load(self, config: Config) -> None:
        """Load packages, files and JavaScript modules, if a config names any."""
        if any([config.get(key) for key in LOADED]):
            from pyscript.engine.loading.loader import Loader

            await Loader(self.complain, self.progress).load(config)

    def _write(self, stream: str, text: str) -> bool:
        """Something was printed: whether the console has it already."""
        run = runtime.current()
        return run is not None and bool(run.output.write(stream, text))

    def output(self, run: Run, box: "JsElement | None") -> Output:
        """The output of a run, with the box it prints into, if any."""
        return Output(run, box, self)

    def next_name(self, element: "JsElement | None") -> str:
        """The id of a tag, or the next free one: py-0, py-1..."""
        if element is not None and element.id:
            return str(element.id)
        self._names += 1
        return f"{self.kind}-{self._names - 1}"

    async def report(
        self, error: "BaseException | JsObject", run: "Run | None" = None, element: "JsElement | None" = None
    ) -> Report:
        """Show an error in the page and in the console."""
        if run is not None or not isinstance(error, PyScriptError):
            await self.sources.page.load()
        report = report_of(error, self.sources.locate)
        report.run, report.element = run, element
        runtime.own_window().console.error(
            f"({report.code}) {report.text}" + (f"\n{report.hint}" if report.hint else "")
        )
        self.hooks.first_true("on_error", report)
        return report

    def report_soon(
        self, error: "BaseException | JsObject", run: "Run | None" = None, element: "JsElement | None" = None
    ) -> None:
        """Show an error, from where nothing can be awaited."""
        runtime.spawn(self.report(error, run, element), run)

    def complain(self, error: PyScriptError, run: "Run | None" = None) -> None:
        """Show a mistake that PyScript found, once."""
        if error.message not in self._complaints:
            self._complaints.add(error.message)
            self.report_soon(error, run)

    def _hook_failed(self, plugin: "Plugin", hook: str, error: Exception) -> None:
        message = f"The plugin {plugin.name} failed in {hook}."
        if isinstance(error, PyScriptError):
            self.complain(PyScriptError(error.code, f"{message} {error.message}"))
        else:
            self.complain(PyScriptError("PY2003", message, cause=error))

    async def evaluate(self, code: str) -> "Any":
        """Run a text in the shared namespace: the value of its last expression."""
        await self.started.wait()
        await runtime.provide(code, self.bridge)
        name = self.next_name(None)
        implicit_names.provide(code, self.runner.namespace())
        run = Run("call", name, Source(code, f"<{name}>", inline=False), None, self.runner.namespace())
        run.output = self.output(run, None)
        await self.hooks.call("before_run", run)
        try:
            run.result = await runtime.spawn(runtime.evaluate(run.source.text, run.source.filename, run.namespace), run)
        except Exception as error:  # noqa: BLE001 - raised again below
            run.error = error
        await self.hooks.call("after_run", run)
        if run.error is not None:
            raise run.error
        return run.result


def adapt(value: object, core_hooks: "Any" = None) -> "list[Plugin]":
    """The plugins that stand for what is none of our kind; see compat/plugins.py."""
    from pyscript.compat.plugins import adapt

    return adapt(value, core_hooks)


def ask_person(prompt: object = "") -> str:
    """What `input()` does; see engine/running/input.py."""
    from pyscript.engine.running.input import ask_person

    return ask_person(prompt)


_app: "App" = None  # type: ignore[assignment]


def start(bridge: "Bridge", resolve: "JsObject", reject: "JsObject") -> None:
    """Called by core.js when the interpreter is there; resolved when the first scripts have started."""
    global _app
    runtime.connect(bridge)
    _app = App(bridge)
    runtime.settle(_app.start(), resolve, reject)


def evaluate(code: str, resolve: "JsObject", reject: "JsObject") -> None:
    """Called by core.js for `pyscript.interpreter.run(code)`; resolved with the value."""
    runtime.settle(_app.evaluate(code), resolve, reject)


def finished(resolve: "JsObject", reject: "JsObject") -> None:
    """Called by core.js; resolved when the scripts that the page began with have ended."""
    runtime.settle(_app.runner.finished(), resolve, reject)
