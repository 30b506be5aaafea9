"""`page` represents the page. Programs use it to find and add elements."""

from pyscript import runtime
from pyscript.web.element import Element, ElementCollection, append, find_all, find_by_id

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = ["Page", "page"]


class Page:
    """The page. Typical uses are `page["id"]`, `page.find(".css")` and `page.append(...)`."""

    @property
    def html(self) -> Element:
        """The <html> element, which contains the whole document."""
        return Element.wrap_dom_element(runtime.window().document.documentElement)

    @property
    def head(self) -> Element:
        """The <head> element."""
        return Element.wrap_dom_element(runtime.window().document.head)

    @property
    def body(self) -> Element:
        """The <body> element."""
        return Element.wrap_dom_element(runtime.window().document.body)

    @property
    def title(self) -> str:
        """The title of the page, which the browser shows on the tab."""
        return str(runtime.window().document.title)

    @title.setter
    def title(self, value: str) -> None:
        runtime.window().document.title = value

    def __getitem__(self, key: str) -> "Any":
        """Return the element with the given id (which may begin with #), or None if there is none.

        Raises:
            TypeError: The key is not a str.
        """
        if not isinstance(key, str):
            raise TypeError(f"page[...] takes the id of an element, not {type(key).__name__}")
        return find_by_id(runtime.window().document, key)

    def find(self, selector: str) -> ElementCollection:
        """Return all elements that match a CSS selector.

        Raises:
            ValueError: The selector is not valid.
        """
        return find_all(runtime.window().document, selector)

    def append(self, *items: "Any") -> None:
        """Add items at the end of the body; see Element.append."""
        append(None, items)


page = Page()
"""The page."""
