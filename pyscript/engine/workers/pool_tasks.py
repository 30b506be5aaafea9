"""The worker's side of a pool: runs functions that are defined in modules or in the page's tags. On Pyodide only."""

import ast
import inspect
import linecache
import pickle
import sys
import traceback

TYPE_CHECKING = False

if TYPE_CHECKING:
    pass

KEPT = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
DOING = (ast.Call, ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr)
AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT

_missing: "dict[str, str]" = {}


async def run(definitions: bytes, call: bytes) -> bytes:
    """Make a call, and return its result in pickled form: (True, value, "") or (False, exception, traceback).

    Args:
        definitions: A pickled dict of the sources that are new to this worker. It maps a file name to the code of a tag
            or cell.
        call: A pickled tuple (function, arguments, keyword arguments).
    """
    try:
        for name, text in pickle.loads(definitions).items():
            define(text, name)
        function, args, named = pickle.loads(call)
        value = function(*args, **named)
        if inspect.isawaitable(value):
            value = await value
        return packed(True, value, "")
    except BaseException as error:  # noqa: BLE001 - the caller gets whatever is raised
        explain(error)
        trace = "".join(traceback.format_exception(error)[2:] or [str(error)])
        return packed(False, error, trace)


def packed(good: bool, value: object, trace: str) -> bytes:
    """Return the result in pickled form. If `pickle` cannot handle the value, return an error that describes it."""
    try:
        answer = pickle.dumps((good, value, trace))
        pickle.loads(answer)
        return answer
    except Exception as error:  # noqa: BLE001 - the caller gets whatever is raised
        if good:
            message = f"The result, of type {type(value).__name__}, cannot leave its worker: {error}"
            return pickle.dumps((False, TypeError(message), trace))
        return pickle.dumps((False, RuntimeError(f"{type(value).__name__}: {value}"), trace))


def define(text: str, filename: str) -> None:
    """Run only the definitions in a source: its imports, functions and classes, and its assignments without calls."""
    linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
    try:
        tree = compile(text, filename, "exec", AWAIT | ast.PyCF_ONLY_AST)
    except SyntaxError:
        return  # the page has already reported the error
    namespace = sys.modules["__main__"].__dict__
    for statement in tree.body:
        if not defines(statement):
            continue
        undecorate(statement)
        try:
            exec(compile(ast.Module([statement], []), filename, "exec"), namespace)
        except Exception as error:  # noqa: BLE001 - the caller gets whatever is raised
            for name in names_of(statement):
                _missing[name] = f"{type(error).__name__}: {error}"


def defines(statement: ast.stmt) -> bool:
    """Return whether a statement only defines names."""
    if isinstance(statement, KEPT):
        return True
    if isinstance(statement, ast.Assign | ast.AnnAssign):
        return not any(isinstance(node, DOING) for node in ast.walk(statement))
    if isinstance(statement, ast.Try):
        blocks = [statement.body, statement.orelse, statement.finalbody, *[h.body for h in statement.handlers]]
        return all(defines(one) or isinstance(one, ast.Pass) for block in blocks for one in block)
    return False


def undecorate(statement: ast.stmt) -> None:
    """Remove the decorators of a function that would make it a handler of the page's events."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
        statement.decorator_list = [one for one in statement.decorator_list if "when" not in names_in(one)]


def names_in(node: ast.AST) -> "set[str]":
    """Return the names that an expression mentions."""
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)} | {
        n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)
    }


def names_of(statement: ast.stmt) -> "list[str]":
    """Return the names that a statement defines."""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return [(alias.asname or alias.name).partition(".")[0] for alias in statement.names]
    if isinstance(statement, ast.Assign):
        return [target.id for target in statement.targets if isinstance(target, ast.Name)]
    return [getattr(statement, "name", "")]


def explain(error: BaseException) -> None:
    """If an error is a NameError, add to its message the reason why the name is missing."""
    name = getattr(error, "name", None)
    if not isinstance(error, NameError) or not name:
        return
    why = _missing.get(name)
    said = f"defining it in the worker failed: {why}" if why else "a pool's worker has of a tag only its definitions"
    error.args = (f"{error.args[0] if error.args else name} ({said})",)
