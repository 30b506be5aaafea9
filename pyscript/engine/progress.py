"""The progress of a start: dispatched in the page as `py:progress`, and told to plugins."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.hooks import Hooks


class Progress:
    """A step of starting up: what plugins get in `on_progress`.

    Attributes:
        stage: "packages", "files", "run" or "ready"; the page's own `py:progress` events tell of "download" and "start"
            before, when Python is not there yet.
        detail: What happens, in words.
        loaded, total: How much of the stage is done, in bytes for files and in packages for packages; 0 where unknown.
    """

    def __init__(self, stage: str, detail: str, loaded: int, total: int) -> None:
        self.stage = stage
        self.detail = detail
        self.loaded = loaded
        self.total = total


class Teller:
    """Reports the progress of a start.

    Args:
        hooks: The plugins.
    """

    def __init__(self, hooks: "Hooks") -> None:
        self.hooks = hooks

    def __call__(self, stage: str, detail: str, loaded: int = 0, total: int = 0) -> None:
        """Tell of a step; see Progress."""
        runtime.bridge().progress(detail, stage, loaded, total)
        self.hooks.tell("on_progress", Progress(stage, detail, loaded, total))
