"""Hints for mistakes in programs."""

import pytest

from pyscript.engine.hints import hint_for, missing_module


def raised(code: str) -> Exception:
    """Return the exception that some code raises."""
    try:
        exec(code, {})
    except Exception as error:  # noqa: BLE001 - it is the result
        return error
    raise AssertionError("it raises nothing")


@pytest.mark.parametrize(
    ("code", "part"),
    [
        ("when", "from pyscript import when"),
        ("import no_such_module_x", 'packages = ["no_such_module_x"]'),
        ("import no_such_module_x.y", '"./no_such_module_x.py" = ""'),
        ("raise ModuleNotFoundError(\"No module named 'cv2'\", name='cv2')", 'packages = ["opencv-python"]'),
        ("raise ModuleNotFoundError(\"No module named 'pip'\", name='pip')", "config installs packages"),
        ("raise ModuleNotFoundError(\"No module named 'curses'\", name='curses')", "does not work in a browser"),
        ("raise ModuleNotFoundError(\"No module named 'distutils'\", name='distutils')", "setuptools"),
        ("raise ModuleNotFoundError(\"No module named 'multiprocessing'\", name='multiprocessing')", "Pool"),
        ("raise OSError('Failed to fetch')", "Access-Control-Allow-Origin"),
    ],
)
def test_a_common_mistake_gets_a_hint(code: str, part: str) -> None:
    assert part in hint_for(raised(code), ["when"])


@pytest.mark.parametrize(
    "code", ["wehn", "1 / 0", "raise ImportError(\"No module named 'js'\", name='js')", "from json import no_such_name"]
)
def test_other_errors_get_no_hint(code: str) -> None:
    assert hint_for(raised(code), ["when"]) == ""


def test_the_missing_module_is_the_top_level_one() -> None:
    assert missing_module(ImportError("No module named 'a.b'", name="a.b")) == "a"
    assert missing_module(ImportError("no module named 'c.d'")) == "c"
    assert missing_module(ImportError("cannot import name 'x' from 'y'", name="y")) == ""
