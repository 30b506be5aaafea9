"""The text of tags and their lines in the HTML file, without a page."""

import pytest

from pyscript.elements.env import read_env
from pyscript.elements.script import has_code
from pyscript.engine.running.event_attributes import is_dotted_name
from pyscript.engine.running.source import dedent, scan


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("\n    a\n      b\n\n    c\n  ", "\na\n  b\n\nc\n"),
        ("a\n  b", "a\n  b"),
        ("\n\ta\n\t\tb", "\na\n\tb"),
        ("\n\ta\n    b", "\n\ta\n    b"),
        ("", ""),
    ],
)
def test_common_indentation_is_removed_and_lines_are_kept(text: str, result: str) -> None:
    assert dedent(text) == result


def test_tags_that_hold_code_are_found_with_their_lines() -> None:
    html = """<html><!-- <script type="py">no</script> -->
<style>a > b { } /* <script> */</style><textarea><script>no</script></textarea>
<SCRIPT type="py" data-x=">">one</SCRIPT>
<py-script>
two < 3</py-script><p title="<script>">x</p><script src=x></script>"""
    found = [(tag.tag, tag.text, tag.line) for tag in scan(html)]
    assert found == [("script", "one", 3), ("py-script", "\ntwo < 3", 4), ("script", "", 5)]


def test_tags_inside_ours_are_found_as_the_browser_finds_them() -> None:
    html = "<py-box>İ\n<py-button>one</PY-BUTTON></py-box><py-editor>two</py-editor>"
    found = [(tag.tag, tag.text, tag.line) for tag in scan(html)]
    assert found == [
        ("py-box", "İ\n<py-button>one</PY-BUTTON>", 1),
        ("py-button", "one", 2),
        ("py-editor", "two", 2),
    ]


def test_an_unclosed_page_is_read_to_its_end() -> None:
    assert [tag.text for tag in scan("<py-script>x = 1")] == ["x = 1"]
    assert scan("<!-- never closed <py-script>x</py-script>") == []


@pytest.mark.parametrize(
    ("code", "dotted"),
    [
        ("f", True),
        ("a.b_1.c", True),
        ("äö", True),
        ("f()", False),
        ("a.", False),
        ("1a", False),
        ("x = 1", False),
        ("", False),
    ],
)
def test_dotted_names_are_recognised(code: str, dotted: bool) -> None:
    assert is_dotted_name(code) is dotted


def test_the_py_env_list_of_2022_is_read() -> None:
    text = "\n- numpy\n- './x.whl'\n- paths:\n  - ./a.py\n  - ./b.py\n- pandas\n"
    assert read_env(text) == {"packages": ["numpy", "./x.whl", "pandas"], "paths": ["./a.py", "./b.py"]}


@pytest.mark.parametrize(("text", "code"), [("", False), ("\n  # only a comment\n", False), ("x", True)])
def test_comments_alone_are_not_code(text: str, code: bool) -> None:
    assert has_code(text) is code
