"""Make documents from tables in the source code.

`make docs` runs this file for docs/config.md, docs/errors.md and the lists of tags in core.js and core.css. The build
runs this file for errors.html, config.schema.json and other files that are served beside core.js.
"""

import html
import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
sys.path.insert(0, str(ROOT))

from tags import Tags  # noqa: E402

from pyscript.engine.config.keys import KEYS, TYPE_NAMES, ConfigKey  # noqa: E402
from pyscript.engine.errors import CODES  # noqa: E402

JSON_TYPES = {list: "array", str: "string", dict: "object", bool: "boolean", int: "integer", float: "number"}
DOC = ROOT / "docs/config.md"
ERRORS = ROOT / "docs/errors.md"
BEGIN, END = "<!-- made by make docs -->\n", "<!-- end -->\n"
CORE = STATIC / "core.js"
ROWS = "/** Our tags, by the Python module of their class; passive tags have none. @type {Tags[]} */\n"
TYPES = "/** Maps each `type` of a script to the interpreter that runs such scripts. @type {Record<string, Kind>} */\n"
IN_CORE = "// made by `make docs` from TAGS and SCRIPT_TYPES in pyscript/\n", "// end\n"
STYLE = STATIC / "core.css"
IN_STYLE = "/* made by make docs, as is the list in core.js */\n", "/* end */\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the config, for editors.

    https://json-schema.org/draft/2020-12
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "PyScript's config",
        "type": "object",
        "properties": {name: key_schema(key) for name, key in KEYS.items()},
    }


def key_schema(key: ConfigKey) -> dict[str, Any]:
    """Return the schema of one config key."""
    made: dict[str, Any] = {"description": key.meaning, "type": named([JSON_TYPES[t] for t in key.types])}
    if key.choices:
        made["enum"] = list(key.choices)
    fields = {name: key_schema(field) for name, field in key.fields.items()}
    inside: dict[str, Any] = {"type": named([JSON_TYPES[t] for t in key.items])} if key.items else {}
    if list in key.types and (inside or fields):
        made["items"] = {"type": "object", "properties": fields} if fields else inside
    elif fields:
        made["properties"] = fields
    elif inside:
        made["additionalProperties"] = inside
    return made


def named(types: list[str]) -> str | list[str]:
    """Return types in the form that a schema needs: a string for one type, a list for several types."""
    return types[0] if len(types) == 1 else types


def table() -> str:
    """Return the table of keys in docs/config.md."""
    rows = ["| key | value | what it is for |", "|---|---|---|"]
    for name, key in KEYS.items():
        rows.append(row(f"`{name}`", key))
        rows += [row(f"`{name}.{field}`", key.fields[field]) for field in key.fields]
    return "\n".join(rows) + "\n"


def row(name: str, key: ConfigKey) -> str:
    """Return the line of a key in the table."""
    value = " or ".join(TYPE_NAMES[t] for t in key.types)
    if key.items and list in key.types:
        value = value.replace("a list", "a list of " + " or ".join(TYPE_NAMES[t] + "s" for t in key.items))
        value = value.replace("a strings", "strings").replace("a tables", "tables")
    if key.choices:
        value = ", ".join(f'`"{choice}"`' for choice in key.choices)
    return f"| {name} | {value} | {key.meaning} |"


def filled(path: Path, marks: tuple[str, str], text: str) -> str:
    """Return the content of a file, with `text` put between two marks."""
    begin, end = marks
    before, _, rest = path.read_text().partition(begin)
    return before + begin + text + end + rest.partition(end)[2]


def config_page() -> str:
    """Return docs/config.md with a new table."""
    return filled(DOC, (BEGIN, END), table())


def core_script() -> str:
    """Return core.js with the current lists of tags."""
    tags = Tags()
    by_module: dict[str, list[str]] = {}
    for tag, module in sorted(tags.modules.items()):
        by_module.setdefault(module, []).append(tag)
    rows = "".join(
        row_of(module, names, tags.observed.get(names[0], [])) for module, names in sorted(by_module.items())
    )
    types = f"{TYPES}const SCRIPT_TYPES = {{\n{properties(tags.script_types)}}};\n"
    return filled(CORE, IN_CORE, f"{ROWS}const TAGS = [\n{rows}];\n{types}")


def row_of(module: str, tags: list[str], observed: list[str]) -> str:
    """Return the line of TAGS for a module, as Prettier writes it."""
    more = f", observed: {json.dumps(observed)}" if observed else ""
    return f'    {{ module: "{module}", tags: {json.dumps(tags)}{more} }},\n'


def properties(values: dict[str, str]) -> str:
    """Return the lines of a JavaScript object literal, in the format of Prettier."""
    keys = {name: name if name.isidentifier() else f'"{name}"' for name in values}
    return "".join(f'    {keys[name]}: "{values[name]}",\n' for name in sorted(values))


def core_style() -> str:
    """Return core.css with the current rule that hides our tags until Python has taken them over."""
    hidden = [f"    {tag}" for tag in Tags().custom_elements() if tag != "py-splashscreen"]
    rule = ":is(\n" + ",\n".join(hidden) + "\n):not(:state(live)) {\n    display: none;\n}\n"
    return filled(STYLE, IN_STYLE, rule)


def errors_document() -> str:
    """Return docs/errors.md with the current names and next steps. Keep the column "when", which is written by hand."""

    def current(row: re.Match[str]) -> str:
        code, when, step = row.groups()
        name, hint = CODES[code]
        if hint:  # the next step of PY9100 depends on the exception
            step = re.sub(r"(<[^>]+>|__\w+__)", r"`\1`", hint)
        return f"| {code} | {name} | {when} | {step} |"

    return re.sub(r"^\| (PY\d{4}) \| \w+ \| (.+?) \| (.+) \|$", current, ERRORS.read_text(), flags=re.M)


def errors_page() -> str:
    """Return docs/errors.md as an HTML page. It has one section for each code, to which error panels link."""
    text = ERRORS.read_text()
    rows = re.findall(r"^\| (PY\d{4}) \| (\w+) \| (.+?) \| (.+?) \|$", text, re.M)
    sections = "".join(
        f'<section id="{code}"><h2>{code} <small>{name}</small></h2><p>{inline(when)}</p>'
        f"<p><strong>What to do:</strong> {inline(todo)}</p></section>\n"
        for code, name, when, todo in rows
    )
    return PAGE.replace("SECTIONS", sections)


def inline(text: str) -> str:
    """Return a cell of the table as HTML."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text, quote=False))


PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>PyScript's error codes</title>
<style>
:root { color-scheme: light dark; font: 1.05rem/1.6 system-ui, sans-serif; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
section { margin-block: 1.5rem; padding: 0.75rem 1rem; border-inline-start: 4px solid transparent; }
section:target { border-color: #c62828; background: color-mix(in srgb, currentcolor 7%, transparent); }
h2 { margin: 0; font-size: 1.2rem; }
small { font-weight: normal; opacity: 0.8; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; }
p { margin: 0.4rem 0 0; }
</style>
<main>
<h1>PyScript's error codes</h1>
SECTIONS</main>
</html>
"""


def build() -> None:
    """Write the files that are served beside core.js."""
    (STATIC / "errors.html").write_text(errors_page())
    (STATIC / "config.schema.json").write_text(json.dumps(schema(), indent=1) + "\n")
    parts = [path for folder in ("pyodide", "micropython") for path in sorted((STATIC / folder).iterdir())]
    sizes = {path.relative_to(STATIC).as_posix(): path.stat().st_size for path in parts}
    (STATIC / "boot/sizes.json").write_text(json.dumps(sizes) + "\n")


if __name__ == "__main__":
    DOC.write_text(config_page())
    ERRORS.write_text(errors_document())
    CORE.write_text(core_script())
    STYLE.write_text(core_style())
