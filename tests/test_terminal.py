"""The attribute `terminal`, and `<py-terminal>`: output panes, and Python's prompt in a terminal."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from pyscript.testing import Page

EVERYWHERE = True
BLOCKING = ("py", "py worker", "py isolated worker", "mpy isolated worker")
ROWS = ".xterm-rows"


def screen(page: Page) -> str:
    """Return the text of the terminal, line by line."""
    text = page.js(
        "const view = document.querySelector('[terminal], [interactive]').pyView; if (!view) return '';"
        "const buffer = view.terminal.buffer.active; const lines = [];"
        "for (let row = 0; row < buffer.length; row++) lines.push(buffer.getLine(row).translateToString(true));"
        "return lines.join('\\n')"
    )
    return str(text).rstrip()


def sees(page: Page, text: str) -> str:
    """Wait until the terminal shows a text, and return the whole content of the terminal."""
    return str(page.until(lambda: text in (shown := screen(page)) and shown, f"{text!r} in the terminal"))


def press(page: Page, *keys: str | tuple[str, str]) -> None:
    """Press keys in the terminal. For a pair, hold the first key down while the second is pressed."""
    page.js("document.querySelector('.xterm-helper-textarea').focus()")
    chain = ActionChains(page.driver)
    for key in keys:
        if isinstance(key, tuple):
            chain.key_down(key[0]).send_keys(key[1]).key_up(key[0])
        else:
            chain.send_keys(key)
    chain.perform()


def interrupted(page: Page) -> bool:
    """Press Ctrl-C, and return whether the terminal shows a KeyboardInterrupt."""
    press(page, (Keys.CONTROL, "c"))
    return "KeyboardInterrupt" in screen(page)


def test_output_goes_to_the_terminal(page: Page) -> None:
    page.run("<script type=KIND terminal>\nimport sys\nprint('hello')\nprint('oops', file=sys.stderr)\n</script>")
    assert sees(page, "oops") == "hello\noops"


def test_an_error_is_shown_in_the_terminal(page: Page) -> None:
    page.run("<script type=KIND terminal>\nprint('before')\n1 / 0\n</script>")
    shown = sees(page, "ZeroDivisionError")
    assert "before" in shown and "index.html" in shown
    assert page.count(".py-error") == 0


@pytest.mark.places(*BLOCKING)
def test_input_reads_a_line_with_editing(page: Page) -> None:
    page.open("<script type=KIND terminal>\nname = input('name? ')\nprint('hi', name)\n</script>")
    sees(page, "name?")
    press(page, "jooe", Keys.LEFT, Keys.BACKSPACE, Keys.ENTER)
    assert sees(page, "hi joe") == "name? joe\nhi joe"


@pytest.mark.places("py", "py worker")
def test_ctrl_c_and_ctrl_d_raise_exceptions_at_input(page: Page) -> None:
    page.open(
        "<script type=KIND terminal>\nfor _ in range(2):\n    try:\n        input('? ')\n"
        "    except BaseException as error:\n        print(type(error).__name__)\n</script>"
    )
    sees(page, "?")
    press(page, (Keys.CONTROL, "c"))
    sees(page, "KeyboardInterrupt")
    press(page, (Keys.CONTROL, "d"))
    sees(page, "EOFError")


def test_code_interact_starts_a_prompt(page: Page) -> None:
    page.open("<script type=KIND terminal>\nimport code\nknown = 40\ncode.interact()\n</script>")
    sees(page, ">>>")
    press(page, "known + 2", Keys.ENTER)
    sees(page, "\n42")
    press(page, "for i in range(3):", Keys.ENTER, "print('n', i)", Keys.ENTER, Keys.ENTER)
    assert "...     print('n', i)" in sees(page, "n 2")
    press(page, "1 / 0", Keys.ENTER)
    sees(page, "ZeroDivisionError")
    press(page, "_ * 2", Keys.ENTER)
    sees(page, "\n84")
    press(page, *[Keys.UP] * 5, Keys.ENTER)  # two of these keys move within the block
    page.until(lambda: screen(page).count("\n42") == 2, "the first entry again")


@pytest.mark.places("py", "mpy")
def test_await_and_completion_work_at_the_prompt(page: Page) -> None:
    page.open("<KIND-terminal interactive></KIND-terminal>")
    sees(page, ">>>")
    press(page, "import asyncio", Keys.ENTER, "await asyncio.sleep(0.01) or 'awaited'", Keys.ENTER)
    sees(page, "\n'awaited'")
    press(page, "unusual = 5", Keys.ENTER, "unus", Keys.TAB, " + 1", Keys.ENTER)
    sees(page, "\n6")


@pytest.mark.places("py", "py worker")
def test_ctrl_c_interrupts_code_that_waits(page: Page) -> None:
    page.open("<script type=KIND terminal>\nimport code\ncode.interact()\n</script>")
    sees(page, ">>>")
    press(page, "import time; time.sleep(100)", Keys.ENTER)
    page.until(lambda: screen(page).endswith("sleep(100)"))
    page.until(lambda: interrupted(page), "the interrupt")


@pytest.mark.places("py isolated worker")
def test_ctrl_c_interrupts_a_loop_where_memory_is_shared(page: Page) -> None:
    page.open("<script type=KIND terminal>\nimport code\ncode.interact()\n</script>")
    sees(page, ">>>")
    press(page, "while True: pass", Keys.ENTER, Keys.ENTER)
    page.until(lambda: screen(page).endswith("..."))
    page.until(lambda: interrupted(page), "the interrupt")


@pytest.mark.places("py", "py worker", "py isolated worker")
@pytest.mark.parametrize("question", ["Your name?\\n", "long " * 40, "two\\nlines: "])
def test_a_question_of_input_is_shown_once(page: Page, question: str) -> None:
    page.open(f"<script type=KIND terminal>print('answer', input('{question}'))</script>")
    word = question.split()[0].partition("\\n")[0]
    sees(page, word)
    press(page, *"Bobby")
    sees(page, "Bobby")
    shown = screen(page)
    assert shown.replace("\n", "").count(word) == question.count(word)
    press(page, Keys.ENTER)
    sees(page, "answer Bobby")
    assert screen(page).replace("\n", "").count(word) == question.count(word)


@pytest.mark.places("py")
def test_the_debugger_getpass_and_help_work(page: Page) -> None:
    page.open(
        "<script type=py terminal>\nimport getpass\nsecret = getpass.getpass('key: ')\n"
        "print(len(secret))\nhelp(str)\nvalue = 5\nbreakpoint()\nprint('done')\n</script>"
    )
    sees(page, "key:")
    press(page, "secret", Keys.ENTER)
    shown = sees(page, "more: any key")
    assert "key: \n6\n" in shown
    press(page, "q")
    sees(page, "(Pdb)")
    press(page, "p value", Keys.ENTER)
    sees(page, "\n5")
    press(page, "c", Keys.ENTER)
    sees(page, "done")


@pytest.mark.places("py", "mpy", "py worker", "mpy isolated worker")
def test_the_terminal_has_the_javascript_and_python_names_of_core(page: Page) -> None:
    page.open(
        "<script type=KIND terminal target=place id=s>\nimport code\n__terminal__.write('by the terminal')\n"
        "code.interact()\n</script><div id=place></div>"
    )
    sees(page, ">>>")
    assert "by the terminal" in screen(page)
    assert page.count("#place .xterm") == 1
    assert page.js("return document.querySelector('#s').terminal.cols") > 20
    page.js("document.querySelector('#s').process('6 * 7')")
    sees(page, "\n42")


def test_an_error_appears_after_earlier_output(page: Page) -> None:
    page.run("<script type=KIND terminal>print('first')\n1 / 0</script>")
    shown = sees(page, "ZeroDivisionError")
    assert "first" in shown and shown.index("first") < shown.index("Traceback")


@pytest.mark.places("py", "mpy")
def test_a_pane_shows_what_the_page_prints(page: Page) -> None:
    page.open("<KIND-terminal id=one></KIND-terminal><KIND-terminal id=two auto docked></KIND-terminal>")
    page.find("#two.py-terminal-hidden.py-terminal-docked pre")
    page.find("#one pre")
    page.js(
        f"document.body.insertAdjacentHTML('beforeend', '<{page.kind}-script>print(\"later\")</{page.kind}-script>')"
    )
    page.sees("later", "#one pre.py-terminal")
    page.sees("later", "#two pre.py-terminal")


@pytest.mark.places("py", "mpy")
@pytest.mark.parametrize("xterm", ["false", "true"])
def test_the_config_can_ask_for_a_pane(page: Page, xterm: str) -> None:
    config = f"terminal = true\ndocked = true\nxterm = {xterm}"
    page.run(f"<KIND-config>{config}</KIND-config><KIND-script>print('first')</KIND-script>")
    page.sees("first", f"{page.kind}-terminal.py-terminal-docked")


@pytest.mark.places("py")
def test_two_terminals_run_while_one_prints_a_hundred_thousand_lines(page: Page) -> None:
    page.open(
        "<py-terminal interactive id=a></py-terminal><script type=py terminal id=b>\n"
        "for i in range(100000): print('line', i)\n</script>"
    )
    last = "const buffer = document.querySelector('#b').pyView?.terminal.buffer.active; if (!buffer) return '';"
    last += "let text = ''; for (let row = 0; row < buffer.length; row++) text = buffer.getLine(row).translateToString(true) || text;"
    page.until(lambda: page.js(last + "return text") == "line 99999", "the last line")
    assert sees(page, ">>>").startswith("Python 3")


@pytest.mark.places("py", "mpy")
def test_an_interactive_terminal_says_how_to_use_a_worker(page: Page) -> None:
    page.open("<KIND-terminal interactive worker></KIND-terminal>")
    assert "code.interact()" in page.error("PY5007")
    sees(page, ">>>")


def test_a_pane_that_is_put_back_keeps_its_text(page: Page) -> None:
    page.run("<KIND-terminal id=t></KIND-terminal><KIND-script>print('before')</KIND-script>")
    page.sees("before", "#t")
    page.js("window.tag = document.querySelector('#t'); tag.remove()")
    page.python("print('meanwhile')")
    page.js("document.body.append(tag)")
    page.until(lambda: page.python("print('after')") is None and "after" in page.text("#t"), "the pane to go on")
    assert "before" in page.text("#t") and "meanwhile" not in page.text("#t")


@pytest.mark.places("py")
def test_removing_a_terminal_ends_its_input(page: Page) -> None:
    code = "import js\ntry:\n    input('name?')\nexcept EOFError:\n    js.told = 'the end'"
    page.open(f"<script type=py terminal id=s>{code}</script>")
    page.sees("name?")
    page.js("document.querySelector('#s').remove()")
    page.until(lambda: page.js("return window.told") == "the end", "the end of input")
    assert page.count("py-terminal") == 0 and page.count(".py-error") == 0


@pytest.mark.places("py worker", "py isolated worker")
def test_an_endless_loop_in_a_terminal_can_be_stopped(page: Page) -> None:
    page.open("<script type=KIND terminal>import code\ncode.interact()</script>")
    sees(page, ">>>")
    press(page, "import js; js.document.title = 'begun'; exec('while True: pass')", Keys.ENTER)
    page.until(lambda: page.js("return document.title") == "begun", "the loop to begin")
    press(page, (Keys.CONTROL, "c"))
    page.until(lambda: "started again" in (shown := screen(page)) or "KeyboardInterrupt" in shown, "the loop to end")
    press(page, "6 * 7", Keys.ENTER)
    sees(page, "\n42")
