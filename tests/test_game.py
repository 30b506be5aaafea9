"""`<script type="py-game">`. A substitute stands in for pygame-ce, since parts of pygame-ce are not available here."""

from pathlib import Path

import pytest
from conftest import make_wheel

from pyscript.cli.packages import write_lock
from pyscript.testing import Answer, Page

CONFIG = '<py-config>packages_url = "ADDRESS/games/"</py-config>'
PYGAME = """
from pyodide_js import canvas

surface = canvas.getCanvas2D()
"""


@pytest.fixture(scope="module")
def games(tmp_path_factory: pytest.TempPathFactory, server) -> str:  # type: ignore[no-untyped-def]
    """Serve our substitute for pygame-ce, and return a config that uses the substitute."""
    folder: Path = tmp_path_factory.mktemp("games")
    make_wheel(folder, "pygame-ce", "2.5", {"pygame.py": PYGAME})
    write_lock(folder)
    for path in folder.iterdir():
        server.answers[f"/games/{path.name}"] = Answer(path.read_bytes())
    return CONFIG.replace("ADDRESS", server.address)


def test_a_game_draws_on_the_canvas_of_the_page(py: Page, games: str) -> None:
    py.run(
        f"{games}<canvas id=canvas width=20 height=20></canvas><script type=py-game>\n"
        "import asyncio, pygame\n"
        "pen = pygame.surface.getContext('2d')\n"
        "for step in range(3):\n    pen.fillRect(step, 0, 1, 1)\n    await asyncio.sleep(0)\n"
        "</script><script type=py>print('pen' in globals())</script>"
    )
    pixel = "document.querySelector('#canvas').getContext('2d').getImageData(2, 0, 1, 1).data[3]"
    assert py.js(f"return {pixel}") == 255
    assert py.count(".py-error") == 0


def test_a_game_has_a_target_and_can_be_prevented(py: Page, games: str) -> None:
    py.file("own.toml", '[files]\n"./level.txt" = ""\n')
    py.file("level.txt", "first level")
    py.run(
        "<script>addEventListener('py-game', (event) => { window.told = [event.detail.canvas.id, event.detail.code];"
        " if (event.target.id === 'no') event.preventDefault(); })</script>"
        f"{games}<canvas id=own></canvas>"
        "<script type=py-game target=own config=own.toml>print(open('level.txt').read())</script>"
        "<script type=py-game target=own id=no>print('never')</script>"
    )
    assert py.js("return told") == ["own", "print('never')"]
    console = py.console()
    assert "first level" in console and "never" not in console.replace("print('never')", "")


def test_a_missing_canvas_is_reported(py: Page, games: str) -> None:
    py.run(f"{games}<script type=py-game>print('never')</script>")
    assert 'the id "canvas"' in py.error("PY5001")


def test_unavailable_pygame_is_reported(py: Page) -> None:
    py.run("<canvas id=canvas></canvas><script type=py-game>import pygame</script>")
    assert "pygame-ce" in py.error("PY1001")
