"""`sys.stdin` and `getpass()` of Pyodide: the person at the page types the lines."""

import io

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable

    Ask = Callable[[object, str], str]


class StandardInput(io.TextIOBase):
    """The stream `sys.stdin`, which asks for a line when a program reads one.

    Args:
        ask: A function that asks for a line. It is called with ("", "line"), and returns the line without its newline,
            or raises EOFError at the end of the input.
    """

    def __init__(self, ask: "Ask") -> None:
        self._ask = ask
        self._rest = ""  # of the current line

    @property
    def encoding(self) -> str:  # type: ignore[override]  # typeshed has an attribute
        """The encoding of the text; no bytes are read."""
        return "utf-8"

    def readable(self) -> bool:
        """Return True, since a program can read from this stream."""
        return True

    def isatty(self) -> bool:
        """Return True, since a person types the lines."""
        return True

    def readline(self, size: int = -1) -> str:  # type: ignore[override]  # typeshed's argument is positional
        """Return the next line with its newline, or "" at the end of the input."""
        if not self._rest:
            try:
                self._rest = self._ask("", "line") + "\n"
            except EOFError:
                return ""
        return self._take(len(self._rest) if size is None or size < 0 else size)

    def read(self, size: "int | None" = -1) -> str:
        """Return all lines up to the end of the input, or at most `size` letters."""
        text = ""
        while size is None or size < 0 or len(text) < size:
            line = self.readline(-1 if size is None or size < 0 else size - len(text))
            if not line:
                break
            text += line
        return text

    def _take(self, size: int) -> str:
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken


def replace_getpass(ask: "Ask") -> None:
    """Make `getpass.getpass()` ask in the page, without showing the answer."""
    import getpass

    getpass.getpass = lambda prompt="Password: ", stream=None: ask(prompt, "password")
