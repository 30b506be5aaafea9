"""The names of the seam that are others in a worker, on both interpreters: those that speak with the page."""

from pyscript.runtime import asking, lent, remote

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any


def ask_page(name: str, *args: "Any") -> "Any":
    """See host.py."""
    return remote.settled(name, args)


async def import_in_page(url: str) -> "Any":
    """See host.py."""
    return await remote.page("importModule").later(url)


NAMES = {
    "ask_page": ask_page,
    "begin_batch": asking.begin_batch,
    "can_ask": asking.can_ask,
    "gather": remote.gather,
    "handle": lent.lend,
    "held": remote.held,
    "import_in_page": import_in_page,
    "is_far": remote.is_far,
    "listener": lent.lend,
    "page": remote.page,
    "release": lent.release,
    "window": remote.window,
}
"""Name -> what takes its place."""
