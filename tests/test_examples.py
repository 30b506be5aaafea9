"""Every example shows the expected content."""

import re
import sys
from pathlib import Path

import pytest

from pyscript.testing import Browser, Page

EXAMPLES = Path(__file__).parents[1] / "examples"
sys.path.insert(0, str(EXAMPLES))

SHOWN = {
    "hello.html": ["Hello from Python 3.", "5 squared is 25", "What is your name?"],
    "prompt.html": ["The area of a circle", "Python 3.", "28.27"],
    "clock.html": ["Seconds since this page started: 1"],
    "todo.html": ["Show it to a friend", "1 still to do"],
    "draw.html": ["No petal was clicked."],
    "stars.html": ["The film", "Nothing was changed yet."],
    "chart.html": ["A live chart"],
    "table.html": ["continent", "Nile", "6650"],
    "worker.html": ["Largest prime so far: 1"],
    "pool.html": ["Done. Workers", "1,600,000 darts"],
    "plugin.html": ["333328333350000", " ms"],
    "rich.html": ["Text is text: <b>not bold</b>", "Markup is bold", "Notes", "dict, 4 items", "Ada"],
    "csv.html": ["Nile", "6,650", "10 rivers, 42,291 km together"],
    "sympy.html": ["Integrate", "="],
    "plotly.html": ["damping 0.3"],
    "micropython.html": ["Hello from MicroPython 1.27.0", "0 clicks"],
    "mistakes.html": ["All is well here."],
    "index.html": ["PyScript examples"],
}


@pytest.fixture(scope="module")
def wheels() -> Path:
    """Return the folder of the examples' packages."""
    from serve import fetch_wheels

    folder: Path = fetch_wheels()
    return folder


@pytest.fixture
def example(browser: Browser, wheels: Path) -> Page:
    """Return a page for examples. The server serves the examples as `make demo` does."""
    return Page(browser)


def show(page: Page, name: str) -> None:
    """Open an example."""
    page.goto(f"{page.server.address}/examples/{name}")


def test_every_example_is_tested() -> None:
    assert {path.name for path in EXAMPLES.glob("*.html")} == set(SHOWN)


@pytest.mark.parametrize("name", SHOWN)
def test_an_example_shows_the_expected_texts(example: Page, name: str) -> None:
    show(example, name)
    for text in SHOWN[name]:
        example.sees(text)
    if name != "mistakes.html":
        assert example.count(".py-error") == 0


def test_hello_answers(example: Page) -> None:
    show(example, "hello.html")
    example.find("form input").send_keys("Grace\n")
    example.sees("Nice to meet you, Grace!")


def test_todo_adds_and_ticks(example: Page) -> None:
    show(example, "todo.html")
    example.sees("1 still to do")
    example.find("#text").send_keys("Buy <b>milk</b>\n")
    example.sees("2 still to do")
    example.sees("Buy <b>milk</b>")
    example.driver.find_elements("css selector", "#list input")[1].click()
    example.sees("1 still to do")
    example.find("#clear").click()
    example.until(lambda: example.count("#list li") == 1)
    show(example, "todo.html")
    example.sees("Buy <b>milk</b>")
    example.find("#list input").click()
    example.sees("0 still to do")
    example.js("indexedDB.deleteDatabase('IDBMap/@pyscript/to-do')")


def test_sympy_integrates_another_function(example: Page) -> None:
    show(example, "sympy.html")
    example.find("#result math")
    field = example.find("#f")
    field.clear()
    field.send_keys("cos(x)\n")
    example.until(lambda: "cos" in example.text("#result") and "sin" in example.text("#result"))


def test_mistakes_are_all_shown(example: Page) -> None:
    show(example, "mistakes.html")
    example.sees("All is well here.")
    for selector in ("#oops", "#typo"):
        example.find(selector).click()
    for text in (
        'no key "pakages"',
        '"no-such-package" could not be installed',
        "missing.csv",
        "ZeroDivisionError",
        "return sum(values) / len(values)",
        "SyntaxError",
        'packages = ["pandas"]',
        "missing.py",
        "KeyError",
        '"opps"',
        "TimeoutError: the answer did not come",
        '"resluts"',
    ):
        example.sees(text)


def test_micropython_counts(example: Page) -> None:
    show(example, "micropython.html")
    example.until(lambda: example.find("button").is_enabled())
    example.find("button").click()
    example.sees("1 clicks")


def test_stars_are_chosen_by_click_and_key(example: Page) -> None:
    show(example, "stars.html")

    def stars() -> str:
        return str(example.js("return document.querySelector('x-stars').shadowRoot?.textContent"))

    example.until(lambda: stars() == "★★★★☆")
    example.find("x-stars").shadow_root.find_elements("css selector", "label")[1].click()
    example.sees("The film: 2 stars.")
    example.until(lambda: stars() == "★★☆☆☆")
    example.driver.switch_to.active_element.send_keys("\ue014")
    example.sees("The film: 3 stars.")
    assert example.js("return new FormData(document.querySelector('form.card')).get('film')") == "3"


def test_a_table_is_sorted(example: Page) -> None:
    show(example, "table.html")
    first = "return document.querySelector('x-table tbody td').textContent"
    example.sees("Nile")
    example.find("x-table th button").click()
    example.until(lambda: example.js(first) == "Amazon")
    example.find("x-table th button").click()
    example.until(lambda: example.js(first) == "Yangtze")
    assert example.count("th[aria-sort=descending]") == 1


def test_a_chart_updates_by_itself(example: Page) -> None:
    show(example, "chart.html")
    points = "return document.querySelector('x-chart').shadowRoot?.querySelector('polyline').points.length ?? 0"
    example.until(lambda: example.js(points) > 3)
    text = "return document.querySelector('x-chart').shadowRoot.querySelector('div').textContent"
    assert example.js(text).startswith("A random walk: ")


def test_a_busy_worker_handles_keys_and_clicks(example: Page) -> None:
    show(example, "worker.html")
    example.sees("Largest prime so far: 1")
    example.find("#field").send_keys("ab")
    example.sees("The worker heard: ab")
    example.find("#pause").click()
    example.until(lambda: example.text("#pause") == "Go on")
    count = "return document.querySelector('#count').textContent"
    before = example.js(count)
    example.find("#pause").click()
    example.until(lambda: example.js(count) != before)


def test_a_plugin_times_clicks_too(example: Page) -> None:
    show(example, "plugin.html")
    example.until(lambda: example.find("button").is_enabled())
    example.find("button").click()
    example.until(lambda: example.count(".py-note") == 3)


AXE = (
    (EXAMPLES.parent / "node_modules/axe-core/axe.min.js").read_text()
    if (EXAMPLES.parent / "node_modules").exists()
    else ""
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", SHOWN)
def test_axe_finds_no_violations(example: Page, name: str, scheme: str) -> None:
    scheme_media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    example.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", scheme_media)
    show(example, name)
    for text in SHOWN[name]:
        example.sees(text)
    found = example.driver.execute_async_script(
        AXE
        + "; const done = arguments[arguments.length - 1]; axe.run(document).then((result) => done(result.violations))"
    )
    example.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


def test_a_drawing_reacts_to_keys_and_clicks(example: Page) -> None:
    show(example, "draw.html")
    example.until(lambda: example.count("#flower ellipse") == 9)
    example.find("#petals").send_keys("\ue014")  # the right arrow key
    example.until(lambda: example.count("#flower ellipse") == 10)
    example.find("ellipse[data-number='1']").click()
    example.until(lambda: re.search(r"Petal \d+ was clicked", example.text("#said")))
