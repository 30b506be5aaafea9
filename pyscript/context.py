"""Where the code runs: the page, the config, the current target."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = ["RUNNING_IN_WORKER", "config", "current_target", "document", "js_import", "window"]

RUNNING_IN_WORKER = False
"""Whether this Python runs in a worker."""

if TYPE_CHECKING:
    window: Any
    """JavaScript's global object."""
    document: Any
    """The page."""
    config: dict[str, Any]
    """The page's config, as a dict."""

_config: "dict[str, Any]" = {}


def set_config(values: "dict[str, Any]") -> None:
    """Called when the page's config has been read."""
    global _config
    _config = values


def __getattr__(name: str) -> "Any":
    """`window`, `document` and `config` are there once a page is: nothing of it is kept while modules are imported."""
    if name == "window":
        return runtime.window()
    if name == "document":
        return runtime.window().document
    if name == "config":
        return _config
    raise AttributeError(f"module 'pyscript.context' has no attribute '{name}'")


def current_target() -> str:
    """The id of the element that display() writes into by default; it gets one if it has none.

    Raises:
        ValueError: No script or handler is running.
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
        urls: Their addresses; relative ones are relative to the page.
    """
    base = str(runtime.window().document.baseURI)
    modules = []
    for url in urls:
        modules.append(await runtime.bridge().importModule(str(runtime.window().URL.new(url, base).href)))
    return modules
