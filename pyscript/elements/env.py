"""`<py-env>` lists the packages and files of a page, in the notation that PyScript used in 2022."""

__all__ = ["read_env"]


def read_env(text: str) -> "dict[str, list[str]]":
    """Return the config that the text of a <py-env> describes.

    Args:
        text: Lines of the form `- package`, and a line `- paths:` followed by indented lines of the form `- file`. No
            other YAML is supported, since pages used no other.
    """
    config: dict[str, list[str]] = {"packages": [], "paths": []}
    in_paths, depth = False, 0
    for line in text.split("\n"):
        item = line.strip()
        if not item.startswith("-"):
            continue
        value = item[1:].strip().strip("'\"")
        indent = len(line) - len(line.lstrip())
        if value == "paths:":
            in_paths, depth = True, indent
        elif in_paths and indent > depth:
            config["paths"].append(value)
        elif value:
            in_paths, depth = False, 0
            config["packages"].append(value)
    return config
