"""Runs sources on MicroPython. A source may use top-level await, and has its own namespace.

A source is compiled while JavaScript's runPythonAsync() is on the stack, because only then does compile() allow a
top-level await. Code with a top-level await returns a generator when it runs. Each step of the generator uses the
namespace as the locals, so that top-level names are stored in the namespace.
"""

import builtins

from pyscript.runtime.micropython.tasks import Driven

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from typing import Any

    from pyscript.runtime.js_types import JsObject

BLOCKS = ("if", "for", "while", "with", "try", "def", "class", "async", "else", "elif", "except", "finally")
"""Words that begin a block. In a line that starts with such a word, semicolons separate statements of the block."""

_native: "JsObject" = None  # set when the page starts
_job: "Any" = None  # [the arguments of compile(), the namespace], and later the result
_sent: "Any" = None  # a method of a generator, and its argument


def connect(native: "JsObject") -> None:
    """Store the interpreter's JavaScript object. Add to `builtins` the functions that evaluated code calls."""
    global _native
    _native = native
    builtins._pyscript_step = _step
    builtins._pyscript_compile = _compile
    builtins._pyscript_job = lambda: _job[0]


def _compile() -> None:
    try:
        _job.append(eval("compile(*_pyscript_job())", _job[1]))
    except SyntaxError as error:
        _job.append(error)


def _compiled(source: str, filename: str, mode: str, namespace: "dict[str, Any]") -> "Any":
    global _job
    _job = [(source, filename, mode), namespace]
    _native.runPythonAsync("_pyscript_compile()")
    code = _job.pop()
    if isinstance(code, Exception):
        raise code
    return code


def _step() -> "Any":
    function, value = _sent
    return function(value)


class _TopLevel(Driven):
    """The generator of a source with a top-level await. Its top-level names are stored in the namespace."""

    def __init__(self, generator: "Generator[Any, Any, Any]", namespace: "dict[str, Any]") -> None:
        super().__init__(generator)
        self.namespace = namespace

    def step(self, function: "Callable[[Any], Any]", value: object) -> "Any":
        """Do one step, with the namespace as the locals."""
        global _sent
        _sent = (function, value)
        return eval("_pyscript_step()", self.namespace)


def execute(source: str, filename: str, namespace: "dict[str, Any]") -> "tuple[bool, Any]":
    return _start(_compiled(source, filename, "exec", namespace), namespace)


async def evaluate(source: str, filename: str, namespace: "dict[str, Any]") -> "Any":
    result = None
    for code in _split(source, filename, namespace):
        pending, result = _start(code, namespace)
        if pending:
            result = await result
    return result


def _split(source: str, filename: str, namespace: "dict[str, Any]") -> "tuple[Any, ...]":
    """Compile a source. If it ends with an expression, compile the expression separately from the code before it."""
    source = source.rstrip().lstrip(" \t")
    for begin in _statements(source):
        last = source[begin:]
        try:
            code = _compiled(last.strip(), filename, "eval", namespace)
            before = _compiled(source[:begin].rstrip(" ;"), filename, "exec", namespace)
        except SyntaxError:
            continue
        above = source[:begin].count("\n")
        if above:  # empty lines keep the line numbers for errors; brackets make them valid
            code = _compiled("(" + "\n" * above + last + "\n)", filename, "eval", namespace)
        return before, code
    return (_compiled(source, filename, "exec", namespace),)


def _statements(source: str) -> "Iterator[int]":
    """Yield the positions where the last statement may begin, the most likely first.

    A statement may begin at the start of a line or after a semicolon.
    """
    lines = source.split("\n")
    end = len(source)
    for line in reversed(lines):
        begin = end - len(line)
        if line and not line[0].isspace():
            yield begin
            simple = line.split(" ")[0].rstrip(":") not in BLOCKS
            at = source.rfind(";", begin, end) if simple else -1
            while at >= 0:
                if "#" not in source[begin:at]:
                    yield at + 1
                at = source.rfind(";", begin, at)
        end = begin - 1


def _start(code: "Any", namespace: "dict[str, Any]") -> "tuple[bool, Any]":
    result = eval(code, namespace)
    if type(result) is _generator:
        return True, _TopLevel(result, namespace)
    return False, result


def _nothing() -> "Any":
    yield


_generator = type(_nothing())
