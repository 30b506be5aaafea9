"""The page's config: one table of keys, read, checked and merged."""

from pyscript.engine.errors import PyScriptError, fetch_error

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any


class Key:
    """A key of the config.

    Args:
        types: What its value may be.
        meaning: One sentence for the documentation.
        items: What the items of a list or the values of a table may be; () for anything.
        choices: The only values there are, if they are few.
    """

    def __init__(
        self, types: "tuple[type, ...]", meaning: str, items: "tuple[type, ...]" = (), choices: "tuple[Any, ...]" = ()
    ) -> None:
        self.types = types
        self.meaning = meaning
        self.items = items
        self.choices = choices


KEYS: "dict[str, Key]" = {
    "packages": Key((list,), "Packages to install: names, specifications, addresses of wheels.", items=(str,)),
    "packages_cache": Key(
        (str,),
        "How installed packages are kept; today they are left to the browser's own cache.",
        choices=("never", "passthrough", "all"),
    ),
    "packages_url": Key((str,), "A folder with a pyodide-lock.json and its wheels, instead of Pyodide's public CDN."),
    "index_urls": Key((list, str), "Package indexes to ask instead of the public one."),
    "files": Key((dict,), "Files to fetch: address = where to put it.", items=(str,)),
    "fetch": Key((list,), "Files to fetch, in the older form: from, to_folder, to_file, files.", items=(dict,)),
    "paths": Key((list,), "Files to fetch into the working folder, in the form of 2022.", items=(str,)),
    "persist": Key((list,), "Folders to keep from visit to visit, as /data.", items=(str,)),
    "js_modules": Key((dict,), "JavaScript modules to import: main = {address = name}.", items=(dict,)),
    "interpreter": Key((str,), "The interpreter: a version, or the address of pyodide.mjs or micropython.mjs."),
    "version": Key((str,), "The version of the page's own program; the interpreter's in older pages' workers."),
    "plugins": Key((list,), 'Plugins: "!name" switches a built-in one off.', items=(str,)),
    "debug": Key((bool,), "Let Pyodide tell more about itself in its errors."),
    "sync_main_only": Key((bool,), "Known to older pages; without effect."),
    "experimental_create_proxy": Key(
        (str,), "Known to older pages; without effect: handlers need no create_proxy.", choices=("auto",)
    ),
    "experimental_ffi_timeout": Key((int,), "Known to older pages; without effect."),
    "type": Key((str,), "Known to classic pages."),
    "schema_version": Key((int,), "Known to classic pages."),
    "name": Key((str,), "The name of the page's program."),
    "description": Key((str,), "What the page's program is for."),
    "author_name": Key((str,), "Who wrote the page's program."),
    "author_email": Key((str,), "How to reach who wrote it."),
    "license": Key((str,), "The licence of the page's program."),
    "autoclose_loader": Key((bool,), "Classic: whether the splash screen closes by itself."),
    "splashscreen": Key((dict,), "Options of the splash screen: enabled, autoclose."),
    "terminal": Key((bool, str), "Classic: whether output goes to a terminal."),
    "docked": Key((bool, str), "Classic: whether the terminal is docked."),
    "xterm": Key((bool, str), "Classic: whether the terminal is a real one."),
    "execution_thread": Key((str,), "Classic: where Python runs.", choices=("main", "worker")),
    "interpreters": Key((list,), "Classic: the interpreter, as [{src, name, lang}].", items=(dict,)),
    "runtimes": Key((list,), "Classic: the older name of interpreters.", items=(dict,)),
    "pyscript": Key((dict,), "Set by classic pages' tools."),
}
"""Every key that is known. Others are kept: `pyscript.config` has them."""

TYPE_NAMES = {
    list: "a list",
    str: "a string",
    dict: "a table",
    bool: "true or false",
    int: "a number",
    float: "a number",
}


class Config:
    """A checked config. Reads like a dict.

    Attributes:
        values: Key -> value, the known keys' checked.
        url: What relative addresses in it are relative to.
        problems: The PyScriptErrors found while reading; the page goes on without what they are about.
        notes: Sentences for the console.
    """

    def __init__(self, values: "dict[str, Any] | None" = None, url: str = "") -> None:
        self.values: dict[str, Any] = values or {}
        self.url = url
        self.problems: list[PyScriptError] = []
        self.notes: list[str] = []

    def get(self, key: str, default: "Any" = None) -> "Any":
        """The value of a key, or a default."""
        return self.values.get(key, default)

    def __getitem__(self, key: str) -> "Any":
        return self.values[key]

    def __contains__(self, key: str) -> bool:
        return key in self.values


def read_config(parts: "list[dict[str, Any]]", kind: str) -> Config:
    """Check and merge the config sources of a page.

    Args:
        parts: What core.js found, weakest first: `where` it stands, its `url`, and its `value` or `error`.
        kind: "py" or "mpy".
    """
    config = Config({"type": kind})
    for part in _allowed(parts, config.problems):
        config.url = config.url or part["url"]
        if "error" in part:
            config.problems.append(_unreadable(part))
        elif not isinstance(part["value"], dict):
            config.problems.append(
                PyScriptError("PY1000", f"The config in {part['where']} is not a table of keys.", file=part["url"])
            )
        else:
            _merge(config, part)
    return config


def _allowed(parts: "list[dict[str, Any]]", problems: "list[PyScriptError]") -> "list[dict[str, Any]]":
    """The parts that may stand together; the first of those that may not."""
    kept: list[dict[str, Any]] = []
    for part in parts:
        tags = [p for p in kept if p["where"] != "config attribute"]
        if part["where"] != "config attribute":
            if len([p for p in tags if p.get("external") == part.get("external")]) > 0:
                problems.append(
                    PyScriptError("PY0409", f"There is more than one {part['where']}: only the first counts.")
                )
                continue
        elif tags:
            problems.append(
                PyScriptError("PY0409", f"There is a {tags[0]['where']} and a config attribute: only the tag counts.")
            )
            continue
        elif kept:
            problems.append(
                PyScriptError("PY0409", "Scripts of one page have different config attributes: only the first counts.")
            )
            continue
        kept.append(part)
    return kept


def _unreadable(part: "dict[str, Any]") -> PyScriptError:
    if "status" in part:
        return fetch_error(part["status"], part["url"], part["error"]["message"])
    error = part["error"]
    message = f"The config in {part['where']} cannot be read: {error['message']}."
    return PyScriptError(
        "PY1000", message, file=_name(part), line=error.get("line") or 0, column=error.get("column") or 0
    )


def _name(part: "dict[str, Any]") -> str:
    """How to name the place of a part: its file, or the tag within the page."""
    return str(part["url"]).rpartition("/")[2] if part.get("external") else str(part["where"])


def _merge(config: Config, part: "dict[str, Any]") -> None:
    """Take in what a part says, key by key: no value is merged with another."""
    for key, value in part["value"].items():
        if key not in KEYS:
            _tell_unknown(config, key, part)
        elif problem := wrong(key, value):
            config.problems.append(PyScriptError("PY1000", problem, file=_name(part)))
            continue
        config.values[key] = value


def _tell_unknown(config: Config, key: str, part: "dict[str, Any]") -> None:
    like = closest(key, list(KEYS))
    if like:
        config.problems.append(
            PyScriptError("PY1002", f'The config has no key "{key}". Did you mean "{like}"?', file=_name(part))
        )
    else:
        config.notes.append(
            f'The config key "{key}" in {_name(part)} is not known to PyScript; pyscript.config has it.'
        )


def wrong(key: str, value: "Any") -> str:
    """What is wrong with the value of a known key, or ""."""
    spec = KEYS[key]
    expected = " or ".join([TYPE_NAMES[t] for t in spec.types])
    if not _is_a(value, spec.types):
        return f'The config key "{key}" must be {expected}, but it is {_show(value)}.'
    if spec.choices and value not in spec.choices:
        choices = ", ".join([_show(choice) for choice in spec.choices])
        return f'The config key "{key}" must be one of {choices}, but it is {_show(value)}.'
    items = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    for item in items:
        if spec.items and not _is_a(item, spec.items):
            return (
                f'In the config key "{key}" each value must be {TYPE_NAMES[spec.items[0]]}, but one is {_show(item)}.'
            )
    return ""


def _is_a(value: "Any", types: "tuple[type, ...]") -> bool:
    if isinstance(value, bool) and bool not in types:
        return False
    return isinstance(value, types)


def _show(value: "Any") -> str:
    """A value as it would stand in the config."""
    import json

    return json.dumps(value)


def closest(word: str, words: "list[str]") -> str:
    """The one of `words` that is nearly `word`, or "": at most two letters differ, in a word of more than three."""
    limit = 2 if len(word) > 4 else 1
    scored = sorted([(_distance(word.lower().replace("-", "_"), other), other) for other in words])
    return scored[0][1] if scored and scored[0][0] <= limit else ""


def _distance(a: str, b: str) -> int:
    """How many letters must change, come or go to make b of a (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        above, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            above, row[j + 1] = row[j + 1], min(above + (x != y), row[j] + 1, row[j + 1] + 1)
    return row[-1]
