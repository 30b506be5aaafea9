"""Errors as data: codes, messages with fields, suggestions."""

import pytest

from pyscript.engine.errors import CODES, Problem, Text, closest, fetch_error


def test_a_problem_fills_in_its_fields() -> None:
    problem = Problem("PY5001", "There is no {name}.", "Write id={name}.")
    error = problem.error("a.html", 3, 7, name="{x}")
    assert (error.code, error.message, error.hint) == ("PY5001", "There is no {x}.", "Write id={x}.")
    assert (error.file, error.line, error.column) == ("a.html", 3, 7)
    assert str(error) == "(PY5001) There is no {x}."


def test_a_problem_without_a_hint_has_that_of_its_code() -> None:
    assert Problem("PY5008", "taken").error().hint == CODES["PY5008"][1]


def test_a_text_fills_in_its_fields() -> None:
    assert Text("{done} of {total}").filled(done=1, total=2) == "1 of 2"


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("plugin", "plugins"),
        ("PLUGINS", "plugins"),
        ("pakcages", "packages"),
        ("nam", "name"),
        ("x", ""),
        ("colour", ""),
    ],
)
def test_the_closest_word_differs_in_two_letters_at_most(word: str, found: str) -> None:
    assert closest(word, ["name", "packages", "plugins"]) == found


@pytest.mark.parametrize(
    ("status", "code", "part"),
    [(404, "PY0404", "error 404 (Not Found)"), (418, "PY0001", "error 418 (Not Found)"), (0, "PY0001", "'Not Found'")],
)
def test_a_failed_request_has_a_code_of_its_own_where_there_is_one(status: int, code: str, part: str) -> None:
    error = fetch_error(status, "a.py", "Not Found")
    assert error.code == code and error.file == "a.py"
    assert error.message == f"Fetching a.py failed with {part}."
