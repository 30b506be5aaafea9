"""`<py-script>`, `<script type="py">` and their MicroPython forms: which code runs, when it runs, and that it runs only once."""

from pyscript.testing import Page


def until_js(page: Page, code: str, begin: str) -> None:
    """Wait until the value of some JavaScript begins with a text."""
    page.until(lambda: str(page.js(code)).startswith(begin), code)


def test_py_script_prints_into_its_box(page: Page) -> None:
    page.run("<KIND-script id=a>print('hello', 1 + 1)</KIND-script>")
    assert page.text("#a") == "hello 2"


def test_script_tag_prints_to_the_console_only(page: Page) -> None:
    page.run("<h1>page</h1><script type=KIND>print('quiet')</script>")
    assert page.text() == "page"
    assert "quiet" in page.console()


def test_code_may_contain_characters_of_html(page: Page) -> None:
    page.run(
        """<KIND-script id=a>
        if 1 < 2 &amp;&amp; 0 == 0:
            pass
    </KIND-script>""".replace("&amp;&amp;", "and")
        + "<KIND-script id=b>print('&lt;b&gt;', 3 < 4 > 2, '&amp;')</KIND-script>"
    )
    assert page.text("#b") == "<b> True &"
    assert page.count(".py-error") == 0


def test_code_damaged_by_the_parser_is_read_from_the_page(page: Page) -> None:
    page.run("<KIND-script id=a>Name, A, B = 1, 2, 3\nprint(Name<B, '<p>x</p>')</KIND-script>")
    assert page.text("#a") == "True <p>x</p>"


def test_code_with_a_table_in_it_is_read_from_the_page(page: Page) -> None:
    page.run(
        "<KIND-script id=a>rows = '<tr><td>x</td></tr>'\nprint(f'<table><tr><th class=n>h</th></tr>{rows}</table>')</KIND-script>"
    )
    assert page.text("#a") == "<table><tr><th class=n>h</th></tr><tr><td>x</td></tr></table>"


def test_tags_share_their_names_in_document_order(page: Page) -> None:
    page.run(
        "<KIND-script>x = [1]</KIND-script><script type=KIND>x.append(2)</script><KIND-script id=a>print(x)</KIND-script>"
    )
    assert page.text("#a") == "[1, 2]"


def test_env_has_its_own_names(page: Page) -> None:
    page.run("""<KIND-script>x = 1</KIND-script>
    <KIND-script env=other id=a>
try:
    print(x)
except NameError:
    print("no x")
x = 2
def f():
    return x
    </KIND-script>
    <KIND-script env=other id=b>import asyncio
await asyncio.sleep(0)
y = 5
def g():
    return y
print(x, f(), g())</KIND-script>
    <KIND-script id=c>print(x)</KIND-script>""")
    assert [page.text(f"#{i}") for i in "abc"] == ["no x", "2 2 5", "1"]


def test_src_is_run(page: Page) -> None:
    page.file("main.py", "print('from a file', __name__)")
    page.run('<KIND-script src="main.py" id=a></KIND-script><KIND-script id=b src="./main.py"></KIND-script>')
    assert page.text("#a") == page.text("#b") == "from a file __main__"


def test_sources_start_in_document_order_even_if_an_early_file_is_slow(page: Page) -> None:
    page.file("slow.py", "print('slow')", delay=0.3)
    page.run(
        '<KIND-script src=slow.py target=o></KIND-script><KIND-script target=o>print("inline")</KIND-script><pre id=o></pre>'
    )
    assert page.text("#o").split() == ["slow", "inline"]


def test_top_level_await_lets_the_next_tag_start(page: Page) -> None:
    page.run("""<KIND-script target=o>
import asyncio
print("a1")
await asyncio.sleep(0.05)
print("a2")
</KIND-script><KIND-script target=o>
print("b1")
await asyncio.sleep(0.2)
print("b2")</KIND-script><pre id=o></pre>""")
    assert page.text("#o").split() == ["a1", "b1", "a2", "b2"]


def test_async_false_makes_the_next_tag_wait(page: Page) -> None:
    page.run("""<KIND-script target=o async=false>
import asyncio
print("a1")
await asyncio.sleep(0.05)
print("a2")
</KIND-script><KIND-script target=o>print("b")</KIND-script><pre id=o></pre>""")
    assert page.text("#o").split() == ["a1", "a2", "b"]


def test_a_blocking_call_delays_the_next_tag_but_not_the_page(py: Page) -> None:
    py.run("""<script>ticks = 0; setInterval(() => ticks++, 10)</script>
<py-script target=o>
import time, js
before = js.ticks
time.sleep(0.3)
print("a", js.ticks - before > 5)
</py-script><py-script target=o>print("b")</py-script><pre id=o></pre>""")
    assert py.text("#o").split() == ["a", "True", "b"]


def test_a_tag_added_later_runs_once(page: Page) -> None:
    page.run("<KIND-script>count = 0</KIND-script><div id=d></div>")
    page.js(
        """const s = document.createElement(arguments[0]); s.id = 'late'; s.textContent = 'count += 1\\nprint(count)';
        d.append(s); document.body.prepend(s); d.append(s)""",
        f"{page.kind}-script",
    )
    page.sees("1", "#late")
    page.js("const s = document.getElementById('late'); s.remove(); setTimeout(() => d.append(s), 50)")
    page.js(
        "const s = document.createElement('script'); s.type = arguments[0]; s.textContent = 'print(count, 1, file=None)\\ncount += 10'; d.append(s)",
        page.kind,
    )
    page.until(lambda: page.python("count") == 11, "the added script to run")


def test_an_added_tag_starts_its_interpreter_if_needed(mpy: Page) -> None:
    mpy.open("<div id=d></div>")
    mpy.until(lambda: mpy.js("return !!customElements.get('mpy-script')"))
    mpy.js("d.innerHTML = '<mpy-script>print(6 * 7)</mpy-script>'")
    mpy.sees("42", "#d")


def test_scripts_in_shadow_roots_run(page: Page) -> None:
    page.run("""<KIND-script>1</KIND-script><div id=open></div>
<div id=declared><template shadowrootmode=open><KIND-script>print("declared")</KIND-script></template></div>
<script>openRoot = document.getElementById('open').attachShadow({mode: 'open'})</script>""")
    page.js("closedRoot = document.body.appendChild(document.createElement('p')).attachShadow({mode: 'closed'})")
    for root in ("openRoot", "closedRoot"):
        page.js(f"{root}.innerHTML = '<b id=t></b><{page.kind}-script>print(1)</{page.kind}-script>'")
        page.js(f"""const s = document.createElement('script'); s.type = '{page.kind}'; s.setAttribute('output', 't');
            s.textContent = 'print(2)'; {root}.append(s)""")
        shown = f"return [...{root}.children].map((e) => e.innerText).join(' ').split(/\\s+/).join(' ').trim()"
        until_js(page, shown, "2 1")
    assert page.js("return declared.shadowRoot.firstChild.innerText").strip() == "declared"


def test_ready_and_done_events(page: Page) -> None:
    page.run("""<script>log = []; for (const e of ['ready', 'done']) addEventListener('KIND:' + e, ({target, detail}) => log.push(e + ' ' + target.id + ' ' + detail.worker));
addEventListener('KIND:all-done', () => log.push('all'))</script>
<KIND-script id=a>import js; js.log.push("run a")</KIND-script><script type=KIND id=b>1/0</script>""")
    assert page.js("return log") == ["ready a false", "run a", "done a false", "ready b false", "done b false", "all"]


def test_all_done_fires_on_a_page_without_python(py: Page) -> None:
    py.run("<p>nothing here</p>")
    assert py.text() == "nothing here"


def test_progress_is_reported(page: Page) -> None:
    page.run(
        "<script>log = []; addEventListener('KIND:progress', (e) => log.push(e.detail))</script><KIND-script>1</KIND-script>"
    )
    name = {"py": "Pyodide", "mpy": "MicroPython"}[page.kind]
    told = [text for text in page.js("return log") if not text.startswith("Downloading")]  # sent only on slow machines
    assert told == [f"Loading {name}", f"Loaded {name}", "Running scripts", "Ready"]


def test_src_with_code_is_refused(page: Page) -> None:
    page.file("main.py", "print('file')")
    page.run("<script type=KIND src=main.py>print('inline')</script><KIND-script id=ok>print('next')</KIND-script>")
    assert "src" in page.error("PY0409")
    assert page.text("#ok") == "next"


def test_a_missing_src_is_reported_and_the_rest_runs(page: Page) -> None:
    page.run("<KIND-script src=none.py></KIND-script><KIND-script id=ok>print('next')</KIND-script>")
    assert "none.py" in page.error("PY0404")
    assert page.text("#ok") == "next"


def test_sys_exit_ends_a_script_quietly(page: Page) -> None:
    page.run(
        "<KIND-script id=a>import sys\nprint('x')\nsys.exit()</KIND-script><KIND-script id=b>print('y')</KIND-script>"
    )
    assert (page.text("#a"), page.text("#b"), page.count(".py-error")) == ("x", "y", 0)


def test_two_tags_that_wait_at_top_level_both_finish(page: Page) -> None:
    code = "import asyncio\nawait asyncio.sleep(0.05)\nasync def f(n):\n    await asyncio.sleep(0.01)\n    return n\nprint(await asyncio.gather(f(1), f(2)), await asyncio.wait_for(f(3), 1))"
    page.run(f"<KIND-script id=a>{code}</KIND-script><KIND-script id=b>{code}</KIND-script>")
    assert page.text("#a") == page.text("#b") == "[1, 2] 3"


def test_waiting_for_a_sleep_can_time_out(page: Page) -> None:
    page.run("""<KIND-script id=a>
import asyncio
try:
    await asyncio.wait_for(asyncio.sleep(5), 0.05)
except asyncio.TimeoutError:
    print("timeout")
await asyncio.gather(asyncio.sleep(0.01), asyncio.sleep(0.02))
print("both")
</KIND-script>""")
    assert page.text("#a").split() == ["timeout", "both"]


def test_a_loop_that_only_yields_does_not_block_the_page(page: Page) -> None:
    page.open("""<KIND-script>
import asyncio
turns = 0
while turns < 1000000000:
    await asyncio.sleep(0)
    turns += 1
</KIND-script><KIND-script id=b>print("next")</KIND-script>""")
    page.sees("next", "#b")
    page.until(lambda: page.python("turns") > 20)


def test_a_hundred_tags_run(page: Page) -> None:
    page.run(
        "<KIND-script>n = 0</KIND-script>"
        + "<KIND-script>n += 1</KIND-script>" * 100
        + "<KIND-script id=z>print(n)</KIND-script>"
    )
    assert page.text("#z") == "100"


def test_the_other_script_types_run(browser, py: Page) -> None:  # type: ignore[no-untyped-def]
    py.run(
        "<script type=pyodide target=o>print('p')</script><script type=py-script target=o>print('q')</script><b id=o></b>"
    )
    assert py.text("#o").split() == ["p", "q"]
    mpy = Page(browser, "mpy")
    mpy.run("<script type=micropython target=o>print('m')</script><b id=o></b>")
    assert mpy.text("#o") == "m"


def test_a_caught_exception_at_the_end_is_no_failure(page: Page) -> None:
    page.run(
        "<KIND-script id=a>\nimport js\ntry:\n    await js.Promise.reject(js.Error.new('x'))\n"
        "except Exception:\n    print('caught')\n</KIND-script>"
    )
    assert page.text("#a") == "caught"


def test_timers_of_the_window_do_not_disturb_tasks(page: Page) -> None:
    page.run(
        "<KIND-script id=a>\nimport asyncio, js\nfrom pyscript import ffi\n"
        "js.window.setTimeout(ffi.create_proxy(lambda *args: print('tick')), 1)\n"
        "await asyncio.sleep(0.05)\nprint('end')\n</KIND-script>"
    )
    assert page.text("#a") == "tick\nend"
