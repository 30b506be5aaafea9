"""Reading, checking and merging the config, without a page."""

import json
from pathlib import Path
from typing import Any

import pytest

from pyscript.engine.config.keys import KEYS, ConfigKey, position, wrong
from pyscript.engine.config.merge import read_config
from pyscript.engine.errors import closest


def part(value: dict[str, Any], where: str = "<py-config>", **more: Any) -> dict[str, Any]:
    """Return a source of config in the form in which core.js passes it to Python."""
    return {"where": where, "url": "http://x/page.html", "value": value, **more}


def test_without_sources_the_config_has_only_the_type() -> None:
    config = read_config([], "mpy")
    assert (config.values, config.problems) == ({"type": "mpy"}, [])


CASES = json.loads((Path(__file__).parents[3] / "config_cases.json").read_text())
"""Cases that also test JavaScript's merge() in static/boot/config.js."""


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_sources_are_merged_as_in_javascript(case: dict[str, Any]) -> None:
    values = read_config(case["parts"], "py").values
    assert {key: values[key] for key in values if key != "type"} == case["values"]


def test_inline_wins_over_external_key_by_key() -> None:
    external = part({"files": {"a": ""}, "name": "external"}, external=True)
    config = read_config([external, part({"files": {"b": ""}})], "py")
    assert (config["files"], config["name"]) == ({"b": ""}, "external")


def test_only_the_first_of_two_tags_counts() -> None:
    config = read_config([part({"name": "one"}), part({"name": "two"})], "py")
    assert (config["name"], [p.code for p in config.problems]) == ("one", ["PY0409"])


@pytest.mark.parametrize("first", ["<py-config>", "config attribute"])
def test_an_attribute_beside_another_config_is_a_conflict(first: str) -> None:
    config = read_config([part({"name": "one"}, first), part({"name": "two"}, "config attribute")], "py")
    assert (config["name"], [p.code for p in config.problems]) == ("one", ["PY0409"])


def test_an_unreadable_part_names_line_and_column() -> None:
    config = read_config(
        [{"where": "<py-config>", "url": "u", "error": {"message": "bad", "line": 3, "column": 7}}], "py"
    )
    (problem,) = config.problems
    assert (problem.code, problem.file, problem.line, problem.column) == ("PY1000", "<py-config>", 3, 7)


def test_a_missing_file_has_the_code_of_its_status() -> None:
    config = read_config(
        [
            {
                "where": "<py-config>",
                "url": "http://x/c.toml",
                "external": True,
                "status": 404,
                "error": {"message": "Not Found"},
            }
        ],
        "py",
    )
    assert [p.code for p in config.problems] == ["PY0404"]


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("packages", 3, "must be a list or a string"),
        ("packages", ["numpy", 3], "each value must be a string"),
        ("files", ["a.py"], "must be a table"),
        ("files", {"a": 1}, "each value must be a string"),
        ("debug", 1, "must be true or false"),
        ("experimental_ffi_timeout", True, "must be a number"),
        ("packages_cache", "sometimes", 'must be one of "never", "passthrough", "all"'),
        ("index_urls", {}, "must be a list or a string"),
    ],
)
def test_invalid_values_are_reported_and_left_out(key: str, value: Any, message: str) -> None:
    config = read_config([part({key: value})], "py")
    assert message in config.problems[0].message and key not in config


@pytest.mark.parametrize(
    ("key", "value"),
    [("packages", []), ("files", {}), ("debug", False), ("terminal", "auto"), ("index_urls", "http://x")],
)
def test_valid_values_are_accepted(key: str, value: Any) -> None:
    assert wrong(key, value, KEYS) == ("", [])


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ('name = "x"\n  packages = 3', ["packages"], (2, 3)),
        ('{"name": 1,\n "packages": 2}', ["packages"], (2, 2)),
        ("[splashscreen]\nenabled = 1", ["splashscreen", "enabled"], (2, 1)),
        ("[js_modules.main]\n", ["js_modules"], (1, 2)),
        ("packages2 = 1", ["packages"], (0, 0)),
    ],
)
def test_the_position_of_a_key_is_found(text: str, path: list[str], place: tuple[int, int]) -> None:
    assert position(text, path) == place


@pytest.mark.parametrize(
    ("key", "value", "message", "path"),
    [
        (
            "splashscreen",
            {"enabled": "yes"},
            '"enabled" of the config key "splashscreen" must be true or false',
            ["enabled"],
        ),
        ("splashscreen", {"enable": True}, 'has no "enable". Did you mean "enabled"?', ["enable"]),
        ("fetch", [{"from": 3}], '"from" of the config key "fetch" must be a string', ["from"]),
        ("js_modules", {"main": {"a.js": 1}}, '"js_modules.main" each value must be a string', ["main"]),
        ("interpreters", [{"src": []}], '"src" of the config key "interpreters" must be a string', ["src"]),
    ],
)
def test_invalid_fields_are_reported_with_their_path(key: str, value: Any, message: str, path: list[str]) -> None:
    problem, place = wrong(key, value, KEYS)
    assert message in problem and place == [key, *path]


def test_keys_of_plugins_are_checked_and_have_defaults() -> None:
    config = read_config([part({"size": "big", "colour": "red"})], "py")
    config.add_keys(
        {
            "size": ConfigKey(int, "A size."),
            "colour": ConfigKey(str, "A colour."),
            "shape": ConfigKey(str, "A shape.", default="round"),
        }
    )
    config.tell_unknown()
    assert [problem.message for problem in config.problems] == [
        'The config key "size" must be a number, but it is "big".'
    ]
    assert ("size" in config, config["colour"], config["shape"], config.notes) == (False, "red", "round", [])


SAMPLES = {list: [], str: "x", dict: {}, bool: True, int: 1, float: 0.5}


@pytest.mark.parametrize("key", KEYS)
def test_every_key_takes_its_types_and_no_others(key: str) -> None:
    for kind, sample in SAMPLES.items():
        value = KEYS[key].choices[0] if KEYS[key].choices and kind is str else sample
        fits = kind in KEYS[key].types or (kind is int and float in KEYS[key].types)
        assert (wrong(key, value, KEYS) == ("", [])) == fits, (key, kind)


def test_every_key_has_a_meaning() -> None:
    assert all(key.meaning.endswith(".") for key in KEYS.values())


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("pakages", "packages"),
        ("package", "packages"),
        ("plugin", "plugins"),
        ("Files", "files"),
        ("js-modules", "js_modules"),
        ("database", ""),
        ("x", ""),
    ],
)
def test_the_closest_key_is_found(word: str, meant: str) -> None:
    assert closest(word, list(KEYS)) == meant
