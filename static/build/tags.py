"""The tags of the project, as `TAGS` and `SCRIPT_TYPES` in its modules name them."""

import ast
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CLASSES = ("pyscript/elements/", "pyscript/compat/tags/")
"""Folders whose modules hold the classes of their tags; tags of other modules only say something to the page."""


def constant(tree: ast.Module | ast.ClassDef, name: str) -> Any:
    """Return the value of a constant of a module or a class, or an empty tuple."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == name:
            return ast.literal_eval(node.value)
    return ()


class Tags:
    """What the modules of our package say of tags.

    Attributes:
        modules: The module of each tag, and of each type of a script with a class of its own; "" for a passive tag.
        script_types: The interpreter of each `type` of a script.
        kinds: The interpreters that each path is for, "py" or "mpy".
        observed: The attributes of each tag that its class observes, if it does.
    """

    def __init__(self) -> None:
        self.modules: dict[str, str] = {}
        self.script_types: dict[str, str] = {}
        self.kinds: dict[str, set[str]] = {}
        self.observed: dict[str, list[str]] = {}
        for path in sorted((ROOT / "pyscript").rglob("*.py")):
            text = path.read_text()
            if "TAGS = (" in text or "SCRIPT_TYPES = {" in text:
                self._add(path.relative_to(ROOT).as_posix(), ast.parse(text))

    def _add(self, path: str, tree: ast.Module) -> None:
        tags = constant(tree, "TAGS")
        types = dict(constant(tree, "SCRIPT_TYPES"))
        module = path.removesuffix(".py").replace("/", ".") if path.startswith(CLASSES) else ""
        observed = [name for node in tree.body if isinstance(node, ast.ClassDef) for name in constant(node, "observed")]
        for tag in tags:
            self.modules[tag] = module
            if observed:
                self.observed[tag] = observed
        for kind, names in types.items():
            for name in names:
                self.script_types[name] = kind
                if not tags:
                    self.modules[f"{name} script"] = module
        if module and (tags or types):
            self.kinds[path] = {tag.partition("-")[0] for tag in tags} | set(types)

    def custom_elements(self) -> list[str]:
        """Return the names of the custom elements."""
        return sorted(name for name in self.modules if " " not in name)
