"""Start-up progress: events that report bytes, the progress bar, and the splash screen."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from pyscript.testing import Answer, Page, PageServer
from pyscript.testing.server import BOOTS

SLOW = {"py": ("pyodide/core.zip", 4_000_000), "mpy": ("micropython/micropython.wasm", 500_000)}
HEAR = """<script>window.told = [];
for (const kind of ["py", "mpy"]) addEventListener(kind + ":progress", (event) => {
    told.push([event.stage, event.loaded ?? 0, event.total ?? 0, event.detail]);
    const bar = document.querySelector("[role=progressbar]");
    window.drawn = Math.max(window.drawn ?? 0, Number(bar?.ariaValueNow ?? 0));
});</script>"""


@pytest.fixture
def slow(page: Page, server: PageServer, built: Path) -> Iterator[Page]:
    """Yield a page on a slow network."""
    part, rate = SLOW[page.kind]
    before = dict(server.answers)
    page.static = BOOTS  # without a snapshot, which would save most of the download
    server.answers[f"{BOOTS}{part}"] = Answer((built / part).read_bytes(), rate=rate)
    yield page
    server.answers.clear()
    server.answers.update(before)


def shown(page: Page, selector: str) -> bool:
    """Return whether an element exists and is visible."""
    return bool(page.js("return document.querySelector(arguments[0])?.checkVisibility() ?? false", selector))


def stages(page: Page) -> list[Any]:
    """Return the stages of the page's progress events in order, without repetitions."""
    told: list[str] = [stage for stage, *_ in page.js("return told")]
    return list(dict.fromkeys(told))


def test_a_fast_start_shows_nothing(page: Page) -> None:
    page.run(
        HEAR
        + "<script>new MutationObserver(() => { if (document.querySelector('.py-overlay')) window.seen = true; }).observe(document, {childList: true, subtree: true})</script><script type=KIND>1</script>"
    )
    assert page.js("return window.seen ?? false") is False
    assert page.count("py-splashscreen") == 0


def test_progress_counts_the_bytes_of_the_download(slow: Page, built: Path) -> None:
    slow.open(HEAR + "<script type=KIND>print('ran')</script>")
    slow.done()
    told = [(loaded, total) for stage, loaded, total, _ in slow.js("return told") if stage == "download" and total]
    assert len(told) > 3
    assert all(before[0] <= after[0] for before, after in pairwise(told))
    size = (built / SLOW[slow.kind][0]).stat().st_size
    assert told[-1][0] <= told[-1][1] and told[-1][1] >= size
    assert stages(slow) == ["download", "start", "run", "ready"]


def test_a_slow_start_draws_a_bar_that_covers_nothing(slow: Page) -> None:
    slow.open(HEAR + "<p id=p>text</p><script type=KIND>print('ran')</script>")
    slow.until(lambda: shown(slow, ".py-strip [role=progressbar]"), "the bar")
    assert slow.js("return document.querySelector('.py-strip').getBoundingClientRect().height") < 10
    assert "MB" in slow.until(lambda: slow.js("return document.querySelector('[role=progressbar]')?.ariaValueText"))
    slow.done()
    slow.until(lambda: slow.count("py-splashscreen") == 0)
    assert slow.js("return window.drawn") > 30


@pytest.mark.parametrize("how", ["tag", "config"])
def test_a_splash_screen_is_shown_on_request(slow: Page, how: str) -> None:
    body = {"tag": "<py-splashscreen></py-splashscreen>", "config": "<KIND-config>splashscreen = {}</KIND-config>"}[how]
    slow.open(body + "<script type=KIND>print('ran')</script>")
    slow.until(lambda: shown(slow, ".py-overlay [role=progressbar]"), "the splash screen")
    assert "Starting Python" in slow.text("py-splashscreen")
    slow.js("document.dispatchEvent(new CustomEvent('py-status-message', {detail: 'Nearly there'}))")
    slow.sees("Nearly there", "py-splashscreen")
    slow.js("document.querySelector('py-splashscreen').log('Any moment')")
    slow.sees("Any moment", "py-splashscreen")
    slow.done()
    slow.until(lambda: slow.count("py-splashscreen") == 0)


@pytest.mark.parametrize("config", ["splashscreen = {enabled = false}", "plugins = ['!splashscreen']"])
def test_the_splash_screen_can_be_switched_off(slow: Page, config: str) -> None:
    watch = "<script>new MutationObserver(() => { if (document.querySelector('[role=progressbar]')) window.seen = true; }).observe(document, {childList: true, subtree: true})</script>"
    slow.run(
        f"{watch}<KIND-config>{config}</KIND-config><py-splashscreen></py-splashscreen><script type=KIND>1</script>"
    )
    assert slow.js("return window.seen ?? false") is False


def test_the_splash_screen_stays_without_autoclose(slow: Page) -> None:
    slow.run("<KIND-config>splashscreen = {autoclose = false}</KIND-config><script type=KIND>1</script>")
    slow.until(lambda: shown(slow, ".py-overlay"), "the splash screen")
    slow.js("document.querySelector('py-splashscreen').close()")
    assert slow.count("py-splashscreen") == 0


def test_the_splash_screen_never_covers_an_error(slow: Page) -> None:
    slow.open("<KIND-config>splashscreen = {autoclose = false}</KIND-config><script type=KIND>1/0</script>")
    slow.until(lambda: shown(slow, ".py-overlay"), "the splash screen")
    slow.error("PY9100")
    slow.until(lambda: slow.count("py-splashscreen") == 0)


def test_a_failed_start_is_reported_and_can_be_retried(page: Page, server: PageServer) -> None:
    part = SLOW[page.kind][0]
    before = dict(server.answers)
    page.static = BOOTS  # without a snapshot, which would save most of the download
    server.answers[f"{BOOTS}{part}"] = Answer(b"gone", status=500, delay=0.6)
    try:
        page.open("<py-splashscreen></py-splashscreen><KIND-script id=a>print('ran')</KIND-script>")
        page.error("PY0500")
        assert page.count("py-splashscreen") == 0
    finally:
        server.answers.clear()
        server.answers.update(before)
    page.file(
        "index.html",
        f"<script type=module src=/pyscript/core.js></script><{page.kind}-script id=a>print('ran')</{page.kind}-script>",
    )
    page.find(".py-error button").click()
    page.sees("ran", "#a")


def test_packages_and_files_are_stages_of_progress(py: Page, wheels: Path) -> None:
    py.file("a.txt", "A" * 1000)
    py.run(
        HEAR
        + "<py-config>packages = ['pure-thing']\npackages_url = '/wheels/'\n[files]\n'a.txt' = ''</py-config><script type=py>1</script>"
    )
    told = py.js("return told")
    assert stages(py)[:2] == ["download", "start"] and {"packages", "files"} <= set(stages(py))
    assert ["files", 1000, 1000, "Loaded files"] in told
    assert ["packages", 1, 1, "Loaded packages"] in told
