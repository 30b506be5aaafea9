"""`page`: the page itself."""

from pyscript import runtime
from pyscript.web.element import Element, ElementCollection, append, find_all, find_by_id

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = ["Page", "page"]


class Page:
    """The page: `page["id"]`, `page.find(".css")`, `page.append(...)`."""

    @property
    def html(self) -> Element:
        """The whole document."""
        return Element.wrap_dom_element(runtime.window().document.documentElement)

    @property
    def head(self) -> Element:
        """Its head."""
        return Element.wrap_dom_element(runtime.window().document.head)

    @property
    def body(self) -> Element:
        """Its body."""
        return Element.wrap_dom_element(runtime.window().document.body)

    @property
    def title(self) -> str:
        """Its title."""
        return str(runtime.window().document.title)

    @title.setter
    def title(self, value: str) -> None:
        runtime.window().document.title = value

    def __getitem__(self, key: str) -> "Any":
        """The element of an id, with # or without; None if there is none.

        Raises:
            TypeError: The key is no str.
        """
        if not isinstance(key, str):
            raise TypeError(f"page[...] takes the id of an element, not {type(key).__name__}")
        return find_by_id(runtime.window().document, key)

    def find(self, selector: str) -> ElementCollection:
        """All elements that match a CSS selector.

        Raises:
            ValueError: It is no CSS selector.
        """
        return find_all(runtime.window().document, selector)

    def append(self, *items: "Any") -> None:
        """Put things at the end of the body; see Element.append."""
        append(None, items)


page = Page()
"""The page."""
