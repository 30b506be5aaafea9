"""PyScript's styles: design tokens, light and dark themes, and no effect on the page's own elements."""

from typing import Any

import pytest

from pyscript.testing import Page

OWN = "<h1>h</h1><p>p <a href='#x'>a</a></p><button>b</button><input value=i><details><summary>s</summary>d</details><table><tr><td>t</td></tr></table><pre>pre</pre><form><label>l</label></form>"
STYLES = """return [...document.querySelectorAll('h1, p, a, button, input, summary, table, td, pre, label')].map((element) => {
    const style = getComputedStyle(element);
    return ['color', 'background-color', 'font', 'margin', 'padding', 'border', 'display', 'outline'].map((name) => style.getPropertyValue(name)).join();
})"""


def styles(page: Page, core: str) -> Any:
    """Open a page, with core.js or without, and return the styles of its own elements."""
    page.open(OWN + ("<KIND-script>print('x')</KIND-script>" if core else ""), core=core)
    if core:
        page.sees("x", f"{page.kind}-script")
    return page.js(STYLES)


def test_no_style_leaks_into_the_page(page: Page) -> None:
    with_core = styles(page, "/pyscript/core.js")
    page.until(lambda: page.js("return [...document.styleSheets].some((sheet) => sheet.href?.endsWith('core.css'))"))
    assert page.js(STYLES) == with_core == styles(page, "")


def background(page: Page) -> str:
    """Return the background colour of an error."""
    page.until(lambda: page.js("return [...document.styleSheets].some((sheet) => sheet.href?.endsWith('core.css'))"))
    return str(page.js("return getComputedStyle(document.querySelector('.py-error')).backgroundColor"))


LIGHT, DARK = "rgb(253, 241, 241)", "rgb(45, 23, 24)"


@pytest.mark.parametrize(
    ("scheme", "theme", "colour"),
    [("light", "", LIGHT), ("dark", "", DARK), ("light", "dark", DARK), ("dark", "light", LIGHT)],
)
def test_the_theme_of_the_page_overrides_the_preferred_scheme(mpy: Page, scheme: str, theme: str, colour: str) -> None:
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    mpy.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    mpy.run("<script type=mpy>1/0</script>")
    mpy.error("PY9100")
    mpy.js("document.documentElement.dataset.pyTheme = arguments[0]", theme)
    found = background(mpy)
    mpy.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert found == colour


def test_a_page_can_set_its_own_colours(mpy: Page) -> None:
    mpy.run("<script type=mpy>1/0</script>", head="<style>:root { --py-error-back: rgb(1, 2, 3) !important }</style>")
    mpy.error()
    assert background(mpy) == "rgb(1, 2, 3)"


def test_a_colour_can_be_set_for_a_part_of_the_page(mpy: Page) -> None:
    mpy.run("<main style='--py-error-back: rgb(1, 2, 3)'><script type=mpy>1/0</script></main>")
    mpy.error()
    assert background(mpy) == "rgb(1, 2, 3)"


def test_buttons_show_where_the_focus_is(mpy: Page) -> None:
    mpy.run("<script type=mpy>1/0</script>")
    mpy.error()
    background(mpy)
    mpy.js("document.querySelector('.py-error summary').focus()")
    mpy.driver.switch_to.active_element.send_keys("\ue004\ue004")
    assert mpy.js("return document.activeElement.localName") in ("button", "pre")
    outline = "return getComputedStyle(document.activeElement).outlineStyle"
    assert mpy.js(outline) == "solid"
