"""MicroPython's side of the seam. The names are documented in host.py."""

import asyncio
import builtins
import io
import sys

import js
import jsffi
from jsffi import JsException, JsProxy

NAME = "micropython"
JsObject = JsProxy
OWN = ("pyscript/", "asyncio/", "inspect.py", "<string>", "<stdin>")

_bridge = None
_run = None  # the run that is going on: MicroPython has no contextvars, so each step of a task sets it and puts it back
_stepping = None  # the _Steps whose step is going on


def connect(bridge):
    global _bridge
    _bridge = bridge
    builtins._pyscript_step = _step
    builtins._pyscript_compile = _compile
    builtins._pyscript_job = lambda: _job[0]
    asyncio.create_task = _create_task
    asyncio.core.create_task = _create_task


def bridge():
    return _bridge


def window():
    return js


def create_proxy(value):
    return jsffi.create_proxy(value)


def to_js(value, **options):
    return jsffi.to_js(value)


def is_none(value):
    return value is None


def throws(target, method, *args):
    result = _bridge.guard(target, method, *args)
    return (result[1], None) if result[0] else (None, result[1])


def current():
    return _run


def call_in(run, function, *args):
    global _run
    before, _run = _run, run
    try:
        return function(*args)
    finally:
        _run = before


class _Steps:
    """A coroutine as part of a run: sets the run for the time of each step. What a task or an await drives."""

    def __init__(self, coroutine, run, paused=None):
        self.coroutine = coroutine
        self.run = run
        self.paused = paused
        self.main = paused is not None

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, value):
        return self._step(self.coroutine.send, value)

    def throw(self, error):
        return self._step(self.coroutine.throw, error)

    def close(self):
        self.coroutine.close()

    def _step(self, step, value):
        global _run, _stepping
        before = _run, _stepping
        _run, _stepping = self.run, self
        try:
            return step(value)
        finally:
            _run, _stepping = before
            self.first_step_over()

    def first_step_over(self):
        if self.paused:
            paused, self.paused = self.paused, None
            paused()


_plain_create_task = asyncio.create_task


def _create_task(coroutine):
    if not hasattr(coroutine, "send"):
        raise TypeError("coroutine expected")
    return _plain_create_task(_Steps(coroutine, _run))


def spawn(coroutine, run, paused=None):
    return _plain_create_task(_Steps(coroutine, run, paused))


def settle(coroutine, resolve, reject):
    async def wait():
        try:
            value = await coroutine
        except Exception as error:
            reject(js.Error.new(str(error) or type(error).__name__))
        else:
            resolve(jsffi.to_js(value))

    spawn(wait(), None)


# A source is compiled while JavaScript's runPythonAsync() is on the stack: only then does compile() allow a top-level
# await. It gives a generator then, which is driven with the namespace as the locals, where top-level names are stored.
_job = None


def _compile():
    try:
        _job.append(eval("compile(*_pyscript_job())", _job[1]))
    except SyntaxError as error:
        _job.append(error)


def _compiled(source, filename, mode, namespace):
    global _job
    _job = [(source, filename, mode), namespace]
    _bridge.native.runPythonAsync("_pyscript_compile()")
    code = _job.pop()
    if isinstance(code, Exception):
        raise code
    return code


_sent = None


def _step():
    function, value = _sent
    return function(value)


class _TopLevel:
    """The generator of a source that awaits at top level."""

    def __init__(self, generator, namespace):
        self.generator = generator
        self.namespace = namespace

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, value):
        return self._step(self.generator.send, value)

    def throw(self, error):
        return self._step(self.generator.throw, error)

    def close(self):
        self.generator.close()

    def _step(self, function, value):
        global _sent
        _sent = (function, value)
        return eval("_pyscript_step()", self.namespace)


def begin(source, filename, namespace):
    return _start(_compiled(source, filename, "exec", namespace), namespace)


def evaluate(source, filename, namespace):
    lines = source.strip().split("\n")
    for first in range(len(lines) - 1, -1, -1):
        if lines[first][:1].isspace():
            continue
        try:
            last = _compiled("\n".join(lines[first:]), filename, "eval", namespace)
            head = _compiled("\n".join(lines[:first]), filename, "exec", namespace)
        except SyntaxError:
            continue
        return _both(head, last, namespace)
    return begin(source, filename, namespace)


async def _both(head, last, namespace):
    for code in (head, last):
        result = _start(code, namespace)
        if is_awaitable(result):
            result = await result
    return result


def _start(code, namespace):
    result = eval(code, namespace)
    return _TopLevel(result, namespace) if type(result) is _generator else result


def _nothing():
    yield


_generator = type(_nothing())


def can_wait():
    return False


def wait(awaitable):
    raise RuntimeError("MicroPython cannot block in a page: await it instead")


def is_awaitable(value):
    return isinstance(value, (_Steps, _TopLevel)) or hasattr(value, "send") or hasattr(value, "then")


def listener(function):
    run = _run

    def enter(entered, *args):
        call_in(run, function, *args)

    return _bridge.door(enter)


def release(listener):
    """MicroPython's handles are freed with the JavaScript objects that hold them."""


_unfinished = {"stdout": "", "stderr": ""}


def redirect(write):
    plain = builtins.print

    def to_console(stream, text):
        lines = (_unfinished[stream] + text).split("\n")
        _unfinished[stream] = lines.pop()
        for line in lines:
            (js.console.warn if stream == "stderr" else js.console.log)(line)

    def page_print(*values, sep=" ", end="\n", file=None, flush=False):
        if file is not None and file is not getattr(sys, "stdout", None) and file is not getattr(sys, "stderr", None):
            return plain(*values, sep=sep, end=end, file=file)
        stream = "stderr" if file is not None and file is getattr(sys, "stderr", None) else "stdout"
        text = (" " if sep is None else sep).join([str(v) for v in values]) + ("\n" if end is None else end)
        write(stream, text)
        to_console(stream, text)
        return None

    builtins.print = page_print


def on_stray_error(report):
    def from_loop(loop, context):
        task = context.get("future")
        report(context["exception"], getattr(getattr(task, "coro", None), "run", None))

    def from_window(event):
        """JavaScript threw and nothing in Python could catch it: what was running is lost, so end it, and go on."""
        global _run, _stepping
        run, steps = _run, _stepping
        _run = _stepping = None
        error = getattr(event, "error", None) or getattr(event, "reason", None)
        if run is not None:
            event.preventDefault()
            report(error, run)
        if steps and steps.main:
            run.abandon()
            steps.first_step_over()
        asyncio.core.cur_task = asyncio.core._top_level_task
        asyncio.core._schedule_run_iter(0)

    asyncio.get_event_loop().set_exception_handler(from_loop)
    for kind in ("error", "unhandledrejection"):
        js.addEventListener(kind, from_window)


def describe(error, locate):
    if isinstance(error, JsProxy):
        return f"{getattr(error, 'name', 'Error')}: {getattr(error, 'message', error)}\n", "", 0
    stream = io.StringIO()
    sys.print_exception(error, stream)
    lines, place = [], ("", 0)
    for line in stream.getvalue().split("\n"):
        if not line.startswith('  File "'):
            lines.append(line)
            continue
        filename, _, rest = line[8:].partition('", line ')
        if filename.startswith(OWN):
            continue
        number, comma, name = rest.partition(",")
        filename, number, text = locate(filename, int(number))
        lines.append(f'  File "{filename}", line {number}{comma}{name}')
        if text:
            lines.append("    " + text.strip())
        place = (filename, number)
    return "\n".join(lines), place[0], place[1]


def set_input(ask):
    builtins.input = ask


def write_file(path, data):
    folder = path.rpartition("/")[0]
    if folder:
        _bridge.native.FS.mkdirTree(folder)
    _bridge.native.FS.writeFile(path, data)


def unpack(data, filename, folder):
    raise RuntimeError(f"{filename}: MicroPython cannot unpack archives; list its files one by one")


def register_module(name, value):
    sys.modules[name] = value


async def install(requirements, config, bridge):
    return [(r, "MicroPython has no packages from the Python index: use Pyodide (py), or list files") for r in requirements]


async def provide(source, bridge):
    """Nothing has to be fetched for a source to run."""
