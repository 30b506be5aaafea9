"""The context in which code runs: the page, the config, and the current target."""

from pyscript import engine, runtime
from pyscript.engine.running.source import resolve

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.dom import Document, Window
    from pyscript.engine.records import Run

__all__ = ["RUNNING_IN_WORKER", "config", "current_target", "document", "js_import", "py_import", "sync", "window"]

if TYPE_CHECKING:
    window: Window
    """JavaScript's global object."""
    document: Document
    """JavaScript's `document`, which represents the page."""
    config: dict[str, Any]
    """The config of the running script's tag, as a dict. If the tag has no config, it is the config of the page."""
    sync: Any
    """In a worker, the functions that worker and page share. On the main thread, any use of `sync` raises an error."""
    RUNNING_IN_WORKER: bool
    """Whether this Python runs in a worker."""


def config_of(run: "Run | None") -> "dict[str, Any]":
    """Return the config that applies to a run.

    It is the config of the run itself or of the nearest parent run that has one. If none has a config, it is the
    config of the page.
    """
    while run is not None:
        if run.config is not None:
            return run.config
        run = run.parent
    return engine.app.config.values if engine.app else {}


def __getattr__(name: str) -> "Any":
    """Look up names such as `window` at each use, since this module may be imported before there is a page."""
    if name == "window":
        return runtime.window()
    if name == "document":
        return runtime.window().document
    if name == "config":
        return config_of(runtime.current())
    if name == "js_modules":
        from pyscript import js_modules

        return js_modules
    if name == "RUNNING_IN_WORKER":
        return engine.app is not None and engine.app.in_worker
    if name == "sync":
        if engine.app and engine.app.in_worker:
            return engine.app.sync
        from pyscript.util import NotSupported

        return NotSupported("pyscript.sync", "pyscript.sync works only when running in a worker")
    raise AttributeError(f"module 'pyscript.context' has no attribute '{name}'")


def current_target() -> str:
    """Return the id of the element that `display()` writes into by default. If the element has no id, give it one.

    Raises:
        ValueError: No script or event handler is running.
    """
    run = runtime.current()
    if run is None:
        raise ValueError("current_target() is for scripts and handlers: none is running")
    target = run.target()
    if not target.id:
        target.id = run.name
    return str(target.id)


async def js_import(*urls: str) -> "list[Any]":
    """Import JavaScript modules.

    Args:
        urls: The addresses of the modules, which may be relative to the page.

    Returns:
        The modules, in the order of their addresses.
    """
    base = str(runtime.bridge().base())
    modules = []
    for url in urls:
        modules.append(await runtime.import_in_page(resolve(url, base)))
    return modules


async def py_import(*names: str) -> "list[Any]":
    """Import Python modules. If a module is missing, install its package first.

    Args:
        names: The names of the modules. A package is assumed to have the name of its module, except for some well-known
            modules ("PIL" is in "pillow").

    Returns:
        The modules, in the order of their names.

    Raises:
        ImportError: A module could not be imported, or its package could not be installed.
    """
    modules = []
    for name in names:
        try:
            module = __import__(name)
        except ImportError:
            await _install(name.partition(".")[0])
            module = __import__(name)
        for part in name.split(".")[1:]:
            module = getattr(module, part)
        modules.append(module)
    return modules


async def _install(name: str) -> None:
    from pyscript.engine.hints import PACKAGE_OF

    for requirement, reason in await runtime.install([PACKAGE_OF.get(name, name)], config_of(None), runtime.bridge()):
        raise ImportError(f"The package {requirement} could not be installed: {reason}")
