"""Features of classic PyScript other than scripts: <py-env>, `py-mount`, and some keys of the config."""

from pyscript import runtime
from pyscript.engine.errors import Problem

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.app_protocol import Host

TAGS = ("py-env",)
NO_EXECUTION_THREAD = Problem(
    "PY1002",
    'execution_thread = "worker" has no effect: Python runs in the page.',
    "To run a tag in a worker, give it the attribute worker.",
)


def add_config(app: "Host") -> None:
    """Add the packages and files listed in <py-env> tags to the config, so that plugins can import them.

    Report the key `execution_thread` if its value has no effect.
    """
    if app.config.get("execution_thread") == "worker":
        app.complain(NO_EXECUTION_THREAD.error())
    if app.kind != "py":
        return
    for tag in runtime.window().document.querySelectorAll("py-env"):
        from pyscript.elements.env import read_env

        listed = read_env(str(tag.textContent))
        for key in listed:
            named = app.config.get(key, [])
            app.config[key] = ([named] if isinstance(named, str) else named) + listed[key]


def add_pane(app: "Host") -> None:
    """Add a pane that shows printed text, if the config has `terminal = true` or `terminal = "auto"`."""
    document = runtime.window().document
    wanted = app.config.get("terminal")
    if not wanted or not runtime.is_none(document.querySelector("py-terminal, mpy-terminal")):
        return
    pane = document.createElement(f"{app.kind}-terminal")
    for name in ("auto", "docked", "xterm"):
        if app.config.get(name, wanted == "auto" if name == "auto" else False):
            pane.setAttribute(name, "")
    document.body.append(pane)


def mount(app: "Host") -> None:
    """Add each element with `py-mount="name"` to `__main__` under that name or, if the name is empty, under its id."""
    for node in runtime.window().document.querySelectorAll(f"[{app.kind}-mount]"):
        name = str(node.getAttribute(f"{app.kind}-mount")) or str(node.id).replace("-", "_")
        if name:
            from pyscript.compat.classic import Element

            app.runner.namespace()[name] = Element(str(node.id), node)
