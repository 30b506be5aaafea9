"""Data that plugins, elements and the engine hand to each other: a run, what it prints and shows, an error, a step."""

import asyncio

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any, Literal, Protocol

    from pyscript.engine.running.source import Source
    from pyscript.runtime.js_types import JsElement, JsObject

    Kind = Literal["script", "cell", "handler", "call"]

    class RunOutput(Protocol):
        """Where a run prints: see Output in showing/output.py."""

        box: JsElement | None
        terminal: Any

        def write(self, stream: str, text: str) -> bool:
            """Show some text: whether the console gets its copy from here."""

        def flush(self) -> None:
            """Show what has been written by now."""

        def note(self, text: str) -> None:
            """Show a line that is not the program's own."""


class Run:
    """One source that is run: a script's, a handler's, or JavaScript's.

    Attributes:
        kind: "script", "cell" (of a prompt), "handler" or "call" (from JavaScript).
        name: What the page calls it: the id of its tag, or the next free one, as "py-0".
        source: The Source; a plugin may replace `source.text` before it is run. That of a handler that is a function is
            empty.
        function: The function that handles the event; a plugin may replace it. None for other runs.
        element: The tag, or the element of the event.
        namespace: The dict that its names live in.
        config: The config of its tag, a dict, if that has one of its own, else None.
        blocks: Whether the next script waits for the end of this one.
        parent: The script whose output a handler shares, or None.
        output: Where it prints.
        result: The value of its last expression, when it has ended.
        error: What it raised, or None.
    """

    def __init__(
        self,
        kind: "Kind",
        name: str,
        source: "Source",
        element: "JsElement | None",
        namespace: "dict[str, Any]",
        parent: "Run | None" = None,
    ) -> None:
        self.kind = kind
        self.name = name
        self.source = source
        self.element = element
        self.namespace = namespace
        self.parent = parent
        self.function: Any = None
        self.config: dict[str, Any] | None = None
        self.blocks = False
        self.output: RunOutput = None  # type: ignore[assignment]
        self.result: Any = None
        self.error: Any = None
        self.ended: asyncio.Event = None  # type: ignore[assignment]  # set for scripts, by the Runner

    @property
    def interruptible(self) -> bool:
        """Whether the person at the page can stop it where it blocks: at a cell, or at its terminal."""
        return self.kind == "cell" or bool(self.output and self.output.terminal)

    def target(self) -> "JsElement":
        """The element that display() writes into: the tag itself, the one `target` names, or one made after the tag."""
        if self.parent is not None:
            return self.parent.target()
        self.output.flush()
        if self.output.box is not None:
            return self.output.box
        tag = "script-mpy" if runtime.NAME == "micropython" else "script-py"
        return runtime.page.targetOf(self.element, self.name, tag)


class Written:
    """Some text that is printed: what plugins get in `on_output`.

    Attributes:
        run: The run that printed it.
        stream: "stdout" or "stderr".
        text: The text, as it was written: often a line and its end apart.
        places: The elements it will be written into, a list.
    """

    def __init__(self, run: "Run", stream: str, text: str) -> None:
        self.run = run
        self.stream = stream
        self.text = text
        self._places: list[Any] | None = None

    @property
    def places(self) -> "list[Any]":
        """See the class. They are looked up when a plugin asks."""
        if self._places is None:
            self._places = list(runtime.page.places(self.run.element, self.run.output.box, self.stream))
        return self._places

    @places.setter
    def places(self, places: "list[Any]") -> None:
        self._places = places

    @property
    def chosen(self) -> "list[Any] | None":
        """The places, if a plugin has asked for them or changed them."""
        return self._places


class Display:
    """A value that is about to be shown: what plugins get in `on_display`.

    Attributes:
        value: The value.
        target: The element it is shown in.
        run: The run that shows it, or None.
    """

    def __init__(self, value: object, target: "Any", run: "Run") -> None:
        self.value = value
        self.target = target
        self.run = run


class Report:
    """An error made ready to show: what plugins get in `on_error`.

    Attributes:
        code: One of CODES; PY9100 for an exception of the user's code.
        title: The kind of error in a few words.
        text: The message, or the traceback with the user's own frames.
        hint: The next step, or "".
        file, line: Where it happened, as the person at the page knows it.
        error: The exception itself, or the JavaScript error.
        run: The run it belongs to, or None.
        element: The element it is about, or None: the error is shown after it.
    """

    def __init__(
        self, code: str, title: str, text: str, hint: str, file: str, line: int, error: "BaseException | JsObject"
    ) -> None:
        self.code = code
        self.title = title
        self.text = text
        self.hint = hint
        self.file = file
        self.line = line
        self.error = error
        self.run: Any = None
        self.element: Any = None


class Progress:
    """A step of starting up: what plugins get in `on_progress`.

    Attributes:
        stage: "packages", "files", "run" or "ready"; the page's own `py:progress` events have "download" and "start"
            before, when Python is not there yet.
        detail: What happens, in words.
        loaded, total: How much of the stage is done, in bytes for files and in packages for packages; 0 where unknown.
    """

    def __init__(self, stage: str, detail: str, loaded: int, total: int) -> None:
        self.stage = stage
        self.detail = detail
        self.loaded = loaded
        self.total = total
