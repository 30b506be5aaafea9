"""The names that pages for classic PyScript (2022 to 2023.05) expect in `__main__`: `Element`, `create`, `write`..."""

from collections import namedtuple

from pyscript import runtime
from pyscript.engine import __version__
from pyscript.engine.showing.renderers import show

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from pyscript.runtime.js_types import JsElement

__all__ = ["Element", "add_classes", "create", "run_until_complete", "showWarning", "version_info", "write"]


class Element:
    """An element of the page that has an id. New pages use `pyscript.web.page["id"]`.

    Args:
        element_id: The id, without #.
        element: The DOM node; by default, it is looked up by its id at the first use.
    """

    def __init__(self, element_id: str, element: "JsElement | None" = None) -> None:
        self._id = element_id
        self._element = element

    @property
    def id(self) -> str:
        """The id."""
        return self._id

    @property
    def element(self) -> "Any":
        """The DOM node.

        Raises:
            ValueError: No element of the page has this id.
        """
        if self._element is None:
            run = runtime.current()
            found: Any = runtime.page.find("#" + self._id, run.element if run else None)
            if runtime.is_none(found):
                raise ValueError(f"Cannot find element with id='{self._id}' in the page.")
            self._element = found
        return self._element

    @property
    def value(self) -> "Any":
        """The value of a form field."""
        return self.element.value

    @value.setter
    def value(self, value: object) -> None:
        self.element.value = value

    @property
    def innerHtml(self) -> str:  # noqa: N802 - classic's name
        """The HTML inside the element."""
        return str(self.element.innerHTML)

    @innerHtml.setter
    def innerHtml(self, html: str) -> None:  # noqa: N802
        self.element.innerHTML = html

    def write(self, value: object, append: bool = False) -> None:
        """Show a value, as display() does.

        Args:
            value: The value to show. A str is shown as text, never as HTML.
            append: Whether to keep the existing content of the element.
        """
        if append:
            if value != "\n":
                show(value, self.element)
        elif isinstance(value, str):
            self.element.textContent = value
        else:
            self.element.replaceChildren()
            show(value, self.element)

    def clear(self) -> None:
        """Clear the value of a form field, or remove the content of any other element."""
        if hasattr(self.element, "value"):
            self.element.value = ""
        else:
            self.element.replaceChildren()

    def select(self, query: str, from_content: bool = False) -> "Element | None":
        """Return the first descendant that matches a CSS selector. If none does, warn in the console and return None.

        Args:
            query: The selector.
            from_content: Whether to search the content of a <template>.
        """
        root = self.element.content if from_content else self.element
        found = root.querySelector(query)
        if runtime.is_none(found):
            runtime.window().console.warn(f"WARNING: can't find element matching query {query}")
            return None
        return Element(str(found.id), found)

    def clone(self, new_id: "str | None" = None, to: "Element | None" = None) -> "Element":
        """Insert a copy of this element after another element, and return the copy.

        Args:
            new_id: The id of the copy; by default, the id of this element.
            to: The element after which the copy is inserted; by default, this element.
        """
        copy = self.element.cloneNode(True)
        copy.id = new_id or self.id
        (to or self).element.after(copy)
        return Element(str(copy.id), copy)

    def add_class(self, classname: "str | list[str]") -> None:
        """Add one class name, or a list of class names."""
        self.element.classList.add(*([classname] if isinstance(classname, str) else classname))

    def remove_class(self, classname: "str | list[str]") -> None:
        """Remove one class name, or a list of class names."""
        self.element.classList.remove(*([classname] if isinstance(classname, str) else classname))


def create(what: str, id_: "str | None" = None, classes: str = "") -> Element:
    """Create an element without adding it to the page.

    Args:
        what: The tag.
        id_: The id.
        classes: The class names, separated by spaces.
    """
    node = runtime.window().document.createElement(what)
    if id_:
        node.id = id_
    made = Element(id_ or "", node)
    add_classes(made, classes)
    return made


def add_classes(element: Element, class_list: str) -> None:
    """Add class names, which are separated by spaces, to an element."""
    if class_list.split():
        element.add_class(class_list.split())


def write(element_id: str, value: object, append: bool = False, exec_id: int = 0) -> None:
    """Show a value in the element that has the given id. New pages use `display(value, target=id)`."""
    Element(element_id).write(value, append)


def run_until_complete(coroutine: "Coroutine[Any, Any, Any]") -> "Any":
    """Start a coroutine as a task, and return the task."""
    return runtime.spawn(coroutine, runtime.current())


def showWarning(message: str, message_type: str = "text") -> None:  # noqa: N802 - classic's name
    """Show a warning at the top of the page.

    Args:
        message: The warning.
        message_type: "text", or "html" for markup.
    """
    document = runtime.window().document
    box = document.createElement("div")
    box.className = "alert-banner py-warning"
    box.setAttribute("role", "status")
    if message_type == "html":
        box.innerHTML = message
    else:
        box.textContent = message
    document.body.prepend(box)


VersionInfo = namedtuple("VersionInfo", ("year", "month", "minor", "releaselevel"))
version_info = VersionInfo(*[int(part) for part in __version__.split(".")] + ["final"])
"""The version in the form of classic PyScript: year, month, minor number and release level."""


def __getattr__(name: str) -> "Any":
    if name == "loop":
        return runtime.event_loop()
    raise AttributeError(f"module 'pyscript.compat.classic' has no attribute '{name}'")
