"""All that Python may call in the page: the types of static/page/api.js, and how a worker calls each function.

`runtime.page.NAME(...)` calls one. tests/unit/test_page_api.py compares the names with those of JavaScript.
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
    "workerCode": "tell",
    "workerEnded": "tell",
    "workerReady": "tell",
    "write": "tell",
}
"""How a worker calls a function; what is not named here is asked for, and waited for.

- tell: its value is not needed.
- later: it gives a promise, which is awaited.
- make: it gives an object for sure, which is referred to before it is there.
- element: as make, once an element of that tag has been made: then its class is known.
- batch: in a batch it is told, and fails the batch if it gives a text; elsewhere it is asked for.
- find: it is asked for where Python can wait; elsewhere it is referred to, and a failure is told.
"""

if TYPE_CHECKING:

    class PageApi(Protocol):
        """The page's functions for Python. Lists go to it as JavaScript's arrays, by `runtime.to_js()`."""

        # custom elements

        def adopt(self, tag: str, css: str, in_shadow: bool) -> None:
            """Adopt the style of a tag: in its shadow roots, or else in the page, limited to the tag."""

        def attach(self, names: JsObject, receive: JsObject) -> Sequence[JsElement]:
            """Let `receive(element, what, ...)` get the elements under some names; the ones already there, in order."""

        def define(self, tag: str, observed: JsObject, form_associated: bool, kind: str) -> str:
            """Define a custom element: "", or why the tag cannot be had."""

        def depth(self, element: JsElement) -> int:
            """In how many elements of its own kind an element stands."""

        def dispatch(self, element: JsElement, type: str, detail: object, cancelable: bool) -> bool:
            """Dispatch an event that bubbles: False if a listener prevented its default."""

        def fill(self, root: JsNode, *items: JsNode | str) -> None:
            """Put nodes and texts in the place of all that `root` holds."""

        def markup(self, html: str) -> JsNode:
            """Markup as a piece of document."""

        def onUnclaimed(self, callback: JsObject) -> None:
            """Call `callback(name, kind, module)` for tags of the project that Python does not receive yet."""

        def shadow(self, element: JsElement, mode: str) -> JsNode:
            """The shadow root of an element."""

        # tags and attributes

        def announce(self, script: JsElement, type: str) -> None:
            """Dispatch `py:ready` and its like on a script."""

        def attachAttributes(self, kind: str, receive: JsObject) -> None:
            """Let `receive(event, code)` get the events of elements with `py-EVENT` attributes."""

        # output

        def panel(self, tag: JsElement | None, report: JsObject) -> None:
            """Draw an error behind a tag, or at the top of the page."""

        def places(self, tag: JsElement | None, box: JsElement | None, stream: str) -> Sequence[JsElement]:
            """The elements that a run writes into."""

        def print(self, tag: JsElement | None, box: JsElement | None, stream: str, text: str, panels: bool) -> str:
            """Write what a run printed: "", or the names in the attributes of its tag that no element has."""

        def question(self, tag: JsElement | None, target: JsElement, prompt: str) -> Awaitable[str]:
            """Ask the person at the page in a field of its own."""

        def targetOf(self, tag: JsElement | None, name: str, local_name: str) -> JsElement:
            """The element that a run displays in."""

        # cells

        def cellOf(self, element: JsElement) -> Awaitable[JsObject]:
            """The cell of a tag, drawn if it is not yet."""

        def generateCell(self, element: JsElement) -> None:
            """Put a new cell behind one, and move there."""

        def leaveCell(self, element: JsElement) -> None:
            """The tag of a cell has left the page."""

        def offerScript(self, script: JsElement, cell: JsObject | None, evaluate: JsObject) -> JsPromise:
            """Give a <script type="py-editor"> what PyScript core gives it."""

        # terminals and panes

        def leaveTerminal(self, element: JsElement) -> None:
            """The tag of a terminal or a pane has left the page."""

        def openPane(self, element: JsElement) -> JsPromise:
            """Make a pane of a <py-terminal>."""

        def openPanes(self) -> JsPromise:
            """Make panes of all that the page has."""

        def terminalOf(self, element: JsElement) -> Awaitable[JsObject]:
            """The terminal of a tag."""

        def terminalRead(self, view: JsObject) -> Awaitable[JsObject]:
            """The next key of a terminal."""

        def terminalStop(self, view: JsObject, stop: JsObject) -> None:
            """Set what Ctrl-C in a terminal calls."""

        def terminalWrite(self, view: JsObject, stream: str, text: str) -> None:
            """Write into a terminal."""

        # texts that the browser keeps

        def keepText(self, name: str, text: str) -> None:
            """Keep a text, where the visitor allows."""

        def keptText(self, name: str) -> str | None:
            """A text that the browser keeps, or null."""

        # nodes

        def append(self, node: JsNode | None, *items: JsNode | str) -> None:
            """Put nodes and texts behind what a node holds; None is the page's body."""

        def box(self, place: JsElement, text: str | None) -> JsElement:
            """Add a box for one value that is displayed."""

        def change(self, node: JsNode, *properties: Any) -> str:
            """Set properties and attributes: name, value, name, value... Gives "", or what failed."""

        def construct(self, name: str, *args: Any) -> JsObject:
            """A new object of one of the page's classes."""

        def find(self, name: str, near: JsElement | None) -> JsElement | None:
            """The element of an id or a selector: in the shadow root of `near`, then in the page."""

        def guard(self, object: object, method: str, *args: Any) -> Sequence[Any]:
            """Call a method: [True, its value] or [False, what it threw]."""

        def identity(self, node: JsNode) -> int:
            """A number that is the same for the same node."""

        def keepWith(self, node: JsNode, value: JsObject) -> None:
            """Keep something with a node, for as long as the node lives."""

        def keptWith(self, node: JsNode) -> JsObject:
            """What was kept with a node, or undefined."""

        def make(self, tag: str, *properties: Any) -> JsElement | str:
            """Make an element with its properties: name, value, name, value... A text says what failed."""

        def plain(self, node: JsNode, name: str) -> bool:
            """Whether a name is a property that can be set."""

        def prepared(self, listener: JsObject, methods: JsObject, selector: str | None) -> JsObject:
            """Make a listener that first calls methods of the event, and only for elements that match a selector."""

        def settled(self, object: JsObject, method: str, *args: Any) -> Awaitable[Any]:
            """Call a method that gives a promise, whose rejection becomes a plain Error."""

        def startTimer(self, run: JsObject, milliseconds: int) -> JsObject:
            """The page's setTimeout."""

        def stopTimer(self, timer: JsObject) -> None:
            """The page's clearTimeout."""

        def style(self, node: JsElement, name: str, value: str) -> bool:
            """Set one property of an element's own style: False if CSS does not take it."""

        def unescape(self, html: str) -> str:
            """A text with its entities decoded."""

        def write(self, place: JsElement, stream: str, text: str) -> None:
            """Add what was printed."""

        # values

        def jsonOf(self, value: JsObject) -> str | None:
            """Data as JSON, if there is nothing else in it; else null."""

        def pairsOf(self, value: JsObject) -> Sequence[tuple[str, Any]]:
            """The names and values of an object."""

        def shapeOf(self, value: JsObject) -> str:
            """What data is that is no JSON: "list", "dict", "bytes" or ""."""

    class WorkerPageApi(PageApi, Protocol):
        """What the page offers to a worker besides, see workers/python_worker.js."""

        def importModule(self, url: str) -> Awaitable[JsModule]:
            """Import a JavaScript module in the page."""

        def workerCode(self, code: str) -> None:
            """The code that the worker runs, for the tag's `srcCode`."""

        def workerEnded(self) -> None:
            """The worker's source has ended."""

        def workerReady(self, exports: JsObject | list[str]) -> None:
            """The worker's source has run, or waits for something; it exports these functions."""

    class Fetched(Protocol):
        """A text that was asked for; status 0: no answer at all."""

        status: int
        text: str
        error: str

    class LateArchive(Protocol):
        """An archive that a start does not need, see static/boot/late_file.js; `here` is MicroPython's."""

        def load(self) -> Awaitable[JsObject | None]:
            """Fetch it."""

        def loadNow(self) -> JsObject | None:
            """Fetch it, and block until it is there."""

        def here(self) -> bool:
            """Whether it is there."""

    class InWorker(Protocol):
        """What a worker knows of itself."""

        channel: JsObject
        tag: JsObject

    class Bridge(Protocol):
        """What Python gets of the JavaScript that started it, see static/boot/start_bridge.js."""

        kind: str
        native: JsObject
        other: str
        broken: bool
        """Whether the interpreter broke down: what it raises from then on follows from that."""
        page: PageApi
        config: str
        frozen: Sequence[str]
        late: LateArchive
        hooks: JsObject
        door: JsObject
        early: JsObject | None
        """Fetches the standard library that a resumed interpreter has not read yet; undefined in one that booted."""

        @property
        def worker(self) -> InWorker | None:
            """In a worker, what it knows of itself."""

        def base(self) -> str:
            """What addresses in the page are relative to."""

        def resolve(self, url: str) -> str:
            """Make an address absolute."""

        def path(self) -> str:
            """The page's path on its server."""

        def asset(self, path: str) -> str:
            """The address of a file of the run-time."""

        def text(self, url: str) -> Awaitable[Fetched]:
            """Load a text; a failure is in what it gives."""

        def bytes(self, url: str) -> Awaitable[JsObject]:
            """Ask for bytes: the response."""

        def importModule(self, url: str) -> Awaitable[JsModule]:
            """Import a JavaScript module where Python runs."""

        def pageSource(self) -> Awaitable[str]:
            """The page's own HTML, as its server sent it."""

        def lockFile(self) -> Awaitable[JsObject]:
            """Load the list of Pyodide's packages."""

        def rest(self) -> Awaitable[None]:
            """Let the page draw and react."""

        def progress(self, detail: str, stage: str, loaded: int, total: int) -> None:
            """Dispatch a `py:progress` event."""

        def closeSplash(self) -> None:
            """Take the splash screen away, since something failed."""

        def drawOn(self, canvas: JsElement) -> None:
            """Let Pyodide's SDL draw on a canvas."""

        def hooked(self) -> int:
            """How many functions and texts JavaScript modules have added to hooks."""

        def interpreter(self) -> JsObject:
            """What classic plugins get of the interpreter."""

        def workers(self) -> Awaitable[JsObject]:
            """Load what starts workers; there is none in a worker."""

    class WorkerBridge(Bridge, Protocol):
        """The same in a worker."""

        @property
        def worker(self) -> InWorker:
            """What the worker knows of itself."""
