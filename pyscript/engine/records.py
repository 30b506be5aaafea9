"""Data that plugins, elements and the engine exchange: runs, printed text, displayed values, errors, progress."""

import asyncio

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any, Literal, Protocol

    from pyscript.engine.running.source import Source
    from pyscript.runtime.js_types import JsElement, JsObject

    Kind = Literal["script", "cell", "handler", "call"]

    class RunOutput(Protocol):
        """The part of Output (showing/output.py) that other modules use. It receives the text that a run prints."""

        box: JsElement | None
        terminal: Any

        def write(self, stream: str, text: str) -> bool:
            """Show some text. Return whether this output also writes the text to the console."""

        def flush(self) -> None:
            """Show the text that has been written so far."""

        def note(self, text: str) -> None:
            """Show a line that does not come from the program."""

        def show_error(self, report: "Report") -> bool:
            """Show an error in this output, and return True. Return False if the page should show the error instead."""


class Run:
    """One execution of a script, a cell, a handler, or code that JavaScript passes to Python.

    Attributes:
        kind: What is executed: "script", "cell" (of a prompt), "handler" (of an event) or "call" (from JavaScript).
        name: The run's name on the page. For a script, this is the id of its tag. If the tag has no id, it is the next
            free name, such as "py-0".
        source: The Source object with the code. A plugin may replace `source.text` before the run starts. For a
            handler, the text is the value of the event attribute, or "" if Python registered the handler.
        function: For a handler, the function that handles the event; a plugin may replace it. None for other kinds.
        element: The tag, or the element that receives the event; None if there is no element.
        namespace: The dict of the global names that the code uses and defines.
        config: The tag's own config, a dict; None if the tag has no config.
        blocks: Whether the next script starts only when this run has ended.
        parent: For a handler, the run whose output the handler shares, or None.
        output: The Output object that receives the text that the code prints.
        result: The value of the last expression, once the run has ended.
        error: The exception that the code raised, or None.
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
        self._answering = 0.0  # seconds that answers have taken
        self._asked_at = 0.0  # when the open question was asked, or 0

    def flush(self) -> None:
        """Show the text that the run has printed so far."""
        if self.output is not None:
            self.output.flush()

    def asks(self, now: float) -> None:
        """Record that a question to the person at the page is open; `now` is in seconds."""
        self._asked_at = now

    def answered(self, now: float) -> None:
        """Record that the open question has been answered or cancelled."""
        self._answering = self.answering(now)
        self._asked_at = 0.0

    def answering(self, now: float) -> float:
        """Return how many seconds the person at the page has spent on answers. Time limits do not include them."""
        return self._answering + (now - self._asked_at if self._asked_at else 0.0)

    @property
    def interruptible(self) -> bool:
        """Whether the person at the page can interrupt the run while it blocks. True for cells and terminals."""
        return self.kind == "cell" or bool(self.output and self.output.terminal)

    def target(self) -> "JsElement":
        """Return the element in which display() shows values.

        This is the tag itself, the element that its `target` attribute names, or a new element after the tag.
        """
        if self.parent is not None:
            return self.parent.target()
        self.output.flush()
        if self.output.box is not None:
            return self.output.box
        tag = "script-mpy" if runtime.NAME == "micropython" else "script-py"
        return runtime.page.targetOf(self.element, self.name, tag)


class Written:
    """Printed text: the argument of `on_output`.

    Attributes:
        run: The run that printed the text.
        stream: "stdout" or "stderr".
        text: The text as it was written. `print()` often writes a line and its newline separately.
        places: A list of the elements that the text will be written into.
    """

    def __init__(self, run: "Run", stream: str, text: str) -> None:
        self.run = run
        self.stream = stream
        self.text = text
        self._places: list[Any] | None = None

    @property
    def places(self) -> "list[Any]":
        """The elements that the text will be written into; looked up when a plugin first reads this property."""
        if self._places is None:
            self._places = list(runtime.page.places(self.run.element, self.run.output.box, self.stream))
        return self._places

    @places.setter
    def places(self, places: "list[Any]") -> None:
        self._places = places

    @property
    def chosen(self) -> "list[Any] | None":
        """The value of `places` if a plugin has read or set that property, otherwise None."""
        return self._places


class Display:
    """A value that is about to be shown: the argument of `on_display`.

    Attributes:
        value: The value that will be shown.
        target: The element that the value will be added to.
        run: The run that shows the value, or None.
    """

    def __init__(self, value: object, target: "Any", run: "Run") -> None:
        self.value = value
        self.target = target
        self.run = run


class Report:
    """An error that is ready to be shown: the argument of `on_error`.

    Attributes:
        code: The error's code, which is a key of CODES. It is PY9100 for an exception that the user's code raised.
        title: The kind of error in a few words.
        text: The message of the error, or a traceback that contains only the frames of the user's code.
        hint: A text that says what the user should do next, or "" if there is no hint.
        file, line: Where the error happened, in the file that the person at the page knows.
        error: The exception itself, or the JavaScript error.
        run: The run that the error belongs to, or None.
        element: The element that the error is about, or None. The error is shown after this element.
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
    """One step of PyScript's start. It is the argument of `on_progress`.

    Attributes:
        stage: "packages", "files", "run" or "ready". The page's `py:progress` events also have the stages "download"
            and "start", which end before Python runs.
        detail: A description of the step.
        loaded, total: The amount that is done, and the whole amount. For the stage "files" they count bytes, and for
            the stage "packages" they count packages. Both are 0 if the amounts are unknown.
    """

    def __init__(self, stage: str, detail: str, loaded: int, total: int) -> None:
        self.stage = stage
        self.detail = detail
        self.loaded = loaded
        self.total = total
