"""`CustomElement`, the base class of custom elements that are written in Python."""

from pyscript import runtime
from pyscript.elements.attribute import Attribute
from pyscript.elements.registry import registry
from pyscript.engine.errors import closest

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any, ClassVar, Self, TypeVar

    from pyscript.engine.app_protocol import Host
    from pyscript.runtime.js_types import JsElement, JsNode
    from pyscript.web.element import Element

    Cls = TypeVar("Cls", bound="type[CustomElement]")

__all__ = ["CustomElement", "custom_element"]


class CustomElement:
    """The base class of custom elements.

    A subclass overrides some of the methods. The decorator `@custom_element("x-tag")` sets the tag of the subclass.

    ```python
    @custom_element("x-hello")
    class Hello(CustomElement):
        name = attribute("world")

        def render(self):
            return f"Hello, {self.name}!"
    ```

    An instance exists from the moment its element is added to the page until the element is removed. The instance
    remains the same when the element is moved within the page. If the element is removed and added again later, it gets
    a new instance.

    Args:
        element: The DOM node of the element in the page.
        app: The App of the page.

    Attributes:
        element: The element in the page, a DOM node.
        app: The App of the page.
        root: The node that `render()` fills: the shadow root if there is one, otherwise the element.
        shadow: The mode of the element's shadow root, "open" or "closed"; "" for no shadow root. Inside a shadow root,
            the page's style does not apply, and `<slot>` shows the content of the tag.
        style: CSS for the element. It applies inside the shadow root or, if there is none, only to the element (by
            `@scope`).
        form_associated: Whether the element is a form field. The form sends the element's `form_value` under the
            element's `name`.
        observed: Names of attributes, besides those declared with attribute(). If one of them changes,
            `attribute_changed()` is called.
        shown: Whether the element is shown as soon as it is added to the page. If not, the element stays
            hidden until `show()` is called.
    """

    shadow: "ClassVar[str]" = ""
    style: "ClassVar[str]" = ""
    form_associated: "ClassVar[bool]" = False
    observed: "ClassVar[tuple[str, ...]]" = ()
    shown: "ClassVar[bool]" = True

    def __init__(self, element: "JsElement", app: "Host") -> None:
        self.element = element
        self.app = app
        self.root: JsNode = element
        self._children: list[Any] | None = None
        self._owned: list[Any] = []
        self._told: list[Any] = []

    # ---- methods that a subclass may override

    def render(self) -> "Any":
        """Return the new content of the element, or None for no change.

        The content is a str, HTML(...), an element of `web`, a DOM node, or a list of these. It replaces the content of
        the element or, if there is one, of its shadow root. A str is shown as text; only HTML(...) is read as markup.

        `render()` is called after the element is added to the page, and after attributes change or `update()`
        is called. Several changes cause a single call, before the browser paints. Changes that `render()` itself makes
        cause no further call.
        """

    def connected(self) -> "Any":
        """Override to act when the element is added to the page, before the first `render()`.

        The method may be `async def`. Then `render()` is called when the method first awaits something, or ends.
        """

    def moved(self) -> "Any":
        """Override to act when the element is moved within the page."""

    def disconnected(self) -> "Any":
        """Override to act when the element has left the page.

        Afterwards, everything that the element owns is freed, and instance attributes that hold DOM nodes become None.
        """

    def attribute_changed(self, name: str, old: "str | None", new: "str | None") -> "Any":
        """Override to act when an attribute has changed.

        Args:
            name: The name of the attribute in HTML.
            old: The previous text; None if the tag did not have the attribute.
            new: The new text; None if the tag no longer has the attribute.
        """

    def form_reset(self) -> "Any":
        """Override to act when the form of this field is reset."""

    def form_disabled(self, disabled: bool) -> "Any":
        """Override to act when this field is disabled or enabled, either directly or through a <fieldset>."""

    # ---- methods for use by subclasses

    @property
    def children(self) -> "list[Any]":
        """The nodes that were in the element when it was added to the page, before `render()` replaced them."""
        if self._children is None:
            self._children = list(self.element.childNodes)
        return self._children

    def show(self) -> None:
        """Show the element. If its class has `shown = False`, the page hides the element until this call."""
        self.element.live()

    def update(self) -> None:
        """Request another call to `render()`, which is made before the browser next paints."""
        self.element.update()

    def dispatch(self, name: str, detail: "Any" = None, cancelable: bool = False) -> bool:
        """Dispatch an event on the element. The event bubbles, even out of shadow roots.

        Args:
            name: The name of the event, such as "change".
            detail: The event's `detail`; dicts become JavaScript objects, and lists become arrays.
            cancelable: Whether a listener may call `preventDefault()`.

        Returns:
            False if a listener called `preventDefault()`, otherwise True.
        """
        return bool(runtime.page.dispatch(self.element, name, runtime.to_js(detail), cancelable))

    def listen(self, target: "Any", event: str, function: "Callable[..., Any]", **options: object) -> None:
        """Call a function whenever an event occurs on a target, until this element leaves the page.

        Args:
            target: An element, a list of elements, or a selector, as for when().
            event: The name of the event.
            function: The callback, which takes either the event or no argument, and may be async.
            options: Further keyword arguments, as for when().
        """
        from pyscript.events import listening

        self.owns(listening([event], target, options)(function))

    def create_task(self, coroutine: "Coroutine[Any, Any, Any]") -> "Any":
        """Start a coroutine as a task, and return the task. The task is cancelled when the element leaves the page."""
        task = runtime.spawn(coroutine, runtime.current())
        return self.owns(task)

    def owns(self, thing: "Any") -> "Any":
        """Take ownership of an object, so that it is freed when the element leaves the page.

        PyScript frees an object by calling its method `cancel`, `stop`, `close` or `destroy`.

        Returns:
            The object itself.
        """
        self._owned.append(thing)
        return thing

    @property
    def form_value(self) -> "Any":
        """The text that the form sends for this field. If it is None, the form sends nothing for this field."""
        return self.element.formValue

    @form_value.setter
    def form_value(self, value: object) -> None:
        if not self.form_associated:
            raise TypeError(f"{type(self).__name__} is no field of forms: set form_associated = True in the class")
        self.element.formValue = None if value is None else str(value)

    def invalid(self, message: str) -> None:
        """Mark this field as invalid, and set the message for the person at the page. With "", mark it as valid."""
        self.element.invalid(message)

    @classmethod
    def of(cls, element: "JsElement | Element | str") -> "Self":
        """Return the instance of this class that belongs to an element of the page.

        Args:
            element: A DOM node, an element of `web`, or an id.

        Raises:
            ValueError: The element has no instance, or its instance is of another class.
        """
        place = runtime.page.find(element, None) if isinstance(element, str) else element
        node: Any = getattr(place, "_dom_element", place)
        found = None if runtime.is_none(node) else registry.instance(node)
        if not isinstance(found, cls):
            raise ValueError(f"{element!r} is not an element of {cls.__name__} in the page")
        return found

    # ---- methods that the registry calls

    def _open(self) -> None:
        """Prepare the instance, call `connected()`, and render."""
        if type(self).render is not CustomElement.render:
            self._children = list(self.element.childNodes)
        if self.shadow:
            self.root = runtime.page.shadow(self.element, self.shadow)
        if self.shown:
            self.show()
        result = self.connected()
        if result is not None and runtime.is_awaitable(result):
            self.owns(runtime.spawn(_awaited(result), runtime.current(), self._draw))
        else:
            self._draw()

    def _draw(self) -> None:
        """Call `render()` and show its result. If it raises an exception, show the exception in the page."""
        if type(self).render is CustomElement.render or self.element is None:
            return
        try:
            content = self.render()
            if hasattr(content, "send"):
                raise TypeError("render() must be def, and return what it shows: it is async, or a generator")
            if content is not None:
                many = content if isinstance(content, (list, tuple)) else [content]
                runtime.page.fill(self.root, *[_node(item) for item in many if item is not None])
        except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
            self.app.report_soon(error, None, self.element)

    def _tell(self, what: str, *details: "Any") -> None:
        """Call a lifecycle method. If its result is awaitable, start the result as a task that the element owns."""
        result = getattr(self, what)(*details)
        if result is not None and runtime.is_awaitable(result):
            self.create_task(_awaited(result))

    def _close(self) -> None:
        """Free the owned objects, and release the nodes.

        An event handler in the page may still refer to this instance. Therefore, the instance must no longer refer to
        nodes of the page: no garbage collector finds a cycle that spans Python and JavaScript.
        """
        for thing in self._owned:
            free = next((getattr(thing, name) for name in FREE if hasattr(thing, name)), None)
            if free is not None:
                free()
        self._owned.clear()
        for name in list(self.__dict__):
            if _holds_nodes(getattr(self, name)):
                setattr(self, name, None)


FREE = ("cancel", "stop", "close", "destroy")
"""Names of methods that free an object. If an object has several of these methods, only the first is called."""


def _holds_nodes(value: object) -> bool:
    """Return whether a value is a node of the page, or contains such a node."""
    if isinstance(value, (list, tuple)):
        return any([_holds_nodes(item) for item in value])
    if isinstance(value, dict):
        return any([_holds_nodes(value[key]) for key in value])
    return hasattr(value, "nodeType") or hasattr(value, "_dom_element")


async def _awaited(awaitable: "Any") -> None:
    await awaitable


def _node(value: object) -> "Any":
    """Convert an item of the result of `render()` to a DOM node or a text."""
    node = getattr(value, "_dom_element", None)
    if node is not None:
        return node
    if hasattr(value, "_repr_html_"):
        return runtime.page.markup(value._repr_html_())
    return value if hasattr(value, "nodeType") else str(value)


FORBIDDEN = ("annotation-xml", "color-profile", "font-face", "missing-glyph")
"""Names that contain a hyphen but are reserved by HTML.

https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name
"""
OVERRIDDEN = ("render", "connected", "moved", "disconnected", "attribute_changed", "form_reset", "form_disabled")
SETTINGS = ("shadow", "style", "form_associated", "observed", "shown")
TAKEN = ("element", "app", "root", "children", "show", "update", "dispatch", "listen", "create_task", "owns") + (
    "form_value",
    "invalid",
    "of",
    "_children",
    "_owned",
    "_told",
    "_open",
    "_draw",
    "_tell",
    "_close",
)


def check(cls: "type[CustomElement]") -> None:
    """Check that a class does not redefine CustomElement's own names, and warn of misspelt method names.

    Raises:
        TypeError: The class redefines one of CustomElement's own names, or its `shadow` is invalid.
    """
    for name in cls.__dict__:
        value = cls.__dict__[name]
        if name in TAKEN or (isinstance(value, Attribute) and name in OVERRIDDEN + SETTINGS):
            raise TypeError(f'"{name}" is a name of CustomElement\'s own: {cls.__name__} needs another one for it')
        meant = "" if name in OVERRIDDEN or not callable(value) else closest(name, list(OVERRIDDEN))
        if meant and meant not in cls.__dict__:
            runtime.window().console.warn(f"{cls.__name__}.{name} is never called by itself. Did you mean {meant}?")
    if cls.shadow not in ("", "open", "closed"):
        raise TypeError(f'{cls.__name__}.shadow must be "open" or "closed", not {cls.shadow!r}')


def custom_element(tag: str) -> "Callable[[Cls], Cls]":
    """Return a decorator that registers a subclass of CustomElement for a tag.

    Elements with this tag that are already in the page get an instance too.

    Args:
        tag: The tag, in lower case and with a hyphen.

    Raises:
        ValueError: The tag is not a valid name of a custom element.
        TypeError: The decorated class is not a subclass of CustomElement, or redefines one of CustomElement's names.
    """
    if not isinstance(tag, str):
        raise TypeError('custom_element() takes the tag: @custom_element("x-stars")')
    if tag in FORBIDDEN or tag != tag.lower() or "-" not in tag or not tag[:1].isalpha() or " " in tag:
        raise ValueError(f'"{tag}" is no tag for a custom element: it must be lower case with a hyphen, as "x-stars".')

    def register(cls: "Cls") -> "Cls":
        if not (isinstance(cls, type) and issubclass(cls, CustomElement)):
            raise TypeError(f"@custom_element decorates a subclass of CustomElement, not {cls!r}")
        check(cls)
        registry.register((tag,), cls)
        return cls

    return register
