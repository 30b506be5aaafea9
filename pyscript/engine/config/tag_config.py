"""Reads the config of one tag.

It comes from the tag's `config` attribute, and from a header in the tag's code: the inline script metadata.

https://packaging.python.org/en/latest/specifications/inline-script-metadata/
"""

import json

from pyscript import runtime
from pyscript.engine.config.merge import read_config
from pyscript.engine.errors import Problem

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.config.keys import Config
    from pyscript.engine.config.merge import Part
    from pyscript.engine.running.source import Source, Sources

TAGS = ("py-config", "mpy-config")
PAGE_ONLY = ("plugins", "interpreter", "interpreters", "runtimes", "splashscreen", "execution_thread")
"""The keys that only a page's config may have, since PyScript needs them before it runs a tag."""

OF_THE_PAGE = Problem(
    "PY0409",
    'The config of a tag has "{key}", which only the config of the page may have.',
    "Move it to <py-config>.",
)


async def tag_config(kind: str, attribute: str, source: "Source", sources: "Sources") -> "Config":
    """Read the config of a tag.

    Args:
        kind: "py" for a tag of Pyodide, "mpy" for a tag of MicroPython.
        attribute: The value of the tag's `config` attribute, or "" if the tag does not have this attribute.
        source: The Source object that contains the tag's code.
        sources: The page's Sources object, which finds where in the page the code is.
    """
    module = await runtime.bridge().importModule(runtime.bridge().asset("boot/config.js"))
    parts: list[Part] = []
    if attribute:
        answer = await module.readOwn(attribute, runtime.bridge().text)
        parts.append(json.loads(str(runtime.own_window().JSON.stringify(answer))))
    line, header = metadata(source.text)
    if header:
        answer = json.loads(str(runtime.own_window().JSON.stringify(await module.parse(header, False))))
        await sources.page.load()
        file, first, _ = sources.locate(source.filename, line)
        parts.append(_of_header(answer, header, file, first))
    config = read_config(parts, kind)
    config.url = config.url or str(runtime.bridge().base())
    config.tell_unknown()
    for key in PAGE_ONLY:
        if key in config:
            config.problems.append(OF_THE_PAGE.error(key=key))
            del config.values[key]
    return config


def _of_header(answer: "Part", header: str, file: str, first: int) -> "Part":
    """Convert a header to a part of a config.

    The header's `dependencies` become the key `packages`. The table `tool.pyscript` supplies the other keys.
    """
    text = "\n" * (first - 1) + header  # so that line numbers in the header are those of the file
    part: Part = {"where": file, "url": str(runtime.bridge().base()), "text": text}
    if "error" in answer:
        error = answer["error"]
        error["line"] = first + (error.get("line") or 1) - 1
        part["error"] = error
        return part
    value = answer["value"]
    part["value"] = dict(value.get("tool", {}).get("pyscript", {}))
    if "dependencies" in value:
        part["value"]["packages"] = value["dependencies"]
    return part


def metadata(text: str) -> "tuple[int, str]":
    """Return the TOML in the header of a source.

    Returns:
        The number of the TOML's first line, counted from 1, and the TOML; (0, "") if there is no header.
    """
    lines = text.split("\n")
    if "# /// script" not in [line.rstrip() for line in lines]:
        return 0, ""
    start = [line.rstrip() for line in lines].index("# /// script") + 1
    header: list[str] = []
    for line in lines[start:]:
        if line.rstrip() == "# ///":
            return start + 1, "\n".join(header)
        if not line.startswith("#"):
            break
        header.append(line[2:] if line.startswith("# ") else line[1:])
    return 0, ""
