"""Errors that PyScript finds, and the table of their codes. An error has a code, a message, a place and a next step."""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

CODES: "dict[str, tuple[str, str]]" = {
    "PY0001": ("FETCH_ERROR", "Check the address and the network. A server of another origin must send CORS headers."),
    "PY0401": ("FETCH_UNAUTHORIZED", "Log in, or use a file that needs no login."),
    "PY0403": ("FETCH_FORBIDDEN", "The server refuses access to this file. Check its permissions."),
    "PY0404": ("FETCH_NOT_FOUND", "Check the file's name and path: upper and lower case matter."),
    "PY0409": ("CONFLICTING_CODE", "Keep one of the two."),
    "PY0500": ("FETCH_SERVER_ERROR", "The server has failed. Try again later."),
    "PY0503": ("FETCH_UNAVAILABLE", "The server is not available. Try again later."),
    "PY1000": ("BAD_CONFIG", "Correct the config; docs/config.md lists its keys."),
    "PY1001": ("INSTALL_ERROR", "Check the package's name. It must be pure Python or built for Pyodide."),
    "PY1002": ("UNKNOWN_KEY", "Correct the key, or leave it out."),
    "PY2000": ("NO_PLUGIN_FILE", "Name a .py file, a .js file, or a package."),
    "PY2001": ("NO_PLUGIN", "Define a subclass of pyscript.Plugin in it; a JavaScript module needs a default export."),
    "PY2002": ("PLUGIN_FAILED", "Correct the plugin. Until then, the page runs without it."),
    "PY2003": ("HOOK_FAILED", "Correct the hook. It is not called again until the page is reloaded."),
    "PY2004": ("WRONG_PLUGIN", "Correct the class of the plugin. The rest of the plugin works."),
    "PY3000": ("NOT_STARTED", "Copy the run-time folder again, with the command: pyscript vendor DIR"),
    "PY3001": ("FORBIDDEN_BY_POLICY", "Add the source that the message names to the page's Content-Security-Policy."),
    "PY3002": ("WRONG_TYPE", "Make the server send text/javascript for .js and .mjs."),
    "PY3003": ("WAITING", "The network or the server is slow."),
    "PY4001": ("OLD_INTERPRETER", "Use Pyodide 0.27 or newer."),
    "PY5001": ("NO_SUCH_TARGET", "Give this id to an element of the page."),
    "PY5002": ("NO_SUCH_HANDLER", "Define a function with this name in a Python script of this page."),
    "PY5003": ("DAMAGED_CODE", 'Use <script type="py">: HTML changes code inside <py-script>.'),
    "PY5005": ("FOLDER_IN_USE", "To change the folder here, close the other tab and load this page again."),
    "PY5006": ("NO_STORAGE", "Allow this site to keep data, or leave private browsing."),
    "PY5007": ("BAD_ATTRIBUTE", "Correct the attribute in the tag."),
    "PY5008": ("TAG_TAKEN", "Give the element another tag."),
    "PY5009": (
        "NO_SUCH_WORKER",
        'Give this name to a tag that has the attribute worker: <script type="py" worker name="...">',
    ),
    "PY5010": (
        "WORKER_COMMAND_FAILED",
        "Correct the command that the message names. Inside a function, an error also shows the line of the command.",
    ),
    "PY5011": ("WRONG_EXPORT", "__export__ may list only functions that the worker's own code defines."),
    "PY9100": ("PYTHON_ERROR", ""),
}
"""Maps each error code to its name and its hint. core.js reports PY3000 to PY4001 itself, before Python runs."""


class PyScriptError(Exception):
    """An error that PyScript itself found.

    Args:
        code: The code of the error, which is a key of CODES.
        message: What happened, in a sentence that names the values.
        hint: What the user should do next. By default, this is the hint that CODES has for this code.
        file, line, column: The place of the error. Lines and columns count from 1. They are 0 if they are unknown.
        cause: The exception that caused the error, or None. The traceback of the cause is shown too.
    """

    def __init__(
        self,
        code: str,
        message: str,
        hint: str = "",
        file: str = "",
        line: int = 0,
        column: int = 0,
        cause: "Any" = None,
    ) -> None:
        super().__init__(f"({code}) {message}")
        self.code = code
        self.message = message
        self.hint = hint or CODES[code][1]
        self.file = file
        self.line = line
        self.column = column
        self.cause = cause


class Problem:
    """The template of an error message, with named fields in braces.

    static/build/texts.py collects all templates in a catalogue.

    Args:
        code: The code of the error, which is a key of CODES.
        text: What happened, in a sentence that names the values.
        hint: What the user should do next. It can contain fields too. By default, this is the hint that CODES has for
            this code.
    """

    def __init__(self, code: str, text: str, hint: str = "") -> None:
        self.code = code
        self.text = text
        self.hint = hint

    def error(
        self, file: str = "", line: int = 0, column: int = 0, cause: "Any" = None, **fields: object
    ) -> PyScriptError:
        """Return the error, with `fields` filled into its message. PyScriptError describes the other arguments."""
        message, hint = self.text.format(**fields), self.hint.format(**fields)
        return PyScriptError(self.code, message, hint, file, line, column, cause)


class Text:
    """The template of a text that is not an error message, such as a note or a step of the start.

    Args:
        text: The text, with named fields in braces.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def filled(self, **fields: object) -> str:
        """Return the text with its fields filled in."""
        return self.text.format(**fields)


NOT_FETCHED = Text("Fetching {url} failed with {why}.")


def fetch_error(status: int, url: str, reason: str = "") -> PyScriptError:
    """Return the error for a file that could not be fetched. The status 0 means a network failure."""
    code = f"PY0{status}" if f"PY0{status}" in CODES else "PY0001"
    why = f"error {status} ({reason})" if status else f"'{reason or 'the network failed'}'"
    return PyScriptError(code, NOT_FETCHED.filled(url=url, why=why), file=url)


def closest(word: str, words: "list[str]") -> str:
    """Return the word closest to `word`, or "" if none is close enough.

    At most two letters may differ, or one letter if `word` has four letters or fewer.
    """
    limit = 2 if len(word) > 4 else 1
    scored = sorted([(_distance(word.lower().replace("-", "_"), other), other) for other in words])
    return scored[0][1] if scored and scored[0][0] <= limit else ""


def _distance(a: str, b: str) -> int:
    """Return the number of letters to change, add or remove in order to turn `a` into `b` (Levenshtein distance)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        above, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            above, row[j + 1] = row[j + 1], min(above + (x != y), row[j] + 1, row[j + 1] + 1)
    return row[-1]
