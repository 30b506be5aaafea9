"""Completes names, and finds the signatures of functions, by inspecting live objects. Entered code is never run."""

import builtins
import sys

from pyscript.engine.prompt.incomplete_code import scan

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

__all__ = ["Completion", "complete", "explain"]

KEYWORDS = (
    ("False", "None", "True", "and", "as", "assert", "async", "await", "break")
    + ("case", "class", "continue", "def", "del", "elif", "else", "except", "finally")
    + ("for", "from", "global", "if", "import", "in", "is", "lambda", "match")
    + ("nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with")
    + ("yield",)
)
MOST = 300
"""The maximum number of completions that are offered at once."""
LONG = 60
"""The maximum length of a dict key that is offered, in letters."""


class Completion:
    """A completion of the text before the cursor.

    Attributes:
        text: The text that replaces the text before the cursor.
        kind: The kind of thing that the text names: "function", "class", "module", "variable", "keyword", "property",
            "parameter", "key", "path" or "text".
    """

    def __init__(self, text: str, kind: str) -> None:
        self.text = text
        self.kind = kind

    def __repr__(self) -> str:
        return f"Completion({self.text!r}, {self.kind!r})"


def complete(
    source: str, cursor: int, namespace: "dict[str, Any]", asked: bool = True
) -> "tuple[int, list[Completion]]":
    """Return the completions of the text before the cursor.

    Args:
        source: The text of the whole entry.
        cursor: The position in the entry, in characters.
        namespace: A dict of the names that the entry can use.
        asked: Whether the person asked for completions. If the person only typed, no path without a / is offered.

    Returns:
        The position where the text to replace begins, and the completions.
    """
    text = source[:cursor]
    state = scan(text)
    if state.comment:
        return cursor, []
    if state.quote:
        return _in_string(text, state.start, state.quote, namespace, asked)
    line = text[state.lines[-1] :].lstrip()
    start = _word(text)
    prefix = text[start:]
    if line.startswith(("import ", "from ")):
        return start, _modules(line, prefix)
    if text[:start].endswith("."):
        owner = _owner(text[: start - 1], namespace)
        return start, _matching(prefix, _attributes(owner[0])) if owner else []
    if prefix[:1].isdigit():
        return cursor, []
    found: list[Completion] = []
    if state.brackets:
        bracket, place = state.brackets[-1]
        if bracket == "[":
            found += _keys(text[:place], text[place + 1 :], namespace)
        elif bracket == "(":
            found += _matching(prefix, _parameters(text[:place], namespace))
    if prefix:
        found += _matching(prefix, _names(source, start, namespace))
    return start, found[:MOST]


def explain(source: str, cursor: int, namespace: "dict[str, Any]") -> "tuple[str, str] | None":
    """Return the signature and documentation of the function in whose call the cursor is; None if these are unknown."""
    state = scan(source[:cursor])
    for bracket, place in reversed(state.brackets):
        if bracket == "(":
            owner = _owner(source[:place], namespace)
            return _described(source[_chain(source[:place]) : place], owner[0]) if owner else None
    return None


def _word(text: str) -> int:
    """Return the position where the name at the end of a text begins."""
    start = len(text)
    while start and _in_name(text[start - 1]):
        start -= 1
    return start


def _in_name(character: str) -> bool:
    return character == "_" or character.isalpha() or character.isdigit() or ord(character) > 127


def _chain(text: str) -> int:
    """Return the position where the dotted name at the end of a text begins."""
    start = _word(text)
    while start and text[start - 1] == "." and _word(text[: start - 1]) < start - 1:
        start = _word(text[: start - 1])
    return start


def _owner(text: str, namespace: "dict[str, Any]") -> "tuple[Any] | None":
    """Return (object,) for the dotted name at the end of a text.

    Return None if the name refers to no object, or if code would have to run to find the object.
    """
    if text[-1:] in ("'", '"'):
        return ("",)
    start = _chain(text)
    if start == len(text) or text[start].isdigit() or text[start - 1 : start] in (".", ")", "]", "'", '"'):
        return None
    names = text[start:].split(".")
    if names[0] in namespace:
        found = namespace[names[0]]
    elif hasattr(builtins, names[0]):
        found = getattr(builtins, names[0])
    else:
        module = _imported(text, names[0])
        if module is None:
            return None
        found = module
    for name in names[1:]:
        try:
            found = getattr(found, name)
        except Exception:  # noqa: BLE001 - an object of the user's may raise anything; an error in a property must not disturb the person who types
            return None
    return (found,)


def _imported(text: str, name: str) -> "Any":
    """Return the module that a source imports under the given name; return None if this module is not loaded yet."""
    for line in text.split("\n"):
        words = line.split()
        if words[:1] == ["import"] and len(words) in (2, 4) and words[-1] == name:
            return sys.modules.get(words[1])
    return None


def _attributes(owner: "Any") -> "list[Completion]":
    return [Completion(name, _kind(owner, name)) for name in _names_of(owner)]


def _names_of(owner: "Any") -> "list[str]":
    try:
        return [str(name) for name in dir(owner)]
    except Exception:  # noqa: BLE001 - an object of the user's may raise anything
        return []


def _kind(owner: "Any", name: str) -> str:
    """Return the kind of an attribute, without reading the value of a property."""
    if isinstance(getattr(type(owner), name, None), property):
        return "property"
    value = owner.__dict__.get(name) if isinstance(owner, type(sys)) else getattr(type(owner), name, None)
    return "property" if value is None else kind_of(value)


def kind_of(value: object) -> str:
    """Return the kind of completion for the name of a value."""
    if isinstance(value, type):
        return "class"
    if isinstance(value, type(sys)):
        return "module"
    return "function" if callable(value) else "variable"


def _names(source: str, start: int, namespace: "dict[str, Any]") -> "list[Completion]":
    """Return completions for all names: names of the program, built-in names, keywords, and words in the source."""
    found = [Completion(name, kind_of(namespace[name])) for name in sorted(namespace)]
    found += [Completion(name, kind_of(getattr(builtins, name))) for name in dir(builtins) if name not in namespace]
    known = set(namespace) | set(dir(builtins)) | set(KEYWORDS)
    found += [Completion(name, "keyword") for name in KEYWORDS if not hasattr(builtins, name)]
    words = _words(source[:start] + " " + source[start + len(source[start:].split(" ")[0]) :])
    return found + [Completion(word, "text") for word in sorted(words) if word not in known]


def _words(text: str) -> "set[str]":
    words, word = set(), ""
    for character in text + " ":
        if _in_name(character):
            word += character
            continue
        if len(word) > 2 and not word[0].isdigit():
            words.add(word)
        word = ""
    return words


def _parameters(text: str, namespace: "dict[str, Any]") -> "list[Completion]":
    """Return completions for the parameters of the function whose name is at the end of a text."""
    owner = _owner(text, namespace)
    signature = _signature(owner[0]) if owner else None
    if signature is None:
        return []
    named = [
        name for name, one in signature.parameters.items() if one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY)
    ]
    return [Completion(name + "=", "parameter") for name in named]


def _signature(function: "Callable[..., Any]") -> "Any":
    """Return the signature of a function, or None if the interpreter does not know the signature."""
    try:
        import inspect

        return inspect.signature(function)
    except (AttributeError, ImportError, NotImplementedError, TypeError, ValueError):
        return None


def _described(name: str, function: "Callable[..., Any]") -> "tuple[str, str] | None":
    signature = _signature(function)
    documentation = getattr(function, "__doc__", None) or ""
    if not callable(function) or (signature is None and not documentation):
        return None
    return f"{name}{'(...)' if signature is None else signature}", documentation.strip()


def _keys(text: str, given: str, namespace: "dict[str, Any]") -> "list[Completion]":
    """Return completions for the keys of the dict, or columns of the table, whose name is at the end of a text."""
    if given.strip():
        return []
    return [Completion(_written(key), "key") for key in _keys_of(text, namespace) if len(_written(key)) <= LONG]


def _keys_of(text: str, namespace: "dict[str, Any]") -> "list[Any]":
    owner = _owner(text, namespace)
    keys = getattr(owner[0], "keys", None) if owner else None
    if not callable(keys):
        return []
    try:
        return [key for key in list(keys())[:MOST] if isinstance(key, (str, int, float, tuple))]
    except Exception:  # noqa: BLE001 - an object of the user's may raise anything
        return []


def _written(key: object) -> str:
    """Return a key as a program would contain it, in double quotes if possible."""
    if isinstance(key, str) and '"' not in key and "\\" not in repr(key):
        return f'"{key}"'
    return repr(key)


def _in_string(
    text: str, start: int, quote: str, namespace: "dict[str, Any]", asked: bool
) -> "tuple[int, list[Completion]]":
    """Return the completions of an open string. These are keys if the string is an index of a dict, otherwise paths."""
    begin = start + len(quote)
    given = text[begin:]
    before = text[:start].rstrip()
    if before.endswith("["):
        keys = [key for key in _keys_of(before[:-1], namespace) if isinstance(key, str)]
        return begin, [Completion(key, "key") for key in keys if key.startswith(given) and quote not in key]
    if not asked and "/" not in given:
        return begin, []
    folder, _, name = given.rpartition("/")
    return begin + len(given) - len(name), _paths(folder + "/" if "/" in given else "", name)


def _paths(folder: str, name: str) -> "list[Completion]":
    import os

    try:
        files = sorted(os.listdir(folder or "."))
    except (OSError, ValueError):
        return []
    return [
        Completion(file + "/" * _is_folder(folder + file), "path")
        for file in files
        if file.startswith(name) and (name or not file.startswith("."))
    ]


def _is_folder(path: str) -> bool:
    import os

    try:
        return bool(os.stat(path)[0] & 0x4000)
    except OSError:
        return False


def _modules(line: str, prefix: str) -> "list[Completion]":
    """Return completions for an import statement: names of modules, or the names in a module."""
    words = line.split()
    if words[0] == "from" and "import" in words:
        module = sys.modules.get(words[1])
        return _matching(prefix, _attributes(module)) if module else []
    dotted = line[: len(line) - len(prefix)].split(" ")[-1]
    if dotted:
        inside = [name[len(dotted) :] for name in sys.modules if name.startswith(dotted)]
        return _matching(prefix, [Completion(name, "module") for name in sorted(inside) if "." not in name])
    if words[0] == "from" and len(words) > 1 + bool(prefix):
        return [Completion("import", "keyword")]
    known = set(getattr(sys, "stdlib_module_names", ())) | {name.partition(".")[0] for name in sys.modules}
    return _matching(prefix, [Completion(name, "module") for name in sorted(known)])


def _matching(prefix: str, all_of_them: "list[Completion]") -> "list[Completion]":
    """Return the completions that begin with a prefix. Completions in the same upper and lower case come first.

    Names with a leading _ are returned only if the prefix has a leading _ too.
    """
    lower = prefix.lower()
    exact = [one for one in all_of_them if one.text.startswith(prefix)]
    other = [one for one in all_of_them if one.text.lower().startswith(lower) and not one.text.startswith(prefix)]
    shown = [one for one in exact + other if prefix.startswith("_") or not one.text.startswith("_")]
    return shown[:MOST]
