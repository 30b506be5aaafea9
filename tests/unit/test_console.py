"""The engine of a prompt, on CPython and without a page."""

import asyncio
import codeop
from typing import Any

import pytest

from pyscript.engine.prompt.completion import Completion
from pyscript.engine.prompt.console import Console, Result, shortened
from pyscript.engine.prompt.history import History, Walk
from pyscript.engine.prompt.incomplete_code import is_complete


def entered(*sources: str, console: Console | None = None) -> list[Result]:
    """Run entries one after the other, and return their results."""
    console = console or Console({})

    async def run() -> list[Result]:
        results = []
        for source in sources:
            console.enter(source)
            results.append(await console.run(source))
        return results

    return asyncio.run(run())


COMPLETE = [
    "",
    "1 + 1",
    "print('hello')",
    "x = [1,\n     2]",
    "for x in []:\n    pass\n",
    "for x in []:\n    pass\n    ",
    "def f():\n    return 1\n\n",
    "if 1:\n    pass\nelse:\n    pass\n",
    "try:\n    pass\nexcept ValueError:\n    pass\n",
    "@decorator\ndef f():\n    pass\n",
    "class A:\n    def f(self):\n        pass\n",
    "'''one\ntwo'''",
    "x = 'a' # (",
    "# only a comment",
    "x = = 3",
    "print(')')",
    "f = lambda x: x",
    "'unclosed",
    "x: int = 3",
    "match = 3",
    "await f()",
    "x = {'a': 1}",
    "x[1:2]",
    ")",
    "# (\nx",
]
INCOMPLETE = [
    "(",
    "f(1,",
    "x = [1,\n  2,",
    "x = {'a': 1,",
    "'''one",
    "x = '''one\ntwo",
    "for x in []:",
    "for x in []:\n    pass",
    "if 1: pass",
    "if x:  # then",
    "def f():",
    "def f():\n    return 1",
    "class A:\n    def f(self):\n        pass",
    "@decorator",
    "@decorator\ndef f():\n    pass",
    "try:\n    pass\n",
    "x = 1 + \\",
    "async def f():\n    await g()",
    "with open('x') as f:\n    print(f)",
    "match x:\n    case 1:\n        pass",
    "print('''a\n\nb",
    "if 1:\n\n",
]


@pytest.mark.parametrize("source", COMPLETE)
def test_complete_code_can_run(source: str) -> None:
    assert is_complete(source)


@pytest.mark.parametrize("source", INCOMPLETE)
def test_incomplete_code_waits_for_more_lines(source: str) -> None:
    assert not is_complete(source)


@pytest.mark.parametrize("source", COMPLETE + INCOMPLETE)
def test_completeness_is_the_same_as_in_python_s_own_prompt(source: str) -> None:
    if source == "await f()" or source.endswith(
        "\n    "
    ):  # only our prompt takes the first; the second is as in Python's newer prompt
        return
    try:
        own = codeop.compile_command(source, symbol="single") is not None
    except SyntaxError:
        own = True
    assert is_complete(source) is own


def test_the_last_expression_gives_the_value() -> None:
    assert [result.value for result in entered("x = 20", "x + 1", "x = 1; x * 7", "def f():\n    return 1\n")] == [
        None,
        21,
        7,
        None,
    ]


def test_several_statements_give_the_last_value() -> None:
    assert entered("for i in range(3):\n    pass\ni")[0].value == 2


def test_await_works_at_the_top_level() -> None:
    values = entered("import asyncio\nasync def f():\n    return 5\n", "await f()", "x = await f()\nx + 1", "type(f())")
    assert [result.value for result in values[1:3]] == [5, 6]


def test_underscore_is_the_last_value_that_was_not_none() -> None:
    values = [result.value for result in entered("6 * 7", "None", "_ + 1", "_")]
    assert values == [42, None, 43, 43]


def test_each_console_has_its_own_last_value() -> None:
    one, other = Console({}), Console({})
    entered("1", console=one)
    entered("2", console=other)
    assert entered("_", console=one)[0].value == 1


def test_an_underscore_that_the_program_sets_is_kept() -> None:
    assert entered("_ = 'mine'", "5", "_")[2].value == "mine"


def test_an_exception_is_part_of_the_result() -> None:
    console = Console({}, "cell")
    first, second = entered("1 / 0", "def f(:", console=console)
    assert isinstance(first.error, ZeroDivisionError)
    assert isinstance(second.error, SyntaxError) and second.error.filename == "cell[2]"
    assert isinstance(entered("import sys\nsys.exit(3)")[0].error, SystemExit)


def test_consoles_may_share_their_names() -> None:
    names: dict[str, Any] = {}
    entered("shared = 1", console=Console(names))
    assert entered("shared", console=Console(names))[0].value == 1


def test_an_entry_that_waits_can_be_interrupted() -> None:
    async def run() -> Result:
        console = Console({})
        begun = asyncio.Event()
        console.namespace["begun"] = begun
        entry = asyncio.ensure_future(console.run("import asyncio; begun.set(); await asyncio.sleep(100)"))
        await begun.wait()
        assert console.busy
        console.interrupt()
        return await entry

    assert isinstance(asyncio.run(run()).error, KeyboardInterrupt)


def test_an_interrupt_without_an_entry_does_nothing() -> None:
    console = Console({})
    console.interrupt()
    assert entered("1", console=console)[0].value == 1


# ---- completion


def completed(source: str, namespace: dict[str, Any] | None = None, asked: bool = True) -> list[str]:
    """Return the texts that could complete the end of a source."""
    return [one.text for one in Console(namespace or {}).complete(source, len(source), asked)[1]]


class Thing:
    """A thing with attributes."""

    size = 3

    @property
    def area(self) -> int:
        raise RuntimeError("a property was asked for its value")

    def grow(self, by: int, *, twice: bool = False) -> int:
        """Make it larger."""
        return self.size + by + twice


def test_names_builtins_and_keywords_are_completed() -> None:
    assert completed("pri", {"price": 3}) == ["price", "print"]
    assert completed("retu") == ["return"]
    assert "_private" not in completed("p", {"_private": 1})
    assert completed("_pri", {"_private": 1}) == ["_private"]


def test_completion_ignores_case() -> None:
    assert completed("pric", {"Price": 1, "price": 2}) == ["price", "Price"]


def test_names_that_only_the_source_contains_are_completed() -> None:
    assert completed("total_sum = 1\ntotal") == ["total_sum"]


def test_attributes_are_completed_without_evaluating_properties() -> None:
    thing = {"thing": Thing()}
    assert completed("thing.", thing) == ["area", "grow", "size"]
    kinds = {one.text: one.kind for one in Console(thing).complete("thing.", 6)[1]}
    assert kinds == {"area": "property", "grow": "function", "size": "variable"}
    assert completed("x = thing.gr", thing) == ["grow"]
    assert completed("thing.__cla", thing) == ["__class__"]


def test_attributes_of_strings_are_completed_but_no_calls_are_made() -> None:
    assert completed('"".joi') == ["join"]
    assert completed("thing.grow(1).", {"thing": Thing()}) == []
    assert completed("nowhere.") == []
    assert completed("3.") == []


def test_attributes_of_a_module_that_the_source_imports_are_completed() -> None:
    assert completed("import json\njson.dum") == ["dump", "dumps"]


def test_dict_keys_are_completed() -> None:
    names = {"d": {"one": 1, "other": 2, 3: 4}}
    assert completed("d[", names) == ['"one"', '"other"', "3"]
    assert completed('d["o', names) == ["one", "other"]
    assert completed("d['ot", names) == ["other"]
    start, _ = Console(names).complete('d["o', 4)
    assert start == 3


def test_parameters_of_a_call_are_completed() -> None:
    assert completed("thing.grow(tw", {"thing": Thing()}) == ["twice="]
    assert completed("thing.grow(", {"thing": Thing()}) == ["by=", "twice="]


def test_modules_are_completed() -> None:
    assert "json" in completed("import jso")
    assert completed("import json.dec") == ["decoder"]
    assert completed("from json import dum") == ["dump", "dumps"]
    assert completed("from json ") == ["import"]


def test_paths_are_completed(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/one.csv").touch()
    (tmp_path / "data.txt").touch()
    monkeypatch.chdir(tmp_path)
    assert completed('open("da') == ["data/", "data.txt"]
    assert completed('open("data/') == ["one.csv"]
    assert completed('open("da', asked=False) == []


def test_comments_and_numbers_are_not_completed() -> None:
    assert completed("# pri") == completed("12") == []


def test_a_completion_replaces_the_word_before_the_cursor() -> None:
    start, found = Console({}).complete("x = prin + 1", 8)
    assert start == 4
    assert [(one.text, one.kind) for one in found] == [("print", "function")]
    assert repr(found[0]) == repr(Completion("print", "function"))


def test_a_call_is_explained() -> None:
    console = Console({"thing": Thing()})
    source = "x = thing.grow(1, "
    assert console.explain(source, len(source)) == (
        "thing.grow(by: int, *, twice: bool = False) -> int",
        "Make it larger.",
    )
    assert console.explain("print(len(", 10) is not None
    assert console.explain("thing", 5) is None
    assert console.explain("nothing(", 8) is None


# ---- history


def test_history_goes_back_and_forth_and_keeps_the_draft() -> None:
    walk = Walk(History(["one", "two"]))
    assert walk.back("dra") == "two"
    assert walk.back("two changed") == "one"
    assert walk.back("one") is None
    assert walk.forward("one") == "two changed"
    assert walk.forward("two changed") == "dra"
    assert walk.forward("dra") is None


def test_history_keeps_repeated_entries_once() -> None:
    kept: list[list[str]] = []
    console = Console({}, history=History(keep=lambda entries: kept.append(list(entries))))
    for entry in ("a", "a", "b", "  ", "a"):
        console.enter(entry)
    assert kept[-1] == ["a", "b", "a"]


def test_history_has_a_limit() -> None:
    history = History()
    for number in range(1200):
        history.add(str(number))
    assert len(history.entries) == 1000 and history.entries[-1] == "1199"
    history.add("x" * 200_000)
    assert len(history.entries) == 1


def test_history_is_searched_from_the_latest() -> None:
    walk = Walk(History(["import one", "x = 1", "import two"]))
    assert walk.search("import", "dra") == "import two"
    assert walk.search("import", "", older=True) == "import one"
    assert walk.search("import", "", older=True) is None
    assert walk.search("nothing", "") is None


def test_long_values_are_shortened() -> None:
    assert shortened("short") == ("short", 0)
    text, lines = shortened("\n".join(map(str, range(1000))))
    assert lines == 1000 and text.count("\n") == 199
    assert len(shortened("x" * 100_000)[0]) == 20_000


@pytest.mark.parametrize("source", ["def f(:", "x = (1, = 2", "print('a' 'b", "foo(]"])
def test_a_line_that_can_never_become_valid_is_complete(source: str) -> None:
    assert Console({}).is_complete(source)


@pytest.mark.parametrize(
    "source", ["await f(", "async with a(", "x = '''a", "f(a,", "@d", "async for x in y:", "if x:"]
)
def test_a_line_that_may_become_valid_is_incomplete(source: str) -> None:
    assert not Console({}).is_complete(source)
