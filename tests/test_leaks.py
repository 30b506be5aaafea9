"""Memory leaks: the parts that a page removes must be freed."""

from typing import Any

import pytest
from test_snapshot import HELLO, Visitor, booted

from pyscript.testing import Browser, Page


def nodes(page: Page) -> int:
    """Return the number of DOM nodes that the browser holds, after a garbage collection."""
    page.python("import gc\ngc.collect()")
    page.python("1")
    page.browser.collect_garbage()
    counters: dict[str, Any] = page.driver.execute_cdp_cmd("Memory.getDOMCounters", {})
    return int(counters["nodes"])


def cycle(page: Page, count: int) -> None:
    """Add and remove, again and again, tags whose code prints, displays and listens to events."""
    page.js(
        """
        const [kind, count] = arguments;
        window.ran = 0;
        window.cycled = (async () => {
            for (let i = 0; i < count; i++) {
                const tag = document.createElement(kind + "-script");
                tag.textContent = "import js\\nfrom pyscript import display\\nprint('x')\\ndisplay('y')\\njs.ran += 1";
                document.body.append(tag);
                const script = document.createElement("script");
                script.type = kind;
                script.textContent = "js.ran += 1";
                document.body.append(script);
                await new Promise((done) => script.addEventListener(kind + ":done", done, { once: true }));
                tag.remove();
                script.remove();
            }
            window.cycles = (window.cycles ?? 0) + 1;
        })();
        """,
        page.kind,
        count,
    )
    page.until(lambda: page.js("return window.ran") == 2 * count, "the tags to run")


def test_tags_that_come_and_go_are_freed(page: Page) -> None:
    page.run("<KIND-script>import js</KIND-script>")
    cycle(page, 20)
    before = nodes(page)
    cycle(page, 100)
    assert nodes(page) - before < 100


def test_prompts_that_come_and_go_are_freed(page: Page) -> None:
    page.run("<KIND-script>import js</KIND-script>")
    script = """
        const [kind, count, done] = arguments;
        const until = async (holds) => { while (!holds()) await new Promise((later) => setTimeout(later)); };
        const cycle = async () => {
            const tag = document.createElement(kind + "-repl");
            tag.textContent = "print('x')\\n1 / 0";
            document.body.append(tag);
            await until(() => tag.cell);
            const cell = await tag.cell;
            await cell.run();
            await until(() => !cell.busy);
            tag.remove();
        };
        (async () => { for (let i = 0; i < count; i++) await cycle(); })().then(done, (error) => done(String(error)));
    """
    assert page.driver.execute_async_script(script, page.kind, 5) is None
    before = nodes(page)
    assert page.driver.execute_async_script(script, page.kind, 40) is None
    assert nodes(page) - before < 300


@pytest.mark.parametrize("attributes", ["", "xterm", "interactive", "script"])
def test_terminals_that_come_and_go_are_freed(page: Page, attributes: str) -> None:
    page.run("<KIND-script>import js</KIND-script>")
    script = """
        const [kind, attributes, count, done] = arguments;
        const cycle = async () => {
            const isScript = attributes === "script";
            const tag = document.createElement(isScript ? "script" : `${kind === "mpy" ? "m" : ""}py-terminal`);
            if (isScript) Object.assign(tag, { type: kind, textContent: "print('x')" });
            tag.toggleAttribute(isScript ? "terminal" : attributes || "title", true);
            const ended = new Promise((resolve) => tag.addEventListener(`${kind}:done`, resolve));
            document.body.append(tag);
            if (isScript) await ended;
            while (!tag.pyView && !tag.pyWrite) await new Promise((later) => setTimeout(later, 10));
            tag.remove();
            await new Promise((later) => setTimeout(later, 10));
        };
        (async () => { for (let i = 0; i < count; i++) await cycle(); })().then(done, (error) => done(String(error)));
    """
    assert page.driver.execute_async_script(script, page.kind, attributes, 3) is None
    before = nodes(page)
    assert page.driver.execute_async_script(script, page.kind, attributes, 12) is None
    assert nodes(page) - before < 300


def test_listeners_that_are_stopped_are_freed(page: Page) -> None:
    page.run("<main></main><script type=KIND>from pyscript import web, when</script>")
    code = """
def cycle(count):
    for number in range(count):
        button = web.button(text="x", classes="c", style={"color": "red"})
        web.page.append(button)
        def clicked(event):
            button.text = "y"
        when("click", button)(clicked)
        button.on_click.add_listener(clicked)
        button.click()
        when.stop(clicked)
        button.on_click.remove_listener()
        button.remove()
    return len(when._listening)
"""
    page.python(code)
    page.python("cycle(500)")
    before, size = nodes(page), heap(page)
    assert page.python("cycle(10000)") == 0
    assert nodes(page) - before < 100
    assert heap(page) - size < 4_000_000


def test_elements_that_are_dropped_are_freed(page: Page) -> None:
    page.run("<main></main><script type=KIND>from pyscript import web</script>")
    code = """
def cycle(count):
    for number in range(count):
        box = web.div(web.p(text="x"), id="box", on_click=print, on_input=print)
        web.page.append(box)
        len({box, web.page["box"]})
        box.remove()
"""
    page.python(code)
    page.python("cycle(500)")
    before = nodes(page)
    page.python("cycle(5000)")
    assert nodes(page) - before < 300


def heap(page: Page) -> int:
    """Return the bytes that JavaScript and WebAssembly hold, after a garbage collection in both languages."""
    page.python("import gc\ngc.collect()")
    page.browser.collect_garbage()
    usage: dict[str, Any] = page.driver.execute_cdp_cmd("Runtime.getHeapUsage", {})
    return int(usage["usedSize"]) + int(usage.get("backingStorageSize", 0))


def test_a_resumed_page_releases_the_snapshot_file(browser: Browser) -> None:
    visitor = Visitor(browser)
    visitor.resumes()
    remember = "const bytes = await read.call(this); (window.read ??= []).push(new WeakRef(bytes)); return bytes;"
    spy = f"const read = Blob.prototype.arrayBuffer; Blob.prototype.arrayBuffer = async function () {{ {remember} }};"
    assert not booted(visitor.visit(f"<script>{{ {spy} }}</script>{HELLO}"))
    assert visitor.page.js("return window.read.length") == 1

    def is_gone() -> bool:
        browser.collect_garbage()
        return bool(visitor.page.js("return window.read[0].deref() === undefined"))

    visitor.page.until(is_gone, "the file to be gone")
