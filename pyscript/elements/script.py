"""`<py-script>`, `<mpy-script>`, `<script type="py">`, `<script type="mpy">`: run Python code."""

from pyscript import runtime
from pyscript.elements.base import CustomElement
from pyscript.engine.errors import Problem, PyScriptError, fetch_error
from pyscript.engine.records import Run
from pyscript.engine.running import implicit_names
from pyscript.engine.running.source import Source, damaged_text, inline_text, page_name, resolve

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from pyscript.runtime.js_types import JsElement

__all__ = ["Script"]

TAGS = ("py-script", "mpy-script")
SCRIPT_TYPES = {"py": ("py", "pyscript", "py-script", "pyodide"), "mpy": ("mpy", "micropython")}
NO = ("false", "0", "no")
TWO_CODES = Problem("PY0409", 'The tag has both src="{src}" and code of its own.')
DAMAGED = Problem("PY5003", "HTML changed the code in this tag before Python could read it.")


class Script(CustomElement):
    """A tag whose code is run once.

    A `<py-script>` tag is also the box that shows the output of its code. A `<script>` tag cannot be this box, since
    browsers hide scripts.
    """

    shown = False
    run: "Run | None" = None
    terminal: "Any" = None
    late = False  # whether the tag was added after the start of the page
    text: "str | None" = None
    name = ""
    line = 0  # the line where the code begins in the page, if known

    def connected(self) -> None:
        """Take the code out of the tag, and queue it to run. A <py-script> then becomes the box for its output."""
        element = self.element
        if getattr(element, "executed", False):
            return
        element.executed = True
        self.late = self.app.started.is_set()
        self.name = self.app.next_name(element)
        if self.is_box:
            element.id = self.name
        self.text = inline_text(element)
        if self.is_box and self.text is not None:
            self._become_box()
        self.app.runner.add(self)

    @property
    def is_box(self) -> bool:
        """Whether the tag itself is the box that shows its output."""
        return str(self.element.localName) != "script"

    def _become_box(self) -> None:
        self.element.pySource = self.element.innerHTML
        self.element.replaceChildren()
        self.show()

    def disconnected(self) -> None:
        """Free the run, its source and its terminal."""
        if self.run is not None:
            self.app.runner.forget(self.run.source.filename)
            self.app.sources.release(self.run.source)
        if self.terminal is not None:
            self.terminal.close()

    @property
    def blocks(self) -> bool:
        """Whether the next script starts only when this script has ended."""
        return self._attribute("async").lower() in NO

    def _has(self, name: str) -> bool:
        return bool(self.element.hasAttribute(name))

    def _attribute(self, name: str) -> str:
        value = self.element.getAttribute(name)
        return "" if runtime.is_none(value) else str(value)

    def tell(self, what: str) -> None:
        """Dispatch an event on the tag, if the tag is still in the page.

        The event is `py:ready` or `py:done`, or the same event with the prefix `mpy:`.
        """
        if self.element is not None:
            runtime.page.announce(self.element, f"{self.app.kind}:{what}")

    def paused(self) -> None:
        """Do nothing. This method is called when the code first awaits something, or ends.

        In a worker, a subclass overrides it to report the functions that the code exports.
        """

    async def prepare(self) -> "Run | None":
        """Read the code, and return a Run that will run it. Return None if the code cannot be read."""
        try:
            source = await self._source()
        except PyScriptError as error:
            await self.app.report(error, None, self.element)
            self.tell("done")
            return None
        self.app.sources.add(source)
        config = await self._own_config(source)
        await runtime.provide(source.text, runtime.bridge())
        self.run = Run("script", self.name, source, self.element, self.app.runner.namespace(self._attribute("env")))
        self.run.config = config
        self.run.blocks = self.blocks
        implicit_names.provide(source.text, self.run.namespace)
        self.run.output = self.app.output(self.run, self.element if self.is_box else None)
        if self._has("terminal"):
            await self._open_terminal(self.run)
        self._show_code(source.text)
        return self.run

    async def _open_terminal(self, run: Run) -> None:
        """Open the terminal of the tag, and let the run print into it."""
        await runtime.provide("import pyscript.engine.prompt.terminal", runtime.bridge())
        from pyscript.engine.prompt.terminal import Terminal, TerminalOutput

        view = await runtime.page.terminalOf(self.element)
        self.terminal = terminal = Terminal(self.app, view, run.namespace, self.name, self.element)
        if runtime.can_ask() or not runtime.is_far(view):
            run.namespace["__terminal__"] = view.terminal
        run.output = TerminalOutput(run, self.app, terminal)
        terminal.adopt(run.source.text)
        terminal.hear_stop(run)

    def _show_code(self, text: str) -> None:
        self.element.srcCode = text

    async def _own_config(self, source: Source) -> "dict[str, Any] | None":
        """Load and return the tag's own config, or return None if it has none.

        A config is given by a header in the code, or by the attribute `config`. The attribute counts as the tag's own
        config only if the tag has an `env` or was added after the start of the page.
        """
        attribute = self._attribute("config") if self.late or self._attribute("env") else ""
        if not attribute and "# /// script" not in source.text:
            return None
        from pyscript.engine.config.tag_config import tag_config

        config = await tag_config(self.app.kind, attribute, source, self.app.sources)
        for problem in config.problems:
            await self.app.report(problem, None, self.element)
        await self.app.load(config)
        return config.values

    async def _source(self) -> Source:
        """Return the Source with the code, which is in the file that `src` names or in the tag itself.

        Raises:
            PyScriptError: PY0409 if the tag has both `src` and code; PY04nn if `src` could not be fetched.
        """
        src = self._attribute("src")
        if self.text is None:
            self.text = await self._damaged()
        if src and has_code(self.text):
            raise TWO_CODES.error(src=src)
        if not src:
            source = Source(self.text, f"{page_name()}#{self.name}", self._seen())
            source.line = self.line
            return source
        answer = await runtime.bridge().text(resolve(src, str(runtime.bridge().base())))
        if answer.status != 200:
            raise fetch_error(int(answer.status), src, str(answer.error))
        return Source(str(answer.text), src[2:] if src.startswith("./") else src, self._seen(), inline=False)

    def _seen(self) -> "JsElement":
        """Return the element whose position locates the text of the tag in the HTML of the page."""
        return self.element

    async def _damaged(self) -> str:
        """Return the original code of a tag whose text the HTML parser has turned into elements."""
        text, self.line = await damaged_text(self._seen(), self.app.sources.page)
        if self.is_box:
            self._become_box()
        if not self.line:
            await self.app.report(DAMAGED.error(), None, self.element)
        return text


def has_code(text: str) -> bool:
    """Return whether a text contains more than comments and empty lines."""
    return any([line.strip() and not line.strip().startswith("#") for line in text.split("\n")])
