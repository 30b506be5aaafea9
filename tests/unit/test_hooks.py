"""The call loop of plugins, without a page."""

import asyncio
from typing import Any

from pyscript import Plugin
from pyscript.engine.hooks import Hooks


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
    hooks.add(slow, "app")
    hooks.add(Noting(log), "app")
    asyncio.run(hooks.call("setup", None))
    assert log == ["slow", ("setup", "app")]


def test_the_first_that_says_true_ends_the_asking() -> None:
    log: list[Any] = []
    hooks = Hooks(lambda *_: None)
    for answer in (None, True, True):
        hooks.add(Noting(log, answer), None)
    assert hooks.ask("on_error", "r") is True
    assert log == ["r", "r"]
    assert hooks.ask("on_output", "o") is False


def test_a_plugin_that_fails_is_told_and_left_out() -> None:
    failed: list[Any] = []
    log: list[Any] = []
    hooks = Hooks(lambda plugin, hook, error: failed.append((plugin.name, hook, str(error))))
    hooks.add(Broken(), None)
    hooks.add(Noting(log), None)
    asyncio.run(hooks.call("setup", None))
    hooks.ask("on_error", "r")
    assert failed == [("broken", "setup", "broken")]
    assert log == [("setup", None), "r"]
