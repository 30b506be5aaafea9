"""The types of the functions in static/page/api.js. Python calls these functions as `runtime.page.NAME(...)`.

WAYS says how a worker calls each function. tests/unit/runtime/test_page_api.py checks that Python and JavaScript have
the same names.
"""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence
    from typing import Any, Protocol

    from pyscript.runtime.js_types import JsElement, JsModule, JsNode, JsObject, JsPromise

WAYS = {
    "announce": "tell",
    "append": "batch",
    "box": "make",
    "change": "batch",
    "find": "find",
    "importModule": "later",
    "keepWith": "tell",
    "make": "element",
    "panel": "tell",
    "prepared": "make",
    "print": "tell",
    "targetOf": "make",
    "terminalOf": "later",
    "terminalRead": "later",
    "terminalStop": "tell",
    "terminalWrite": "tell",
    "withdrawPanel": "tell",
    "workerCode": "tell",
    "workerEnded": "tell",
    "workerReady": "tell",
    "write": "tell",
}
"""Maps the name of a function to the way in which a worker calls it.

If a function is missing here, the worker asks the page and waits for the answer.

- tell: The worker does not need the value, and does not wait for it.
- later: The function returns a promise, which Python awaits.
- make: The function always returns an object. The worker creates a reference to the object, and does not wait until the
  page has made it.
- element: As `make`, but only within a batch, and once the worker knows the class of elements with this tag.
- batch: Within a batch, the worker does not wait. If the function returns a text, the batch fails with this text.
- find: If the worker can wait, it does. Otherwise, it gets a reference at once, and a failure is reported later.
"""

if TYPE_CHECKING:

    class PageApi(Protocol):
        """The page's functions for Python. Pass lists as JavaScript arrays, made by `runtime.to_js()`."""

        # custom elements

        def adopt(self, tag: str, css: str, in_shadow: bool) -> None:
            """Apply the style of a tag.

            With `in_shadow`, the style applies in the tag's shadow roots. Otherwise, it applies in the page, but only
            inside the tag.
            """

        def attach(self, names: JsObject, receive: JsObject) -> Sequence[JsElement]:
            """Set the callback `receive(element, what, ...)` for elements that have one of the given names.

            Return the elements that are already in the page, in document order.
            """

        def define(self, tag: str, observed: JsObject, form_associated: bool, kind: str) -> str:
            """Define a custom element, and return "".

            If the tag is already defined, return its owner: "py", "mpy" or "other".
            """

        def depth(self, element: JsElement) -> int:
            """Return the number of ancestors of an element that have the same tag."""

        def dispatch(self, element: JsElement, type: str, detail: object, cancelable: bool) -> bool:
            """Dispatch an event that bubbles. Return False if a listener called `preventDefault()`, otherwise True."""

        def fill(self, root: JsNode, *items: JsNode | str) -> None:
            """Replace the content of `root` with the given nodes and texts."""

        def markup(self, html: str) -> JsNode:
            """Parse markup, and return the result as a document fragment."""

        def onUnclaimed(self, callback: JsObject) -> None:
            """Call `callback(name, kind, module)` for each PyScript tag that has no callback from `attach` yet."""

        def shadow(self, element: JsElement, mode: str) -> JsNode:
            """Return the shadow root of an element. If it has none, make one."""

        # tags and attributes

        def announce(self, script: JsElement, type: str) -> None:
            """Dispatch an event of a given type, such as `py:ready`, on a script."""

        def attachAttributes(self, kind: str, receive: JsObject) -> None:
            """Call `receive(event, code)` for each event for which an element has a `py-EVENT` attribute."""

        # output

        def panel(self, tag: JsElement | None, report: JsObject) -> None:
            """Draw an error panel after the given tag or, if `tag` is None, at the top of the page."""

        def places(self, tag: JsElement | None, box: JsElement | None, stream: str) -> Sequence[JsElement]:
            """Return the elements that printed text is written into, for the given tag, box and stream."""

        def print(self, tag: JsElement | None, box: JsElement | None, stream: str, text: str, panels: bool) -> str:
            """Write printed text into the elements that the tag's attributes name or, by default, into the box.

            If an attribute names a missing element, return the first such attribute, as `output = "name"`. Otherwise
            return "".
            """

        def question(self, tag: JsElement | None, target: JsElement, prompt: str, how: str) -> Awaitable[str]:
            """Ask the person at the page for a line of text, in a text field."""

        def targetOf(self, tag: JsElement | None, name: str, local_name: str) -> JsElement:
            """Return the element in which a run with the given tag and name displays values."""

        def withdrawPanel(self, tag: JsElement | None, code: str) -> None:
            """Remove the error panels after the given tag that show an error with the given code."""

        # cells

        def cellOf(self, element: JsElement) -> Awaitable[JsObject]:
            """Return the cell of a tag. The first call draws the cell."""

        def generateCell(self, element: JsElement) -> None:
            """Add a new cell after an existing cell, and move the focus to the new cell."""

        def leaveCell(self, element: JsElement) -> None:
            """Free the cell of a tag, because the tag has left the page."""

        def offerScript(self, script: JsElement, cell: JsObject | None, evaluate: JsObject) -> JsPromise:
            """Give a <script type="py-editor"> the same properties that it has in PyScript core."""

        # terminals and panes

        def leaveTerminal(self, element: JsElement) -> None:
            """Free the terminal or pane of a tag, because the tag has left the page."""

        def openPane(self, element: JsElement) -> JsPromise:
            """Turn a <py-terminal> into a pane, which shows the text that the page prints."""

        def openPanes(self) -> JsPromise:
            """Turn every <py-terminal> of the page into a pane."""

        def terminalOf(self, element: JsElement) -> Awaitable[JsObject]:
            """Return the terminal that belongs to a tag."""

        def terminalRead(self, view: JsObject) -> Awaitable[JsObject]:
            """Return the next key that is pressed in a terminal."""

        def terminalStop(self, view: JsObject, stop: JsObject) -> None:
            """Set the callback `stop`, which is called when Ctrl-C is pressed in a terminal."""

        def terminalWrite(self, view: JsObject, stream: str, text: str) -> None:
            """Write text into a terminal."""

        # texts stored in the browser

        def keepText(self, name: str, text: str) -> None:
            """Store a text in the browser under the given name, if the person at the page allows it."""

        def keptText(self, name: str) -> str | None:
            """Return the stored text with the given name, or null if there is none."""

        # nodes

        def append(self, node: JsNode | None, *items: JsNode | str) -> None:
            """Add nodes and texts at the end of a node. If the node is None, add them at the end of the page's body."""

        def box(self, place: JsElement, text: str | None) -> JsElement:
            """Add a box for one displayed value to an element, and return the box."""

        def change(self, node: JsNode, *properties: Any) -> str:
            """Set properties and attributes (name, value, name, value...). Return "", or the text of an error."""

        def construct(self, name: str, *args: Any) -> JsObject:
            """Make an instance of the page's JavaScript class with the given name."""

        def find(self, name: str, near: JsElement | None) -> JsElement | None:
            """Find an element by its id or a selector, first in the shadow root around `near`, then in the page."""

        def guard(self, object: object, method: str, *args: Any) -> Sequence[Any]:
            """Call a method that may throw. Return [True, value] or, if it throws, [False, error]."""

        def identity(self, node: JsNode) -> int:
            """Return a number that identifies a node, and that no other node has."""

        def keepWith(self, node: JsNode, value: JsObject) -> None:
            """Attach a value to a node, and keep the value alive for as long as the node lives."""

        def keptWith(self, node: JsNode) -> JsObject:
            """Return the value that `keepWith` has attached to a node, or undefined if there is none."""

        def make(self, tag: str, *properties: Any) -> JsElement | str:
            """Make an element with the given properties (name, value...). Return it, or the text of an error."""

        def plain(self, node: JsNode, name: str) -> bool:
            """Return whether a node has a property with the given name that can be set."""

        def prepared(self, listener: JsObject, methods: JsObject, selector: str | None) -> JsObject:
            """Return a listener that calls the given methods of the event, and then the given listener.

            If there is a selector, events of elements that do not match it are ignored.
            """

        def settled(self, object: JsObject, method: str, *args: Any) -> Awaitable[Any]:
            """Call a method that returns a promise. Turn the reason of a rejection into a plain Error."""

        def startTimer(self, run: JsObject, milliseconds: int) -> JsObject:
            """Start a timer with the page's `setTimeout()`, and return the timer."""

        def stopTimer(self, timer: JsObject) -> None:
            """Stop a timer with the page's `clearTimeout()`."""

        def style(self, node: JsElement, name: str, value: str) -> bool:
            """Set a property of an element's own style. Return False if CSS does not accept the value."""

        def unescape(self, html: str) -> str:
            """Decode the HTML entities of a text."""

        def write(self, place: JsElement, stream: str, text: str) -> None:
            """Add printed text to the end of an element."""

        # values

        def jsonOf(self, value: JsObject) -> str | None:
            """Return a value as JSON, or return null if the value contains anything that JSON cannot represent."""

        def pairsOf(self, value: JsObject) -> Sequence[tuple[str, Any]]:
            """Return the names and values of an object's properties, as pairs."""

        def shapeOf(self, value: JsObject) -> str:
            """Return the type of a value that JSON cannot represent.

            The type is "list", "dict", "bytes" or, for any other value, "".
            """

    class WorkerPageApi(PageApi, Protocol):
        """The page's functions for Python in a worker; workers/python_worker.js has the additional functions."""

        def importModule(self, url: str) -> Awaitable[JsModule]:
            """Import a JavaScript module in the page."""

        def workerCode(self, code: str) -> None:
            """Set `srcCode` of the tag to the code that the worker runs."""

        def workerEnded(self) -> None:
            """Tell the page that the worker's source has ended."""

        def workerReady(self, exports: JsObject | list[str]) -> None:
            """Tell the page which functions the worker exports.

            The worker calls this function when its source has ended, or earlier, when the source waits for something.
            """

    class Fetched(Protocol):
        """The response to a request for a text. The status 0 means that no response arrived."""

        status: int
        text: str
        error: str

    class LateArchive(Protocol):
        """An archive that is not needed at start-up; see static/boot/late_file.js.

        Only MicroPython's archive has the method `here`.
        """

        def load(self) -> Awaitable[JsObject | None]:
            """Fetch the archive without blocking. The result must be awaited."""

        def loadNow(self) -> JsObject | None:
            """Fetch the archive, and block until it has arrived."""

        def here(self) -> bool:
            """Return whether the archive has arrived."""

    class InWorker(Protocol):
        """The data that only a worker has. These are its channel to the page, and its tag."""

        channel: JsObject
        tag: JsObject

    class Bridge(Protocol):
        """The functions and values that JavaScript passes to Python at the start; see static/boot/start_bridge.js."""

        kind: str
        native: JsObject
        other: str
        broken: bool
        """Whether the interpreter has broken down. If so, this is the cause of all later exceptions."""
        page: PageApi
        config: str
        frozen: Sequence[str]
        late: LateArchive
        hooks: JsObject
        door: JsObject
        early: JsObject | None
        """A function that fetches the standard library. Only an interpreter that has resumed from a snapshot has it."""

        @property
        def worker(self) -> InWorker | None:
            """The channel and the tag of the worker in which Python runs; None if Python runs in the page."""

        def base(self) -> str:
            """Return the base URL for relative addresses in the page."""

        def resolve(self, url: str) -> str:
            """Make an address absolute."""

        def path(self) -> str:
            """Return the path of the page on its server."""

        def asset(self, path: str) -> str:
            """Return the address of a file of the run-time."""

        def text(self, url: str) -> Awaitable[Fetched]:
            """Fetch a text. A failure raises no exception, but is described in the result."""

        def bytes(self, url: str) -> Awaitable[JsObject]:
            """Request the bytes at an address, and return the response."""

        def importModule(self, url: str) -> Awaitable[JsModule]:
            """Import a JavaScript module where Python runs."""

        def pageSource(self) -> Awaitable[str]:
            """Return the HTML of the page as its server sent it."""

        def lockFile(self) -> Awaitable[JsObject]:
            """Load the list of Pyodide's packages."""

        def rest(self) -> Awaitable[None]:
            """Wait until the page has had time to draw and react."""

        def progress(self, detail: str, stage: str, loaded: int, total: int) -> None:
            """Dispatch a `py:progress` event."""

        def closeSplash(self) -> None:
            """Remove the splash screen, if there is one."""

        def drawOn(self, canvas: JsElement) -> None:
            """Set the canvas that Pyodide's SDL draws on."""

        def hooked(self) -> int:
            """Return the number of functions and texts that JavaScript modules have added to PyScript core's hooks."""

        def interpreter(self) -> JsObject:
            """Return an object that represents the interpreter in the form that classic plugins expect."""

        def workers(self) -> Awaitable[JsObject]:
            """Load the module that starts workers. Not available in a worker."""

    class WorkerBridge(Bridge, Protocol):
        """The bridge in a worker."""

        @property
        def worker(self) -> InWorker:
            """The worker's channel and tag."""
