"""`CustomElement`: a tag whose behaviour is a Python class."""

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
    """The base class of elements. A subclass overrides what it needs, and gets its tag by `@custom_element("x-tag")`.

    ```python
    @custom_element("x-hello")
    class Hello(CustomElement):
        name = attribute("world")

        def render(self):
            return f"Hello, {self.name}!"
    ```

    The instance lives from the moment its element is put into a page until it leaves it. Being moved within the page is
    no leaving, whichever way a program or a framework does it; an element that is put back later gets a new instance.

    Args:
        element: The element in the page.
        app: The App of the page.

    Attributes:
        element: The element in the page, a DOM node.
        app: The App of the page.
        root: What `render()` fills: the shadow root if there is one, else the element.
        children: The nodes that stood in the element when the instance was made.
        shadow: Set it to "open" or "closed" for a shadow root: then the page's style does not reach inside, and
            `<slot>` shows what stands in the tag.
        style: CSS for the element: that of its shadow root, or where there is none, limited to it by `@scope`.
        form_associated: Whether it is a field of forms: its `form_value` is sent with its `name`.
        observed: More names of attributes whose changes are told, besides those declared by attribute().
    """

    shadow: "ClassVar[str]" = ""
    style: "ClassVar[str]" = ""
    form_associated: "ClassVar[bool]" = False
    observed: "ClassVar[tuple[str, ...]]" = ()

    def __init__(self, element: "JsElement", app: "Host") -> None:
        self.element = element
        self.app = app
        self.root: JsNode = element
        self.children: list[Any] = []
        self._owned: list[Any] = []
        self._told: list[Any] = []

    # ---- what a subclass may override

    def render(self) -> "Any":
        """What the element shows: text, HTML(...), an element of `web`, a node, or a list of these; None: no change.

        It takes the place of all that the element holds (or its shadow root). It is called when the element has
        come into a page, and again after attributes have changed or `update()` was called: once for all changes made
        together, before the page is drawn. What it changes itself does not draw again. Text is shown as text; only
        HTML(...) is markup.
        """

    def connected(self) -> "Any":
        """Called when the element has come into a page, before the first render().

        It may be `async def`: then render() is called when it first awaits something.
        """

    def moved(self) -> "Any":
        """Called when the element was put elsewhere in the page."""

    def disconnected(self) -> "Any":
        """Called when the element has left the page.

        After it, what the element owns is freed, and those attributes of the instance that hold nodes become None.
        """

    def attribute_changed(self, name: str, old: "str | None", new: "str | None") -> "Any":
        """Called when an attribute has changed.

        Args:
            name: Its HTML name.
            old: Its text before; None where the tag did not have it.
            new: Its text now; None where the tag does not have it.
        """

    def form_reset(self) -> "Any":
        """Called when the form that the element is a field of is reset."""

    def form_disabled(self, disabled: bool) -> "Any":
        """Called when the element is disabled or enabled, by itself or by a <fieldset>."""

    # ---- what a subclass uses

    def update(self) -> None:
        """Let render() be called again, before the page is drawn next."""
        self.element.update()

    def dispatch(self, name: str, detail: "Any" = None, cancelable: bool = False) -> bool:
        """Dispatch an event on the element. It bubbles, also out of shadow roots.

        Args:
            name: The name of the event, as "change".
            detail: The event's `detail`; dicts and lists become objects and arrays.
            cancelable: Whether a listener may prevent the default.

        Returns:
            Whether no listener did.
        """
        return bool(runtime.page.dispatch(self.element, name, runtime.to_js(detail), cancelable))

    def listen(self, target: "Any", event: str, function: "Callable[..., Any]", **options: object) -> None:
        """Call a function on an event of an element, until this element leaves the page.

        Args:
            target: An element, a list of them, or a selector, as for when().
            event: The name of the event.
            function: Takes the event, or nothing; may be async.
            options: As for when().
        """
        from pyscript.events import listening

        self.owns(listening([event], target, options)(function))

    def create_task(self, coroutine: "Coroutine[Any, Any, Any]") -> "Any":
        """Start a coroutine as a task, which is cancelled when the element leaves the page."""
        task = runtime.spawn(coroutine, runtime.current())
        return self.owns(task)

    def owns(self, thing: "Any") -> "Any":
        """Free something when the element leaves the page: its `cancel`, `stop`, `close` or `destroy` is called then.

        Returns:
            The thing itself.
        """
        self._owned.append(thing)
        return thing

    @property
    def form_value(self) -> "Any":
        """What a form sends for this field, as text; None for nothing."""
        return self.element.formValue

    @form_value.setter
    def form_value(self, value: object) -> None:
        if not self.form_associated:
            raise TypeError(f"{type(self).__name__} is no field of forms: set form_associated = True in the class")
        self.element.formValue = None if value is None else str(value)

    def invalid(self, message: str) -> None:
        """Let the form say that this field is not filled in rightly; "" for rightly."""
        self.element.invalid(message)

    @classmethod
    def of(cls, element: "JsElement | Element | str") -> "Self":
        """The instance of an element of the page.

        Args:
            element: A DOM node, an element of `web`, or an id.

        Raises:
            ValueError: It has none, or one of another class.
        """
        place = runtime.page.find(element, None) if isinstance(element, str) else element
        node: Any = getattr(place, "_dom_element", place)
        found = None if runtime.is_none(node) else registry.instance(node)
        if not isinstance(found, cls):
            raise ValueError(f"{element!r} is not an element of {cls.__name__} in the page")
        return found

    # ---- how the registry uses it

    def _open(self) -> None:
        """Get ready, tell the subclass, and draw."""
        self.children = list(self.element.childNodes)
        if self.shadow:
            self.root = runtime.page.shadow(self.element, self.shadow)
        self.element.live()
        result = self.connected()
        if result is not None and runtime.is_awaitable(result):
            self.owns(runtime.spawn(_awaited(result), runtime.current(), self._draw))
        else:
            self._draw()

    def _draw(self) -> None:
        """Show what render() returns; what it raises is shown as a mistake."""
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
        """Call a method; what is awaitable is started, and owned."""
        result = getattr(self, what)(*details)
        if result is not None and runtime.is_awaitable(result):
            self.create_task(_awaited(result))

    def _close(self) -> None:
        """Free what is owned, and let go of the nodes.

        A handler in the page holds this instance, and must not by it hold the page's nodes: no garbage collector sees
        through Python and JavaScript at once.
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
"""The methods that free things, the first one there is being called."""


def _holds_nodes(value: object) -> bool:
    """Whether a value is a node of the page, or holds some."""
    if isinstance(value, (list, tuple)):
        return any([_holds_nodes(item) for item in value])
    if isinstance(value, dict):
        return any([_holds_nodes(value[key]) for key in value])
    return hasattr(value, "nodeType") or hasattr(value, "_dom_element")


async def _awaited(awaitable: "Any") -> None:
    await awaitable


def _node(value: object) -> "Any":
    """A value as render() may return it, as a DOM node or a text."""
    node = getattr(value, "_dom_element", None)
    if node is not None:
        return node
    if hasattr(value, "_repr_html_"):
        return runtime.page.markup(value._repr_html_())
    return value if hasattr(value, "nodeType") else str(value)


FORBIDDEN = ("annotation-xml", "color-profile", "font-face", "missing-glyph")
"""Names with a hyphen that HTML has taken.

https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name
"""
OVERRIDDEN = ("render", "connected", "moved", "disconnected", "attribute_changed", "form_reset", "form_disabled")
SETTINGS = ("shadow", "style", "form_associated", "observed")
TAKEN = ("element", "app", "root", "children", "update", "dispatch", "listen", "create_task", "owns", "form_value") + (
    "invalid",
    "of",
    "_owned",
    "_told",
    "_open",
    "_draw",
    "_tell",
    "_close",
)


def check(cls: "type[CustomElement]") -> None:
    """Look whether a class uses the names of CustomElement as it may; a name that is nearly one is told in the console.

    Raises:
        TypeError: It does not.
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
    """Decorates a subclass of CustomElement, which is then behind a tag: on elements of the page now, and later ones.

    Args:
        tag: The tag, in lower case, with a hyphen in it.

    Raises:
        ValueError: It is no name for a custom element.
        TypeError: What is decorated is no subclass of CustomElement, or uses a name of CustomElement's own.
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
