"""The seam in a worker, which reaches the page over a channel."""

import sys

from pyscript import runtime
from pyscript.runtime.remote import channel, page_objects, references

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.interpreter import WorkerInterpreter
    from pyscript.runtime.js_types import JsObject


def become_worker(to: "JsObject") -> None:
    """Make the functions of the seam ask the page over a channel. Called once, after runtime.connect().

    This is not done earlier, since pages and workers start from the same memory snapshot.

    Args:
        to: The worker's end of the channel.
    """
    if sys.implementation.name == "micropython":
        from pyscript.runtime.remote import micropython

        _connect(to, micropython)
    else:
        from pyscript.runtime.remote import pyodide

        _connect(to, pyodide)


def _connect(to: "JsObject", interpreter: "WorkerInterpreter") -> None:
    channel.connect(to, interpreter, page_objects.Remote, page_objects.KINDS, references)
    references.connect(to, interpreter)
    runtime.use(interpreter)
