"""The merging of a page's config from its tags, files and attributes."""

from pyscript.engine.config.keys import Config, at, wrong
from pyscript.engine.errors import PyScriptError, fetch_error

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    Part = dict[str, Any]


def read_config(parts: "list[Part]", kind: str) -> Config:
    """Check and merge the config sources of a page.

    Args:
        parts: The parts found by core.js, weakest first: each has `where`, `url`, `text`, and `value` or `error`.
        kind: "py" or "mpy".
    """
    config = Config({"type": kind})
    for part in _allowed(parts, config.problems):
        config.url = config.url or part["url"]
        if "error" in part:
            config.problems.append(_unreadable(part))
        elif not isinstance(part["value"], dict):
            message = f"The config in {part['where']} is not a table of keys."
            config.problems.append(PyScriptError("PY1000", message, file=_name(part)))
        else:
            _merge(config, part)
    return config


def _allowed(parts: "list[Part]", problems: "list[PyScriptError]") -> "list[Part]":
    """Return the parts that may stand together: of parts in conflict, the first."""
    kept: list[Part] = []
    for part in parts:
        conflict = _conflict(part, kept)
        if conflict:
            problems.append(PyScriptError("PY0409", conflict, file=_name(part)))
        else:
            kept.append(part)
    return kept


def _conflict(part: "Part", kept: "list[Part]") -> str:
    """Return a message if a part conflicts with the parts before it, else ""."""
    tags = [other for other in kept if other["where"].startswith("<")]
    if part["where"].startswith("<"):
        same = [other for other in tags if other.get("external") == part.get("external")]
        return f"There is more than one {part['where']}: only the first counts." if same else ""
    if tags:
        return f"There is a {tags[0]['where']} and a config attribute: only the tag counts."
    if kept and part["where"] == "config attribute":
        return (
            "Scripts of one page have different config attributes: only the first counts. A script that has an env of "
            "its own may have a config of its own."
        )
    return ""


def _unreadable(part: "Part") -> PyScriptError:
    if "status" in part:
        return fetch_error(part["status"], part["url"], part["error"]["message"])
    error = part["error"]
    message = f"The config in {part['where']} cannot be read: {error['message']}."
    line, column = error.get("line") or 0, error.get("column") or 0
    return PyScriptError("PY1000", message, file=_name(part), line=line, column=column)


def _name(part: "Part") -> str:
    """Return the name of a part's place: its file, or else its tag or attribute in the page."""
    return str(part["url"]).rpartition("/")[2] if part.get("external") else str(part["where"])


def _merge(config: Config, part: "Part") -> None:
    """Take over the keys of a part. A value replaces an earlier value as a whole; "" and 0 replace none.

    `merge` in static/boot/config.js does the same for keys that are needed before Python is there.
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
                config.problems.append(at("PY1000", problem, file, text, path))
                continue
        config.values[key] = value
