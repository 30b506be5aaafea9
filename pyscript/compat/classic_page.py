"""What pages of classic PyScript have besides their scripts: <py-env>, `py-mount`, and keys of their config."""

from pyscript import runtime
from pyscript.engine.errors import PyScriptError
from pyscript.engine.hooks import Plugin

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.app_protocol import Host
    from pyscript.engine.config.keys import Config


class ClassicPage(Plugin):
    """Lets a page of classic PyScript run as it was written."""

    name = "classic"
    app: "Host"

    def configure(self, config: "Config") -> None:
        """Take in what <py-env> tags list, and tell of a key that has no effect."""
        if self.app.kind == "py":
            self._add_env(config)
        if config.get("execution_thread") == "worker":
            message = 'execution_thread = "worker" has no effect: Python runs in the page.'
            step = "Give the tags that are to run in workers the attribute worker."
            self.app.complain(PyScriptError("PY1002", message, step))

    def setup(self, app: "Host") -> None:
        """Add the pane that the config asks for, and name elements."""
        self._add_pane(app)
        self._mount(app)

    def _add_env(self, config: "Config") -> None:
        for tag in runtime.window().document.querySelectorAll("py-env"):
            from pyscript.elements.env import read_env

            listed = read_env(str(tag.textContent))
            for key in listed:
                named = config.get(key, [])
                config[key] = ([named] if isinstance(named, str) else named) + listed[key]

    def _add_pane(self, app: "Host") -> None:
        """Add a pane that shows what is printed, as `terminal = true` and `terminal = "auto"` ask for."""
        document = runtime.window().document
        wanted = app.config.get("terminal")
        if not wanted or not runtime.is_none(document.querySelector("py-terminal, mpy-terminal")):
            return
        pane = document.createElement(f"{app.kind}-terminal")
        for name in ("auto", "docked", "xterm"):
            if app.config.get(name, wanted == "auto" if name == "auto" else False):
                pane.setAttribute(name, "")
        document.body.append(pane)

    def _mount(self, app: "Host") -> None:
        """Name elements in `__main__`, as `py-mount="name"` asks; without a name, by their id."""
        for node in runtime.window().document.querySelectorAll(f"[{app.kind}-mount]"):
            name = str(node.getAttribute(f"{app.kind}-mount")) or str(node.id).replace("-", "_")
            if name:
                from pyscript.compat.classic import Element

                app.runner.namespace()[name] = Element(str(node.id), node)
