"""The history of a prompt. The person can walk back and forth through its entries, and search them."""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["History", "Walk"]

LIMIT = 1000
"""The maximum number of entries that are kept."""
LONGEST = 100_000
"""The maximum number of letters in all entries together. Browsers give a page only a few megabytes of storage."""


class History:
    """The list of earlier entries of a page's prompts, the oldest first.

    Args:
        entries: The entries that the user made during earlier visits, the oldest first.
        keep: A callback. It is called with the list of all entries whenever an entry is added.
    """

    def __init__(self, entries: "Iterable[str]" = (), keep: "Callable[[list[str]], None] | None" = None) -> None:
        self.entries = list(entries)
        self._keep = keep

    def add(self, entry: str) -> None:
        """Add an entry, unless it is blank or equal to the last entry."""
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
    """A prompt's place in the history. If the person changes the text at a place, that place keeps the changed text.

    Args:
        history: The History object that contains the entries.
    """

    def __init__(self, history: History) -> None:
        self.history = history
        self.reset()

    def reset(self) -> None:
        """Go to the end of the history, and forget all changed texts."""
        self._place: int | None = None
        self._drafts: dict[int, str] = {}

    @property
    def place(self) -> int:
        """The index of the current entry. For the new entry, which comes last, it is the number of entries."""
        return len(self.history.entries) if self._place is None else self._place

    def back(self, text: str) -> "str | None":
        """Go to the previous entry and return its text; return None if there is no previous entry.

        Args:
            text: The current text at the prompt.
        """
        return self._go(self.place - 1, text)

    def forward(self, text: str) -> "str | None":
        """Go to the next entry and return its text; at the new entry, which comes last, return None."""
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
        """Go to the latest entry that contains a text, and return that entry; return None if there is none.

        Args:
            wanted: The text that the entry must contain.
            text: The current text at the prompt.
            older: Whether to search only entries that are older than the current entry.
        """
        found = next((place for place in self._older(older) if wanted in self._text(place)), None)
        return None if found is None else self._go(found, text)

    def _older(self, older: bool) -> "Iterable[int]":
        first = self.place if older else len(self.history.entries)
        return range(first - 1, -1, -1)
