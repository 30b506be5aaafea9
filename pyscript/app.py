"""The composition root: `App.start()` lists the steps of the start in order."""

import asyncio
import json

import pyscript
from pyscript import engine, runtime
from pyscript.elements.registry import registry
from pyscript.elements.script import Script
from pyscript.engine.config.keys import Config
from pyscript.engine.errors import Text
from pyscript.engine.hooks import Hooks
from pyscript.engine.records import Progress, Run
from pyscript.engine.reporter import Reporter
from pyscript.engine.running import handlers
from pyscript.engine.running.runner import Runner
from pyscript.engine.running.source import Sources
from pyscript.engine.showing.output import Output
from pyscript.plugins.error import ErrorPanel
from pyscript.plugins.splashscreen import Splashscreen

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any, Protocol

    from pyscript.engine.hooks import Plugin
    from pyscript.engine.loading.named_plugins import NamedPlugins
    from pyscript.engine.records import Report
    from pyscript.runtime.js_types import JsElement, JsEvent, JsObject
    from pyscript.runtime.page_api import Bridge

    class Part(Protocol):
        """The part of an App that differs between page and worker. PagePart and WorkerPart implement this Protocol."""

        plugins: tuple[type[Plugin], ...]
        in_worker: bool
        sync: Any

        def __init__(self, app: "App") -> None: ...

        def watch_leaving(self) -> None:
            """Arrange that the hook `close` is called when the page is left."""

        def add_classic_config(self) -> None:
            """Add to the config any settings found in tags of classic PyScript."""

        async def watch_workers(self) -> None:
            """Arrange that `on_worker` is called for each worker of the page."""

        async def connect(self) -> None:
            """Queue the scripts, and begin to handle the page's tags or, in a worker, the calls from the page."""


RUNNING = Text("Running scripts")
READY = Text("Ready")
LOADED = ("packages", "files", "fetch", "paths", "js_modules", "persist")
ELEMENTS = ((("{kind}-script", "{kind} script"), Script),)


class PagePart:
    """The part of an App that is specific to a page. A worker's App has a WorkerPart instead, see worker_app.py.

    Args:
        app: The App.
    """

    plugins: "tuple[type[Plugin], ...]" = (Splashscreen, ErrorPanel)
    in_worker = False
    sync: "Any" = None

    def __init__(self, app: "App") -> None:
        self.app = app

    def watch_leaving(self) -> None:
        """Arrange that the hook `close` is called when the page is left."""
        runtime.window().addEventListener("pagehide", runtime.listener(self._left))

    def _left(self, event: "JsEvent") -> None:
        """Call the hook `close`, unless the browser may keep the page in its back/forward cache."""
        if not event.persisted:
            self.app.hooks.tell("close")

    def add_classic_config(self) -> None:
        """Add to the config the items listed in <py-env> tags, and report a config key that has no effect."""
        if self.app.config.get("execution_thread") == "worker" or (self.app.kind == "py" and self._has("py-env")):
            from pyscript.compat.classic_page import add_config

            add_config(self.app)

    async def watch_workers(self) -> None:
        """If a plugin has the hook `on_worker`, arrange that it is called for each worker of the page."""
        if self.app.hooks.calls("on_worker"):
            (await self.app.bridge.workers()).onWorker(runtime.listener(self._worker_started))

    def _worker_started(self, worker: "JsObject") -> None:
        from pyscript.workers import Worker

        async def find() -> "Any":
            return worker

        runtime.spawn(self.app.hooks.call("on_worker", Worker(find, str(worker.name))), None)

    async def connect(self) -> None:
        """Handle the events of attributes such as py-click, and define the elements, which queue their scripts."""
        if self.app.config.get("terminal") or self._has(f"[{self.app.kind}-mount]"):
            from pyscript.compat import classic_page

            classic_page.add_pane(self.app)
            classic_page.mount(self.app)
        await runtime.page.openPanes()
        runtime.page.attachAttributes(self.app.kind, runtime.listener(self._attribute_heard))
        registry.connect(self.app)
        self._define_elements()

    def _define_elements(self) -> None:
        """Define the script elements now, and every other PyScript tag when it first appears in the page."""
        for names, cls in ELEMENTS:
            registry.register(tuple([name.replace("{kind}", self.app.kind) for name in names]), cls)
        runtime.page.onUnclaimed(runtime.listener(self._tag_wanted))

    def _tag_wanted(self, name: str, kind: str, module: str) -> None:
        """Import and define the class of a tag that has appeared in the page."""
        if str(kind) == self.app.kind:
            from pyscript.elements import lazy_tags

            lazy_tags.define(str(name), str(module), self.app.kind)

    def _attribute_heard(self, event: "JsEvent", code: str) -> None:
        """Run the code of an attribute such as py-click for an event. The first event imports event_attributes.py."""
        from pyscript.engine.running.event_attributes import run_attribute

        run_attribute(self.app, event, code)

    def _has(self, selector: str) -> bool:
        """Return whether the page has an element that matches the selector."""
        return not runtime.is_none(runtime.window().document.querySelector(selector))


class App:
    """One interpreter on one page, or in a worker.

    Args:
        bridge: The functions and data that core.js offers.
        part: PagePart, or WorkerPart of worker_app.py.

    Attributes:
        kind: "py" for Pyodide, "mpy" for MicroPython.
        config: The page's Config.
        hooks: The plugins' hooks.
        runner: The Runner, which runs sources.
        sources: The sources that have been run, and their places in the page.
        shows_errors: Whether stderr is shown in the page even if the run has no element to print into.
    """

    def __init__(self, bridge: "Bridge", part: "type[Part]") -> None:
        self.module = pyscript
        self.bridge = bridge
        self.part = part(self)
        self.in_worker = self.part.in_worker
        self.kind = str(bridge.kind)
        self.config = Config({"type": self.kind})
        self.sources = Sources()
        self.reporter = Reporter(self.sources, pyscript.__all__)
        self.hooks = self.reporter.hooks = Hooks(self.reporter.hook_failed)
        self.report, self.report_soon = self.reporter.report, self.reporter.report_soon
        self.complain = self.reporter.complain
        self.runner = Runner(self.hooks, self.report)
        self.started = asyncio.Event()
        self.shows_errors = False
        self._named_plugins: NamedPlugins | None = None
        self._names = 0

    async def start(self) -> None:
        """Start the app: read the config, load plugins, packages and files, and start the first scripts."""
        self._redirect()
        self._load_config()
        await self._load_plugins()
        await self.hooks.call("configure", self.config)
        await self.reporter.report_config(self.config)
        await self.load(self.config)
        if self._named_plugins is not None:
            await self._named_plugins.load_waiting()
        self.config.tell_unknown()
        await self.reporter.report_config(self.config)
        await self.hooks.call("setup", self)
        await self.part.watch_workers()
        await self.part.connect()
        self.progress("run", RUNNING.filled())
        await self.runner.idle()
        self.progress("ready", READY.filled())
        await self.hooks.call("ready", self)
        self.started.set()

    def progress(self, stage: str, detail: str, loaded: int = 0, total: int = 0) -> None:
        """Report a step of the start: the page gets a `py:progress` event, and the plugins get a Progress."""
        self.bridge.progress(detail, stage, loaded, total)
        self.hooks.tell("on_progress", Progress(stage, detail, loaded, total))

    def _redirect(self) -> None:
        """Route printed text, `input()` and uncaught exceptions to PyScript, and notice when the page is left."""
        runtime.redirect(self._write)
        runtime.set_input(ask_person)
        runtime.on_stray_error(self.report_soon)
        self.part.watch_leaving()

    def _load_config(self) -> None:
        parts = json.loads(str(self.bridge.config))
        if parts:
            from pyscript.engine.config.merge import read_config

            self.config = read_config(parts, self.kind)
        self.part.add_classic_config()
        self.config.url = self.config.url or str(self.bridge.base())
        if self.config.get("debug"):
            runtime.set_debug()

    async def _load_plugins(self) -> None:
        """Add the built-in plugins that the config does not switch off, and the plugins that it names."""
        named = self.config.get("plugins", [])
        for cls in self.part.plugins:
            if f"!{cls.name}" not in named:
                self.add_plugin(cls())
        if named:
            from pyscript.engine.loading.named_plugins import NamedPlugins

            self._named_plugins = NamedPlugins(self, self.hooks, self.add_plugin, named, adapt, self._count_defined)
            await self._named_plugins.load()
        if self.bridge.hooked():
            from pyscript.compat.js_hooks import JsHooks

            self.add_plugin(JsHooks())

    def _count_defined(self) -> int:
        """Return the number of registered elements plus the number of JavaScript hooks."""
        return len(registry.classes) + int(self.bridge.hooked())

    def add_plugin(self, plugin: "Plugin") -> None:
        """Add a plugin: its hooks, its config keys and its tags."""
        self.hooks.add(plugin, self)
        if self.hooks.calls("before_run") or self.hooks.calls("after_run"):
            from pyscript.engine.running.handler_hooks import Watch

            handlers.watch(Watch(self.hooks, self.output).handle)
        self.config.add_keys(plugin.config_keys)
        for tag, cls in plugin.tags:
            self.define_classic(tag, cls)

    def define_classic(self, tag: str, cls: type) -> None:
        """Define a custom element as `register_custom_element` of classic PyScript does."""
        from pyscript.compat.plugins import classic_element

        runtime.own_window().console.info(f"Defining new custom element {tag}")
        registry.register((tag,), classic_element(cls))

    def clock(self) -> float:
        """Return the milliseconds since the page, or this worker, began to load."""
        return float(runtime.own_window().performance.now())

    async def load(self, config: Config) -> None:
        """Load the packages, files, JavaScript modules and folders that a config names."""
        if any([config.get(key) for key in LOADED]):
            from pyscript.engine.loading.loader import Loader

            await Loader(self.complain, self.progress).load(config)

    def _write(self, stream: str, text: str) -> bool:
        """Write printed text to the output of the current run. Return whether the console already has the text."""
        run = runtime.current()
        return run is not None and bool(run.output.write(stream, text))

    def show_panel(self, report: "Report") -> None:
        """Draw an error panel after the report's element, or at the top of the page. Equal errors are only counted."""
        element = report.element if report.element is not None or report.run is None else report.run.element
        about = str(self.bridge.asset("errors.html"))
        shown = {"code": report.code, "title": report.title, "text": report.text, "hint": report.hint, "about": about}
        runtime.page.panel(element, runtime.to_js(shown))

    def close_splash(self) -> None:
        """Remove the splash screen, if there is one."""
        self.bridge.closeSplash()

    def output(self, run: Run, box: "JsElement | None") -> Output:
        """Return the output for a run. `box` is the element that the run prints into, or None."""
        return Output(run, box, self)

    def next_name(self, element: "JsElement | None") -> str:
        """Return the id of a tag or, if it has none, the next free name: py-0, py-1..."""
        if element is not None and element.id:
            return str(element.id)
        self._names += 1
        return f"{self.kind}-{self._names - 1}"

    @property
    def sync(self) -> "Any":
        """The functions that a worker shares with its page; None on a page."""
        return self.part.sync

    async def evaluate(self, code: str) -> "Any":
        """Run code in the shared namespace, and return the value of its last expression."""
        await self.started.wait()
        from pyscript.engine.running.evaluate import evaluate

        return await evaluate(self, code)


def adapt(value: object, core_hooks: "JsObject | None") -> "list[Plugin]":
    """Return the plugins that adapt a plugin of classic PyScript or of JavaScript; see compat/plugins.py."""
    from pyscript.compat.plugins import adapt

    return adapt(value, core_hooks)


def ask_person(prompt: object, how: str) -> str:
    """Ask the person at the page for `input()` and `sys.stdin`; see engine/running/input.py."""
    from pyscript.engine.running.input import ask_person

    return ask_person(prompt, how)


def start(bridge: "Bridge", resolve: "JsObject", reject: "JsObject") -> None:
    """Start the App, and call `resolve` when the first scripts have started. Called by core.js."""
    runtime.connect(bridge)
    engine.app = app = App(bridge, PagePart)
    runtime.settle(app.start(), resolve, reject)


def evaluate(code: str, resolve: "JsObject", reject: "JsObject") -> None:
    """Run code for `pyscript.interpreter.run(code)` in JavaScript, and pass its value to `resolve`."""
    runtime.settle(_app().evaluate(code), resolve, reject)


def finished(resolve: "JsObject", reject: "JsObject") -> None:
    """Call `resolve` when all scripts that were in the page at its start have ended. Called by core.js."""
    runtime.settle(_app().runner.finished(), resolve, reject)


def _app() -> App:
    assert isinstance(engine.app, App)
    return engine.app
