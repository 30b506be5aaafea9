"""`<py-repl>` and `<mpy-repl>`: the keys of Python's prompt and the features of a notebook, in pages and workers."""

from typing import Any

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from pyscript.testing import Answer, Page

HERE = ("py", "mpy")
ALL = ("py", "mpy", "py worker", "mpy worker", "py isolated worker")
CTRL, SHIFT = Keys.CONTROL, Keys.SHIFT
BEGUN = "from pyscript import display; display('begun'); "
"""Code whose output shows the test that the rest of the line has begun to run."""
ENDLESS = BEGUN + "exec('while True: pass')"


class Prompt:
    """A REPL in a page. Tests type into the REPL.

    Args:
        page: The page.
        attributes: The attributes of the REPL's tag.
        code: The initial code in the REPL.
    """

    numbers = 0

    def __init__(self, page: Page, attributes: str = "auto-generate", code: str = "") -> None:
        Prompt.numbers += 1
        self.page = page
        self.id = f"r{Prompt.numbers}"
        self.latest = self.id
        self.generates = "auto-generate" in attributes
        worker = page.in_worker
        page.js(
            "document.body.insertAdjacentHTML('beforeend', arguments[0])",
            f"<{page.kind}-repl id={self.id} {attributes} {worker}>{code}</{page.kind}-repl>",
        )
        self.focus()

    @classmethod
    def of(cls, page: Page, cell: str, generates: bool = False) -> "Prompt":
        """Return the REPL whose cell has the id `cell` in a page."""
        prompt = cls.__new__(cls)
        prompt.page, prompt.id, prompt.latest, prompt.generates = page, cell, cell, generates
        prompt.focus()
        return prompt

    def focus(self) -> None:
        """Put the cursor into the latest cell."""
        self.page.find(f"#{self.latest} .py-cell-input")
        script = "arguments[1](document.getElementById(arguments[0]).cell.then((cell) => cell.editor.focus()))"
        self.page.driver.execute_async_script(script, self.latest)

    def press(self, *keys: Any) -> None:
        """Type each string. For a tuple, press its last key while its other keys are held down."""
        chain = ActionChains(self.page.driver)
        for key in keys:
            held = key[:-1] if isinstance(key, tuple) else ()
            for one in held:
                chain.key_down(one)
            chain.send_keys(key[-1] if isinstance(key, tuple) else key)
            for one in held:
                chain.key_up(one)
        chain.perform()

    def code(self) -> str:
        """Return the code in the cell that has the focus."""
        return str(
            self.page.js(
                "return document.activeElement.shadowRoot.querySelector('.cm-content').cmTile?.view.state.doc.toString()"
                " ?? [...document.activeElement.shadowRoot.querySelectorAll('.cm-line')].map((l) => l.innerText.replace('\\n', '')).join('\\n')"
            )
        )

    def run(self, *lines: str) -> str:
        """Enter lines, wait until they have run, and return the output."""
        for line in lines:
            self.press(line, Keys.ENTER)
        return self.ended()

    def ended(self) -> str:
        """Wait until the latest cell has run, and return its output. With auto-generate, continue in the new cell."""
        cell = f"#{self.latest}"
        shown = f"{cell} .py-cell-output"
        if self.generates:
            self.page.until(lambda: not self.page.count(f"{cell}[auto-generate]"), "the cell to end")
            root, _, number = self.latest.partition("-")
            self.latest = f"{root}-{int(number or 0) + 1}"
            self.page.find(f"#{self.latest} .py-cell-input")
            self.page.until(
                lambda: self.page.js("return document.activeElement.closest('[exec-id]')?.id") == self.latest
            )
        else:
            self.page.until(lambda: not self.page.count(f"{cell} [data-busy]"), "the cell to end")
        return self.page.text(shown)


@pytest.fixture(scope="module")
def live(request: pytest.FixtureRequest, browser: Any) -> Page:
    """Return one page that all tests of this module share in one place."""
    page = Page(browser, *request.param.split(" ", 1))
    page.open("")
    return page


@pytest.fixture
def prompt(live: Page) -> Prompt:
    """Empty the page that other tests have used, and return a new prompt on it."""
    live.js("document.body.replaceChildren(); localStorage.removeItem('pyscript history ' + location.pathname)")
    return Prompt(live)


# ---- entries


@pytest.mark.places(*ALL)
def test_values_prints_and_errors_are_shown(prompt: Prompt) -> None:
    assert prompt.run("6 * 7") == "42"
    assert prompt.run("print('printed')") == "printed"
    assert prompt.run("'text'") == "'text'"
    assert "ZeroDivisionError" in prompt.run("1 / 0")
    assert prompt.run("None") == ""


@pytest.mark.places(*ALL)
def test_names_and_the_last_value_are_kept(prompt: Prompt) -> None:
    prompt.run("number = 20")
    prompt.run("number + 1")
    assert prompt.run("_ * 2") == "42"


@pytest.mark.places("py", "mpy", "mpy worker")
def test_the_value_after_a_semicolon_is_shown(prompt: Prompt) -> None:
    assert prompt.run("text = 'a; b'; text + '; c'") == "'a; b; c'"
    assert prompt.run("text = 'x'; len(text) * 2  # ; 5") == "2"
    assert prompt.run("if not text: 1; 2", "") == ""


@pytest.mark.places(*ALL)
def test_await_at_the_top_level(prompt: Prompt) -> None:
    prompt.run("import asyncio")
    prompt.run("async def later():", "await asyncio.sleep(0.01)", "return 'done'", "")
    assert prompt.run("await later()") == "'done'"


@pytest.mark.places(*HERE)
def test_a_block_is_edited_and_run_as_one(prompt: Prompt) -> None:
    prompt.press("for i in range(3):", Keys.ENTER, "print(j)", Keys.UP, Keys.HOME, Keys.END, Keys.LEFT, "  ")
    prompt.press(Keys.DOWN, Keys.END, Keys.LEFT, Keys.BACKSPACE, "i", Keys.END)
    assert prompt.run("", "") == "0\n1\n2"


@pytest.mark.places(*HERE)
def test_a_block_is_indented_automatically(prompt: Prompt) -> None:
    prompt.press("def f(x):", Keys.ENTER, "if x:", Keys.ENTER, "return 1", Keys.ENTER)
    assert prompt.code() == "def f(x):\n    if x:\n        return 1\n        "


@pytest.mark.places(*HERE)
@pytest.mark.parametrize(
    "lines",
    [
        ("x = [1,", "2]", "x"),
        (
            "f'''one",
            "two'''",
        ),
    ],
)
def test_an_incomplete_entry_continues_on_the_next_line(prompt: Prompt, lines: tuple[str, ...]) -> None:
    prompt.press(lines[0], Keys.ENTER)
    assert prompt.code().startswith(lines[0] + "\n")
    prompt.press((CTRL, "c"))


@pytest.mark.places(*HERE)
def test_enter_within_the_code_starts_a_new_line(prompt: Prompt) -> None:
    prompt.press("x = 1", Keys.HOME, Keys.ENTER)
    assert prompt.code() == "\nx = 1"


@pytest.mark.places(*HERE)
def test_shift_enter_and_ctrl_enter_run(prompt: Prompt) -> None:
    prompt.press("1 + 1", (SHIFT, Keys.ENTER))
    assert prompt.ended() == "2"
    prompt.press("2 + 2", (CTRL, Keys.ENTER))
    assert prompt.ended() == "4"


@pytest.mark.places(*HERE)
def test_up_and_down_move_through_the_history(prompt: Prompt) -> None:
    prompt.run("first = 1")
    prompt.run("def f():", "return 2", "")
    prompt.press("dra", Keys.UP)
    assert prompt.code().startswith("def f():\n    return 2")
    prompt.press(Keys.UP, Keys.UP)  # to the first line of the entry, then to the entry before
    prompt.page.until(lambda: prompt.code() == "first = 1", "the first entry")
    prompt.press(Keys.DOWN)
    prompt.page.until(lambda: prompt.code().startswith("def f()"), "the second entry")
    prompt.press((CTRL, Keys.END), Keys.DOWN)
    prompt.page.until(lambda: prompt.code() == "dra", "what was being written")


@pytest.mark.places(*HERE)
def test_ctrl_r_searches_the_history(prompt: Prompt) -> None:
    for entry in ("alpha = 1", "beta = 2", "alpha = 3"):
        prompt.run(entry)
    prompt.press("draft", (CTRL, "r"), "alph")
    cell = f"#{prompt.latest}"
    line = f"return document.querySelector('{cell} .py-cell-input').shadowRoot.querySelector('.cm-line').innerText"
    prompt.page.until(lambda: prompt.page.js(line) == "alpha = 3", "the latest entry with it")
    prompt.press((CTRL, "r"))
    prompt.page.until(lambda: prompt.page.js(line) == "alpha = 1", "the one before")
    prompt.press(Keys.ESCAPE)
    prompt.page.until(lambda: prompt.code() == "draft", "what stood there")
    prompt.press((CTRL, "r"), "beta", Keys.ENTER)
    prompt.page.until(lambda: prompt.code() == "beta = 2", "the entry that was found")


def test_history_is_kept_for_the_next_visit(py: Page) -> None:
    py.open("<py-repl auto-generate id=r></py-repl>")
    prompt = Prompt(py)
    prompt.run("kept = 'from before'")
    py.goto(py.js("return location.href"))
    prompt = Prompt(py)
    prompt.press(Keys.UP)
    py.until(lambda: prompt.code() == "kept = 'from before'", "the entry of the visit before")


@pytest.mark.places(*HERE)
def test_tab_indents_at_the_beginning_and_completes_elsewhere(prompt: Prompt) -> None:
    prompt.press(Keys.TAB, "x", (SHIFT, Keys.TAB))
    assert prompt.code() == "x"
    prompt.press((CTRL, "u"))
    prompt.run("unusual_name = 5")
    prompt.press("unusu", Keys.TAB)
    prompt.page.until(lambda: "unusual_name" in options(prompt), "the completion")
    prompt.press(Keys.TAB)
    prompt.page.until(lambda: prompt.code() == "unusual_name", "the name")
    prompt.press(".re", Keys.TAB)
    prompt.page.until(lambda: "real" in options(prompt) or prompt.page.kind == "mpy", "an attribute")


def options(prompt: Prompt) -> str:
    """Return the text of the offered completions."""
    popup = "document.activeElement.shadowRoot?.querySelector('.cm-tooltip-autocomplete')"
    return str(prompt.page.js(f"return {popup}?.innerText ?? ''"))


@pytest.mark.places(*ALL)
def test_attributes_are_completed_while_typing(prompt: Prompt) -> None:
    prompt.run("class Thing:", "unusual = 1", "")
    prompt.run("thing = Thing()")
    prompt.press("thing.unu")
    prompt.page.until(lambda: "unusual" in options(prompt), "the attribute")


def test_the_signature_of_a_call_is_shown(py: Page) -> None:
    py.open("")
    prompt = Prompt(py)
    prompt.run("def greet(name, loud=False):", "'Say hello.'", "")
    prompt.press("greet(")
    tip = "return document.activeElement.shadowRoot.querySelector('.py-signature')?.innerText ?? ''"
    py.until(lambda: "greet(name, loud=False)" in py.js(tip) and "Say hello." in py.js(tip), "the signature")


@pytest.mark.places(*HERE)
def test_pasted_code_does_not_run(prompt: Prompt) -> None:
    paste(prompt, "x = 1\nprint(x)\n")
    assert prompt.code() == "x = 1\nprint(x)\n"


@pytest.mark.places("py")
def test_a_doctest_is_pasted_without_its_prompts(prompt: Prompt) -> None:
    paste(prompt, ">>> for x in y:\n...     print(x)\n1\n2\n>>> x\n")
    assert prompt.code() == "for x in y:\n    print(x)\nx"


def paste(prompt: Prompt, text: str) -> None:
    """Paste a text, as from the clipboard."""
    script = """
    const data = new DataTransfer();
    data.setData("text/plain", arguments[0]);
    const target = document.activeElement.shadowRoot.querySelector(".cm-content");
    target.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
    """
    prompt.page.js(script, text)


@pytest.mark.places("py")
def test_syntax_is_coloured_while_typing(prompt: Prompt) -> None:
    prompt.press("def f(): return 'x'  # note")
    kinds = (
        "return [...document.activeElement.shadowRoot.querySelectorAll('[class*=tok-]')].map((e) => e.className).join()"
    )
    found = prompt.page.js(kinds)
    assert all(kind in found for kind in ("tok-keyword", "tok-string", "tok-comment"))


@pytest.mark.places(*HERE)
@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ([Keys.HOME, "X"], "Xone two"),
        ([(CTRL, "a"), "X", (CTRL, "e"), "Y"], "Xone twoY"),
        ([(CTRL, "w")], "one "),
        ([Keys.LEFT, Keys.LEFT, (CTRL, "k")], "one t"),
        ([Keys.LEFT, Keys.LEFT, (CTRL, "u")], "wo"),
        ([(CTRL, "c")], ""),
    ],
)
def test_the_keys_of_python_s_prompt_edit_the_line(prompt: Prompt, keys: list[Any], code: str) -> None:
    prompt.press("one two", *keys)
    assert prompt.code() == code


@pytest.mark.places("py")
def test_ctrl_l_clears_the_output(prompt: Prompt) -> None:
    Prompt(prompt.page, "", "print('shown')").press((SHIFT, Keys.ENTER))
    latest = f"#r{Prompt.numbers} .py-cell-output"
    prompt.page.sees("shown", latest)
    prompt.press((CTRL, "l"))
    prompt.page.until(lambda: not prompt.page.text(latest), "the output to be cleared")


@pytest.mark.places("py")
def test_f1_shows_the_keys_and_escape_goes_back(prompt: Prompt) -> None:
    prompt.press(Keys.F1)
    assert "Ctrl-R" in prompt.page.sees("search earlier entries", "dialog")
    prompt.press(Keys.ESCAPE)
    prompt.page.until(lambda: not prompt.page.count("dialog"), "the dialog to close")
    prompt.press("x")
    assert prompt.code() == "x"


@pytest.mark.places("py")
def test_escape_and_tab_leave_the_editor(prompt: Prompt) -> None:
    prompt.press("x", Keys.ESCAPE, Keys.TAB)
    assert prompt.page.js("return document.activeElement.className").startswith("py-repl-run-button")


# ---- stopping


@pytest.mark.places("py", "py worker")
@pytest.mark.parametrize(
    "code",
    [
        "import time; time.sleep(100)",
        "import asyncio; await asyncio.sleep(100)",
        "import asyncio; asyncio.run(asyncio.sleep(100))",
        "input('name?')",
        "while True: print('x')",
    ],
)
def test_ctrl_c_interrupts_code_that_waits_or_prints(prompt: Prompt, code: str) -> None:
    prompt.run("'started'")
    prompt.press(BEGUN + (f"exec({code!r})" if code.startswith("while") else code), (SHIFT, Keys.ENTER))
    busy(prompt)
    prompt.focus()
    prompt.press((CTRL, "c"))
    assert "KeyboardInterrupt" in prompt.ended()
    assert prompt.run("1 + 1") == "2"


@pytest.mark.places(*HERE)
@pytest.mark.parametrize("attributes", ["", "auto-generate"])
def test_ctrl_c_copies_a_selection_and_changes_nothing(prompt: Prompt, attributes: str) -> None:
    cell = Prompt(prompt.page, attributes, "kept = 1")
    prompt.page.js("window.copied = null; addEventListener('copy', () => (window.copied = 'yes'), { once: true })")
    cell.press((CTRL, Keys.HOME), (SHIFT, CTRL, Keys.END), (CTRL, "c"))
    assert prompt.page.js("return window.copied") == "yes"
    assert cell.code() == "kept = 1"


@pytest.mark.places("py")
def test_ctrl_a_selects_all_in_a_cell(prompt: Prompt) -> None:
    cell = Prompt(prompt.page, "", "one = 1\ntwo = 2")
    cell.press((CTRL, "a"), (CTRL, "c"))
    assert cell.code() == "one = 1\ntwo = 2"
    cell.press((CTRL, "a"), "x")
    assert cell.code() == "x"


@pytest.mark.places("py")
def test_ctrl_c_without_a_selection_loses_nothing_in_a_cell(prompt: Prompt) -> None:
    cell = Prompt(prompt.page, "", "kept = 1")
    cell.press((CTRL, "c"))
    assert cell.code() == "kept = 1"


@pytest.mark.places("py")
def test_ctrl_c_in_an_input_field_interrupts(prompt: Prompt) -> None:
    prompt.press("input('name?')", (SHIFT, Keys.ENTER))
    prompt.page.find(f"#{prompt.latest} .py-input input")
    prompt.press("abc", (CTRL, "c"))
    assert "KeyboardInterrupt" in prompt.ended()
    assert prompt.run("1 + 1") == "2"


@pytest.mark.places(*HERE)
def test_keys_typed_while_code_runs_go_to_the_next_prompt(prompt: Prompt) -> None:
    prompt.press("import asyncio; await asyncio.sleep(1); 'slept'", Keys.ENTER, "y = 5", Keys.ENTER, "y + 1")
    assert prompt.ended() == "'slept'"
    prompt.page.until(lambda: prompt.code() == "y = 5\ny + 1")
    assert prompt.run("") == "6"


@pytest.mark.places("mpy")
def test_ctrl_c_interrupts_code_that_waits_on_micropython(prompt: Prompt) -> None:
    prompt.press(BEGUN + "import asyncio; await asyncio.sleep(100)", (SHIFT, Keys.ENTER))
    busy(prompt)
    prompt.press((CTRL, "c"))
    assert "KeyboardInterrupt" in prompt.ended()
    assert prompt.run("1 + 1") == "2"


@pytest.mark.places("py")
@pytest.mark.parametrize(
    "code", ["while True: pass", "import time; time.sleep(100)", "def f(): return f() if 1 else 2\nwhile True: f"]
)
def test_a_time_limit_interrupts_code_that_takes_longer(prompt: Prompt, code: str) -> None:
    cell = Prompt(prompt.page, "timelimit=0.5", code)
    cell.press((SHIFT, Keys.ENTER))
    assert "KeyboardInterrupt: it took longer than 0.5 s" in cell.ended()
    prompt.focus()
    assert prompt.run("1 + 1") == "2"


@pytest.mark.places("py")
def test_a_time_limit_does_not_count_the_time_for_answers(prompt: Prompt) -> None:
    cell = Prompt(prompt.page, "timelimit=0.5", "name = input('name?'); name.upper()")
    cell.press((SHIFT, Keys.ENTER))
    field = prompt.page.find(f"#{cell.latest} .py-input input")
    shown = prompt.page.js("return performance.now()")
    prompt.page.until(lambda: prompt.page.js("return performance.now()") > shown + 1000, "a second")
    field.send_keys("ada\n")
    assert "'ADA'" in cell.ended()
    cell = Prompt(prompt.page, "timelimit=0.5", "input('name?')\nwhile True: pass")
    cell.press((SHIFT, Keys.ENTER))
    prompt.page.find(f"#{cell.latest} .py-input input").send_keys("ada\n")
    assert "it took longer than 0.5 s" in cell.ended()


@pytest.mark.places("py worker", "mpy worker")
def test_a_time_limit_ends_a_worker(prompt: Prompt) -> None:
    cell = Prompt(prompt.page, "timelimit=0.5", "while True: pass")
    cell.press((SHIFT, Keys.ENTER))
    assert "its variables are gone" in cell.ended()


def busy(prompt: Prompt) -> None:
    """Wait until the code after BEGUN has begun to run."""
    prompt.page.sees("begun", f"#{prompt.latest} .py-display")


@pytest.mark.places("py isolated worker")
def test_an_endless_loop_is_interrupted_where_memory_is_shared(prompt: Prompt) -> None:
    prompt.run("kept = 5")
    prompt.press(ENDLESS, (SHIFT, Keys.ENTER))
    busy(prompt)
    prompt.press((CTRL, "c"))
    assert "KeyboardInterrupt" in prompt.ended()
    assert prompt.run("kept") == "5"


@pytest.mark.places("py worker", "mpy worker")
def test_an_endless_loop_ends_with_its_worker_where_memory_is_not_shared(prompt: Prompt) -> None:
    prompt.run("lost = 5")
    prompt.press(ENDLESS, (SHIFT, Keys.ENTER))
    busy(prompt)
    prompt.press((CTRL, "c"))
    assert "its variables are gone" in prompt.ended()
    assert "NameError" in prompt.run("lost")
    prompt.press(Keys.UP, Keys.UP)
    prompt.page.until(lambda: prompt.code() == ENDLESS, "the history")


# ---- output


@pytest.mark.places("py")
def test_rich_values(prompt: Prompt) -> None:
    prompt.run("class Rich:", "def _repr_html_(self): return '<b class=rich>bold</b>'", "")
    prompt.run("Rich()")
    assert prompt.page.text(".rich") == "bold"


@pytest.mark.places("py", "py worker")
def test_output_is_shown_while_the_code_runs(prompt: Prompt) -> None:
    prompt.press("import time; print('early'); time.sleep(1); print('late')", (SHIFT, Keys.ENTER))
    first = prompt.page.sees("early", f"#{prompt.latest} .py-cell-output")
    assert "late" not in first
    assert prompt.ended() == "early\nlate"


@pytest.mark.places("py worker", "py isolated worker", "mpy worker")
def test_a_line_is_shown_while_a_worker_computes(prompt: Prompt) -> None:
    shows_while_computing(prompt, "print('computing now')")


@pytest.mark.places("py worker", "py isolated worker")
def test_flushed_text_is_shown_while_a_worker_computes(prompt: Prompt) -> None:
    shows_while_computing(prompt, "print('computing now', end='', flush=True)")


def shows_while_computing(prompt: Prompt, code: str) -> None:
    """Check that the output of some code is shown although an endless loop follows."""
    prompt.press(f"{code}; exec('while True: pass')", (SHIFT, Keys.ENTER))
    prompt.page.sees("computing now", f"#{prompt.latest} .py-cell-output")
    prompt.press((CTRL, "c"))
    assert "computing now" in prompt.ended()


@pytest.mark.places("py", "py worker")
def test_a_hundred_thousand_lines_do_not_block_the_page(prompt: Prompt) -> None:
    page = prompt.page
    prompt.press("for i in range(100000): print('line', i)", (SHIFT, Keys.ENTER))
    shown = prompt.ended()
    assert "line 99999" in shown and "line 50000\n" not in shown
    assert " earlier lines are not shown" in shown and shown.startswith(("98,", "99,"))
    page.find(".py-log-more button").click()
    page.until(lambda: "line 50000" in page.js("return document.querySelector('.py-log-all').textContent"), "all lines")


@pytest.mark.places(*HERE)
@pytest.mark.parametrize("code", ["x = 1\nif x:\n    1 / 0\n", "x = 1\n\n1 / 0\n", "x = 1\nif x:\n    x = 2; 1 / 0"])
def test_the_line_of_an_error_is_marked(prompt: Prompt, code: str) -> None:
    cell = Prompt(prompt.page, "", code)
    cell.press((SHIFT, Keys.ENTER))
    assert "ZeroDivisionError" in cell.ended()
    line = f"return document.querySelector('#{cell.id} .py-cell-input').shadowRoot.querySelector('.py-error-line').innerText"
    assert "1 / 0" in prompt.page.js(line)
    assert f'File "{cell.id}[1]", line 3' in prompt.page.text(f"#{cell.id} .py-error")


@pytest.mark.places("py")
def test_errors_of_all_kinds_leave_the_prompt_working(prompt: Prompt) -> None:
    assert "SyntaxError" in prompt.run("x = = 3")
    assert "hint" not in prompt.run("x = 3")
    prompt.run("class Bad:", "def __repr__(self): raise ValueError('no repr')", "")
    assert "no repr" in prompt.run("Bad()")
    assert "SystemExit" in prompt.run("import sys; sys.exit()")
    prompt.run("def g(): return g()", "")
    assert "RecursionError" in prompt.run("g()")
    assert prompt.run("'still alive'") == "'still alive'"


@pytest.mark.places("py")
def test_display_in_a_cell_writes_into_it(prompt: Prompt) -> None:
    prompt.run("from pyscript import display, when, web")
    prompt.run("display('shown')")
    assert prompt.page.text(f"#{prompt.id}-1 .py-display") == "shown"


# ---- attributes


@pytest.mark.places(*HERE)
def test_the_dom_is_that_of_classic_pyscript(prompt: Prompt) -> None:
    page = prompt.page
    cell = Prompt(page, "id=own root=own", "1")
    inside = f"{page.kind}-repl#{cell.id} > div.py-repl-box"
    assert page.count(f"{inside} > div.py-repl-editor button.py-repl-run-button.absolute") == 1
    assert page.count(f"{inside} > div.py-repl-output#{cell.id}-repl-output") == 1
    assert page.find(f"#{cell.id} button.py-repl-run-button").get_attribute("aria-label") == "Python Script Run Button"
    label = (
        f"return document.querySelector('#{cell.id} .py-cell-input').shadowRoot.querySelector('.cm-content').ariaLabel"
    )
    assert page.js(label) == "Python Script Area"


@pytest.mark.places(*HERE)
def test_attributes_redirect_output_and_stderr(prompt: Prompt) -> None:
    page = prompt.page
    page.js("document.body.insertAdjacentHTML('beforeend', '<p id=out></p><p id=err></p>')")
    code = "import sys\nprint('one')\nprint('two', file=sys.stderr)\n3"
    cell = Prompt(page, "output=out stderr=err", code)
    cell.press((SHIFT, Keys.ENTER))
    cell.ended()
    assert page.sees("3", "#out").split() == ["one", "two", "3"]
    assert page.text("#err") == "two"


@pytest.mark.places("py")
def test_output_mode_append_keeps_earlier_output(prompt: Prompt) -> None:
    for mode, shown in (("", "1"), ("output-mode=append", "1\n1")):
        cell = Prompt(prompt.page, mode, "1")
        for _ in range(2):
            cell.press((SHIFT, Keys.ENTER))
            cell.ended()
        assert cell.ended() == shown


@pytest.mark.places(*HERE)
def test_generated_cells_are_named_after_their_root(prompt: Prompt) -> None:
    prompt.run("1")
    prompt.run("2")
    ids = "return [...document.querySelectorAll('[root]')].map((e) => [e.id, e.getAttribute('exec-id'), e.hasAttribute('auto-generate')])"
    assert prompt.page.js(ids) == [[f"{prompt.id}-1", "1", False], [f"{prompt.id}-2", "2", True]]


@pytest.mark.places("py", "py worker")
def test_each_env_has_its_own_names(prompt: Prompt) -> None:
    one, other = Prompt(prompt.page, "env=a", "mine = 1"), Prompt(prompt.page, "env=b", "mine")
    for cell in (one, other):
        cell.focus()
        cell.press((SHIFT, Keys.ENTER))
        cell.ended()
    assert "NameError" in other.ended()
    third = Prompt(prompt.page, "env=a", "mine + 1")
    third.press((SHIFT, Keys.ENTER))
    assert third.ended() == "2"


def test_a_changed_src_replaces_the_code(page: Page) -> None:
    page.file("one.py", "print('one')")
    page.file("two.py", "print('two')")
    page.open("<KIND-repl src=one.py id=r></KIND-repl>")
    page.find("#r .py-cell-input")
    prompt = Prompt.of(page, "r")
    page.until(lambda: prompt.code() == "print('one')")
    page.js("document.querySelector('#r').setAttribute('src', 'two.py')")
    page.until(lambda: prompt.code() == "print('two')")
    prompt.press((SHIFT, Keys.ENTER))
    page.sees("two", "#r .py-cell-output")


def test_src_is_fetched_and_not_run(py: Page) -> None:
    py.file("code.py", "x = 5\nx\n")
    py.open("<py-repl src=code.py id=r></py-repl><py-repl src=nowhere.py></py-repl>")
    assert "404" in py.error("PY0404")
    line = "return document.querySelector('#r .py-cell-input').shadowRoot.querySelector('.cm-content').innerText"
    py.until(lambda: "x = 5" in py.js(line), "the file")
    assert py.text("#r .py-cell-output") == ""
    py.find("#r .py-repl-run-button").click()
    py.sees("5", "#r .py-cell-output")


@pytest.mark.places(*HERE)
def test_autorun_caption_and_rows(page: Page) -> None:
    page.open("<KIND-repl id=r autorun caption='Try it' rows=5 theme=dark>\n    print('ran')\n</KIND-repl>")
    page.sees("ran", "#r .py-cell-output")
    assert page.text(".py-cell-caption") == "Try it"
    assert page.find("#r .py-cell-input").size["height"] > 110
    assert page.find("#r .py-cell").get_attribute("data-py-theme") == "dark"


@pytest.mark.places(*HERE)
def test_code_damaged_by_the_parser_is_read_from_the_page(page: Page) -> None:
    page.open('<KIND-repl id=r>\n    tag = "<b>bold</b>"\n    1<2\n    tag\n</KIND-repl>')
    page.until(lambda: page.js("return document.querySelector('#r').hasAttribute('id')"))
    code = "return document.querySelector('#r .py-cell-input')?.shadowRoot.querySelector('.cm-content').innerText ?? ''"
    page.until(lambda: 'tag = "<b>bold</b>"' in page.js(code), "the code as it was written")


def test_typed_code_survives_a_reload(py: Page) -> None:
    py.open("<py-repl persist startover id=r>original</py-repl>")
    prompt = Prompt.of(py, "r")
    prompt.press((CTRL, "a"), "typed = 1")
    py.goto(py.js("return location.href"))
    prompt.focus()
    py.until(lambda: prompt.code() == "typed = 1", "what was typed")
    assert "What you typed before is back." in py.text("#r")
    py.find("#r .py-cell-status button").click()
    py.until(lambda: prompt.code() == "original", "the original")


def test_typed_code_survives_a_crash_of_the_interpreter(py: Page) -> None:
    py.open("<py-repl id=r>import ctypes</py-repl><py-repl id=s></py-repl>")
    prompt = Prompt.of(py, "r")
    prompt.press((CTRL, Keys.END), Keys.ENTER, "ctypes.string_at(0xfffffff0)", (SHIFT, Keys.ENTER))
    assert "Python broke down" in py.error("PY3000")
    assert "your text will be back" in py.text("#r") and py.count("[data-busy]") == 0
    py.js("setTimeout(() => (window.later = true), 500)")  # time for further errors, which must not be shown
    py.until(lambda: py.js("return window.later"))
    assert py.count(".py-error") == 1
    py.find(".py-error button").click()
    py.sees("What you typed before is back.", "#r")
    prompt = Prompt.of(py, "r")
    assert prompt.code() == "import ctypes\nctypes.string_at(0xfffffff0)"
    prompt.press((CTRL, "a"), "40 + 2", (SHIFT, Keys.ENTER))
    assert prompt.ended() == "42"


def test_a_link_carries_code_that_never_runs_by_itself(py: Page) -> None:
    py.open("<py-repl share autorun id=r>print('original')</py-repl>")
    py.sees("original", "#r .py-cell-output")
    py.js(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => void (window.copied = text)}})"
    )
    prompt = Prompt.of(py, "r")
    prompt.press((CTRL, "a"), "print('ä from a link')")
    py.find("#r .py-cell-status button").click()
    link = py.until(lambda: py.js("return window.copied"), "the link")
    py.goto("about:blank")
    py.goto(link)
    py.sees("This code came with the link", "#r")
    prompt.focus()
    assert prompt.code() == "print('ä from a link')"
    assert py.python("1 + 1") == 2
    assert py.text("#r .py-cell-output") == ""


def test_a_link_does_not_overwrite_typed_code(py: Page) -> None:
    py.open("<py-repl share persist id=r>print('original')</py-repl>")
    prompt = Prompt.of(py, "r")
    prompt.press((CTRL, "a"), "mine")
    link = py.driver.execute_async_script(
        "const done = arguments[0]; import('/pyscript/paint/persist_and_share.js').then(({linkTo}) => linkTo('r', 'theirs').then(done))"
    )
    here = py.js("return location.href")
    py.goto("about:blank")
    py.goto(link)
    py.sees("This code came with the link", "#r")
    assert Prompt.of(py, "r").code() == "theirs"
    py.goto("about:blank")
    py.goto(here)
    py.sees("What you typed before is back.", "#r")
    assert Prompt.of(py, "r").code() == "mine"


@pytest.mark.places(*HERE)
def test_code_entered_before_python_is_ready_runs_later(page: Page) -> None:
    page.open("<KIND-repl auto-generate id=r></KIND-repl>")
    prompt = Prompt.of(page, "r", generates=True)
    assert prompt.run("'early'") == "'early'"


def test_a_known_package_is_installed_when_it_is_imported(py: Page, wheels: Any) -> None:
    config = f'packages_url = "{py.server.address}/wheels/"'
    py.open(f"<py-config>{config}</py-config><py-repl auto-generate id=r></py-repl>")
    prompt = Prompt.of(py, "r", generates=True)
    assert prompt.run("import pure_thing; pure_thing.value").split() == ["Installing", "pure-thing", "'pure'"]
    assert "ModuleNotFoundError" in prompt.run("import no_such_thing")


@pytest.mark.places(*HERE)
def test_fifty_cells_run(page: Page) -> None:
    cells = "".join(f"<KIND-repl id=c{number} autorun>{number} * 2</KIND-repl>" for number in range(50))
    page.open(cells)
    page.sees("98", "#c49 .py-cell-output")
    assert [page.text(f"#c{number} .py-cell-output") for number in (0, 25)] == ["0", "50"]


@pytest.mark.places(*HERE)
def test_a_repl_fits_a_narrow_screen_and_shows_wide_characters(page: Page) -> None:
    page.open("<KIND-repl id=r autorun>print('世界 🙂 é' * 3)</KIND-repl>")
    page.sees("世界 🙂 é世界", "#r .py-cell-output")
    size = page.driver.get_window_size()
    page.driver.set_window_size(360, 700)
    try:
        assert page.js("return document.documentElement.scrollWidth <= innerWidth")
    finally:
        page.driver.set_window_size(size["width"], size["height"])


def test_a_repl_can_be_removed_while_it_runs(py: Page) -> None:
    py.open("<py-repl id=r autorun>import asyncio\nprint('begun')\nawait asyncio.sleep(100)</py-repl>")
    py.sees("begun", "#r")
    py.js("document.querySelector('#r').remove()")
    assert py.python("'alive'") == "alive"
    assert py.count(".py-error") == 0


def test_a_repl_that_is_put_back_keeps_its_code_and_names(page: Page) -> None:
    page.open("<KIND-repl id=r>kept = 6</KIND-repl>")
    page.find("#r .py-cell-input")
    prompt = Prompt.of(page, "r")
    prompt.press((SHIFT, Keys.ENTER))
    page.until(lambda: not page.count("#r [data-busy]"))
    prompt.press(Keys.END, " * 7")
    page.js("window.tag = document.querySelector('#r'); tag.remove()")
    page.python("1")
    page.js("document.body.append(tag)")
    prompt.focus()
    assert prompt.code() == "kept = 6 * 7"
    prompt.press((CTRL, "z"))
    assert prompt.code() == "kept = 6"
    prompt.press(Keys.ENTER, "kept", (SHIFT, Keys.ENTER))
    page.sees("6", "#r .py-cell-output")


@pytest.mark.parametrize("part", ["paint/bundle.js", "vendor/codemirror.js"])
def test_a_missing_part_of_a_cell_is_reported(page: Page, answers: dict[str, Answer], part: str) -> None:
    answers[f"/pyscript/{part}"] = Answer(b"gone", status=404)
    page.open("<KIND-repl id=r>1</KIND-repl>")
    page.sees(part.rpartition("/")[2], ".py-error")
