"""`pyscript.flatted`: JSON of data that refers to itself."""

import pytest

from pyscript import flatted
from pyscript.testing import Page

EVERYWHERE = True


def test_text_has_the_format_of_flatted() -> None:
    value: list[object] = [1, "a", {"b": "a"}, None, True]
    value.append(value)
    text = flatted.stringify(value, separators=(",", ":"))
    assert text == '[[1,"1","2",null,true,"0"],"a",{"b":"1"}]'
    back = flatted.parse(text)
    assert back[5] is back
    assert back[:5] == value[:5]


@pytest.mark.parametrize("value", [None, 1, 1.5, True, "text", "", [], {}, [[]], {"a": {"b": ["c"]}}, ["1", 1]])
def test_values_survive_a_round_trip(value: object) -> None:
    assert flatted.parse(flatted.stringify(value)) == value


@pytest.mark.parametrize("text", ["", "{}", "[]", "5", "nonsense"])
def test_invalid_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        flatted.parse(text)


def test_unsupported_types_are_refused() -> None:
    with pytest.raises(TypeError, match="Cannot make JSON of set"):
        flatted.stringify([{1}])


def test_texts_are_exchanged_with_javascript(live: Page) -> None:
    live.browser.run_js(
        """
        const { stringify } = await import("/pyscript/vendor/flatted.js");
        const one = { name: "one", list: [1, null] };
        one.self = one;
        window.text = stringify(one);
        """,
        pyodide_checks=False,
    )
    code = "from pyscript import flatted, window\none = flatted.parse(window.text)\n"
    assert live.python(f"{code}[one['self'] is one, one['list'], one['name']]") == [True, [1, None], "one"]
    live.python(f"{code}window.back = flatted.stringify(one)")
    back = live.browser.run_js(
        """
        const { parse } = await import("/pyscript/vendor/flatted.js");
        const one = parse(window.back);
        return [one.self === one, one.list, one.name];
        """,
        pyodide_checks=False,
    )
    assert back == [True, [1, None], "one"]
