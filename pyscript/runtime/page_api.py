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
            """Apply the style of a tag in its shadow roots or, limited to the inside of the tag, in the page."""

        def attach(self, names: JsObject, receive: JsObject) -> Sequence[JsElement]:
            """Set the callback `receive(element, what, ...)` for elements with some names.

            Return the elements that are already in the page, in document order.
            """

        def define(self, tag: str, observed: JsObject, form_associated: bool, kind: str) -> str:
            """Define a custom element, and return "". If the tag is taken, return its owner: "py", "mpy" or "other"."""

        def depth(self, element: JsElement) -> int:
            """Return the number of ancestors of an element that have the same tag."""

        def dispatch(self, element: JsElement, type: str, detail: object, cancelable: bool) -> bool:
            """Dispatch an event that bubbles; return False if a listener prevented the default action."""

        def fill(self, root: JsNode, *items: JsNode | str) -> None:
            """Replace the content of `root` with nodes and texts."""

        def markup(self, html: str) -> JsNode:
            """Parse markup into a document fragment."""

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
            """Draw an error panel after a tag, or at the top of the page."""

        def places(self, tag: JsElement | None, box: JsElement | None, stream: str) -> Sequence[JsElement]:
            """Return the elements into which a run writes text."""

        def print(self, tag: JsElement | None, box: JsElement | None, stream: str, text: str, panels: bool) -> str:
            """Write printed text. Return an attribute, as `output = "name"`, that names a missing element, or ""."""

        def question(self, tag: JsElement | None, target: JsElement, prompt: str, how: str) -> Awaitable[str]:
            """Ask the person at the page for a line of text, in a text field."""

        def targetOf(self, tag: JsElement | None, name: str, local_name: str) -> JsElement:
            """Return the element in which a run displays values."""

        def withdrawPanel(self, tag: JsElement | None, code: str) -> None:
            """Remove the error panels of a code after a tag."""

        # cells

        def cellOf(self, element: JsElement) -> Awaitable[JsObject]:
            """Return the cell of a tag. The first call draws the cell."""

        def generateCell(self, element: JsElement) -> None:
            """Add a new cell after an existing cell, and move the focus to the new cell."""

        def leaveCell(self, element: JsElement) -> None:
            """Free the cell of a tag that has left the page."""

        def offerScript(self, script: JsElement, cell: JsObject | None, evaluate: JsObject) -> JsPromise:
            """Give a <script type="py-editor"> the same properties that it has in PyScript core."""

        # terminals and panes

        def leaveTerminal(self, element: JsElement) -> None:
            """Free the terminal or pane of a tag that has left the page."""

        def openPane(self, element: JsElement) -> JsPromise:
            """Turn a <py-terminal> into a pane, which shows the text that the page prints."""

        def openPanes(self) -> JsPromise:
            """Turn every <py-terminal> of the page into a pane."""

        def terminalOf(self, element: JsElement) -> Awaitable[JsObject]:
            """Return the terminal of a tag."""

        def terminalRead(self, view: JsObject) -> Awaitable[JsObject]:
            """Return the next key that is pressed in a terminal."""

        def terminalStop(self, view: JsObject, stop: JsObject) -> None:
            """Set the callback for Ctrl-C in a terminal."""

        def terminalWrite(self, view: JsObject, stream: str, text: str) -> None:
            """Write text into a terminal."""

        # texts stored in the browser

        def keepText(self, name: str, text: str) -> None:
            """Store a text in the browser, if the person at the page allows it."""

        def keptText(self, name: str) -> str | None:
            """Return the stored text with the given name, or null if there is none."""

        # nodes

        def append(self, node: JsNode | None, *items: JsNode | str) -> None:
            """Add nodes and texts at the end of a node's content. If the node is None, use the page's body."""

        def box(self, place: JsElement, text: str | None) -> JsElement:
            """Add a box for one displayed value, and return the box."""

        def change(self, node: JsNode, *properties: Any) -> str:
            """Set properties and attributes (name, value, name, value...). Return "", or the text of an error."""

        def construct(self, name: str, *args: Any) -> JsObject:
            """Make an instance of one of the page's classes."""

        def find(self, name: str, near: JsElement | None) -> JsElement | None:
            """Find an element by its id or a selector, first in the shadow root around `near`, then in the page."""

        def guard(self, object: object, method: str, *args: Any) -> Sequence[Any]:
            """Call a method that may throw, and return [True, value] or [False, error]."""

        def identity(self, node: JsNode) -> int:
            """Return a number that identifies a node."""

        def keepWith(self, node: JsNode, value: JsObject) -> None:
            """Attach a value to a node, for as long as the node lives."""

        def keptWith(self, node: JsNode) -> JsObject:
            """Return the value that is attached to a node, or undefined."""

        def make(self, tag: str, *properties: Any) -> JsElement | str:
            """Make an element with properties (name, value...). Return the element, or the text of an error."""

        def plain(self, node: JsNode, name: str) -> bool:
            """Return whether a node has a property with the given name that can be set."""

        def prepared(self, listener: JsObject, methods: JsObject, selector: str | None) -> JsObject:
            """Return a listener that first calls methods of the event. A selector limits it to matching elements."""

        def settled(self, object: JsObject, method: str, *args: Any) -> Awaitable[Any]:
            """Call a method that returns a promise. Turn the reason of a rejection into a plain Error."""

        def startTimer(self, run: JsObject, milliseconds: int) -> JsObject:
            """Call the page's setTimeout."""

        def stopTimer(self, timer: JsObject) -> None:
            """Call the page's clearTimeout."""

        def style(self, node: JsElement, name: str, value: str) -> bool:
            """Set a property of an element's own style. Return False if CSS does not accept the value."""

        def unescape(self, html: str) -> str:
            """Decode the HTML entities of a text."""

        def write(self, place: JsElement, stream: str, text: str) -> None:
            """Add printed text to an element."""

        # values

        def jsonOf(self, value: JsObject) -> str | None:
            """Return data as JSON, or null if it contains anything that JSON cannot represent."""

        def pairsOf(self, value: JsObject) -> Sequence[tuple[str, Any]]:
            """Return the names and values of an object."""

        def shapeOf(self, value: JsObject) -> str:
            """Return the type of data that JSON cannot represent: "list", "dict", "bytes" or ""."""

    class WorkerPageApi(PageApi, Protocol):
        """The page's functions for Python in a worker; workers/python_worker.js has the additional functions."""

        def importModule(self, url: str) -> Awaitable[JsModule]:
            """Import a JavaScript module in the page."""

        def workerCode(self, code: str) -> None:
            """Set `srcCode` of the tag to the code that the worker runs."""

        def workerEnded(self) -> None:
            """Report that the worker's source has ended."""

        def workerReady(self, exports: JsObject | list[str]) -> None:
            """Report the functions that the worker exports, when its source has ended or waits for something."""

    class Fetched(Protocol):
        """The answer to a request for a text. The status 0 means that no answer came."""

        status: int
        text: str
        error: str

    class LateArchive(Protocol):
        """An archive that is not needed at start-up, see static/boot/late_file.js. Only MicroPython's has `here`."""

        def load(self) -> Awaitable[JsObject | None]:
            """Fetch the archive."""

        def loadNow(self) -> JsObject | None:
            """Fetch the archive, and block until it has arrived."""

        def here(self) -> bool:
            """Return whether the archive has arrived."""

    class InWorker(Protocol):
        """The data of a worker: its channel to the page, and its tag."""

        channel: JsObject
        tag: JsObject

    class Bridge(Protocol):
        """The functions and values that JavaScript passes to Python at the start, see static/boot/start_bridge.js."""

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
        """Fetches the standard library. Undefined unless the interpreter has resumed from a snapshot."""

        @property
        def worker(self) -> InWorker | None:
            """In a worker, the worker's channel and tag; otherwise None."""

        def base(self) -> str:
            """Return the base URL for relative addresses in the page."""

        def resolve(self, url: str) -> str:
            """Make an address absolute."""

        def path(self) -> str:
            """Return the path of the page on its server."""

        def asset(self, path: str) -> str:
            """Return the address of a file of the run-time."""

        def text(self, url: str) -> Awaitable[Fetched]:
            """Load a text. The result reports any failure, and no exception is raised."""

        def bytes(self, url: str) -> Awaitable[JsObject]:
            """Request bytes, and return the response."""

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
            """Return the interpreter in the form that classic plugins receive."""

        def workers(self) -> Awaitable[JsObject]:
            """Load the module that starts workers. Not available in a worker."""

    class WorkerBridge(Bridge, Protocol):
        """The bridge in a worker."""

        @property
        def worker(self) -> InWorker:
            """The worker's channel and tag."""
