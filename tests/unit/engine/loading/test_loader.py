"""The destinations of the files that the config lists, without a page."""

from typing import Any

import pytest

from pyscript.engine.config.keys import Config
from pyscript.engine.errors import PyScriptError
from pyscript.engine.loading.loader import destinations


@pytest.mark.parametrize(
    ("values", "pairs"),
    [
        ({"files": {"a/b.py": ""}}, [("a/b.py", "b.py")]),
        ({"files": {"a/b.py?x#y": "./"}}, [("a/b.py?x#y", "./b.py")]),
        ({"files": {"b.py": "to/c.py"}}, [("b.py", "to/c.py")]),
        ({"files": {"b.zip": "to/*"}}, [("b.zip", "to/*")]),
        ({"files": {"{A}": "dir", "{A}/x.py": "{A}/y.py"}}, [("dir/x.py", "dir/y.py")]),
        (
            {"fetch": [{"from": "/a/", "to_folder": "b", "files": ["x.py", "y/z.py"]}]},
            [("/a/x.py", "b/x.py"), ("/a/y/z.py", "b/y/z.py")],
        ),
        ({"fetch": [{"files": ["x.py"]}]}, [("x.py", "x.py")]),
        ({"fetch": [{"from": "http://h/a.txt"}]}, [("http://h/a.txt", "a.txt")]),
        ({"fetch": [{"from": "a.txt", "to_folder": ".", "to_file": "b.txt"}]}, [("a.txt", "b.txt")]),
        ({"paths": ["./d/x.py"]}, [("./d/x.py", "x.py")]),
    ],
)
def test_each_file_has_its_destination(values: dict[str, Any], pairs: list[tuple[str, str]]) -> None:
    assert destinations(Config(values)) == pairs


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"files": {"a": "x", "b": "x"}}, "puts two files"),
        ({"files": {"{B}/x": ""}}, "template"),
        ({"files": {"http://x/": ""}}, "say where to put"),
        ({"files": {"a.py": "to/*"}}, "unpacked"),
        ({"fetch": [{"from": "a", "to_file": "b", "files": ["c"]}]}, "'to_file' and 'files'"),
        ({"fetch": [{"from": "http://x/"}]}, "say where to put"),
    ],
)
def test_files_without_a_clear_destination_are_refused(values: dict[str, Any], message: str) -> None:
    with pytest.raises(PyScriptError, match=message):
        destinations(Config(values))
