"""Runs and completes the entries of a prompt, but does not draw the prompt."""

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
"""The maximum number of lines of an entry's value that are shown at once."""
LETTERS = 20_000
"""The maximum number of letters of an entry's value that are shown at once."""


class Result:
    """The result of an entry.

    Attributes:
        value: The value of the entry's last expression, or None.
        error: The exception that the entry raised, or None. If the entry was interrupted, this is a KeyboardInterrupt.
    """

    def __init__(self, value: object = None, error: "BaseException | None" = None) -> None:
        self.value = value
        self.error = error


class Console:
    """A prompt whose entries share a namespace.

    As in Python's own prompt, the name `_` has the last value that was not None.

    Args:
        namespace: The dict of names that entries use and define.
        name: The name of the console in tracebacks. The third entry, for example, has the file name `name[3]`.
        history: The History object with the earlier entries. Several consoles may share a History.

    Attributes:
        count: The number of entries so far.
        walk: The Walk object, which knows the prompt's current place in the history.
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
        """Return whether an entry is complete: no bracket, string or block is open. See incomplete_code.py.

        A single line that no further line can make valid also counts as complete, so that its error is shown at once,
        as in Python's own prompt.
        """
        return is_complete(source) or ("\n" not in source and _is_wrong(source))

    def complete(self, source: str, cursor: int, asked: bool = True) -> "tuple[int, list[Completion]]":
        """Return the position where the text to complete begins, and the completions. See completion.py."""
        return completion.complete(source, cursor, self.namespace, asked)

    def explain(self, source: str, cursor: int) -> "tuple[str, str] | None":
        """Return the signature and the documentation of the function in whose call the cursor is, or None."""
        return completion.explain(source, cursor, self.namespace)

    @property
    def filename(self) -> str:
        """The file name that tracebacks give for the latest entry."""
        return f"{self.name}[{self.count}]"

    def filenames(self) -> "list[str]":
        """Return the file names of all entries."""
        return [f"{self.name}[{number}]" for number in range(1, self.count + 1)]

    def enter(self, source: str) -> str:
        """Record an entry that is about to run, and return its file name."""
        self.count += 1
        self.history.add(source)
        self.walk.reset()
        return self.filename

    async def run(self, source: str, run: "Run | None" = None) -> Result:
        """Run an entry to its end.

        The entry may use top-level await. This method never raises; the Result contains the exception of the entry.

        Args:
            source: The text of the entry.
            run: The Run of the entry, whose output shows the printed text. None if this text is not shown.
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
        """Run an entry, and catch every exception, since a SystemExit raised in a task would end the event loop."""
        try:
            return Result(await runtime.evaluate(source, self.filename, self.namespace))
        except BaseException as error:  # noqa: BLE001 - whatever a program raises is shown
            return Result(None, error)

    @property
    def busy(self) -> bool:
        """Whether an entry is running."""
        return self._task is not None

    def interrupt(self, reason: str = "") -> None:
        """Stop the running entry: raise KeyboardInterrupt at the point where it next awaits or blocks.

        Args:
            reason: The message of the KeyboardInterrupt.
        """
        if self._task is not None:
            self._interrupted = True
            self._reason = reason
            runtime.interrupt(self._run, self._task)


def _is_wrong(source: str) -> bool:
    """Return whether a source is invalid, whatever lines follow. Always return False on MicroPython."""
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
    """Return (text, 0). If the text is too long to be shown at once, return (its beginning, its number of lines)."""
    lines = text.split("\n")
    if len(lines) <= LINES and len(text) <= LETTERS:
        return text, 0
    return "\n".join(lines[:LINES])[:LETTERS], len(lines)
