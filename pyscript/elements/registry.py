"""The registry, which maps tags to their Python classes, and elements in the page to their instances."""

from pyscript import runtime
from pyscript.elements.attribute import attributes_of
from pyscript.engine.errors import Problem

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from pyscript.engine.app_protocol import Host
    from pyscript.runtime.js_types import JsElement

    class Instance(Protocol):
        """The methods of a CustomElement that the registry calls."""

        def _open(self) -> None: ...
        def _draw(self) -> None: ...
        def _tell(self, what: str, *details: object) -> None: ...
        def _close(self) -> None: ...

    class ElementClass(Protocol):
        """The attributes of a subclass of CustomElement that the registry reads."""

        shadow: str
        style: str
        form_associated: bool
        observed: tuple[str, ...]
        shown: bool

        def __call__(self, element: JsElement, app: Host) -> Instance: ...


__all__ = ["registry"]

DEPTH = 8 if runtime.NAME == "micropython" else 20
"""The maximum nesting depth of elements of one tag. MicroPython's stack allows 8. No page needs more than 20."""

OUR_TAGS = ("py-", "mpy-")
"""The prefixes of tags that core.js hides."""
HIDDEN = ":scope:not(:state(live)) { display: none; }"

OF_OTHER_INTERPRETER = Problem("PY5008", "<{tag}> is already defined by the page's other interpreter.")
OF_OTHERS = Problem("PY5008", "<{tag}> is already an element of another library.")


class Registry:
    """Stores the Python class for each tag, and the instance for each element in the page.

    If a class is registered before the page starts, its tags are defined when the page starts.
    """

    def __init__(self) -> None:
        self.classes: list[tuple[tuple[str, ...], ElementClass]] = []
        self._app: Host = None  # type: ignore[assignment]  # set when the page starts
        self._instances: dict[int, Instance] = {}
        self._count = 0
        self._styled: list[tuple[str, str]] = []  # tag and style

    def register(self, names: "tuple[str, ...]", cls: "ElementClass") -> None:
        """Register a class for the elements that have any of the given names.

        Args:
            names: Tags. The name "py script" stands for all script tags of the interpreter "py". The name "py-repl in
                worker" stands for <py-repl> tags whose code runs in a worker.
            cls: The class to register.
        """
        self.classes.append((names, cls))
        if self._app is not None:
            self._define(names, cls)

    def connect(self, app: "Host") -> None:
        """Define all registered tags, in the order of registration, and connect their elements, in page order."""
        self._app = app
        for names, cls in list(self.classes):
            self._define(names, cls)

    def _define(self, names: "tuple[str, ...]", cls: "ElementClass") -> None:
        observed = list(cls.observed) + attributes_of(cls)
        for name in [name for name in names if "-" in name and " " not in name]:
            owner = str(runtime.page.define(name, runtime.to_js(observed), cls.form_associated, self._app.kind))
            if owner:
                problem = OF_OTHERS if owner == "other" else OF_OTHER_INTERPRETER
                self._app.complain(problem.error(tag=name))
                return
            self._add_style(name, cls)
        receive = self._receiver(cls)
        for element in runtime.page.attach(runtime.to_js(list(names)), runtime.listener(receive)):
            receive(element, "connected")

    def _receiver(self, cls: "ElementClass") -> "Callable[..., None]":
        """Return the callback that the page calls with the lifecycle events of a class's elements."""

        def receive(element: "JsElement", what: str, *details: "Any") -> None:
            try:
                if what == "connected":
                    self._connect(element, cls)
                elif what == "disconnected":
                    self._disconnect(element)
                else:
                    self._tell(element, what, details)
            except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
                self._app.report_soon(error, None, element)

        return receive

    def _add_style(self, name: str, cls: "ElementClass") -> None:
        """Add the style of a class for a tag. One style sheet serves the whole page, or all shadow roots of the tag."""
        if cls.style and (name, cls.style) not in self._styled:
            self._styled.append((name, cls.style))
            runtime.page.adopt(name, cls.style, bool(cls.shadow))
        if not cls.shown and not name.startswith(OUR_TAGS) and (name, HIDDEN) not in self._styled:
            self._styled.append((name, HIDDEN))
            runtime.page.adopt(name, HIDDEN, False)

    def _connect(self, element: "JsElement", cls: "ElementClass") -> None:
        if int(runtime.page.depth(element)) > DEPTH:
            raise RuntimeError(f"<{element.localName}> stands in {DEPTH} of its kind: does render() show itself?")
        self._count += 1
        element.pyElement = self._count
        instance = cls(element, self._app)
        self._instances[self._count] = instance
        instance._open()

    def _disconnect(self, element: "JsElement") -> None:
        instance = self._instances.pop(int(getattr(element, "pyElement", 0) or 0), None)
        if instance is not None:
            try:
                instance._tell("disconnected")
            finally:
                instance._close()

    def _tell(self, element: "JsElement", what: str, details: "tuple[Any, ...]") -> None:
        instance = self.instance(element)
        if instance is None:
            return
        if what == "updated":
            instance._draw()
        else:
            instance._tell(what, *[None if runtime.is_none(detail) else detail for detail in details])

    def instance(self, element: "JsElement") -> "Instance | None":
        """Return the instance that belongs to an element, or None if there is none."""
        return self._instances.get(int(getattr(element, "pyElement", 0) or 0))


registry = Registry()
