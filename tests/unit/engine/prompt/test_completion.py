"""Completion of names, attributes, keys, modules and paths at a prompt."""

from typing import Any

import pytest

from pyscript.engine.prompt.completion import Completion
from pyscript.engine.prompt.console import Console


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
