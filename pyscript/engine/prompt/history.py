"""What was entered at a prompt before: by entry, back and forth, and by search."""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["History", "Walk"]

LIMIT = 1000
"""Entries that are kept."""
LONGEST = 100_000
"""Letters of all entries together that are kept: browsers give a page a few megabytes."""


class History:
    """The entries of a page's prompts, the oldest first.

    Args:
        entries: Those of earlier visits.
        keep: Called with all entries when there is a new one.
    """

    def __init__(self, entries: "Iterable[str]" = (), keep: "Callable[[list[str]], None] | None" = None) -> None:
        self.entries = list(entries)
        self._keep = keep

    def add(self, entry: str) -> None:
        """Remember what was run; what was run twice in a row, once."""
        entry = entry.rstrip()
        if not entry.strip() or (self.entries and self.entries[-1] == entry):
            return
        self.entries.append(entry)
        total = sum([len(one) for one in self.entries])
        while len(self.entries) > LIMIT or (total > LONGEST and len(self.entries) > 1):
            total -= len(self.entries.pop(0))
        if self._keep:
            self._keep(self.entries)


class Walk:
    """A prompt's place in the history. What is being written is kept when it is left, and found again at the end.

    Args:
        history: The History.
    """

    def __init__(self, history: History) -> None:
        self.history = history
        self.reset()

    def reset(self) -> None:
        """Go to the end, where there is nothing yet."""
        self._place: int | None = None
        self._drafts: dict[int, str] = {}

    @property
    def place(self) -> int:
        """Where the prompt is: the number of an entry, or of the one that is being written."""
        return len(self.history.entries) if self._place is None else self._place

    def back(self, text: str) -> "str | None":
        """The entry before, or None where there is none.

        Args:
            text: What stands at the prompt now.
        """
        return self._go(self.place - 1, text)

    def forward(self, text: str) -> "str | None":
        """The entry after, in the end what was being written, or None where that stands already."""
        return self._go(self.place + 1, text)

    def _go(self, place: int, text: str) -> "str | None":
        if place < 0 or place > len(self.history.entries):
            return None
        self._drafts[self.place] = text
        self._place = place
        return self._text(place)

    def _text(self, place: int) -> str:
        entries = self.history.entries
        return self._drafts.get(place, entries[place] if place < len(entries) else "")

    def search(self, wanted: str, text: str, older: bool = False) -> "str | None":
        """The latest entry that contains a text, or None; the prompt goes there.

        Args:
            wanted: The text.
            text: What stands at the prompt now.
            older: Whether to look only before the place where the prompt is.
        """
        found = next((place for place in self._older(older) if wanted in self._text(place)), None)
        return None if found is None else self._go(found, text)

    def _older(self, older: bool) -> "Iterable[int]":
        first = self.place if older else len(self.history.entries)
        return range(first - 1, -1, -1)
