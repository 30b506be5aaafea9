"""The engine of a prompt, on CPython and without a page."""

import asyncio
from typing import Any

from pyscript.engine.prompt.console import Console, Result, shortened


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


def test_long_values_are_shortened() -> None:
    assert shortened("short") == ("short", 0)
    text, lines = shortened("\n".join(map(str, range(1000))))
    assert lines == 1000 and text.count("\n") == 199
    assert len(shortened("x" * 100_000)[0]) == 20_000
