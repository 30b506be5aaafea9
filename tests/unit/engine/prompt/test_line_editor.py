"""The line editor of terminals, on CPython: the tests give it keys and look at the screen."""

import re

import pytest

from pyscript.engine.prompt.console import Console
from pyscript.engine.prompt.history import History
from pyscript.engine.prompt.line_editor import LineEditor
from pyscript.engine.prompt.syntax_colours import coloured, width

UP, DOWN, LEFT, RIGHT, HOME, END = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[C", "\x1b[H", "\x1b[F"


class Screen:
    """The part of a terminal that the editor uses: letters in a grid, and a cursor."""

    def __init__(self, columns: int = 40) -> None:
        self.columns = columns
        self.lines = [""]
        self.row = self.column = 0

    def write(self, text: str) -> None:
        for part in re.findall(r"\x1b\[[\d;?]*[A-Za-z]|[^\x1b]", text):
            if part.startswith("\x1b"):
                self.sequence(part)
            elif part == "\r":
                self.column = 0
            elif part == "\n":
                self.down()
            else:
                self.letter(part)

    def letter(self, letter: str) -> None:
        if self.column >= self.columns:
            self.column = 0
            self.down()
        line = self.lines[self.row].ljust(self.column)
        self.lines[self.row] = line[: self.column] + letter + line[self.column + 1 :]
        self.column += 1

    def down(self) -> None:
        self.row += 1
        while len(self.lines) <= self.row:
            self.lines.append("")

    def sequence(self, part: str) -> None:
        number = int(part[2:-1] or 1) if part[2:-1].isdigit() or part[2:-1] == "" else 0
        if part.endswith("A"):
            self.row -= number
        elif part.endswith("C"):
            self.column += number
        elif part == "\x1b[J":
            self.lines[self.row] = self.lines[self.row][: self.column]
            del self.lines[self.row + 1 :]
        elif part == "\x1b[2J":
            self.lines = [""] * len(self.lines)
        elif part == "\x1b[H":
            self.row = self.column = 0

    @property
    def shown(self) -> str:
        return "\n".join(line.rstrip() for line in self.lines).rstrip()


def editing(
    *keys: str, history: list[str] | None = None, columns: int = 40, block: bool = True
) -> tuple[LineEditor, Screen]:
    screen = Screen(columns)
    editor = LineEditor(
        screen.write, lambda: screen.columns, Console({"price": 1, "prices": 2}, history=History(history or []))
    )
    editor.start(">>> ", block=block)
    for key in keys:
        editor.feed(key)
    return editor, screen


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (["abc", LEFT, "X"], "abXc"),
        (["abc", HOME, "X"], "Xabc"),
        (["abc", "\x01", "X", "\x05", "Y"], "XabcY"),
        (["abc", LEFT, LEFT, "\x7f"], "bc"),
        (["abc", HOME, "\x1b[3~"], "bc"),
        (["one two", "\x17"], "one "),
        (["one two", "\x17", HOME, "\x19"], "twoone "),
        (["one two", "\x1bb", "\x0b"], "one "),
        (["one two", "\x1b[1;5D", "\x15"], "two"),
        (["one two", HOME, "\x1bf", "X"], "oneX two"),
        (["ab\x1b[5~c"], "abc"),
        (["äß", LEFT, "世"], "ä世ß"),
        (["a", RIGHT, RIGHT, "b", END, "c"], "abc"),
        (["a\x02b\x06c"], "bac"),
    ],
)
def test_keys_edit_the_line(keys: list[str], text: str) -> None:
    editor, screen = editing(*keys)
    assert editor.text == text
    assert screen.shown == f">>> {text}".rstrip()


def test_enter_ends_a_complete_entry() -> None:
    editor, screen = editing("1 + 1\r")
    assert editor.result == "1 + 1"
    assert screen.shown == ">>> 1 + 1"
    assert screen.row == 1 and screen.column == 0


def test_a_block_is_edited_as_one() -> None:
    editor, screen = editing("for x in y:\r", "print(x)\r")
    assert editor.result is None
    assert screen.shown == ">>> for x in y:\n...     print(x)\n..."
    editor.feed(UP + UP + END + "  # first" + DOWN + DOWN)
    assert screen.shown.startswith(">>> for x in y:  # first\n")
    editor.feed(END + "\r")
    assert editor.result == "for x in y:  # first\n    print(x)"


def test_backspace_removes_a_whole_indent() -> None:
    editor, _ = editing("if x:\r", "\x7f", "y")
    assert editor.text == "if x:\ny"


def test_long_lines_wrap_and_the_cursor_stays_in_place() -> None:
    _, screen = editing("a" * 50, LEFT * 30, "X", columns=20)
    assert screen.shown.replace("\n", "") == ">>> " + "a" * 20 + "X" + "a" * 30
    assert (screen.row, screen.column) == (1, 5)
    _, screen = editing("a" * 16, columns=20)
    assert (screen.row, screen.column) == (1, 0)


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("Name?\n", ["Name?", "Bobby Tables"]),
        ("First\nsecond\n> ", ["First", "second", "> Bobby Tables"]),
        ("x" * 35, ["x" * 35 + "Bobby", " Tables"]),
        ("x" * 40, ["x" * 40, "Bobby Tables"]),
        ("y" * 90, ["y" * 40, "y" * 40, "y" * 10 + "Bobby Tables"]),
    ],
)
def test_a_question_is_shown_once(prompt: str, shown: list[str]) -> None:
    screen = Screen()
    editor = LineEditor(screen.write, lambda: screen.columns)
    editor.start(prompt)
    for key in "Bobby Tables":
        editor.feed(key)
    assert screen.lines == shown
    editor.feed("\r")
    assert editor.result == "Bobby Tables"
    assert screen.lines[: len(shown)] == shown


def test_history_can_be_walked_and_searched() -> None:
    history = ["first = 1", "def f():\n    pass", "last"]
    assert editing(UP, history=history)[0].text == "last"
    editor, screen = editing(UP, UP, history=history)
    assert screen.shown == ">>> def f():\n...     pass"
    editor.feed(UP + UP)
    assert editor.text == "first = 1"
    editor.feed(DOWN + DOWN + DOWN + DOWN)
    assert editor.text == ""
    editor, screen = editing("\x12", "f", history=history)
    assert "(search 'f') def f():" in screen.shown
    editor.feed("\x12")
    assert editor.text == "first = 1"
    editor.feed("\r")
    assert editor.result == "first = 1"


def test_tab_indents_completes_and_lists() -> None:
    assert editing("\t")[0].text == "    "
    assert editing("impo", "\t")[0].text == "import"
    editor, screen = editing("pric", "\t")
    assert editor.text == "price"
    editor.feed("\t")
    assert "price   prices" in screen.shown
    assert screen.shown.endswith(">>> price")


def test_ctrl_c_and_ctrl_d_raise_exceptions() -> None:
    screen = Screen()
    editor = LineEditor(screen.write, lambda: 40)
    editor.start(">>> ")
    with pytest.raises(KeyboardInterrupt):
        editor.feed("abc\x03")
    assert screen.shown == ">>> abc^C"
    editor.start(">>> ")
    with pytest.raises(EOFError):
        editor.feed("\x04")


def test_a_paste_does_not_run() -> None:
    editor, _ = editing("\x1b[200~x = 1\r\ny = 2\r\n\x1b[201~")
    assert editor.text == "x = 1\ny = 2\n" and editor.result is None


def test_a_doctest_is_pasted_without_its_prompts() -> None:
    editor, _ = editing("\x1b[200~>>> for x in y:\n...     x\n1\n2\x1b[201~")
    assert editor.text == "for x in y:\n    x"


def test_each_line_pasted_into_a_plain_prompt_is_an_answer() -> None:
    editor, _ = editing("\x1b[200~one\ntwo\n\x1b[201~", block=False)
    assert editor.result == "one"
    editor.start("? ")
    assert editor.result == "two"


def test_hidden_text_is_not_shown() -> None:
    screen = Screen()
    editor = LineEditor(screen.write, lambda: 40)
    editor.start("Password: ", hidden=True)
    editor.feed("secret\r")
    assert editor.result == "secret" and screen.shown == "Password:"


def test_ctrl_l_clears_the_screen() -> None:
    _, screen = editing("abc", "\x0c")
    assert screen.shown == ">>> abc" and screen.row == 0


def test_wide_and_combining_characters_have_their_width() -> None:
    assert width("abc") == 3
    assert width("世界") == 4
    assert width("e\u0301") == 1
    assert width("🙂") == 2


def test_colours_end_with_each_line() -> None:
    text = coloured("def f(): # x\n    return '''a\nb''' + 12")
    assert re.sub(r"\x1b\[[\d;]*m", "", text) == "def f(): # x\n    return '''a\nb''' + 12"
    assert all(line.count("\x1b[0m") >= 1 for line in text.split("\n"))
    assert "\x1b[1;34mdef\x1b[0m" in text and "\x1b[33m12\x1b[0m" in text and "\x1b[31m# x\x1b[0m" in text
    assert coloured("x.print") == "x.print" and "\x1b[36mprint" in coloured("print")
