"""Finds the brackets, strings and blocks that are open at the end of Python code. No interpreter is needed for this."""

__all__ = ["Scan", "is_complete", "scan"]

CLOSERS = {")": "(", "]": "[", "}": "{"}
BLOCKS = ("if", "for", "while", "with", "try", "def", "class", "async", "match", "elif", "else", "except", "finally")
NOTABLE = "\"'#\\()[]{}:\n"


class Scan:
    """The state at the end of a text: its open brackets, and its open string or comment.

    Attributes:
        brackets: The open brackets, each with its position, the outermost first.
        quote: The one or three quotes with which the open string begins; "" outside strings.
        start: The position of these quotes.
        comment: Whether the text ends in a comment.
        lines: The positions where the logical lines begin.
        colons: Maps the index of a logical line to the position of its last colon outside brackets, if it has one.
    """

    def __init__(self) -> None:
        self.brackets: list[tuple[str, int]] = []
        self.quote = ""
        self.start = 0
        self.comment = False
        self.lines = [0]
        self.colons: dict[int, int] = {}


def scan(text: str) -> Scan:
    """Scan a text, and return its state at the end."""
    found = Scan()
    index, end = 0, len(text)
    while index < end:
        character = text[index]
        if character not in NOTABLE:
            index += 1
        elif found.comment:
            index = _end_of_line(text, index, end)
            if index < end:
                found.comment = False
        elif character == "\\":
            index += 2
        elif found.quote:
            index = _in_string(text, index, found)
        elif character in "\"'":
            found.quote = character * 3 if text.startswith(character * 3, index) else character
            found.start = index
            index += len(found.quote)
        else:
            _in_code(character, index, found)
            index += 1
    return found


def _end_of_line(text: str, index: int, end: int) -> int:
    line = text.find("\n", index)
    return end if line < 0 else line


def _in_string(text: str, index: int, found: Scan) -> int:
    """Return the position where the scan of a string continues. A string without triple quotes ends with its line."""
    if text.startswith(found.quote, index):
        index += len(found.quote)
        found.quote = ""
    elif text[index] == "\n" and len(found.quote) == 1:
        found.quote = ""
    else:
        index += 1
    return index


def _in_code(character: str, index: int, found: Scan) -> None:
    if character == "#":
        found.comment = True
    elif character in "([{":
        found.brackets.append((character, index))
    elif character in CLOSERS:
        if found.brackets and found.brackets[-1][0] == CLOSERS[character]:
            found.brackets.pop()
    elif character == "\n" and not found.brackets:
        found.lines.append(index + 1)
    elif character == ":" and not found.brackets:
        found.colons[len(found.lines) - 1] = index


def is_complete(source: str) -> bool:
    """Return whether an entry is complete, so that a prompt may run it. The rules are those of Python's own prompt.

    An entry with an open bracket, string or block is not complete. An empty line ends a block. An entry that can never
    become valid counts as complete, so that its error is shown.

    Args:
        source: The entry, without the newline of the Enter key.
    """
    found = scan(source)
    if found.brackets or len(found.quote) == 3 or source.endswith("\\"):
        return False
    begins = found.lines + [len(source)]
    lines = [source[begins[number] : begins[number + 1]] for number in range(len(found.lines))]
    numbers = [number for number in range(len(lines)) if _is_code(lines[number])]
    if not numbers:
        return True
    last = numbers[-1]
    ended = last < len(lines) - 1 and not lines[-1].strip()
    if _opens(lines[last], found, last) or lines[last].lstrip().startswith("@"):
        return False
    outer = [number for number in numbers if not lines[number][:1].isspace()]
    head = _first_word(lines[outer[-1]]) if outer else ""
    if head == "try":
        return False
    in_block = bool(outer) and (outer[-1] != last or (head in BLOCKS and outer[-1] in found.colons))
    return ended or not in_block


def _is_code(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _opens(line: str, found: Scan, number: int) -> bool:
    """Return whether a logical line ends with a colon, and therefore begins a block."""
    colon = found.colons.get(number)
    if colon is None:
        return False
    rest = line[colon - found.lines[number] + 1 :].strip()
    return not rest or rest.startswith("#")


def _first_word(line: str) -> str:
    end = 0
    while end < len(line) and (line[end].isalpha() or line[end] == "_"):
        end += 1
    return line[:end]
