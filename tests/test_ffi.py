"""`pyscript.ffi`: proxies and conversions that are the same on both interpreters."""

from pyscript.testing import Page

EVERYWHERE = True

START = "import js\nfrom pyscript import ffi\n"


def run(page: Page, code: str) -> object:
    """Run code after importing ffi, and return the value of its last expression."""
    return page.python(START + code)


def test_proxies_and_conversions(live: Page) -> None:
    code = """
called = []
proxy = ffi.create_proxy(lambda *args: called.append(args[0]))
js.Array.of(1, 2).forEach(proxy)
made = ffi.to_js({"a": [1, {"b": None}], "t": (1, 2)})
[called, js.JSON.stringify(made).startswith('{'), made.a[0], made.t.length, js.Array.isArray(made.a), made.a[1].hasOwnProperty("b")]
"""
    assert run(live, code) == [[1, 2], True, 1, 2, True, True]


def test_is_none_covers_python_and_javascript(live: Page) -> None:
    code = """
values = (None, ffi.jsnull, js.document.querySelector("none"), 0, "", False, js.document.body)
[ffi.is_none(value) for value in values]
"""
    assert run(live, code) == [True, True, True, False, False, False, False]


def test_assign_gather_query_direct(live: Page) -> None:
    code = """
target = ffi.to_js({"a": 1, "deep": {"er": "x"}})
same = ffi.assign(target, {"b": 2}, ffi.to_js({"c": 3}))
found = [same.b + target.c, ffi.gather(target, "a", "b", "deep.er"), ffi.query(target, "deep.er"), ffi.direct(5)]
try:
    ffi.query(target, "deep.none.x")
except AttributeError:
    found.append("AttributeError")
found
"""
    assert run(live, code) == [5, [1, 2, "x"], "x", 5, "AttributeError"]
