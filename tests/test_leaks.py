"""What leaves the page leaves nothing behind."""

from typing import Any

from pyscript.testing import Page


def nodes(page: Page) -> int:
    """How many DOM nodes the browser holds, garbage aside."""
    page.python("import gc\ngc.collect()")
    page.python("1")
    page.browser.collect_garbage()
    counters: dict[str, Any] = page.driver.execute_cdp_cmd("Memory.getDOMCounters", {})
    return int(counters["nodes"])


def cycle(page: Page, count: int) -> None:
    """Add and remove tags that run, print, display and listen."""
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
