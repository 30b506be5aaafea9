"""The history of a prompt."""

from pyscript.engine.prompt.console import Console
from pyscript.engine.prompt.history import History, Walk


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
