"""`<script type="py-game">`: a game made with pygame-ce, on a canvas of the page."""

from pyscript import runtime
from pyscript.elements.script import Script
from pyscript.engine.config.keys import Config
from pyscript.engine.errors import Problem
from pyscript.engine.showing.output import find

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.records import Run
    from pyscript.engine.running.source import Source

__all__ = ["Game"]

PACKAGE = "pygame-ce"
CANVAS = "canvas"
"""The default id of the canvas. The attribute `target` can name another id."""

NO_CANVAS = Problem("PY5001", 'The game draws on the <canvas> with the id "{name}", but the page has no such element.')


class Game(Script):
    """A script that runs a game in a namespace of its own.

    The game loop must `await` something, so that the page can draw.
    """

    async def prepare(self) -> "Run | None":
        """Give the game its canvas, and dispatch the event `py-game`.

        If a listener calls the event's preventDefault(), the game does not run.
        """
        name = self._attribute("target") or CANVAS
        canvas = find(name, self.element)
        if canvas is None:
            await self.app.report(NO_CANVAS.error(name=name), None, self.element)
            self.tell("done")
            return None
        run = await super().prepare()
        if run is None:
            return None
        runtime.bridge().drawOn(canvas)
        run.namespace = self.app.runner.namespace("py-game")
        detail = {"canvas": canvas, "code": run.source.text, "config": run.config or {}}
        if not runtime.page.dispatch(self.element, "py-game", runtime.to_js(detail), True):
            self.tell("done")
            return None
        return run

    async def _own_config(self, source: "Source") -> "dict[str, Any] | None":
        """Load pygame-ce, and the packages and files that the game's own config names."""
        await self.app.load(Config({"packages": [PACKAGE]}))
        if not self._attribute("config"):
            return None
        self.late = True  # the attribute `config` of a game is never the config of the page
        return await super()._own_config(source)


SCRIPT_TYPES = {"py": ("py-game",)}
ELEMENT = Game
