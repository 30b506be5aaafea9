"""Colours of Python code in a terminal, and the width of text there."""

import re

import pytest

from pyscript.engine.prompt.syntax_colours import coloured, width

PLAIN = re.compile(r"\x1b\[[\d;]*m")


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("äö", 2), ("e\u0301", 1), ("日本", 4), ("한", 2), ("😀", 2), ("", 0)]
)
def test_wide_and_combining_letters_are_counted(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    "source",
    [
        "for x in range(3): print('a')  # b",
        "'''one\ntwo'''\nx = 0x1f",
        "def f(",
        "'unclosed\nnext",
        "f'{x}'",
        "ünï = 1",
    ],
)
def test_colours_change_no_letter_and_end_with_their_line(source: str) -> None:
    shown = coloured(source)
    assert PLAIN.sub("", shown) == source
    for line in shown.split("\n"):
        codes = PLAIN.findall(line)
        assert not codes or codes[-1] == "\x1b[0m"


def test_kinds_of_words_have_their_colours() -> None:
    assert coloured("if len") == "\x1b[1;34mif\x1b[0m \x1b[36mlen\x1b[0m"
    assert coloured("'a' 12 # c") == "\x1b[32m'a'\x1b[0m \x1b[33m12\x1b[0m \x1b[31m# c\x1b[0m"
