"""`<select>`, `<datalist>` and `<optgroup>`, whose options can be read and changed."""

from pyscript.web.element import ContainerElement, Element, ElementCollection
from pyscript.web.tags import option

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

__all__ = ["HasOptions", "Options", "datalist", "optgroup", "select"]


class Options:
    """The options of an element.

    Args:
        element: A `select`, `datalist` or `optgroup`.
    """

    def __init__(self, element: Element) -> None:
        self._element = element

    @property
    def options(self) -> "list[Element]":
        """All options, as a list."""
        return self._element.find("option").elements

    @property
    def selected(self) -> "Element | None":
        """The selected option, or None. If several options are selected, it is the first of them."""
        chosen = [one for one in self.options if one._dom_element.selected]
        return chosen[0] if chosen else None

    def add(
        self, value: object = None, html: "str | None" = None, text: "Any" = None, before: "Any" = None, **named: "Any"
    ) -> None:
        """Add an option.

        Args:
            value: The value that the form sends, which may be 0 or "".
            html: The label, as HTML.
            text: The label, as text.
            before: The option (or its index) before which the new option is inserted; by default, the new option is
                added at the end.
            named: Other properties and attributes.
        """
        if value is not None:
            named["value"] = str(value)
        if html is not None:
            named["innerHTML"] = str(html)
        if text is not None:
            named["text"] = str(text)
        made = option(**named)
        if isinstance(before, int):
            options = self.options
            before = options[before] if before < len(options) else None
        if before is None:
            self._element.append(made)
        else:
            getattr(before, "_dom_element", before).before(made._dom_element)

    def clear(self) -> None:
        """Remove all options."""
        for one in self.options:
            one._dom_element.remove()

    def remove(self, index: int) -> None:
        """Remove the option at the given index.

        Raises:
            IndexError: There is no option with this index.
        """
        self.options[index]._dom_element.remove()

    def __getitem__(self, key: "int | slice") -> "Any":
        found = self.options[key]
        return ElementCollection(found) if isinstance(found, list) else found

    def __iter__(self) -> "Iterator[Element]":
        return iter(self.options)

    def __len__(self) -> int:
        return len(self.options)

    def __repr__(self) -> str:
        return f"Options (length: {len(self)}) {self.options}"


class HasOptions:
    """A mixin for elements that have `options`."""

    @property
    def options(self) -> Options:
        """The options inside the element."""
        return Options(self)  # type: ignore[arg-type]


class datalist(ContainerElement, HasOptions):
    """<datalist>: the suggestions of a field."""

    _tag = "datalist"


class optgroup(ContainerElement, HasOptions):
    """<optgroup>: a group of options."""

    _tag = "optgroup"


class select(ContainerElement, HasOptions):
    """<select>: a choice between options."""

    _tag = "select"


Element.register_element_classes([datalist, optgroup, select])
