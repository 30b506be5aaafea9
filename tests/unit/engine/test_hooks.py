"""The loop that calls the hooks of plugins, without a page."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from pyscript import Plugin
from pyscript.engine.hooks import Hooks

APP: Any = object()
"""A stand-in for the App. The class Hooks only passes the App on."""


class Noting(Plugin):
    """A plugin that records the calls of its hooks."""

    def __init__(self, log: list[Any], answer: Any = None) -> None:
        self.log = log
        self.answer = answer

    def setup(self, app: Any) -> None:
        self.log.append(("setup", self.app))

    def on_error(self, report: Any) -> Any:
        self.log.append(report)
        return self.answer


class Slow(Plugin):
    """A plugin with an async hook."""

    log: list[Any]

    async def setup(self, app: Any) -> None:
        await asyncio.sleep(0)
        self.log.append("slow")


class Broken(Plugin):
    """A plugin whose hooks fail."""

    def setup(self, app: Any) -> None:
        raise RuntimeError("broken")

    def on_error(self, report: Any) -> None:
        raise RuntimeError("broken")


def test_hooks_are_called_in_order_and_async_hooks_are_awaited() -> None:
    log: list[Any] = []
    hooks = Hooks(lambda *_: None)
    slow = Slow()
    slow.log = log
    hooks.add(slow, APP)
    hooks.add(Noting(log), APP)
    asyncio.run(hooks.call("setup", None))
    assert log == ["slow", ("setup", APP)]


def test_the_first_hook_that_returns_true_ends_the_calls() -> None:
    log: list[Any] = []
    hooks = Hooks(lambda *_: None)
    for answer in (None, True, True):
        hooks.add(Noting(log, answer), APP)
    assert hooks.first_true("on_error", "r") is True
    assert log == ["r", "r"]
    assert hooks.first_true("on_output", "o") is False


def test_a_failing_hook_is_reported_and_not_called_again() -> None:
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


def test_priority_comes_before_the_order_of_loading() -> None:
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
    """A plugin whose `on_output` returns the result of a given function."""

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
def test_the_next_hook_gets_the_returned_value(answers: list[Any], text: str, kept: bool) -> None:
    hooks = Hooks(lambda *_: None)
    for answer in answers:
        hooks.add(Changing(answer), APP)
    argument = SimpleNamespace(text="a")
    assert (hooks.change("on_output", argument, "text"), argument.text) == (kept, text)


class Wrong(Plugin):
    """A plugin with an async hook that must be synchronous."""

    async def on_error(self, report: Any) -> None:  # type: ignore[override]
        """Do nothing; this is never awaited."""


def test_an_async_hook_that_must_be_sync_is_refused() -> None:
    failed: list[str] = []
    hooks = Hooks(lambda plugin, hook, error: failed.append(str(error)))
    hooks.add(Wrong(), APP)
    assert hooks.first_true("on_error", "r") is False
    assert "on_error must be def" in failed[0]
