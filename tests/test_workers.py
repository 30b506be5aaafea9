"""Workers: tags with the attribute `worker`, calls in both directions, `PyWorker`, and the lifecycle and failures."""

import pytest

from pyscript.cli.server import ISOLATION
from pyscript.testing import Page

FUNCTIONS = """
import asyncio
__export__ = ["add", "later", "fail", "endless", "echo", "spin"]
def add(one, two=1):
    return one + two
async def later(value):
    await asyncio.sleep(0.05)
    return [value, {"deep": {"er": b"bytes"}}]
def fail():
    raise ValueError("no " + str(1))
cancelled = []
async def endless():
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        cancelled.append(1)
        raise
def echo(value):
    return value
def spin():
    while True:
        pass
"""


@pytest.fixture
def called(page: Page) -> Page:
    """Return a page whose Python can call the functions that a worker exports."""
    page.file("functions.py", FUNCTIONS)
    page.run(
        "<script type=KIND worker name=tools id=w src=functions.py></script>"
        "<script type=KIND>from pyscript import workers</script>"
    )
    return page


def test_a_tag_runs_in_a_worker(page: Page) -> None:
    page.run(
        "<KIND-script worker>\nimport sys\nfrom pyscript import RUNNING_IN_WORKER, current_target, display\n"
        "print('hello', RUNNING_IN_WORKER)\nprint('to stderr', file=sys.stderr)\ndisplay({'a': 1})\n</KIND-script>"
        "<script type=KIND worker>\nfrom pyscript import display\ndisplay('shown')\n</script>"
    )
    first = page.sees("hello True", "#KIND-w0".replace("KIND", page.kind))
    assert "to stderr" in first and "a" in first
    assert page.text(f"script-{page.kind}#{page.kind}-w1-target") == "shown"


def test_events_and_properties_of_the_tag(page: Page) -> None:
    page.run(
        "<script>window.told = []; for (const name of ['ready', 'done', 'all-done'])"
        " addEventListener('KIND:' + name, (event) => told.push([name, event.detail?.worker]))</script>"
        "<script type=KIND worker id=s>1</script>"
    )
    assert page.js("return told") == [["ready", True], ["done", True], ["all-done", None]]
    assert page.js("return document.querySelector('#s').srcCode") == "1"
    assert page.browser.run_js("return await document.querySelector('#s').process('1 + 1')", pyodide_checks=False) == 2


def test_a_page_with_only_workers_starts_no_interpreter_of_its_own(page: Page) -> None:
    asked = len(page.server.asked)
    page.run("<script type=KIND worker>1</script>")
    assert not [path for path in page.server.asked[asked:] if path.endswith("/page.py")]
    assert page.js("return [...pyscript.TYPES.keys()]") == ["py", "mpy"]
    assert page.browser.run_js("return (await pyscript.workers()).all.size", pyodide_checks=False) == 1


def test_an_error_in_a_worker_names_its_line_in_the_page(page: Page) -> None:
    page.run("<script type=KIND worker>\ndef f():\n    1 / 0\nf()\n</script>")
    shown = page.error("PY9100")
    assert "ZeroDivisionError" in shown and 'File "index.html", line 7' in shown and "worker_app" not in shown


def test_an_error_in_code_that_html_would_change_names_its_line(page: Page) -> None:
    page.run(
        "<KIND-script worker id=a>\nprint(1 < 2, '<b>')\nname = 5 if 1 < 2 else 0\nname.nothing\n</KIND-script>",
        headers=ISOLATION,
    )
    assert page.text("#a").startswith("True <b>")
    assert "line 7" in page.error("PY9100")


def test_a_page_calls_exported_functions(called: Page) -> None:
    code = """
tools = workers["tools"]
found = [await tools.add(1, 2), await (await tools).add(5), await workers.tools.later("x")]
found[2][1] = [found[2][1]["deep"].er == b"bytes", found[2][1].deep["er"] == b"bytes"]
found
"""
    assert called.python(code) == [3, 6, ["x", [True, True]]]


@pytest.mark.parametrize(
    "value", ["None", "True", "1.5", "'text'", "[1, [2, {'a': None}]]", "{'list': [b'x', bytearray(b'y')]}", "b''"]
)
def test_values_survive_a_round_trip_to_a_worker(called: Page, value: str) -> None:
    assert called.python(f"value = {value}\nawait workers['tools'].echo(value) == value") is True


def test_exceptions_in_a_worker_are_raised_in_its_caller(called: Page) -> None:
    code = """
from pyscript.workers import WorkerEnded
try:
    await workers["tools"].fail()
except ValueError as error:
    found = [str(error), str(getattr(error, "__cause__", error))]
try:
    await workers["tools"].ad(1)
except AttributeError as error:
    found.append(str(error))
try:
    await workers["tools"].add(object())
except TypeError as error:
    found.append(str(error))
found
"""
    found = called.python(code)
    assert found[0].startswith("no 1") and "functions.py" in found[1] and "line 10" in found[1]
    assert found[2].splitlines()[0] == "The worker does not export 'ad'. Did you mean 'add'?"
    assert found[3] == "object cannot go to a worker: it takes text, numbers, bytes, lists, tuples and dicts"


def test_a_call_that_takes_too_long_is_cancelled(called: Page) -> None:
    code = """
import asyncio
try:
    await asyncio.wait_for(workers["tools"].endless(), 0.1)
    found = "ended"
except asyncio.TimeoutError:
    found = "timeout"
for _ in range(200):
    if await workers["tools"].run("len(cancelled)"):
        break
    await asyncio.sleep(0.01)
[found, await workers["tools"].run("len(cancelled)")]
"""
    assert called.python(code) == ["timeout", 1]


def test_a_terminated_worker_can_be_restarted(called: Page) -> None:
    code = """
import asyncio
from pyscript.workers import WorkerEnded
tools = workers["tools"]
spinning = asyncio.create_task(tools.spin())
await asyncio.sleep(0.1)
tools.terminate()
found = []
try:
    await spinning
except WorkerEnded as error:
    found.append(str(error))
try:
    await tools.add(1)
except WorkerEnded as error:
    found.append(str(error))
await tools.restart()
found + [await tools.add(1)]
"""
    assert called.python(code) == ['The worker "tools" was ended.', 'The worker "tools" was ended.', 2]


def test_removing_a_tag_ends_its_worker(called: Page) -> None:
    called.python("import asyncio\nspinning = asyncio.create_task(workers['tools'].spin())\nawait asyncio.sleep(0.1)")
    called.js("document.querySelector('#w').remove()")
    code = "try:\n    await spinning\nexcept Exception as error:\n    found = type(error).__name__\nfound"
    assert called.python(code) == "WorkerEnded"


def test_sync_works_both_ways(page: Page) -> None:
    page.file(
        "w.py",
        "from pyscript import sync\nsync.double = lambda x: x * 2\nasync def ask():\n    r = sync.more({'n': 20})\n    return (await r if hasattr(r, '__await__') or hasattr(r, 'send') else r)['n'] + 1\nsync.ask = ask\n",
    )
    page.run("<script type=KIND>from pyscript import PyWorker</script>")
    code = f"""
worker = PyWorker("./w.py", type="{page.kind}")
async def more(data):
    return {{"n": data["n"] + 1}}
worker.sync.more = more
await worker.ready
[await worker.sync.double(21), await worker.sync.ask()]
"""
    assert page.python(code) == [42, 22]


def test_a_program_can_create_a_named_worker(page: Page) -> None:
    page.file("functions.py", FUNCTIONS)
    page.run("<script type=KIND>from pyscript import create_named_worker, workers</script>")
    code = f"""
made = await create_named_worker("functions.py", name="made", type="{page.kind}", config={{"name": "own"}})
[await made.add(1), await workers["made"].add(2), repr(made), await made.run("from pyscript import config\\nconfig['name']")]
"""
    assert page.python(code) == [2, 3, "<Worker made>", "own"]


def test_javascript_starts_and_calls_workers(page: Page) -> None:
    page.file("functions.py", FUNCTIONS + "from pyscript import sync\nsync.twice = lambda x: x * 2\n")
    page.open("<p>page</p>")
    code = """
        const core = await import("/pyscript/core.js");
        const worker = await core[{ py: "PyWorker", mpy: "MPWorker" }["KIND"]]("./functions.py");
        const found = [await worker.sync.twice(4), worker.exports.length, await worker.call("add", 1, 2), await worker.run("1 + 1")];
        try { await worker.call("fail"); } catch (error) { found.push(error.name + " " + error.message); }
        const waiting = worker.call("spin").catch((error) => error.name);
        worker.terminate();
        found.push(await waiting);
        await worker.restart();
        return [...found, await worker.call("add", 1, 1)];
    """.replace("KIND", page.kind)
    found = page.browser.run_js(code, pyodide_checks=False)
    assert found == [8, 6, 3, 2, "ValueError no 1", "WorkerEnded", 2]


def test_waiting_for_a_worker_that_does_not_exist_is_reported(page: Page) -> None:
    page.open(
        "<script type=KIND worker name=there>1</script>"
        "<script type=KIND>from pyscript import workers\nawait workers['ther'].f()</script>"
    )
    shown = page.error("PY5009")
    assert 'waits for the worker "ther"' in shown and '"there"' in shown


def test_a_message_about_a_missing_worker_goes_when_the_worker_comes(mpy: Page) -> None:
    mpy.open(
        "<script type=mpy>from pyscript import display, workers\ndisplay(await workers['late'].f())</script><p id=p></p>"
    )
    assert "late" in mpy.error("PY5009")
    mpy.js(
        """const script = Object.assign(document.createElement("script"), { type: "mpy" });
        script.setAttribute("worker", "");
        script.setAttribute("name", "late");
        script.textContent = "__export__ = ['f']\\ndef f(): return 'here'";
        document.body.append(script)"""
    )
    mpy.sees("here")
    assert mpy.count(".py-error") == 0


def test_a_slow_worker_is_not_called_missing(mpy: Page) -> None:
    mpy.file("slow.py", "__export__ = ['f']\ndef f(): return 'slow but here'", delay=6)
    mpy.open(
        "<script type=mpy worker name=slow src=slow.py></script>"
        "<script type=mpy>from pyscript import display, workers\ndisplay(await workers['slow'].f())</script>"
    )
    mpy.sees("slow but here")
    assert mpy.count(".py-error") == 0


def test_a_missing_file_is_reported(page: Page) -> None:
    page.run("<script type=KIND worker src=none.py></script>")
    assert "none.py" in page.error("PY0404")


def test_an_unknown_export_is_reported(page: Page) -> None:
    page.run("<script type=KIND worker>__export__ = ['nothing']</script>")
    assert '__export__ names "nothing"' in page.error("PY5011")


def test_a_worker_can_have_its_own_config_files_and_modules(page: Page) -> None:
    page.file("library.py", "value = 'file'")
    page.file("lib.js", "export const here = typeof window;")
    page.run(
        """<KIND-config>[files]
"./none.py" = ""</KIND-config>
<KIND-script worker id=a config='{"files": {"./library.py": ""}, "js_modules": {"main": {"./lib.js": "far"}, "worker": {"./lib.js": "near"}}}'>
from library import value
from pyscript import config
from pyscript.js_modules import far, near
print(value, far.here, near.here, "files" in config)
</KIND-script>""",
        headers=ISOLATION,
    )
    assert page.text("#a") == "file object undefined True"


def test_printing_in_a_worker_needs_no_headers(page: Page) -> None:
    """Check only calls that need no answer from the page: without headers, MicroPython cannot wait for an answer."""
    page.run(
        "<KIND-script worker id=a>\nimport asyncio, sys\nfrom pyscript import display, fetch\nprint('one')\nawait asyncio.sleep(0.01)\n"
        "print('two', file=sys.stderr)\ndisplay('three')\nprint(len(await fetch('index.html').text()) > 100)\n</KIND-script>"
    )
    assert page.text("#a").split() == ["one", "two", "three", "True"]


def test_reading_the_page_without_headers_says_what_helps(mpy: Page) -> None:
    mpy.run("<script type=KIND worker>\nfrom pyscript import document\nprint(document.title)\n</script>")
    shown = mpy.error("PY9100")
    assert "Cross-Origin-Opener-Policy" in shown and "service-worker" in shown and "line 6" in shown


def test_plugins_of_the_page_are_called_for_workers(page: Page) -> None:
    page.file("functions.py", FUNCTIONS)
    page.file(
        "watch.py",
        "from pyscript import Plugin, window\nclass Watch(Plugin):\n    async def on_worker(self, worker):\n"
        "        window.heard = f'{worker} {await worker.add(1, 2)}'\n",
    )
    page.run(
        "<KIND-config>plugins = ['./watch.py']</KIND-config><script type=KIND>1</script>"
        "<script type=KIND worker name=tools src=functions.py></script>"
    )
    page.until(lambda: page.js("return window.heard ?? ''").startswith("<Worker tools> 3"))


def test_javascript_modules_can_add_hooks_for_workers(page: Page) -> None:
    page.file(
        "hooks.js",
        "import { hooks } from '/pyscript/core.js';\nhooks.worker.codeBeforeRunAsync.add('before = 1');\n"
        "hooks.worker.onBeforeRunAsync.add((wrap, xworker) => { globalThis.hooked = wrap.type; });\n"
        "hooks.main.onWorker.add((_, worker) => { window.started = worker.name; });\n",
    )
    page.run(
        "<KIND-script id=a worker>import js\nprint(before, js.hooked)</KIND-script>",
        head="<script type=module src=hooks.js></script>",
    )
    assert page.text("#a") == f"1 {'pyodide' if page.kind == 'py' else 'micropython'}"
    assert page.js("return window.started") == "a"


def test_a_donkey_runs_python(page: Page) -> None:
    page.open("<p>page</p>")
    code = """
        const { donkey } = await import("/pyscript/core.js");
        const beast = await donkey({ type: "KIND" });
        await beast.execute("x = 20\\ndef f():\\n    return [x, 'a']");
        const found = [await beast.evaluate("x + 1"), await beast.process("f()"), await beast.process("y = 1")];
        const stuck = beast.execute("while True: pass").catch((error) => error.name);
        found.push(await beast.evaluate("1 + 1"), await stuck);
        try { await beast.evaluate("x"); } catch (error) { found.push(error.name); }
        await beast.execute("x = 1");
        await beast.reset();
        try { await beast.evaluate("x"); } catch (error) { found.push(error.name); }
        beast.kill();
        return found;
    """.replace("KIND", page.kind)
    found = page.browser.run_js(code, pyodide_checks=False)
    assert found == [21, "[20, 'a']", "", 2, "WorkerEnded", "NameError", "NameError"]


def test_a_python_file_can_be_a_javascript_module(page: Page) -> None:
    page.file(
        "tools.py", "async def mean(numbers):\n    return sum(numbers) / len(numbers)\ndef _hidden():\n    pass\n"
    )
    page.file(
        "tools.js",
        f"import bridge from '/pyscript/bridge.js';\nexport const {{ mean, _hidden, none }} = bridge(import.meta.url, {{ type: '{page.kind}' }});",
    )
    page.open("<p>page</p>")
    code = f"""
        const tools = await import("{page.place}/tools.js");
        const found = [await tools.mean([1, 2, 6])];
        for (const name of ["_hidden", "none"]) try {{ await tools[name](); }} catch (error) {{ found.push(error.message); }}
        return found;
    """
    missing = "The Python file has no function '{}'."
    assert page.browser.run_js(code, pyodide_checks=False) == [3, missing.format("_hidden"), missing.format("none")]


def test_a_script_can_isolate_the_page(page: Page) -> None:
    script = (page.browser.server.static / "coi.js").read_text()
    page.file("coi.js", script)
    page.open(
        "<script type=KIND worker target=o>\nfrom pyscript import document, window\n"
        "print(window.crossOriginIsolated, document.title)\n</script><p id=o></p>",
        head="<script src=coi.js></script>",
    )
    page.sees("True test", "#o")
    page.browser.run_js(
        "for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()",
        pyodide_checks=False,
    )


def test_execution_thread_is_reported(page: Page) -> None:
    page.run(
        "<KIND-config>execution_thread = 'worker'</KIND-config><script type=KIND target=o>print(1)</script><p id=o></p>"
    )
    assert "the attribute worker" in page.error("PY1002")
    assert page.text("#o") == "1"


def test_a_crashed_interpreter_ends_its_calls_and_can_be_restarted(py: Page) -> None:
    py.file(
        "functions.py",
        FUNCTIONS + "def crash():\n    import ctypes\n    ctypes.string_at(2**31, 2**30)\n__export__.append('crash')\n",
    )
    py.run(
        "<script type=py worker name=tools src=functions.py></script><script type=py>from pyscript import workers</script>"
    )
    code = """
import asyncio
from pyscript.workers import WorkerEnded
tools = workers["tools"]
waiting = asyncio.create_task(tools.endless())
await asyncio.sleep(0.1)
found = []
for call in (tools.crash(), waiting, tools.add(1)):
    try:
        await call
    except WorkerEnded as error:
        found.append("broke down" in str(error))
await tools.restart()
found + [await tools.add(1)]
"""
    assert py.python(code) == [True, True, True, 2]
    assert "broke down" in py.error("PY3000")


def test_progress_of_a_worker_is_reported(page: Page) -> None:
    page.run(
        "<script>window.told = []; addEventListener('KIND:progress', (event) => told.push([event.stage, event.worker]))</script>"
        "<script type=KIND worker id=w>1</script>"
    )
    stages = page.js("return told")
    assert stages[0] == ["download", "w"] and ["run", "w"] in stages and ["ready", "w"] in stages


def test_a_command_that_fails_in_the_page_is_shown(mpy: Page) -> None:
    mpy.run(
        "<script type=mpy worker target=o>\nfrom pyscript import display\ndisplay('x', target='nowhere')\nprint('on')</script><p id=o></p>"
    )
    assert "Cannot find 'nowhere' in the page" in mpy.error("PY5010")
    assert mpy.text("#o") == "on" and mpy.count(".py-error") == 1


def test_a_policy_that_forbids_hooks_for_workers_is_reported(page: Page) -> None:
    """Expect an error: a worker gets hooks as source text, and can run this text only if the page's policy allows eval."""
    other = page.server.address.replace("127.0.0.1", "localhost")
    core = f"{other}/cors/pyscript/core.js"
    page.file("hooks.js", f"import {{ hooks }} from '{core}';\nhooks.worker.onReady.add(() => {{}});\n")
    page.open(
        "<script type=KIND worker>print(1)</script>",
        head="<script type=module src=hooks.js></script>",
        core=core,
        headers={
            "Content-Security-Policy": f"script-src 'self' 'unsafe-inline' {other} 'wasm-unsafe-eval'; worker-src blob: {other}"
        },
    )
    assert "unsafe-eval" in page.error("PY3000")
