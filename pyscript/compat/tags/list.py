"""`<py-list id="tasks">` is a list with checkboxes. Python adds the items: `tasks.add({"content": "Milk"})`."""

from pyscript import runtime
from pyscript.elements.base import CustomElement

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class PyItem:
    """An item of a list.

    Args:
        data: The data of the item, a dict.
        labels: The keys whose values are shown; by default, all keys except `state_key`.
        state_key: The key of the bool that the checkbox shows and changes; "" for no checkbox.
        name: The id of the item's element.

    Attributes:
        data: The data of the item.
        element: The DOM node of the item.
    """

    def __init__(self, data: "dict[str, Any]", labels: "list[str] | None", state_key: str, name: str) -> None:
        self.data = data
        self.state_key = state_key
        shown = [key for key in data if key != state_key] if labels is None else labels
        document = runtime.window().document
        self.element = document.createElement("li")
        self.element.id, self.element.className = name, "py-li-element"
        label = document.createElement("label")
        self.box: Any = None
        if state_key:
            self.box = document.createElement("input")
            self.box.type = "checkbox"
            self.box.checked = bool(data.get(state_key))
            label.append(self.box)
        text = document.createElement("span")
        text.textContent = " - ".join([str(data[key]) for key in shown])
        label.append(text)
        self.element.append(label)
        self.strike(bool(state_key and data.get(state_key)))

    def strike(self, done: bool) -> None:
        """Draw the item as done, or as not done."""
        self.element.classList.toggle("line-through", done)

    def ticked(self) -> None:
        """Copy the checkbox's state to the data, after the person at the page has clicked the checkbox."""
        self.data[self.state_key] = bool(self.box.checked)
        self.strike(self.data[self.state_key])


class List(CustomElement):
    """The list. In `__main__`, it is available under its id, with underscores for hyphens.

    Attributes:
        items: The items, as PyItems.
    """

    def connected(self) -> None:
        """Make the list, and add it to `__main__`."""
        name = self.app.next_name(self.element)
        self.element.id = name
        self.items: list[PyItem] = []
        self.list = runtime.window().document.createElement("ul")
        self.list.id, self.list.className = name + "-list-tasks-container", "py-list"
        self.element.replaceChildren(self.list)
        self.app.runner.namespace()[name.replace("-", "_")] = self

    @property
    def data(self) -> "list[dict[str, Any]]":
        """The data of all items."""
        return [item.data for item in self.items]

    def add(
        self,
        *items: "Any",
        labels: "list[str] | None" = None,
        state_key: str = "",
        on_change: "Callable[[PyItem], Any] | None" = None,
    ) -> "list[PyItem]":
        """Add items, and return them as PyItems.

        Args:
            items: Dicts or texts, one per item.
            labels: The keys whose values are shown; by default, all keys except `state_key`.
            state_key: The key of the bool that the checkbox shows and changes; by default there is no checkbox.
            on_change: Called with the item when the person at the page has clicked its checkbox.
        """
        added = []
        for data in items:
            held = data if isinstance(data, dict) else {"content": str(data)}
            item = PyItem(held, labels, state_key, f"{self.element.id}-c-{len(self.items)}")
            self.items.append(item)
            self.list.append(item.element)
            if item.box is not None:
                self.listen(item.box, "change", self._changed(item, on_change))
            added.append(item)
        return added

    def remove(self, item: PyItem) -> None:
        """Remove an item."""
        self.items.remove(item)
        item.element.remove()

    def _changed(self, item: PyItem, on_change: "Callable[[PyItem], Any] | None") -> "Callable[[], Any]":
        def changed() -> "Any":
            item.ticked()
            return on_change(item) if on_change else None

        return changed


TAGS = ("py-list",)
ELEMENT = List
