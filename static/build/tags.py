"""The project's tags, read from the constants `TAGS` and `SCRIPT_TYPES` of its modules."""

import ast
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CLASSES = ("pyscript/elements/", "pyscript/compat/tags/")
"""Folders of modules that define a class for their tags. Tags of other modules are passive: they have no class."""


def constant(tree: ast.Module | ast.ClassDef, name: str) -> Any:
    """Return the value of a constant of a module or a class, or an empty tuple if the constant does not exist."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == name:
            return ast.literal_eval(node.value)
    return ()


class Tags:
    """The tags that the modules of our package declare.

    Attributes:
        modules: Maps each tag, and each script type with its own class, to its module, or to "" if the tag is passive.
        script_types: Maps each script `type` to the interpreter that runs such scripts.
        kinds: Maps the path of each module with tags to the interpreters ("py", "mpy") that run the module.
        observed: Maps each tag whose class observes attributes to the names of these attributes.
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
