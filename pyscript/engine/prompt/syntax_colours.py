"""Colours Python code for a terminal, and measures how wide text is in a terminal."""

import builtins

from pyscript.engine.prompt.completion import KEYWORDS

__all__ = ["coloured", "width"]

KEYWORD, STRING, NUMBER, COMMENT, BUILTIN, OFF = (f"\x1b[{code}m" for code in ("1;34", "32", "33", "31", "36", "0"))
WIDE = ((0x1100, 0x115F), (0x2E80, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F)) + (
    (0xFF00, 0xFF60),
    (0xFFE0, 0xFFE6),
    (0x1F300, 0x1F64F),
    (0x1F680, 0x1F6FF),
    (0x1F900, 0x1F9FF),
    (0x20000, 0x3FFFD),
)
"""Letters that take two columns: https://www.unicode.org/reports/tr11/"""
NONE = ((0x0300, 0x036F), (0x200B, 0x200F), (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F))
"""Letters that take no column, since they combine with the previous letter."""


def width(text: str) -> int:
    """Return the number of terminal columns that a text takes."""
    total = 0
    for character in text:
        code = ord(character)
        if code < 0x300:
            total += 1
        elif any([low <= code <= high for low, high in WIDE]):
            total += 2
        elif not any([low <= code <= high for low, high in NONE]):
            total += 1
    return total


def coloured(source: str) -> str:
    """Return a source with colours. Each colour ends with its line, so that each line can be drawn on its own."""
    parts = []
    index = 0
    while index < len(source):
        end, colour = _token(source, index)
        text = source[index:end]
        parts.append((colour + text.replace("\n", OFF + "\n" + colour) + OFF) if colour else text)
        index = end
    return "".join(parts)


def _token(source: str, index: int) -> "tuple[int, str]":
    """Return the position where the token at `index` ends, and the token's colour or ""."""
    character = source[index]
    if character == "#":
        end = source.find("\n", index)
        return (len(source) if end < 0 else end), COMMENT
    if character in "\"'":
        return _string_end(source, index), STRING
    if character.isdigit():
        return _while(source, index, ".xob"), NUMBER
    if character == "_" or character.isalpha():
        end = _while(source, index, "")
        word = source[index:end]
        if source[end : end + 1] in ("'", '"') and len(word) < 3 and word.lower() in STRINGS:
            return _string_end(source, end), STRING
        if word in KEYWORDS:
            return end, KEYWORD
        return end, BUILTIN if hasattr(builtins, word) and source[index - 1 : index] != "." else ""
    return index + 1, ""


STRINGS = ("r", "b", "f", "u", "t", "rb", "br", "fr", "rf", "tr", "rt")


def _while(source: str, index: int, others: str) -> int:
    while index < len(source) and (source[index] in others or source[index] == "_" or _is_word(source[index])):
        index += 1
    return index


def _is_word(character: str) -> bool:
    return character.isalpha() or character.isdigit()


def _string_end(source: str, index: int) -> int:
    """Return the position where the string at `index` ends. Only a string in triple quotes has several lines."""
    quote = source[index]
    if source.startswith(quote * 3, index):
        quote *= 3
    index += len(quote)
    while index < len(source):
        if source[index] == "\\":
            index += 2
        elif source.startswith(quote, index):
            return index + len(quote)
        elif source[index] == "\n" and len(quote) == 1:
            return index
        else:
            index += 1
    return len(source)
