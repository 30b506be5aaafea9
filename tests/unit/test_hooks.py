"""The call loop of plugins, without a page."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from pyscript import Plugin
from pyscript.engine.hooks import Hooks

APP: Any = object()
"""Stands for the App, which hooks only pass on."""


class Noting(Plugin):
    """Notes what is called."""

    def __init__(self, log: list[Any], answer: Any = None) -> None:
        self.log = log
        self.answer = answer

    def setup(self, app: Any) -> None:
        self.log.append(("setup", self.app))

    def on_error(self, report: Any) -> Any:
        self.log.append(report)
        return self.answer


class Slow(Plugin):
    """Has an async hook."""

    log: list[Any]

    async def setup(self, app: Any) -> None:
        await asyncio.sleep(0)
        self.log.append("slow")


class Broken(Plugin):
    """Fails."""

    def setup(self, app: Any) -> None:
        raise RuntimeError("broken")

    def on_error(self, report: Any) -> None:
        raise RuntimeError("broken")


def test_hooks_are_called_in_order_and_async_ones_awaited() -> None:
    log: list[Any] = []
    hooks = Hooks(lambda *_: None)
    slow = Slow()
    slow.log = log
    hooks.add(slow, APP)
    hooks.add(Noting(log), APP)
    asyncio.run(hooks.call("setup", None))
    assert log == ["slow", ("setup", APP)]


def test_the_first_that_says_true_ends_the_asking() -> None:
    log: list[Any] = []
    hooks = Hooks(lambda *_: None)
    for answer in (None, True, True):
        hooks.add(Noting(log, answer), APP)
    assert hooks.first_true("on_error", "r") is True
    assert log == ["r", "r"]
    assert hooks.first_true("on_output", "o") is False


def test_a_hook_that_fails_is_told_and_left_out() -> None:
    failed: list[Any] = []
    log: list[Any] = []
    hooks = Hooks(lambda plugin, hook, error: failed.append((plugin.name, hook, str(error))))
    hooks.add(Broken(), APP)
    hooks.add(Noting(log), APP)
    asyncio.run(hooks.call("setup", None))
    asyncio.run(hooks.call("setup", None))
    hooks.first_true("on_error", "r")
    assert failed == [("broken", "setup", "broken"), ("broken", "on_error", "broken")]
    assert log == [("setup", APP), ("setup", APP), "r"]


def test_priority_goes_before_the_order_of_loading() -> None:
    log: list[Any] = []
    hooks = Hooks(lambda *_: None)
    for answer, priority in (("late", -1), ("first", 0), ("second", 0), ("early", 5)):
        plugin = Noting(log, answer)
        plugin.priority = priority
        hooks.add(plugin, APP)
    assert [plugin.answer for plugin in hooks.plugins if isinstance(plugin, Noting)] == [
        "early",
        "first",
        "second",
        "late",
    ]


class Changing(Plugin):
    """Answers `on_output` with what it is told to."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer

    def on_output(self, output: Any) -> Any:
        return self.answer(output.text)


@pytest.mark.parametrize(
    ("answers", "text", "kept"),
    [
        ([lambda text: None], "a", True),
        ([str.upper, lambda text: text + "!"], "A!", True),
        ([lambda text: False, str.upper], "a", False),
        ([lambda text: True], "a", True),
    ],
)
def test_what_is_returned_takes_the_place_for_the_next_too(answers: list[Any], text: str, kept: bool) -> None:
    hooks = Hooks(lambda *_: None)
    for answer in answers:
        hooks.add(Changing(answer), APP)
    argument = SimpleNamespace(text="a")
    assert (hooks.change("on_output", argument, "text"), argument.text) == (kept, text)


class Wrong(Plugin):
    """Has an async hook where there may be none."""

    async def on_error(self, report: Any) -> None:  # type: ignore[override]
        """Is never awaited."""


def test_an_async_hook_where_python_cannot_wait_is_refused() -> None:
    failed: list[str] = []
    hooks = Hooks(lambda plugin, hook, error: failed.append(str(error)))
    hooks.add(Wrong(), APP)
    assert hooks.first_true("on_error", "r") is False
    assert "on_error must be def" in failed[0]
