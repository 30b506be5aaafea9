"""`CustomElement`: a tag whose behaviour is a Python class."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = ["CustomElement"]


class CustomElement:
    """The base class of elements. A subclass overrides what it needs.

    The instance lives from the moment its element is put into a page until it leaves it; being moved is no leaving.

    Args:
        element: The element in the page.
        app: The App of the page.

    Attributes:
        observed: The names of the attributes whose changes are told to `changed`.
    """

    observed: "tuple[str, ...]" = ()

    def __init__(self, element: "Any", app: "Any") -> None:
        self.element = element
        self.app = app

    def connected(self) -> None:
        """Called when the element is put into the page."""

    def moved(self) -> None:
        """Called when the element was put elsewhere in the page."""

    def disconnected(self) -> None:
        """Called when the element has left the page."""

    def changed(self, name: str) -> None:
        """Called when an observed attribute has changed.

        Args:
            name: The attribute.
        """


class Registry:
    """The instances of the elements of a page.

    Args:
        app: The App.
    """

    def __init__(self, app: "Any") -> None:
        self.app = app
        self._instances: dict[int, CustomElement] = {}
        self._count = 0

    def define(self, names: "tuple[str, ...]", cls: "type[CustomElement]") -> None:
        """Give all elements under these names to a class: those in the page now, in its order, and those to come.

        Args:
            names: Tags; "py script" stands for the script tags of that kind.
            cls: The class.
        """
        for name in names:
            if "-" in name:
                runtime.page("define")(name, runtime.to_js(list(cls.observed)))

        def receive(element: "Any", what: str, *details: "Any") -> None:
            if what == "connected":
                self._connect(element, cls)
            else:
                self._tell(element, what, *details)

        for element in runtime.page("attach")(runtime.to_js(list(names)), runtime.listener(receive)):
            self._connect(element, cls)

    def _connect(self, element: "Any", cls: "type[CustomElement]") -> None:
        self._count += 1
        element.pyElement = self._count
        self._instances[self._count] = cls(element, self.app)
        self._tell(element, "connected")

    def _tell(self, element: "Any", what: str, *details: "Any") -> None:
        """Call a method of an element's instance; what it raises is shown, and the page goes on."""
        key = int(getattr(element, "pyElement", 0) or 0)
        instance = self._instances.get(key)
        if instance is None:
            return
        if what == "disconnected":
            del self._instances[key]
        try:
            getattr(instance, what)(*details)
        except Exception as error:
            self.app.report_soon(error, None, element)
