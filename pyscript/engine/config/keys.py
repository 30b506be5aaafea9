"""The class Config, and the table of its keys. The table serves to check, document and complete configs."""

from pyscript.engine.errors import Problem, Text, closest

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.errors import PyScriptError


class ConfigKey:
    """A key of the config, with its allowed values and its purpose.

    Args:
        types: The type that the value must have, or a tuple of allowed types. These may be str, bool, int, float, list
            and dict.
        meaning: One sentence that explains the key in the documentation.
        items: The types that the items of a list, or the values of a table, may have. () allows any type.
        choices: The values that the key may have. () allows any value of the right type.
        fields: The keys that a table, or each table in a list, may have.
        default: The value that is used if the config does not set the key, or None if there is no default.
    """

    def __init__(
        self,
        types: "type | tuple[type, ...]",
        meaning: str,
        items: "tuple[type, ...]" = (),
        choices: "tuple[Any, ...]" = (),
        fields: "dict[str, ConfigKey] | None" = None,
        default: "Any" = None,
    ) -> None:
        self.types = types if isinstance(types, tuple) else (types,)
        self.meaning = meaning
        self.items = items
        self.choices = choices
        self.fields = fields or {}
        self.default = default


INTERPRETER = {
    "src": ConfigKey(str, "Its address."),
    "name": ConfigKey(str, "Its name."),
    "lang": ConfigKey(str, "Its language."),
}
FETCH = {
    "from": ConfigKey(str, "The folder or file to fetch."),
    "to_folder": ConfigKey(str, "The folder to put it in."),
    "to_file": ConfigKey(str, "The name to give it."),
    "files": ConfigKey(list, "The names of the files in the folder.", items=(str,)),
}
KEYS: "dict[str, ConfigKey]" = {
    "packages": ConfigKey(
        (list, str),
        "Packages to install: names, specifications, addresses of wheels, or of a requirements.txt.",
        items=(str,),
    ),
    "packages_cache": ConfigKey(
        str,
        "How installed packages are kept; today they are left to the browser's own cache.",
        choices=("never", "passthrough", "all"),
    ),
    "packages_url": ConfigKey(
        str, "A folder with a pyodide-lock.json and its wheels, instead of Pyodide's public CDN."
    ),
    "index_urls": ConfigKey((list, str), "Package indexes to ask instead of the public one."),
    "files": ConfigKey(dict, "Files to fetch: address = where to put it.", items=(str,)),
    "fetch": ConfigKey(list, "Files to fetch, in the older form.", items=(dict,), fields=FETCH),
    "paths": ConfigKey(list, "Files to fetch into the working folder, in the form of 2022.", items=(str,)),
    "persist": ConfigKey(list, "Folders to keep from visit to visit, as /data.", items=(str,)),
    "js_modules": ConfigKey(
        dict,
        "JavaScript modules to import, as address = name.",
        fields={
            "main": ConfigKey(dict, "Those of the page.", items=(str,)),
            "worker": ConfigKey(dict, "Those of workers.", items=(str,)),
        },
    ),
    "interpreter": ConfigKey(str, "The interpreter: a version, or the address of pyodide.mjs or micropython.mjs."),
    "version": ConfigKey(str, "The version of the page's own program; the interpreter's in older pages' workers."),
    "plugins": ConfigKey(
        list,
        'Plugins: addresses of .py and .js files, names of packages; "!name" switches a built-in one off.',
        items=(str,),
    ),
    "snapshot": ConfigKey(
        bool, "Whether the browser may keep Pyodide's memory, for later visits to start from; true unless set to false."
    ),
    "debug": ConfigKey(bool, "Let Pyodide tell more about itself in its errors, and snapshots about themselves."),
    "sync_main_only": ConfigKey(bool, "Known to older pages; without effect."),
    "experimental_create_proxy": ConfigKey(
        (str,), "Known to older pages; without effect: handlers need no create_proxy.", choices=("auto",)
    ),
    "experimental_ffi_timeout": ConfigKey(int, "Known to older pages; without effect."),
    "type": ConfigKey(str, "Known to classic pages."),
    "schema_version": ConfigKey(int, "Known to classic pages."),
    "name": ConfigKey(str, "The name of the page's program."),
    "description": ConfigKey(str, "What the page's program is for."),
    "author_name": ConfigKey(str, "Who wrote the page's program."),
    "author_email": ConfigKey(str, "How to reach who wrote it."),
    "license": ConfigKey(str, "The licence of the page's program."),
    "autoclose_loader": ConfigKey(bool, "Classic: whether the splash screen closes by itself."),
    "splashscreen": ConfigKey(
        dict,
        "The splash screen, which shows the progress of the start.",
        fields={
            "enabled": ConfigKey(bool, "Whether there is one."),
            "autoclose": ConfigKey(bool, "Whether it closes by itself when the page is ready."),
        },
    ),
    "terminal": ConfigKey((bool, str), "Classic: whether output goes to a terminal."),
    "docked": ConfigKey((bool, str), "Classic: whether the terminal is docked."),
    "xterm": ConfigKey((bool, str), "Classic: whether the terminal is a real one."),
    "execution_thread": ConfigKey(str, "Classic: where Python runs.", choices=("main", "worker")),
    "interpreters": ConfigKey(list, "Classic: the interpreter.", items=(dict,), fields=INTERPRETER),
    "runtimes": ConfigKey(list, "Classic: the older name of interpreters.", items=(dict,), fields=INTERPRETER),
    "pyscript": ConfigKey(dict, "Set by classic pages' tools."),
}
"""All known keys. The unknown keys of a config are kept too, and programs find them in `pyscript.config`."""

TYPE_NAMES = {
    list: "a list",
    str: "a string",
    dict: "a table",
    bool: "true or false",
    int: "a number",
    float: "a number",
}


class Config:
    """A checked config, which can be read like a dict. Plugins may change it in their hook `configure`.

    Attributes:
        values: A dict that maps each key of the config to its value. The values of known keys have been checked.
        keys: A dict that maps the name of each known key to its ConfigKey. It contains the keys of PyScript and of
            plugins.
        url: The base URL of the relative addresses in the config.
        problems: The PyScriptErrors found while the config was read. Invalid values are left out of the config.
        notes: Messages about the config that are only shown in the console.
    """

    def __init__(self, values: "dict[str, Any] | None" = None, url: str = "") -> None:
        self.values: dict[str, Any] = values or {}
        self.keys: dict[str, ConfigKey] = dict(KEYS)
        self.url = url
        self.problems: list[PyScriptError] = []
        self.notes: list[str] = []
        self.unknown: list[tuple[str, str, str]] = []  # (key, file, text of the part with the key)

    def get(self, key: str, default: "Any" = None) -> "Any":
        """Return the value of a key, or `default` if the config does not have the key."""
        return self.values.get(key, default)

    def __getitem__(self, key: str) -> "Any":
        return self.values[key]

    def __setitem__(self, key: str, value: object) -> None:
        self.values[key] = value

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def add_keys(self, keys: "dict[str, ConfigKey]") -> None:
        """Add the keys of a plugin, check the values that the config has for these keys, and set their defaults."""
        for name in keys:
            self.keys[name] = keys[name]
            for key, file, text in [item for item in self.unknown if item[0] == name]:
                self.unknown.remove((key, file, text))
                problem, path = wrong(key, self.values[key], self.keys)
                if problem:
                    del self.values[key]
                    self.problems.append(WRONG.error(file, *position(text, path), what=problem))
            if name not in self.values and keys[name].default is not None:
                self.values[name] = keys[name].default

    def take_problems(self) -> "tuple[list[PyScriptError], list[str]]":
        """Return the problems and notes found since the last call."""
        found = self.problems, self.notes
        self.problems, self.notes = [], []
        return found

    def tell_unknown(self) -> None:
        """Report each unknown key. If it resembles a known key, report it as a problem, and otherwise as a note."""
        for key, file, text in self.unknown:
            like = closest(key, list(self.keys))
            if like:
                line, column = position(text, [key])
                self.problems.append(MISSPELT.error(file, line, column, key=key, like=like))
            else:
                self.notes.append(UNKNOWN.filled(key=key, file=file))
        self.unknown.clear()


MISSPELT = Problem("PY1002", 'The config has no key "{key}". Did you mean "{like}"?')
UNKNOWN = Text('PyScript does not know the config key "{key}" in {file}; programs find it in pyscript.config.')
WRONG = Problem("PY1000", "{what}")
OF_KEY = Text('The config key "{key}"')
OF_FIELD = Text('"{name}" of the config key "{key}"')
WRONG_TYPE = Text("{where} must be {expected}, but it is {value}.")
WRONG_CHOICE = Text("{where} must be one of {choices}, but it is {value}.")
WRONG_ITEM = Text('In the config key "{key}" each value must be {expected}, but one is {value}.')
MISSPELT_FIELD = Text('The config key "{key}" has no "{name}". Did you mean "{like}"?')


def position(text: str, path: "list[str]") -> "tuple[int, int]":
    """Return the line and column of a key in TOML or JSON, counted from 1. Return (0, 0) if the key is not found.

    Args:
        text: The text of the config.
        path: A list that ends with the key. Before it come the keys of the tables that contain it, the outermost first.
    """
    found = (0, 0)
    lines = text.split("\n")
    for key in path:
        place = _find_key(lines, key, max(found[0] - 1, 0))
        if place == (0, 0):
            break
        found = place
    return found


def _find_key(lines: "list[str]", key: str, start: int) -> "tuple[int, int]":
    for number in range(start, len(lines)):
        line = lines[number]
        bare = line.lstrip(" \t[")
        if bare.startswith(key) and bare[len(key) :].lstrip()[:1] in ("=", "]", "."):
            return number + 1, len(line) - len(bare) + 1
        for quoted in (f'"{key}"', f"'{key}'"):
            if quoted in line:
                return number + 1, line.index(quoted) + 1
    return 0, 0


def wrong(key: str, value: object, keys: "dict[str, ConfigKey]") -> "tuple[str, list[str]]":
    """Check the value of a known key.

    Returns:
        A message, and the path of the key with the invalid value (see `position`); ("", []) if the value is valid.
    """
    spec = keys[key]
    where = OF_KEY.filled(key=key)
    problem = _wrong_value(where, value, spec) or _wrong_items(key, value, spec)
    if problem:
        return problem, [key]
    tables = value if isinstance(value, list) else [value]
    for table in [table for table in tables if spec.fields and isinstance(table, dict)]:
        for name in table:
            problem = _wrong_field(key, name, table[name], spec.fields)
            if problem:
                return problem, [key, name]
    return "", []


def _wrong_value(where: str, value: object, spec: ConfigKey) -> str:
    expected = " or ".join([TYPE_NAMES[t] for t in spec.types])
    if not _is_a(value, spec.types):
        return WRONG_TYPE.filled(where=where, expected=expected, value=_show(value))
    if spec.choices and value not in spec.choices:
        choices = ", ".join([_show(choice) for choice in spec.choices])
        return WRONG_CHOICE.filled(where=where, choices=choices, value=_show(value))
    return ""


def _wrong_items(key: str, value: object, spec: ConfigKey) -> str:
    items = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    for item in items:
        if spec.items and not _is_a(item, spec.items):
            expected = " or ".join([TYPE_NAMES[t] for t in spec.items])
            return WRONG_ITEM.filled(key=key, expected=expected, value=_show(item))
    return ""


def _wrong_field(key: str, name: str, value: object, fields: "dict[str, ConfigKey]") -> str:
    if name not in fields:
        like = closest(name, list(fields))
        return MISSPELT_FIELD.filled(key=key, name=name, like=like) if like else ""
    where = OF_FIELD.filled(name=name, key=key)
    problem = _wrong_value(where, value, fields[name]) or _wrong_items(f"{key}.{name}", value, fields[name])
    return problem[:1].upper() + problem[1:]


def _is_a(value: object, types: "tuple[type, ...]") -> bool:
    if isinstance(value, bool) and bool not in types:
        return False
    return isinstance(value, types)


def _show(value: object) -> str:
    """Return the text that stands for a value in a config."""
    import json

    return json.dumps(value)
