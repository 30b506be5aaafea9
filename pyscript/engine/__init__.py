"""The engine of PyScript: hooks, config, errors, loading, running and output. No module here imports an element."""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.app_protocol import Host

__version__ = "0.1.0"
"""The version of PyScript. Programs read it as `pyscript.__version__`."""

app: "Host | None" = None
"""The App of this interpreter, for functions that programs call without passing an App, such as `when()`.

Each interpreter has one page, and therefore one App. This variable is None before the start, and without a page.
"""
