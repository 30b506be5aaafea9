"""`Element` is an element of the page, which Python programs can read and change."""

from pyscript import runtime
from pyscript.web.listening import ElementEvent, event_name
from pyscript.web.values import PLAIN, dom_name, flat, from_dom
from pyscript.web.views import Classes, Style

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from pyscript.runtime.js_types import JsElement, JsNode, JsObject

__all__ = ["ContainerElement", "Element", "ElementCollection"]

SHARED_TAGS = ("a", "script", "style", "title")
"""Tags that both HTML and SVG have."""


class Element:
    """An element of the page.

    ```python
    web.div(text=name, id="who", classes="big red", style={"color": "teal"}, data_level=3, on_click=greet)
    ```

    Names that this class does not define are properties and methods of the DOM node: `element.value`,
    `element.focus()`. If a name is a Python keyword, add an underscore to it (`class_`, `for_`). Other names may have
    an underscore too (`type_`). If the node has no property of this name, the name stands for an attribute, with
    hyphens for underscores: `data_level`, `aria_label`, `hx_get`. Two wrappers of the same node are equal.

    Args:
        dom_element: The node to wrap; by default, a new node is made.
        classes: Class names, as a str ("big red") or a list.
        style: CSS properties, as a dict (`{"color": "teal"}`) or as CSS text.
        attributes: Properties and attributes. `text` is the text content (never read as HTML), `html` is the HTML
            inside, and `on_EVENT` is a listener or a list of listeners.

    Raises:
        ValueError: The browser refuses a value, or the element has no such event.
    """

    element_classes_by_tag_name: "dict[str, type[Element]]" = {}
    _tag: "str | None" = None
    _direct: "Any" = ()  # names of known node properties, which are read and set without a check
    _owner: "type[Element] | None" = None  # the class that _direct belongs to: each subclass has its own set
    _css: "Style | None" = None
    _dom_element: "Any"

    @classmethod
    def get_tag_name(cls) -> str:
        """Return the tag of new elements of this class."""
        return cls._tag or cls.__name__.replace("_", "")

    @classmethod
    def register_element_classes(cls, element_classes: "Iterable[type[Element]]") -> None:
        """Register classes. Each class then wraps the nodes that have its tag."""
        for element_class in element_classes:
            cls.element_classes_by_tag_name[element_class.get_tag_name()] = element_class

    @classmethod
    def unregister_element_classes(cls, element_classes: "Iterable[type[Element]]") -> None:
        """Unregister classes. They then no longer wrap nodes."""
        for element_class in element_classes:
            cls.element_classes_by_tag_name.pop(element_class.get_tag_name(), None)

    @classmethod
    def wrap_dom_element(cls, dom_element: "JsElement") -> "Element":
        """Wrap a DOM node in the class that is registered for its tag."""
        name = str(dom_element.localName)
        if name in SHARED_TAGS and str(dom_element.namespaceURI).endswith("svg"):
            name = "svg:" + name
        known = cls.element_classes_by_tag_name
        return (known.get(name) or known.get("svg:" + name) or cls)(dom_element=dom_element)

    def __init__(
        self,
        dom_element: "JsElement | None" = None,
        classes: "str | Iterable[str] | None" = None,
        style: "dict[str, Any] | str | None" = None,
        **attributes: "Any",
    ) -> None:
        self._start((), dom_element, classes, style, attributes)

    def _start(
        self,
        children: "tuple[Any, ...]",
        node: "JsElement | None",
        classes: "str | Iterable[str] | None",
        style: "dict[str, Any] | str | None",
        attributes: "dict[str, Any]",
    ) -> None:
        """Wrap or make a node, and add the children. If the only child is a string, it becomes the property `html`."""
        if self._owner is not type(self):
            type(self)._owner = type(self)
            type(self)._direct = set() if self._tag else ()
        if node is not None:
            object.__setattr__(self, "_dom_element", getattr(node, "_dom_element", node))
            if classes or style or attributes:
                self.update(classes, style, **attributes)
        else:
            if len(children) == 1 and type(children[0]) is str:
                attributes["html"], children = children[0], ()
            properties, listeners = flat(classes, attributes)
            made = runtime.page.make(self._tag or self.get_tag_name(), *properties)
            if type(made) is str:
                raise ValueError(made)
            object.__setattr__(self, "_dom_element", made)
            if style or listeners:
                self._finish(style, listeners)
        for child in children:
            if isinstance(child, str):
                self._dom_element.insertAdjacentHTML("beforeend", child)
            else:
                self.append(child)

    def update(
        self,
        classes: "str | Iterable[str] | None" = None,
        style: "dict[str, Any] | str | None" = None,
        **attributes: "Any",
    ) -> None:
        """Change several properties at once.

        Args:
            classes: Class names to add.
            style: CSS properties to set, as a dict. CSS text replaces the whole style.
            attributes: Properties and attributes, as for a new element. The value None clears a property or attribute.

        Raises:
            ValueError: The browser refuses a value, or the element has no such event.
        """
        properties, listeners = flat(classes, attributes)
        problem = runtime.page.change(self._dom_element, *properties) if properties else ""
        if problem:
            raise ValueError(problem)
        self._finish(style, listeners)

    def _finish(self, style: "Any", listeners: "list[tuple[str, Any]]") -> None:
        """Set the style and the listeners, which `page.make()` and `page.change()` do not set."""
        if isinstance(style, str):
            self._dom_element.style.cssText = style
        elif style:
            self.style.update(style)
        for name, listener in listeners:
            self._listen(name, listener)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Element) and bool(self._dom_element == other._dom_element)

    def __hash__(self) -> int:
        return int(runtime.page.identity(self._dom_element))

    def __repr__(self) -> str:
        node = self._dom_element
        return f"<{node.localName}{' #' + str(node.id) if node.id else ''}>"

    def __getitem__(self, key: "int | slice | str") -> "Any":
        """Return a child by its index, several children by a slice, or a descendant by its id.

        Return None if no descendant has the id.
        """
        if isinstance(key, str):
            return find_by_id(self._dom_element, key)
        if isinstance(key, (int, slice)):
            return self.children[key]
        raise TypeError(f"Element indices must be integers, slices, or strings, not {type(key).__name__}.")

    def __getattr__(self, name: str) -> "Any":
        if name in self._direct:
            value = getattr(self._dom_element, name)
            return value if type(value) is str or not runtime.is_none(value) else None
        if name.startswith("on_"):
            return self.get_event(name)
        if name == "_dom_element":
            raise AttributeError(name)
        try:
            value = getattr(self._dom_element, dom_name(name))
        except AttributeError:
            return self._attribute(name)
        if type(value) in PLAIN:
            self._learn(name)
            return value
        if hasattr(value, "apply") and hasattr(value, "bind"):  # a function; in MicroPython, any JsProxy is callable
            return lambda *args: from_dom(value(*[getattr(arg, "_dom_element", arg) for arg in args]))
        return None if runtime.is_none(value) else value

    def _attribute(self, name: str) -> str:
        value = self._dom_element.getAttribute(dom_name(name).replace("_", "-"))
        if runtime.is_none(value):
            raise AttributeError(f"<{self._dom_element.localName}> has no '{name}'")
        return str(value)

    def __setattr__(self, name: str, value: object) -> None:
        if name in self._direct and type(value) in PLAIN:
            setattr(self._dom_element, name, value)
        elif name.startswith("_") or hasattr(type(self), name):  # the class or a subclass defines it
            object.__setattr__(self, name, value)
        else:
            changes: dict[str, Any] = {name: value}
            self.update(**changes)
            self._learn(name)

    def _learn(self, name: str) -> None:
        """Add a property to the class, so that further uses are faster. Do so only if the node has this property."""
        if type(self._direct) is set and runtime.page.plain(self._dom_element, name):
            self._direct.add(name)
            setattr(type(self), name, _property(name))

    def get_event(self, name: str) -> "ElementEvent":
        """Return an event of the element; `element.on_click` is short for `element.get_event("on_click")`.

        Args:
            name: "on_" followed by the name of the event.

        Raises:
            ValueError: The name does not start with "on_", or the element has no such event.
        """
        if not name.startswith("on_"):
            raise ValueError("Event names must start with 'on_'.")
        return ElementEvent(self._dom_element, event_name(self._dom_element, name[3:]))

    def _listen(self, name: str, listener: "JsObject") -> None:
        event = self.get_event(name)
        if listener is None:
            event.remove_listener()
        for one in listener if isinstance(listener, (list, tuple)) else [listener] if listener is not None else []:
            event.add_listener(one)

    @property
    def children(self) -> "ElementCollection":
        """The child elements."""
        return ElementCollection.wrap_dom_elements(self._dom_element.children)

    @property
    def parent(self) -> "Element | None":
        """The parent element, or None."""
        return wrap(self._dom_element.parentElement)

    @property
    def classes(self) -> Classes:
        """The class names, as a live set. Changing the set changes the element."""
        return Classes(self._dom_element)

    @classes.setter
    def classes(self, value: "str | Iterable[str]") -> None:
        self.classes.replace(value)

    @property
    def style(self) -> Style:
        """The CSS properties in the attribute `style`, as a live dict. Changing the dict changes the element."""
        if self._css is None:
            self._css = Style(self._dom_element)
        return self._css

    @style.setter
    def style(self, value: "dict[str, Any] | str") -> None:
        new = value if isinstance(value, str) else {name: value[name] for name in value}  # `value` may be this style
        self.style.clear()
        self._finish(new, [])

    @property
    def text(self) -> str:
        """The text content. An assigned str is never read as HTML."""
        return str(self._dom_element.textContent)

    @text.setter
    def text(self, value: str) -> None:
        self._dom_element.textContent = value

    def append(self, *items: "Any") -> None:
        """Add items at the end of the element's content.

        Args:
            items: Elements, collections, DOM nodes, or lists of these; strings and numbers become text, never HTML.

        Raises:
            TypeError: An item has another type.
        """
        append(self._dom_element, items)

    def clone(self, clone_id: "str | None" = None) -> "Element":
        """Return a copy of the element and its content, without adding the copy to the page.

        Args:
            clone_id: The id of the copy; by default, the copy has no id.
        """
        node = self._dom_element.cloneNode(True)
        if clone_id is None:
            node.removeAttribute("id")
        else:
            node.id = str(clone_id)
        return Element.wrap_dom_element(node)

    def find(self, selector: str) -> "ElementCollection":
        """Return the descendants that match a CSS selector.

        Raises:
            ValueError: The selector is not valid.
        """
        return find_all(self._dom_element, selector)

    def show_me(self) -> None:
        """Scroll the page to the element."""
        self._dom_element.scrollIntoView()


class ContainerElement(Element):
    """An element that contains other elements.

    ```python
    web.p("Dear ", web.em(text=name))
    ```

    Args:
        children: Elements, or strings that are read as **HTML**: never build such a string from text that others wrote.
            `text=` and `append()` show a string as text.
        attributes: As for Element.
    """

    def __init__(
        self,
        *children: "Any",
        dom_element: "JsElement | None" = None,
        classes: "str | Iterable[str] | None" = None,
        style: "dict[str, Any] | str | None" = None,
        **attributes: "Any",
    ) -> None:
        if "children" in attributes:
            children += tuple(attributes.pop("children") or ())
        self._start(children, dom_element, classes, style, attributes)

    def __iter__(self) -> "Iterator[Element]":
        return iter(self.children)


class ElementCollection:
    """An ordered collection of elements.

    Args:
        elements: The elements.
    """

    @classmethod
    def wrap_dom_elements(cls, dom_elements: "Any") -> "ElementCollection":
        """Wrap DOM nodes, and return the collection of their elements."""
        return cls([Element.wrap_dom_element(node) for node in dom_elements])

    def __init__(self, elements: "list[Element]") -> None:
        self._elements = elements

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ElementCollection) and self._elements == other._elements

    def __hash__(self) -> int:
        return hash(tuple(self._elements))

    def __getitem__(self, key: "int | slice | str") -> "Any":
        """Return an element by its index, a collection by a slice, or an element or descendant by its id.

        Return None if no element or descendant has the id.
        """
        if isinstance(key, int):
            return self._elements[key]
        if isinstance(key, slice):
            return ElementCollection(self._elements[key])
        if not isinstance(key, str):
            raise TypeError(f"Collection indices must be integers, slices, or strings, not {type(key).__name__}")
        name = key[1:] if key.startswith("#") else key
        for element in self._elements:
            found = element if str(element._dom_element.id) == name else find_by_id(element._dom_element, name)
            if found is not None:
                return found
        return None

    def __iter__(self) -> "Iterator[Element]":
        return iter(self._elements)

    def __len__(self) -> int:
        return len(self._elements)

    def __repr__(self) -> str:
        return f"{type(self).__name__} (length: {len(self)}) {self._elements}"

    @property
    def elements(self) -> "list[Element]":
        """The elements, as a list."""
        return self._elements

    def find(self, selector: str) -> "ElementCollection":
        """Search inside all the elements, and return the descendants that match a CSS selector."""
        return ElementCollection([found for element in self._elements for found in element.find(selector)])

    def update_all(
        self,
        classes: "str | Iterable[str] | None" = None,
        style: "dict[str, Any] | str | None" = None,
        **attributes: "Any",
    ) -> None:
        """Change every element; see Element.update."""
        for element in self._elements:
            element.update(classes, style, **attributes)


def _property(name: str) -> property:
    """Make a Python property that reads and sets a property of the DOM node."""

    def read(element: Element) -> "Any":
        value = getattr(element._dom_element, name)
        return value if type(value) is str or not runtime.is_none(value) else None

    def write(element: Element, value: object) -> None:
        if type(value) in PLAIN:
            setattr(element._dom_element, name, value)
        else:
            changes: dict[str, Any] = {name: value}
            element.update(**changes)

    return property(read, write)


def register_tags(module: "dict[str, Any]") -> None:
    """Register all classes of a module that have a `_tag`."""
    classes = [value for value in module.values() if isinstance(value, type) and getattr(value, "_tag", None)]
    Element.register_element_classes(classes)


def append(node: "JsNode | None", items: "tuple[Any, ...]") -> None:
    """Add items at the end of a node's content. None stands for the page's body. See Element.append."""
    if len(items) == 1 and isinstance(items[0], Element):
        runtime.page.append(node, items[0]._dom_element)
    else:
        runtime.page.append(node, *[one for item in items for one in _nodes(item)])


def wrap(node: "JsElement | None") -> "Element | None":
    """Wrap a DOM node, or return None if there is no node."""
    return None if runtime.is_none(node) else Element.wrap_dom_element(node)


def find_by_id(root: "JsNode", name: str) -> "Element | None":
    """Return the element with the given id inside a node or the document, or None. The id may begin with #."""
    quoted = name.lstrip("#").replace("\\", "\\\\").replace('"', '\\"')
    return wrap(root.querySelector(f'[id="{quoted}"]'))


def find_all(root: "JsNode", selector: str) -> ElementCollection:
    """Return the elements inside a node or the document that match a CSS selector.

    Raises:
        ValueError: The selector is not valid.
    """
    found, error = runtime.throws(root, "querySelectorAll", selector)
    if error is not None:
        raise ValueError(f"'{selector}' is not a CSS selector.")
    return ElementCollection.wrap_dom_elements(found)


def _nodes(item: "Any") -> "list[Any]":
    """Convert an item to a list of nodes and strings, in the form that the DOM's append() takes."""
    if isinstance(item, Element):
        return [item._dom_element]
    if isinstance(item, str):
        return [item]
    if isinstance(item, (bool, int, float)):
        return [str(item)]
    if isinstance(item, (list, tuple, ElementCollection)):
        return [node for one in item for node in _nodes(one)]
    if hasattr(item, "nodeType"):
        return [item]
    if hasattr(item, "length") and hasattr(item, "item"):
        return list(item)
    raise TypeError(f"Cannot append {type(item).__name__} to element.")
