"""`input()` on the page."""

import pytest
from selenium.webdriver.common.keys import Keys

from pyscript.testing import Page


def test_input_asks_beside_the_output_and_python_waits(py: Page) -> None:
    py.open("<py-script id=a>name = input('Your name? ')\nprint('Hello', name)</py-script>")
    field = py.find("#a input")
    assert py.js("return document.activeElement.labels[0].innerText").strip() == "Your name?"
    field.send_keys("Ada\n")
    py.sees("Hello Ada", "#a")
    assert py.text("#a") == "Your name? Ada\nHello Ada"
    assert py.count("#a input") == 0


def test_input_works_in_handlers_and_callbacks_of_builtins(py: Page) -> None:
    py.run(
        "<button id=x py-click=ask>x</button><py-script id=a>def ask():\n    print(sorted([2, 1], key=lambda n: int(input(f'{n}? '))))</py-script>"
    )
    py.find("#x").click()
    py.find("#a input").send_keys("1\n")
    py.sees("1?")
    py.find("#a input").send_keys("5\n")
    py.sees("[2, 1]", "#a")


def test_escape_raises_eof_error(py: Page) -> None:
    py.open("<py-script id=a>try:\n    input()\nexcept EOFError as e:\n    print('EOF', e)</py-script>")
    py.find("#a input").send_keys(Keys.ESCAPE)
    py.sees("EOF input() was cancelled", "#a")


def test_two_scripts_ask_one_after_the_other(py: Page) -> None:
    py.open("<py-script id=a>print(input('a? '))</py-script><py-script id=b>print(input('b? '))</py-script>")
    py.find("#a input").send_keys("1\n")
    py.find("#b input").send_keys("2\n")
    py.sees("b? 2\n2", "#b")


def test_removing_a_tag_ends_its_input(py: Page) -> None:
    py.open("<py-script id=a>try:\n    input('x')\nexcept EOFError:\n    import js\n    js.ended = 1</py-script>")
    py.find("#a input")
    py.js("a.remove()")
    py.until(lambda: py.js("return window.ended"))


def test_window_prompt_asks_where_python_cannot_suspend(mpy: Page) -> None:
    mpy.open(
        "<script>window.prompt = (text) => text + 'answer'</script><mpy-script id=a>print(input('q: '))</mpy-script>"
    )
    mpy.sees("q: answer", "#a")


READS = {
    "line by line": """import sys
total = 0
for line in sys.stdin:
    total += int(line)
print("sum", total)""",
    "as a whole": """import sys
print("sum", sum(map(int, sys.stdin.read().split())))""",
    "with readline": """import sys
total, line = 0, sys.stdin.readline()
while line:
    total, line = total + int(line), sys.stdin.readline()
print("sum", total)""",
}


@pytest.mark.places("py", "py worker", "py isolated worker")
@pytest.mark.parametrize("how", READS)
def test_lines_of_stdin_are_typed_in_the_page(page: Page, how: str) -> None:
    page.open(f"<KIND-script id=a>{READS[how]}</KIND-script>")
    for number in ("3\n", "4\n"):
        page.find("#a input").send_keys(number)
        page.sees(number, "#a")
    page.until(lambda: page.count("#a input"), "the next field")
    page.find("#a .py-input button").click()
    page.sees("sum 7", "#a")


def test_ctrl_d_ends_the_input(py: Page) -> None:
    py.open("<py-script id=a>import sys\nprint(repr(sys.stdin.readline()), repr(sys.stdin.readline()))</py-script>")
    py.find("#a input").send_keys("one\n")
    py.sees("one", "#a")
    py.find("#a input").send_keys(Keys.CONTROL, "d")
    py.sees("'one\\n' ''", "#a")


def test_stdin_works_in_a_cell(py: Page) -> None:
    py.open("<py-repl id=r autorun>import sys\nsys.stdin.readline().upper()</py-repl>")
    py.find("#r .py-input input").send_keys("typed\n")
    py.sees("'TYPED\\n'", "#r .py-cell-output")


@pytest.mark.places("py", "py worker")
def test_getpass_asks_without_showing_the_answer(page: Page) -> None:
    page.open("<KIND-script id=a>import getpass\nprint(len(getpass.getpass('Key: ')))</KIND-script>")
    field = page.find("#a input[type=password]")
    field.send_keys("secret\n")
    page.sees("6", "#a")
    assert "secret" not in page.text("#a")
