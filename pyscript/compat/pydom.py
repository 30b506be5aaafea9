"""`pydom`, which pages of PyScript 2023.11 to 2024.7 import from `pyweb`. It is a small layer over `pyscript.web`."""

from pyscript import runtime, web

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from pyscript.runtime.js_types import JsNode

__all__ = ["Element", "ElementCollection", "PyDom", "pydom"]


class Element(web.ContainerElement):
    """An element of the page. It has pydom's methods and properties in addition to those of `pyscript.web`.

    Args:
        js_element: The DOM node.
    """

    def __init__(self, js_element: "Any") -> None:
        super().__init__(dom_element=js_element)

    @property
    def _js(self) -> "Any":
        return self._dom_element

    @property
    def html(self) -> str:
        """The HTML inside the element."""
        return str(self._dom_element.innerHTML)

    @html.setter
    def html(self, html: str) -> None:
        self._dom_element.innerHTML = html

    @property
    def content(self) -> "Any":
        """The text inside the element; for a <template>, its content as an Element."""
        if str(self._dom_element.localName) == "template":
            return Element(self._dom_element.content)
        return self.text

    @content.setter
    def content(self, value: object) -> None:
        self.text = str(value)

    @property
    def parent(self) -> "Element | None":
        """The parent element, or None."""
        node = self._dom_element.parentElement
        return None if runtime.is_none(node) else Element(node)

    @property
    def children(self) -> "Any":
        """The child elements, as a list."""
        return [Element(node) for node in self._dom_element.children]

    def create(
        self, type_: str, is_child: bool = True, classes: "Any" = None, html: "str | None" = None, label: "Any" = None
    ) -> "Element":
        """Create an element inside this one.

        Args:
            type_: The tag.
            is_child: Whether to append the element to this one.
            classes: A list of class names.
            html: The HTML inside the new element.
            label: The HTML of a label for the new element.
        """
        made = create(type_, classes, html)
        if label:
            made._dom_element.before(create("label", None, label)._dom_element)
        if is_child:
            self._dom_element.append(made._dom_element)
        return made

    def append(self, *items: "Any") -> "Any":
        """Add elements at the end of the content, and return the last added element."""
        super().append(*items)
        return items[-1] if items else None

    def clone(self, clone_id: "str | None" = None) -> "Element":
        """Return a copy of the element without adding the copy to the page."""
        return Element(super().clone(clone_id)._dom_element)

    def find(self, selector: str) -> "Any":
        """Return the descendants that match a CSS selector, or None if there are none."""
        return _found(self._dom_element, selector)

    def add_class(self, classname: "str | list[str]") -> None:
        """Add one class name, or a list of class names."""
        self.classes.update(classname if isinstance(classname, list) else [classname])

    def remove_class(self, classname: "str | list[str]") -> None:
        """Remove one class name, or a list of class names."""
        self.classes.difference_update(classname if isinstance(classname, list) else [classname])


class ElementCollection:
    """The elements that match a selector. An attribute (`html`, `classes`...) gives a list of the elements' values.

    Args:
        elements: The elements.
    """

    def __init__(self, elements: "list[Element]") -> None:
        object.__setattr__(self, "_elements", elements)

    if TYPE_CHECKING:
        _elements: list[Element]

    def __getitem__(self, key: "int | slice | str") -> "Any":
        if isinstance(key, int):
            return self._elements[key]
        if isinstance(key, slice):
            return ElementCollection(self._elements[key])
        found = [one for element in self._elements for one in (element.find(key) or [])]
        return ElementCollection(found) if found else None

    def __iter__(self) -> "Iterator[Element]":
        return iter(self._elements)

    def __len__(self) -> int:
        return len(self._elements)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ElementCollection) and self._elements == other._elements

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"ElementCollection (length: {len(self)}) {self._elements}"

    @property
    def elements(self) -> "list[Element]":
        """The elements, as a list."""
        return self._elements

    def __getattr__(self, name: str) -> "Any":
        """Return a list with each element's value. For a method, return a function that calls it on each element."""
        values = [getattr(element, name) for element in self._elements]
        if values and callable(values[0]) and not isinstance(values[0], (web.Classes, web.Style)):
            return lambda *args, **named: [value(*args, **named) for value in values]
        return values

    def __setattr__(self, name: str, value: object) -> None:
        for element in self._elements:
            setattr(element, name, value)


def create(type_: str, classes: "Any" = None, html: "str | None" = None) -> Element:
    """Create an element without adding it to the page.

    Args:
        type_: The tag.
        classes: A list of class names.
        html: The HTML inside the new element.
    """
    made = Element(runtime.window().document.createElement(type_))
    if classes:
        made.add_class(classes)
    if html is not None:
        made.html = html
    return made


def _found(root: "JsNode", selector: str) -> "ElementCollection | None":
    nodes, error = runtime.throws(root, "querySelectorAll", selector)
    if error is not None:
        raise ValueError(f"'{selector}' is not a CSS selector.")
    elements = [Element(node) for node in nodes]
    return ElementCollection(elements) if elements else None


class _Ids:
    """The object `pydom.ids`. Its attribute `name` is the element with the id `name`; underscores stand for hyphens."""

    def __getattr__(self, name: str) -> "Any":
        found = runtime.page.find("#" + name.replace("_", "-"), None)
        return None if runtime.is_none(found) else Element(found)


class PyDom:
    """The page. `pydom["#id"]` finds elements by a CSS selector, and `pydom[0]` finds an element by its index."""

    def __init__(self) -> None:
        self.ids = _Ids()
        self.Element = self.BaseElement = Element
        self.ElementCollection = ElementCollection

    @property
    def body(self) -> Element:
        """The <body> element."""
        return Element(runtime.window().document.body)

    @property
    def head(self) -> Element:
        """The <head> element."""
        return Element(runtime.window().document.head)

    def create(self, type_: str, classes: "Any" = None, html: "str | None" = None) -> Element:
        """Create an element without adding it to the page."""
        return create(type_, classes, html)

    def __getitem__(self, key: "int | str") -> "Any":
        """Return the elements that match a CSS selector, or the element at the given index in the page.

        Return None if no element matches the selector.
        """
        if isinstance(key, int):
            return Element(list(runtime.window().document.querySelectorAll("*"))[key])
        return _found(runtime.window().document, key)


pydom = PyDom()
