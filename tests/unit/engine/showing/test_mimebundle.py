"""The form in which a value is shown."""

import dataclasses
from typing import Any

import pytest

from pyscript.engine.showing import mimebundle
from pyscript.engine.showing.mimebundle import content, formatter


class Html:
    """A value with two representations."""

    def _repr_html_(self) -> str:
        return "<b>html</b>"

    def _repr_latex_(self) -> str:
        return "$x$"


class Bundle:
    """A value with a mimebundle."""

    def __init__(self, bundle: Any) -> None:
        self.bundle = bundle

    def _repr_mimebundle_(self) -> Any:
        return self.bundle


@dataclasses.dataclass
class Record:
    """A dataclass with a long repr()."""

    text: str = "x" * 100


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("text", ("text/plain", "text")),
        (None, ("text/plain", "None")),
        (1.5, ("text/plain", "1.5")),
        ([1, 2], ("text/plain", "[1, 2]")),
        (Html(), ("text/html", "<b>html</b>")),
        (Html, ("text/plain", repr(Html))),
        (Bundle({"text/plain": "plain", "image/svg+xml": "<svg/>"}), ("image/svg+xml", "<svg/>")),
        (Bundle(({"text/html": ("<i>", {"isolated": True})}, {})), ("text/html", "<i>")),
    ],
)
def test_the_best_representation_is_shown(value: object, shown: tuple[str, Any]) -> None:
    assert content(value) == shown


@pytest.mark.parametrize("value", [list(range(100)), {str(i): i for i in range(50)}, Record()])
def test_long_containers_fold(value: object) -> None:
    assert content(value) == ("tree", value)


def test_a_formatter_of_a_class_is_used_for_its_subclasses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mimebundle, "registered", [])

    @formatter(Record)
    def as_html(record: Record) -> dict[str, str]:
        return {"text/html": f"<p>{len(record.text)}</p>"}

    class Child(Record):
        pass

    assert content(Child()) == ("text/html", "<p>100</p>")


def test_a_formatter_is_for_a_class() -> None:
    with pytest.raises(TypeError, match="takes a class"):
        formatter(3)  # type: ignore[arg-type]
