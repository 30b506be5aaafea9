"""The decision whether code that is typed at a prompt is complete."""

import codeop

import pytest

from pyscript.engine.prompt.console import Console
from pyscript.engine.prompt.incomplete_code import is_complete

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
    ):  # only our prompt accepts the first; the second works as in Python's newer prompt
        return
    try:
        own = codeop.compile_command(source, symbol="single") is not None
    except SyntaxError:
        own = True
    assert is_complete(source) is own


@pytest.mark.parametrize("source", ["def f(:", "x = (1, = 2", "print('a' 'b", "foo(]"])
def test_a_line_that_can_never_become_valid_is_complete(source: str) -> None:
    assert Console({}).is_complete(source)


@pytest.mark.parametrize(
    "source", ["await f(", "async with a(", "x = '''a", "f(a,", "@d", "async for x in y:", "if x:"]
)
def test_a_line_that_may_become_valid_is_incomplete(source: str) -> None:
    assert not Console({}).is_complete(source)
