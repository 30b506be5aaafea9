"""`input()` on the page."""

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
