"""The line editor of a terminal. It reads keys, and writes escape sequences. An entry may have several lines.

The escape sequences are those of xterm: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html
"""

from pyscript.engine.prompt.syntax_colours import coloured, width

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyscript.engine.prompt.console import Console

__all__ = ["LineEditor"]

KEYS = {
    "\x1b[A": "up",
    "\x1b[B": "down",
    "\x1b[C": "right",
    "\x1b[D": "left",
    "\x1b[H": "home",
    "\x1b[F": "end",
    "\x1b[1~": "home",
    "\x1b[4~": "end",
    "\x1b[3~": "delete",
    "\x1bOA": "up",
    "\x1bOB": "down",
    "\x1bOC": "right",
    "\x1bOD": "left",
    "\x1bOH": "home",
    "\x1bOF": "end",
    "\x1b[1;5C": "word_right",
    "\x1b[1;5D": "word_left",
    "\x1bf": "word_right",
    "\x1bb": "word_left",
    "\x01": "home",
    "\x02": "left",
    "\x03": "interrupt",
    "\x04": "end_of_input",
    "\x05": "end",
    "\x06": "right",
    "\x08": "backspace",
    "\x09": "tab",
    "\x0a": "enter",
    "\x0b": "kill_end",
    "\x0c": "clear",
    "\x0d": "enter",
    "\x0e": "down",
    "\x10": "up",
    "\x12": "search",
    "\x15": "kill_begin",
    "\x17": "kill_word",
    "\x19": "yank",
    "\x7f": "backspace",
}
"""Maps each sequence that a terminal sends for a key to the action of this key."""
PASTE, PASTED = "\x1b[200~", "\x1b[201~"
INDENT = "    "
SHOWN = 60
"""The maximum number of completions that are listed."""


class LineEditor:
    """Edits the entries of a prompt.

    Args:
        write: A function that writes a text to the terminal.
        columns: A function that returns the width of the terminal, as a number of letters.
        console: The Console, which completes names, holds the history, and decides whether an entry is complete. None
            for an editor of plain lines.
    """

    def __init__(
        self, write: "Callable[[str], None]", columns: "Callable[[], int]", console: "Console | None" = None
    ) -> None:
        self.write = write
        self.columns = columns
        self.console = console
        self.result: str | None = None
        self._pending = ""
        self._killed = ""
        self._open = False

    # ---- one entry

    def start(self, prompt: str, block: bool = False, hidden: bool = False) -> None:
        """Begin an entry.

        Args:
            prompt: The text that is shown before the entry.
            block: Whether the entry may span several lines. If so, it ends only once it is complete.
            hidden: Whether to hide the typed text.
        """
        above, newline, self.prompt = prompt.rpartition("\n")
        self.write((above + newline).replace("\n", "\r\n"))  # only the last line is drawn again
        self.block = block
        self.hidden = hidden
        self.text = ""
        self.place = 0
        self.result = None
        self._row = 0
        self._sought: str | None = None
        self._listed = False
        self._draw()
        self.feed("")

    def feed(self, data: str) -> None:
        """Process input from the terminal. Input after the end of an entry is kept for the next entry.

        Raises:
            KeyboardInterrupt: The person pressed Ctrl-C.
            EOFError: The person pressed Ctrl-D in an empty entry.
        """
        self._pending += data
        while self._pending and self.result is None:
            if self._pending.startswith(PASTE):
                if PASTED not in self._pending:
                    return
                text, _, self._pending = self._pending[len(PASTE) :].partition(PASTED)
                self._paste(text)
                continue
            self._key(self._next_key())
        if self.result is None:
            self._draw()

    def _next_key(self) -> str:
        """Remove the first key from the input and return it. A key is an escape sequence or a letter."""
        data = self._pending
        for length in (6, 4, 3, 2):
            if data[:length] in KEYS:
                self._pending = data[length:]
                return data[:length]
        length = 1
        if data[0] == "\x1b" and len(data) > 1:
            length = 3 if data[1] == "[" else 2
            while data[1] == "[" and length < len(data) and not "@" <= data[length - 1] <= "~":
                length += 1
        self._pending = data[length:]
        return data[:length]

    def _key(self, key: str) -> None:
        action = KEYS.get(key, "")
        if self._sought is not None and self._searching(key, action):
            return
        self._listed = self._listed and action == "tab"
        if action:
            getattr(self, "_" + action)()
        elif key[0] >= " ":
            self._insert(key)

    def _insert(self, text: str) -> None:
        self.text = self.text[: self.place] + text + self.text[self.place :]
        self.place += len(text)

    def _paste(self, text: str) -> None:
        """Insert pasted text without running it. In an editor of plain lines, however, each full line is an entry."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if ">>> " in text:
            lines = [line.strip() for line in text.split("\n")]
            text = "\n".join([line[4:] for line in lines if line.startswith((">>> ", "... "))])
        if not self.block and "\n" in text:
            first, _, rest = text.partition("\n")
            self._insert(first)
            self._pending = rest.replace("\n", "\r") + self._pending
            self._done()
            return
        self._insert(text)

    # ---- keys

    def _enter(self) -> None:
        if self.block and not self._is_complete():
            line = self._line()
            indent = line[: len(line) - len(line.lstrip())]
            self._insert("\n" + indent + INDENT * line.rstrip().endswith(":"))
            return
        self._done()

    def _is_complete(self) -> bool:
        if self.place < len(self.text.rstrip()) or self.console is None:
            return self.console is None
        return self.console.is_complete(self.text)

    def _line(self) -> str:
        return self.text[: self.place].rpartition("\n")[2]

    def _done(self) -> None:
        self.place = len(self.text)
        self._draw()
        self.write("\r\n")
        self.result = self.text.rstrip() if self.block else self.text

    def _interrupt(self) -> None:
        self.place = len(self.text)
        self._draw()
        self.write("^C\r\n")
        self.result = ""
        raise KeyboardInterrupt

    def _end_of_input(self) -> None:
        if self.text:
            self._delete()
            return
        self.write("\r\n")
        self.result = ""
        raise EOFError

    def _backspace(self) -> None:
        line = self._line()
        count = len(INDENT) if line and not line.strip() and len(line) % len(INDENT) == 0 else 1
        self._remove(max(0, self.place - count), self.place)

    def _delete(self) -> None:
        self._remove(self.place, self.place + 1)

    def _remove(self, start: int, end: int) -> None:
        self.text = self.text[:start] + self.text[end:]
        self.place = start

    def _left(self) -> None:
        self.place = max(0, self.place - 1)

    def _right(self) -> None:
        self.place = min(len(self.text), self.place + 1)

    def _begin_of_line(self) -> int:
        return self.text.rfind("\n", 0, self.place) + 1

    def _end_of_line(self) -> int:
        end = self.text.find("\n", self.place)
        return len(self.text) if end < 0 else end

    def _home(self) -> None:
        self.place = self._begin_of_line()

    def _end(self) -> None:
        self.place = self._end_of_line()

    def _word_left(self) -> None:
        while self.place and not _in_word(self.text[self.place - 1]):
            self.place -= 1
        while self.place and _in_word(self.text[self.place - 1]):
            self.place -= 1

    def _word_right(self) -> None:
        while self.place < len(self.text) and not _in_word(self.text[self.place]):
            self.place += 1
        while self.place < len(self.text) and _in_word(self.text[self.place]):
            self.place += 1

    def _kill(self, start: int, end: int) -> None:
        self._killed = self.text[start:end]
        self._remove(start, end)

    def _kill_end(self) -> None:
        self._kill(self.place, self._end_of_line())

    def _kill_begin(self) -> None:
        self._kill(self._begin_of_line(), self.place)

    def _kill_word(self) -> None:
        end = self.place
        self._word_left()
        self._kill(self.place, end)

    def _yank(self) -> None:
        self._insert(self._killed)

    def _clear(self) -> None:
        self.write("\x1b[2J\x1b[H")
        self._row = 0

    def _up(self) -> None:
        begin = self._begin_of_line()
        if begin:
            above = self.text.rfind("\n", 0, begin - 1) + 1
            self.place = min(above + self.place - begin, begin - 1)
        elif self.console:
            self._take(self.console.walk.back(self.text))

    def _down(self) -> None:
        end = self._end_of_line()
        if end < len(self.text):
            column = self.place - self._begin_of_line()
            below = self.text.find("\n", end + 1)
            self.place = min(end + 1 + column, len(self.text) if below < 0 else below)
        elif self.console:
            self._take(self.console.walk.forward(self.text))

    def _take(self, text: "str | None") -> None:
        if text is not None:
            self.text = text
            self.place = len(text)

    # ---- completion

    def _tab(self) -> None:
        """Indent at the beginning of a line; elsewhere, complete the text before the cursor.

        The beginning that all completions share is inserted. A second Tab lists the completions.
        """
        if self.console is None or not self._line().strip():
            self._insert(INDENT)
            return
        start, found = self.console.complete(self.text, self.place)
        all_texts = [one.text for one in found]
        texts = [text for text in all_texts if text.startswith(self.text[start : self.place])] or all_texts
        common = _common(texts)
        if len(common) > self.place - start or len(texts) == 1:
            self._remove(start, self.place)
            self._insert(common)
        elif texts and self._listed:
            self._list(texts)
        self._listed = True

    def _list(self, texts: "list[str]") -> None:
        """Show the given completions below the entry."""
        place, self.place = self.place, len(self.text)
        self._draw()
        wide = max([len(text) for text in texts]) + 2
        per_line = max(1, self.columns() // wide)
        shown = texts[:SHOWN]
        rows = [shown[i : i + per_line] for i in range(0, len(shown), per_line)]
        lines = ["".join([text + " " * (wide - len(text)) for text in row]) for row in rows]
        more = [f"... and {len(texts) - SHOWN} more"] if len(texts) > SHOWN else []
        self.write("\r\n" + "\r\n".join(lines + more) + "\r\n")
        self._row = 0
        self.place = place

    # ---- search

    def _search_label(self) -> str:
        return f"(search '{self._sought}') "

    def _search(self) -> None:
        """Start a history search (Ctrl-R). The next keys form the text to find."""
        if self.console is not None:
            self._sought = ""

    def _searching(self, key: str, action: str) -> bool:
        """Handle a key during a history search; return whether the key was consumed."""
        if self.console is None:
            return False
        if action == "search" or action == "backspace" or (not action and key[0] >= " "):
            older = action == "search"
            self._sought = (
                (self._sought or "")[:-1] if action == "backspace" else (self._sought or "") + key * (not older)
            )
            self._take(self.console.walk.search(self._sought, self.text, older) if self._sought else None)
            return True
        self._sought = None
        return action == "interrupt"

    # ---- drawing

    def _draw(self) -> None:
        """Redraw the entry from its beginning, and move the cursor to its position."""
        wide = max(10, self.columns())
        prompt = self._search_label() if self._sought is not None else self.prompt
        more = "... " + " " * (width(prompt) - 4) if self.block else ""
        lines = ("" if self.hidden else self.text).split("\n")
        colours = coloured(self.text).split("\n") if self.block else lines
        drawn, row, cursor = [], 0, (0, 0)
        left = 0 if self.hidden else self.place
        for number, line in enumerate(lines):
            begin = prompt if number == 0 else more
            if 0 <= left <= len(line):
                at = width(begin) + width(line[:left])
                cursor = (row + at // wide, at % wide)
            left -= len(line) + 1
            total = width(begin) + width(line)
            drawn.append(begin + colours[number] + ("\r\n" if total and total % wide == 0 else ""))
            row += total // wide + 1
        up = f"\x1b[{self._row}A" if self._row else ""
        self.write("\r" + up + "\x1b[J" + "\r\n".join(drawn) + self._move(row - 1 - cursor[0], cursor[1]))
        self._row = cursor[0]

    def _move(self, up: int, right: int) -> str:
        return "\r" + (f"\x1b[{up}A" if up else "") + (f"\x1b[{right}C" if right else "")


def _in_word(character: str) -> bool:
    return character == "_" or character.isalpha() or character.isdigit()


def _common(texts: "list[str]") -> str:
    """Return the longest beginning that all texts share."""
    common = texts[0] if texts else ""
    for text in texts:
        while not text.startswith(common):
            common = common[:-1]
    return common
