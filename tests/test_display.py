"""`display()` and `HTML`, which follow the display protocol of IPython."""

import pytest

from pyscript.testing import Page

EVERYWHERE = True

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def show(page: Page, code: str) -> None:
    """Run code in a tag that has imported display and HTML."""
    page.run(f"<KIND-script id=a>\nfrom pyscript import display, HTML\n{code}\n</KIND-script><div id=t></div>")


def test_text_is_escaped_and_html_is_not(page: Page) -> None:
    show(page, "display('&lt;i>text&lt;/i>', HTML('&lt;i>markup&lt;/i>'))")
    assert page.text("#a").split() == ["<i>text</i>", "markup"]
    assert page.text("#a i") == "markup"


def test_scripts_in_html_run(page: Page) -> None:
    show(page, "display(HTML('&lt;script>window.ran = 1&lt;/script>'))")
    assert page.js("return window.ran") == 1


def test_append_false_replaces(page: Page) -> None:
    show(page, "display('one', target='t')\ndisplay('two', target='#t', append=False)\ndisplay('three', target='t')")
    assert page.text("#t").split() == ["two", "three"]


def test_none_is_skipped_and_other_values_are_shown_as_their_repr(page: Page) -> None:
    show(page, "display(None, [1, 'x'], 2.5, True)")
    assert page.text("#a").split("\n") == ["[1, 'x']", "2.5", "True"]


@pytest.mark.parametrize(
    ("method", "value", "expected"),
    [
        ("_repr_html_", "'<u>h</u>'", "u"),
        ("_repr_svg_", "'<svg width=9 height=9></svg>'", "svg"),
        ("_repr_png_", f"'{PIXEL}'", "img[src^='data:image/png;base64,iVBOR']"),
        ("_repr_jpeg_", "b'jpeg bytes'", "img[src='data:image/jpeg;base64,anBlZyBieXRlcw==']"),
        ("_repr_mimebundle_", "{'text/plain': 'p', 'text/html': '<s>b</s>'}", "s"),
        ("_repr_mimebundle_", "({'text/html': ('<s>b</s>', {})}, {})", "s"),
    ],
)
def test_rich_representations_are_shown(page: Page, method: str, value: str, expected: str) -> None:
    code = f"class V:\n    def {method}(self):\n        return {value}\ndisplay(V())"
    show(page, code.replace("&", "&amp;").replace("<", "&lt;"))
    assert page.count(f"#a {expected}") == 1


def test_javascript_runs(page: Page) -> None:
    show(page, "class V:\n    def _repr_javascript_(self):\n        return 'window.ran = 2'\ndisplay(V())")
    assert page.js("return window.ran") == 2


def test_a_figure_is_shown_as_an_image(page: Page) -> None:
    show(
        page, "class Figure:\n    def savefig(self, file, format):\n        file.write(b'png bytes')\ndisplay(Figure())"
    )
    assert page.count("#a img[src='data:image/png;base64,cG5nIGJ5dGVz']") == 1


def test_a_representation_that_is_none_gives_way_to_the_next(page: Page) -> None:
    show(
        page,
        "class V:\n    def _repr_html_(self):\n        return None\n    def __repr__(self):\n        return 'plain'\ndisplay(V())",
    )
    assert page.text("#a") == "plain"


def test_a_missing_target_is_an_error_that_names_it(page: Page) -> None:
    show(page, "display(1, target='#none')")
    assert "ValueError: Cannot find element with id='none' in the page." in page.error()


@pytest.mark.parametrize(
    ("target", "message"), [("3", "target must be str or None, not int"), ("''", "Cannot have an empty target")]
)
def test_a_wrong_target_is_an_error(page: Page, target: str, message: str) -> None:
    show(page, f"display(1, target={target})")
    assert message in page.error()
