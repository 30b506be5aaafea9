"""Shows errors in the console, and in the page through plugins that define `on_error`."""

from pyscript import runtime
from pyscript.engine.errors import CODES, Problem, PyScriptError
from pyscript.engine.records import Report

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.config.keys import Config
    from pyscript.engine.hooks import Hooks, Plugin
    from pyscript.engine.records import Run
    from pyscript.engine.running.source import Sources
    from pyscript.runtime.js_types import JsElement, JsObject

HOOK_FAILED = Problem("PY2003", "The plugin {plugin} failed in {hook}.")


class Reporter:
    """Shows errors in the console and, through the plugins' hook `on_error`, in the page.

    Args:
        sources: The Sources object, which holds all sources that have been run, and finds their places in the page.
        importable: The names that programs can import from the package `pyscript`.

    Attributes:
        hooks: The Hooks object, which calls the plugins that show errors. The App sets this attribute after it has made
            both objects, since Hooks needs this Reporter to report errors of plugins.
    """

    hooks: "Hooks"

    def __init__(self, sources: "Sources", importable: "list[str]") -> None:
        self.sources = sources
        self.importable = importable
        self._complaints: set[str] = set()

    def report_of(self, error: "BaseException | JsObject") -> Report:
        """Return a Report that describes an error, ready to be shown."""
        from pyscript.engine.hints import hint_for

        if isinstance(error, PyScriptError):
            place = f"{error.file}, line {error.line}" if error.line else error.file
            place += f", column {error.column}" if error.column else ""
            text = f"{error.message}\n{place}" if place and place not in error.message else error.message
            name = CODES[error.code][0]
            title = name[0] + name[1:].lower().replace("_", " ")
            file, line, hint = error.file, error.line, error.hint
            if error.cause is not None:
                trace, file, line = runtime.describe(error.cause, self.sources.locate)
                text, hint = f"{text}\n{trace.rstrip()}", hint_for(error.cause, self.importable) or hint
            return Report(error.code, title, text, hint, file, line, error)
        text, file, line = runtime.describe(error, self.sources.locate)
        title = type(error).__name__ if isinstance(error, BaseException) else str(getattr(error, "name", "Error"))
        if title == "PythonError":  # an exception that came back from JavaScript
            title = text.rstrip().rpartition("\n")[2].partition(":")[0]
        return Report("PY9100", title, text.rstrip(), hint_for(error, self.importable), file, line, error)

    async def report(
        self, error: "BaseException | JsObject", run: "Run | None" = None, element: "JsElement | None" = None
    ) -> Report:
        """Show an error in the page and in the console, and return its Report."""
        if run is not None or not isinstance(error, PyScriptError):
            await self.sources.page.load()
        report = self.report_of(error)
        report.run, report.element = run, element
        runtime.own_window().console.error(
            f"({report.code}) {report.text}" + (f"\n{report.hint}" if report.hint else "")
        )
        if not runtime.bridge().broken:  # otherwise the page already shows the breakdown that caused this error
            self.hooks.first_true("on_error", report)
        return report

    def report_soon(
        self, error: "BaseException | JsObject", run: "Run | None" = None, element: "JsElement | None" = None
    ) -> None:
        """Show an error without waiting until it is shown. This is for code that cannot await `report()`."""
        runtime.spawn(self.report(error, run, element), run)

    def complain(self, error: PyScriptError, run: "Run | None" = None) -> None:
        """Show an error that PyScript found, unless an error with the same message has already been shown."""
        if error.message not in self._complaints:
            self._complaints.add(error.message)
            self.report_soon(error, run)

    def hook_failed(self, plugin: "Plugin", hook: str, error: Exception) -> None:
        """Show an exception that was raised by a plugin's hook."""
        problem = HOOK_FAILED.error(plugin=plugin.name, hook=hook, cause=error)
        if isinstance(error, PyScriptError):
            problem = PyScriptError(error.code, f"{problem.message} {error.message}")
        self.complain(problem)

    async def report_config(self, config: "Config") -> None:
        """Show the problems that were found in the config since the last call, and log its notes.

        Each problem gets its place in the page before it is shown.
        """
        problems, notes = config.take_problems()
        for problem in problems:
            await self.sources.place(problem)
            await self.report(problem)
        for note in notes:
            runtime.own_window().console.info(note)
