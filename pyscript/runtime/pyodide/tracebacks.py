"""Makes tracebacks for the person at the page, with only the user's own frames, and with real files and lines."""

import traceback

from pyodide.ffi import JsException

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.runtime.interpreter import Locate
    from pyscript.runtime.js_types import JsObject

LIBRARY = ("/lib/python3", "<frozen", "<string>")


def described(error: "BaseException | JsObject", locate: "Locate") -> "tuple[str, str, int]":
    """Return the text of an error, and the file and line where its traceback ends. See `describe` in interpreter.py."""
    if not isinstance(error, BaseException) or isinstance(error, JsException):
        text = f"{getattr(error, 'name', 'Error')}: {getattr(error, 'message', error)}"
        if not isinstance(error, BaseException) or error.__traceback__ is None:
            return text, "", 0
    report = traceback.TracebackException.from_exception(error)
    places: list[tuple[str, int]] = []
    _to_user(report, locate, places, set())
    return "".join(report.format()), *(places[-1] if places else ("", 0))


def _to_user(
    report: "traceback.TracebackException | None", locate: "Locate", places: "list[tuple[str, int]]", seen: "set[int]"
) -> None:
    """Reduce a traceback and its causes to the frames of the user's code, and give these their real files and lines."""
    if report is None or id(report) in seen:
        return
    seen.add(id(report))
    for other in (report.__cause__, report.__context__, *(report.exceptions or ())):
        _to_user(other, locate, places, seen)
    own = [frame for frame in report.stack if not frame.filename.startswith(LIBRARY)]
    for frame in own:
        _ = frame.line  # reads and caches the text of the line before the line number changes
        line = frame.lineno or 0
        place = locate(frame.filename, line)[:2]
        shift = place[1] - line
        frame.filename, frame.lineno = place
        frame.end_lineno = frame.end_lineno and frame.end_lineno + shift
        places.append(place)
    report.stack[:] = own
    if issubclass(report.exc_type, SyntaxError) and report.filename and report.lineno:
        place = locate(report.filename, int(report.lineno))[:2]
        report.filename, report.lineno = place[0], str(place[1])
        places.append(place)
