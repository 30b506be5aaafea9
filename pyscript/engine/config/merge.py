"""Makes a page's config from its parts: the config tags, files and attributes."""

from pyscript.engine.config.keys import WRONG, Config, position, wrong
from pyscript.engine.errors import Problem, fetch_error

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.engine.errors import PyScriptError

    Part = dict[str, Any]

NO_TABLE = Problem("PY1000", "The config in {where} is not a table of keys.")
UNREADABLE = Problem("PY1000", "The config in {where} cannot be read: {why}.")
TWO_TAGS = Problem("PY0409", "There is more than one {tag}: only the first counts.")
TAG_AND_ATTRIBUTE = Problem("PY0409", "There is a {tag} and a config attribute: only the tag counts.")
TWO_ATTRIBUTES = Problem(
    "PY0409",
    "The scripts of this page have different config attributes: only the first counts. A script with its own "
    "env may have its own config.",
)


def read_config(parts: "list[Part]", kind: str) -> Config:
    """Check the parts of a page's config, and merge them into one Config.

    Args:
        parts: The parts of the config that core.js has found. Later parts override earlier parts. Each part has
            `where`, `url`, `text`, and either `value` or `error`.
        kind: "py" for a config of Pyodide, "mpy" for a config of MicroPython.
    """
    config = Config({"type": kind})
    for part in _allowed(parts, config.problems):
        config.url = config.url or part["url"]
        if "error" in part:
            config.problems.append(_unreadable(part))
        elif not isinstance(part["value"], dict):
            config.problems.append(NO_TABLE.error(_name(part), where=part["where"]))
        else:
            _merge(config, part)
    return config


def _allowed(parts: "list[Part]", problems: "list[PyScriptError]") -> "list[Part]":
    """Return the parts that can be used together. If parts conflict, only the first of them is kept."""
    kept: list[Part] = []
    for part in parts:
        conflict = _conflict(part, kept)
        if conflict is not None:
            problems.append(conflict)
        else:
            kept.append(part)
    return kept


def _conflict(part: "Part", kept: "list[Part]") -> "PyScriptError | None":
    """Return an error if a part conflicts with an earlier part that was kept. Otherwise return None."""
    tags = [other for other in kept if other["where"].startswith("<")]
    if part["where"].startswith("<"):
        same = [other for other in tags if other.get("external") == part.get("external")]
        return TWO_TAGS.error(_name(part), tag=part["where"]) if same else None
    if tags:
        return TAG_AND_ATTRIBUTE.error(_name(part), tag=tags[0]["where"])
    if kept and part["where"] == "config attribute":
        return TWO_ATTRIBUTES.error(_name(part))
    return None


def _unreadable(part: "Part") -> "PyScriptError":
    if "status" in part:
        return fetch_error(part["status"], part["url"], part["error"]["message"])
    error = part["error"]
    line, column = error.get("line") or 0, error.get("column") or 0
    return UNREADABLE.error(_name(part), line, column, where=part["where"], why=error["message"])


def _name(part: "Part") -> str:
    """Return the place that a part comes from: the name of its file, or else its tag or attribute in the page."""
    return str(part["url"]).rpartition("/")[2] if part.get("external") else str(part["where"])


def _merge(config: Config, part: "Part") -> None:
    """Add the keys of a part to the config. A value replaces any earlier value as a whole; "" and 0 do not replace it.

    `merge` in static/boot/config.js follows the same rules, for keys that are needed before Python runs.
    """
    file, text = _name(part), str(part.get("text", ""))
    for key, value in part["value"].items():
        if key not in config.keys:
            config.unknown.append((key, file, text))
        if value == "" or (value == 0 and not isinstance(value, bool)):
            config.values.setdefault(key, value)
            continue
        if key in config.keys:
            problem, path = wrong(key, value, config.keys)
            if problem:
                config.problems.append(WRONG.error(file, *position(text, path), what=problem))
                continue
        config.values[key] = value
