"""The engine of a prompt, without pixels: it runs what is entered, and knows what could be entered next."""

import builtins

from pyscript import runtime
from pyscript.engine.prompt import completion
from pyscript.engine.prompt.history import History, Walk
from pyscript.engine.prompt.incomplete_code import is_complete

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.prompt.completion import Completion
    from pyscript.engine.records import Run

__all__ = ["Console", "Result", "shortened"]

LINES = 200
"""Lines up to which the value of an entry is shown whole."""
LETTERS = 20_000
"""As many letters."""


class Result:
    """How an entry ended.

    Attributes:
        value: The value of its last expression, or None.
        error: What it raised, or None; a KeyboardInterrupt if it was interrupted.
    """

    def __init__(self, value: object = None, error: "BaseException | None" = None) -> None:
        self.value = value
        self.error = error


class Console:
    """A prompt: what is entered runs in its namespace.

    The last value that was not None is `_`, as in Python's own prompt.

    Args:
        namespace: The names that entries see and make.
        name: What tracebacks call it: the third entry is in `name[3]`.
        history: What was entered before; consoles may share it.

    Attributes:
        count: How many entries have run.
        walk: The prompt's place in the history.
    """

    def __init__(self, namespace: "dict[str, Any]", name: str = "console", history: "History | None" = None) -> None:
        self.namespace = namespace
        self.name = name
        self.history = history or History()
        self.walk = Walk(self.history)
        self.count = 0
        self._last: Any = None
        self._run: Any = None
        self._task: Any = None
        self._interrupted = False
        self._reason = ""

    def is_complete(self, source: str) -> bool:
        """Whether what was entered can run, or has a bracket, a string or a block open. See incomplete_code.py.

        A single line that can never become right can run too: its mistake is told at once, as Python's own prompt does.
        """
        return is_complete(source) or ("\n" not in source and _is_wrong(source))

    def complete(self, source: str, cursor: int, asked: bool = True) -> "tuple[int, list[Completion]]":
        """What stands before the cursor could become. See completion.py."""
        return completion.complete(source, cursor, self.namespace, asked)

    def explain(self, source: str, cursor: int) -> "tuple[str, str] | None":
        """The signature and the documentation of the call that the cursor is in, or None."""
        return completion.explain(source, cursor, self.namespace)

    @property
    def filename(self) -> str:
        """What tracebacks call the entry that runs, or ran last."""
        return f"{self.name}[{self.count}]"

    def filenames(self) -> "list[str]":
        """Those of all entries."""
        return [f"{self.name}[{number}]" for number in range(1, self.count + 1)]

    def enter(self, source: str) -> str:
        """Take an entry in, which is to run next: its file name."""
        self.count += 1
        self.history.add(source)
        self.walk.reset()
        return self.filename

    async def run(self, source: str, run: "Run | None" = None) -> Result:
        """Run an entry to its end.

        It may `await` at its top level. It never raises: what the entry raises is in the result.

        Args:
            source: The entry.
            run: The Run that it is, for its output; None where that is not shown.
        """
        builtins._ = self._last  # type: ignore[attr-defined]
        self._interrupted = False
        self._run = run
        self._task = runtime.spawn(self._evaluate(source), run)
        try:
            result: Result = await self._task
        except BaseException as error:  # noqa: BLE001 - whatever a program raises is shown; interrupted before it began
            result = Result(None, error)
        self._task = self._run = None
        if self._interrupted and type(result.error).__name__ in ("CancelledError", "KeyboardInterrupt"):
            result.error = KeyboardInterrupt(self._reason) if self._reason else KeyboardInterrupt()
        if result.value is not None:
            self._last = builtins._ = result.value  # type: ignore[attr-defined]
        return result

    async def _evaluate(self, source: str) -> Result:
        """Run an entry; a task that raised SystemExit would end the loop."""
        try:
            return Result(await runtime.evaluate(source, self.filename, self.namespace))
        except BaseException as error:  # noqa: BLE001 - whatever a program raises is shown
            return Result(None, error)

    @property
    def busy(self) -> bool:
        """Whether an entry runs."""
        return self._task is not None

    def interrupt(self, reason: str = "") -> None:
        """Let the entry that runs end with a KeyboardInterrupt, where it next awaits or blocks.

        Args:
            reason: What the exception says.
        """
        if self._task is not None:
            self._interrupted = True
            self._reason = reason
            runtime.interrupt(self._run, self._task)


def _is_wrong(source: str) -> bool:
    """Whether a source cannot become right by more lines; MicroPython does not know."""
    try:
        import codeop
    except ImportError:
        return False
    try:
        codeop.compile_command(source, symbol="exec")
    except (SyntaxError, ValueError, OverflowError):
        return True
    return False


def shortened(text: str) -> "tuple[str, int]":
    """The beginning of a text that is too long to be shown at once, and how many lines it has; 0 if it is whole."""
    lines = text.split("\n")
    if len(lines) <= LINES and len(text) <= LETTERS:
        return text, 0
    return "\n".join(lines[:LINES])[:LETTERS], len(lines)
