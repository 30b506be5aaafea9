"""Plugins of users: how they are loaded, when their hooks are called, and how failures are reported."""

import json
from pathlib import Path

import pytest

from pyscript.testing import Page

ALL = """
from pyscript import Plugin, config
import js

def note(*items):
    js.window.log = js.window.log + " ".join([str(item) for item in items]) + "\\n"

class Noting(Plugin):
    def configure(self, config):
        note("configure", config["name"], self.app is not None)
    ASYNC setup(self, app):
        note("setup", app.kind)
    ASYNC before_run(self, run):
        note("before", run.kind, run.name, run.source.text.strip() or run.function.__name__)
    ASYNC after_run(self, run):
        note("after", run.kind, run.result, type(run.error).__name__)
    def on_output(self, output):
        if output.text.strip():
            note("output", output.stream, output.text.strip())
    def on_display(self, display):
        note("display", display.value, display.target.id)
    def on_error(self, report):
        note("error", report.code, report.title, report.line > 0)
    def on_progress(self, progress):
        note("progress", progress.stage)
    ASYNC ready(self, app):
        note("ready", app.clock() > 0)
    def close(self):
        js.window.localStorage.setItem("closed", "yes")
"""


def config(text: str) -> str:
    """Return the HTML of a script that empties the log, followed by a config tag."""
    return f"<script>window.log = ''</script><KIND-config>{text}</KIND-config>"


def log(page: Page) -> list[str]:
    """Return the lines that the plugin has logged."""
    return str(page.js("return window.log ?? ''")).strip().split("\n")


def wait_for_log(page: Page, lines: list[str]) -> None:
    """Wait until the plugin has logged as many lines as `lines` has."""
    page.until(lambda: len(log(page)) == len(lines), lines[-1])


@pytest.mark.parametrize("how", ["def", "async def"])
def test_hooks_are_called_in_order(page: Page, how: str) -> None:
    page.file("noting.py", ALL.replace("ASYNC", how))
    page.file("a.txt", "A")
    page.run(
        config('name = "n"\nplugins = ["./noting.py"]\n[files]\n"a.txt" = ""')
        + """<KIND-script id=s>from pyscript import display
print("printed")
display("shown")</KIND-script><script type=KIND id=t>1/0</script>"""
    )
    page.until(lambda: "ready True" in log(page), "ready")
    assert log(page) == [
        "configure n True",
        "progress files",
        "progress files",
        "progress files",
        f"setup {page.kind}",
        "progress run",
        "before script s from pyscript import display",
        'print("printed")',
        'display("shown")',
        "output stdout printed",
        "display shown s",
        "after script None NoneType",
        "before script t 1/0",
        "error PY9100 ZeroDivisionError True",
        "after script None ZeroDivisionError",
        "progress ready",
        "ready True",
    ]


@pytest.mark.parametrize("how", ["def", "async def"])
def test_hooks_are_called_for_handlers_too(page: Page, how: str) -> None:
    page.file("noting.py", ALL.replace("ASYNC", how))
    page.run(
        config('name = "n"\nplugins = ["./noting.py"]')
        + """<button id=a>a</button><button id=b KIND-click="named">b</button><button id=c KIND-click="x = 6 * 7">c</button>
<button id=d>d</button><script type=KIND>
import asyncio
from pyscript import when
@when("click", "#a")
def sync(event):
    return "value"
def named(event):
    raise ValueError("no")
@when("click", "#d")
async def later():
    await asyncio.sleep(0.01)
    return "late"
</script>"""
    )
    expected = {
        "a": ["before handler sync sync", "after handler value NoneType"],
        "b": [
            f"before handler b {page.kind}-click named",
            "error PY9100 ValueError True",
            "after handler None ValueError",
        ],
        "c": [f"before handler c {page.kind}-click x = 6 * 7", "after handler None NoneType"],
        "d": ["before handler later later", "after handler late NoneType"],
    }
    for name, lines in expected.items():
        page.js("window.log = ''")
        page.find(f"#{name}").click()
        wait_for_log(page, lines)
        assert sorted(log(page)) == sorted(lines)  # in any order, since an error waits for the page's source
    assert page.python("x") == 42


def test_hooks_are_called_for_calls_from_javascript_too(page: Page) -> None:
    page.file("noting.py", ALL.replace("ASYNC", "def"))
    page.run(config('name = "n"\nplugins = ["./noting.py"]') + "<script type=KIND>1</script>")
    page.js("window.log = ''")
    page.python("6 * 7")
    assert log(page) == [f"before call {page.kind}-1 6 * 7", "after call 42 NoneType"]


def test_close_is_called_when_the_page_is_left(page: Page) -> None:
    page.file("noting.py", ALL.replace("ASYNC", "def"))
    page.run(config('name = "n"\nplugins = ["./noting.py"]') + "<script type=KIND>1</script>")
    page.goto(f"{page.server.address}/module_test.html")
    assert page.js("const was = localStorage.getItem('closed'); localStorage.clear(); return was") == "yes"


def test_a_source_can_be_replaced(page: Page) -> None:
    page.file(
        "p.py",
        "from pyscript import Plugin\nclass P(Plugin):\n    def before_run(self, run):\n        run.source.text = run.source.text.replace('cat', 'dog')\n",
    )
    page.run(config('plugins = ["./p.py"]') + "<KIND-script id=s>print('cat')</KIND-script>")
    assert page.text("#s") == "dog"


def test_a_handler_can_be_wrapped(page: Page) -> None:
    page.file(
        "p.py",
        """from pyscript import Plugin
class P(Plugin):
    def before_run(self, run):
        if run.kind == "handler":
            inner = run.function
            run.function = lambda event: (print("around"), inner(event))[1]
""",
    )
    page.run(
        config('plugins = ["./p.py"]')
        + "<button id=b>b</button><KIND-script id=s>from pyscript import when\n@when('click', '#b')\ndef f(event): print('inside')</KIND-script>"
    )
    page.find("#b").click()
    page.sees("inside", "#s")
    assert page.text("#s").split() == ["around", "inside"]


def test_handlers_can_prevent_the_default_with_sync_hooks(page: Page) -> None:
    page.file("p.py", "from pyscript import Plugin\nclass P(Plugin):\n    def before_run(self, run):\n        pass\n")
    page.run(
        config('plugins = ["./p.py"]')
        + "<a href='#gone' id=a>a</a><script type=KIND>from pyscript import when\n@when('click', '#a')\ndef f(event): event.preventDefault()</script>"
    )
    page.find("#a").click()
    assert page.js("return location.hash") == ""


def test_a_plugin_can_replace_drop_and_redirect_output(page: Page) -> None:
    page.file(
        "p.py",
        """from pyscript import Plugin, document
class P(Plugin):
    def on_output(self, output):
        if "secret" in output.text:
            return False
        if "note" in output.text:
            output.places.append(document.getElementById("o"))
        return output.text.upper()
""",
    )
    page.run(
        config('plugins = ["./p.py"]')
        + "<b id=o></b><KIND-script id=s>print('secret')\nprint('a note')\nprint('b')</KIND-script>"
    )
    assert (page.text("#s").split("\n"), page.text("#o")) == (["A NOTE", "B"], "A NOTE")
    assert "secret" in page.console()


def test_a_plugin_can_replace_and_drop_displayed_values(page: Page) -> None:
    page.file(
        "p.py",
        """from pyscript import HTML, Plugin
class P(Plugin):
    def on_display(self, display):
        if display.value == 1:
            return False
        if display.value == 2:
            return HTML("<i>two</i>")
""",
    )
    page.run(
        config('plugins = ["./p.py"]')
        + "<KIND-script id=s>from pyscript import display\ndisplay(1, 2, 3)</KIND-script>"
    )
    assert (page.text("#s").split(), page.text("#s i")) == (["two", "3"], "two")


def test_a_plugin_can_handle_an_error(page: Page) -> None:
    page.file(
        "p.py",
        """from pyscript import Plugin, document
class P(Plugin):
    def on_error(self, report):
        document.getElementById("o").textContent = report.title + ": " + report.text.split("\\n")[-1]
        return report.title == "ValueError"
""",
    )
    page.run(
        config('plugins = ["./p.py"]')
        + "<b id=o></b><script type=KIND>raise ValueError('mine')</script><script type=KIND>1/0</script>"
    )
    page.error("PY9100")
    assert page.count(".py-error") == 1 and "ZeroDivisionError" in page.error()


HOOKS = {
    "configure": "",
    "setup": "",
    "before_run": "",
    "after_run": "",
    "on_output": "print('x')",
    "on_display": "from pyscript import display\ndisplay('x')",
    "on_error": "1/0",
    "on_progress": "",
    "ready": "",
}


@pytest.mark.parametrize("hook", HOOKS)
def test_a_failing_hook_is_reported_once_and_the_page_continues(page: Page, hook: str) -> None:
    page.file("bad.py", f"from pyscript import Plugin\nclass Bad(Plugin):\n    def {hook}(self, it):\n        [][1]\n")
    page.run(
        config('plugins = ["./bad.py"]')
        + f"<script type=KIND>{HOOKS[hook]}</script><KIND-script id=s>print('still')\n{HOOKS[hook]}</KIND-script>"
    )
    page.sees("still", "#s")
    text = page.error("PY2003")
    assert f"The plugin bad failed in {hook}." in text
    assert 'File "bad.py", line 4' in text and "IndexError" in text
    assert page.count('.py-error[data-code="PY2003"]') == 1


def test_an_async_hook_that_must_be_sync_is_reported(page: Page) -> None:
    page.file(
        "bad.py", "from pyscript import Plugin\nclass Bad(Plugin):\n    async def on_output(self, it):\n        1\n"
    )
    page.run(config('plugins = ["./bad.py"]') + "<KIND-script id=s>print('still')</KIND-script>")
    page.sees("still", "#s")
    assert "on_output must be def" in page.error("PY2003")


def test_built_in_plugins_can_be_switched_off(page: Page) -> None:
    page.run(
        config('plugins = ["!error"]') + "<script type=KIND>1/0</script><KIND-script id=s>print('still')</KIND-script>"
    )
    page.sees("still", "#s")
    assert page.count(".py-error") == 0 and "ZeroDivisionError" in page.console()


# ---- ways to load a plugin, and how each fails


def test_a_plugin_can_have_an_absolute_address(page: Page) -> None:
    address = page.file(
        "there.py",
        "from pyscript import Plugin\nclass P(Plugin):\n    def ready(self, app):\n        print('from there')\n",
    )
    page.run(config(f'plugins = ["{address}"]') + "<script type=KIND>1</script>")
    page.until(lambda: "from there" in page.console())


def test_the_variable_plugin_names_the_plugin(page: Page) -> None:
    page.file(
        "p.py",
        "from pyscript import Plugin\nclass P(Plugin):\n    def __init__(self, text):\n        super().__init__('mine')\n        self.text = text\n    def ready(self, app):\n        print(self.text, self.name)\nplugin = P('hello')\n",
    )
    page.run(config('plugins = ["./p.py"]') + "<script type=KIND>1</script>")
    page.until(lambda: "hello mine" in page.console())


def test_the_file_name_of_a_plugin_may_have_a_hyphen(page: Page) -> None:
    page.file(
        "my-plugin.py",
        "from pyscript import Plugin\nclass P(Plugin):\n    def ready(self, app):\n        print('hyphen')\n",
    )
    page.run(config('plugins = ["./my-plugin.py"]') + "<script type=KIND>1</script>")
    page.until(lambda: "hyphen" in page.console())


def test_only_the_most_derived_plugin_counts(page: Page) -> None:
    page.file(
        "p.py",
        "from pyscript import Plugin\nclass Base(Plugin):\n    def ready(self, app):\n        print('ready', type(self).__name__)\nclass Derived(Base):\n    name = 'd'\n",
    )
    page.run(config('plugins = ["./p.py"]') + "<script type=KIND>1</script>")
    page.until(lambda: "ready Derived" in page.console())


def test_a_plugin_may_import_a_file_of_the_page(page: Page) -> None:
    page.file("helper.py", "text = 'helped'")
    page.file(
        "p.py",
        "import helper\nfrom pyscript import Plugin\nclass P(Plugin):\n    def configure(self, config):\n        print('configured')\n    def before_run(self, run):\n        print(helper.text)\n",
    )
    page.run(config('plugins = ["./p.py"]\n[files]\n"helper.py" = ""') + "<script type=KIND>1</script>")
    console = page.until(lambda: "helped" in (text := page.console()) and text)
    assert "configured" in console and page.count(".py-error") == 0


def test_config_keys_of_a_plugin_that_waits_for_files_are_checked(page: Page) -> None:
    page.file("helper.py", "text = 'helped'")
    page.file(
        "p.py",
        "import helper\nfrom pyscript import ConfigKey, Plugin\nclass P(Plugin):\n    config_keys = {'colour': ConfigKey(str, 'A colour.'), 'packages2': ConfigKey(int, 'A number.')}\n    def ready(self, app):\n        print('ready', app.config['colour'])\n",
    )
    page.run(
        config('plugins = ["./p.py"]\ncolour = "red"\npackages2 = "x"\n[files]\n"helper.py" = ""')
        + "<script type=KIND>1</script>"
    )
    page.until(lambda: "ready red" in page.console())
    assert '"packages2" must be a number' in page.error("PY1000")
    assert page.count(".py-error") == 1


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "def before_runn(self, run):\n        1",
            "The plugin p has a method before_runn, which is never called. Did you mean before_run?",
        ),
        ("config_keys = {'foo': str}", 'has config_keys["foo"], which is not a ConfigKey'),
        ("config_keys = {'packages': ConfigKey(int, 'x')}", "which is PyScript's own"),
    ],
)
def test_mistakes_in_a_plugin_are_reported(page: Page, body: str, said: str) -> None:
    page.file(
        "p.py",
        f"from pyscript import ConfigKey, Plugin\nclass P(Plugin):\n    {body}\n    def ready(self, app):\n        print('ready')\n",
    )
    page.run(config('plugins = ["./p.py"]') + "<script type=KIND>1</script>")
    assert said in page.error("PY2004")
    page.until(lambda: "ready" in page.console())


def test_two_plugins_with_one_file_name_are_reported(page: Page) -> None:
    for folder in "ab":
        page.file(
            f"{folder}/mine.py",
            f"from pyscript import Plugin\nclass P(Plugin):\n    def ready(self, app):\n        print('from {folder}')\n",
        )
    page.run(config('plugins = ["./a/mine.py", "./b/mine.py", "./a/mine.py"]') + "<script type=KIND>1</script>")
    assert "./b/mine.py" in page.error("PY2000") and "a/mine.py has the same file name" in page.error("PY2000")
    console = page.until(lambda: "from a" in (text := page.console()) and text)
    assert console.count("from a") == 1


def test_a_misspelt_switch_is_reported(page: Page) -> None:
    page.run(config('plugins = ["!eror"]') + "<script type=KIND>1</script>")
    assert 'Did you mean "!error"?' in page.error("PY1002")


def test_a_formatter_that_returns_its_value_is_skipped(page: Page) -> None:
    page.run(
        "<KIND-script id=s>from pyscript import display, formatter\nclass Q:\n    def __repr__(self):\n        return 'a Q'\n@formatter(Q)\ndef same(value):\n    return value\ndisplay(Q())</KIND-script>"
    )
    assert page.text("#s") == "a Q"


def test_a_plugin_file_may_define_only_an_element(page: Page) -> None:
    page.file(
        "p.py",
        "from pyscript import CustomElement, custom_element\n@custom_element('x-e')\nclass E(CustomElement):\n    def render(self):\n        return 'drawn'\n",
    )
    page.run(config('plugins = ["./p.py"]') + "<x-e></x-e><script type=KIND>1</script>")
    assert (page.text("x-e"), page.count(".py-error")) == ("drawn", 0)


@pytest.mark.parametrize(
    ("name", "file", "code", "said"),
    [
        ("./none.py", None, "PY0404", "none.py"),
        ("./none.js", None, "PY0404", "none.js"),
        ("./p.py", "x = 1", "PY2001", 'no plugin in "./p.py"'),
        ("./p.py", "plugin = 3", "PY2001", 'its "plugin" (int) has no hook'),
        ("./p.py", "\n1/0", "PY2002", 'File "p.py", line 2'),
        ("./p.py", "import nothere", "PY2002", "nothere"),
        ("./p.py", "def f(:", "PY2002", "SyntaxError"),
        ("./p.txt", "x", "PY2000", "./p.txt"),
        ("./p.js", "export const x = 1;", "PY2001", "no default export"),
        ("./p.js", "export default 3;", "PY2001", "no hook"),
        ("./p.js", "throw new Error('thrown')", "PY2002", "thrown"),
        ("./p.js", "export default class { constructor() { throw new Error('made') } }", "PY2002", "made"),
    ],
)
def test_a_plugin_that_cannot_load_is_reported_and_the_rest_runs(
    page: Page, name: str, file: str | None, code: str, said: str
) -> None:
    if file is not None:
        page.file(name[2:], file, **({"type": "text/javascript"} if name.endswith(".js") else {}))
    page.file(
        "good.py", "from pyscript import Plugin\nclass P(Plugin):\n    def ready(self, app):\n        print('good')\n"
    )
    page.run(
        config(f'plugins = ["{name}", "./good.py"]') + "<KIND-script id=s>import json\nprint('still')</KIND-script>"
    )
    assert said in page.error(code)
    page.sees("still", "#s")
    page.until(lambda: "good" in page.console())


def test_a_plugin_named_like_another_module_is_reported(py: Page) -> None:
    py.file("json.py", "x = 1")
    py.run(config('plugins = ["./json.py"]') + "<script type=py>1</script>")
    assert 'another module "json"' in py.error("PY2000")


def test_a_plugin_package_on_micropython_is_refused(mpy: Page) -> None:
    mpy.run(config('plugins = ["some-package"]') + "<mpy-script id=s>print('still')</mpy-script>")
    assert "some-package" in mpy.error("PY1001")
    mpy.sees("still", "#s")


def test_a_missing_plugin_package_is_reported(py: Page, wheels: Path) -> None:
    py.run(
        config(f'plugins = ["no-such-plugin"]\nindex_urls = ["{py.server.address}/simple/{{package_name}}/"]')
        + "<py-script id=s>print('still')</py-script>"
    )
    assert "no-such-plugin" in py.error("PY1001")
    py.sees("still", "#s")


# ---- plugins in packages


@pytest.mark.parametrize("name", ["pyscript-rating", "/wheels/pyscript_rating-1.0-py3-none-any.whl"])
def test_a_plugin_package_adds_an_element_a_hook_a_key_and_a_formatter(py: Page, wheels: Path, name: str) -> None:
    py.run(
        config(f'plugins = ["{name}"]\npackages_url = "/wheels/"\nrating_symbol = "+"')
        + """<x-rating value=4 id=r></x-rating><py-script id=s>from pyscript import display
from pyscript_rating import Rating
display(Rating(2, 3))</py-script>"""
    )
    py.sees("Ratings shown: 1", "#s")
    assert (py.text("#r"), py.text("#s x-rating"), py.count(".py-error")) == ("++++·", "++·", 0)


def test_a_config_key_of_a_plugin_is_checked(py: Page, wheels: Path) -> None:
    py.run(
        config('plugins = ["pyscript-rating"]\npackages_url = "/wheels/"\nrating_symbol = 3')
        + "<x-rating value=2 id=r></x-rating><py-script>1</py-script>"
    )
    assert '"rating_symbol" must be a string' in py.error("PY1000")
    assert py.text("#r") == "★★···"


def test_a_misspelt_key_of_a_plugin_is_reported(page: Page) -> None:
    page.file(
        "p.py",
        "from pyscript import ConfigKey, Plugin\nclass P(Plugin):\n    config_keys = {'colour': ConfigKey(str, 'A colour.')}\n",
    )
    page.run(config('plugins = ["./p.py"]\ncolor = "red"') + "<script type=KIND>1</script>")
    assert 'Did you mean "colour"?' in page.error("PY1002")


# ---- JavaScript


def test_a_javascript_plugin_has_the_same_hooks(page: Page) -> None:
    page.file(
        "p.js",
        """window.log = [];
export default {
    name: "mine",
    configure(config) { log.push("configure " + config.name); config.name = "changed"; },
    async setup(interpreter) { log.push("setup " + typeof interpreter.globals.get); },
    before_run(run) { run.source = run.source.replace("cat", "dog"); log.push("before " + run.kind); },
    afterRun(run) { log.push("after " + run.name); },
    onOutput(output) { return output.text.toUpperCase(); },
    onError(report) { log.push("error " + report.title); return true; },
    ready() { log.push("ready"); },
};""",
        type="text/javascript",
    )
    page.run(
        config('name = "n"\nplugins = ["./p.js"]')
        + "<KIND-script id=s>from pyscript import config\nprint('cat', config['name'])</KIND-script><script type=KIND id=t>1/0</script>"
    )
    page.until(lambda: "ready" in page.js("return log"))
    assert page.text("#s") == "DOG CHANGED"
    assert page.js("return log") == [
        "configure n",
        "setup function",
        "before script",
        "after s",
        "before script",
        "error ZeroDivisionError",
        "after t",
        "ready",
    ]
    assert page.count(".py-error") == 0


def test_a_javascript_hook_that_throws_is_reported(page: Page) -> None:
    page.file("p.js", "export default { setup() { throw new TypeError('thrown'); } };", type="text/javascript")
    page.run(config('plugins = ["./p.js"]') + "<KIND-script id=s>print('still')</KIND-script>")
    text = page.error("PY2003")
    assert "failed in setup" in text and "TypeError: thrown" in text
    page.sees("still", "#s")


def test_hooks_of_pyscript_core_are_called(page: Page) -> None:
    head = """<script type=module>
import { hooks } from "/pyscript/core.js";
window.log = [];
hooks.main.onReady.add((wrap, element) => log.push(`ready ${wrap.type} ${element.id}`));
hooks.main.onBeforeRunAsync.add(async (wrap, element) => { await 1; log.push(`before ${element.id}`); });
hooks.main.onBeforeRun.add((wrap, element) => log.push(`before sync ${element.id}`));
hooks.main.onAfterRunAsync.add((wrap, element) => log.push(`after ${element.id} ${wrap.interpreter.globals.get("x")}`));
hooks.main.onAfterRun.add((wrap, element) => log.push(`after sync ${element.id}`));
hooks.main.codeBeforeRunAsync.add("x = 1");
hooks.main.codeAfterRunAsync.add("x = x + 1");
</script>"""
    page.run(
        '<script type=KIND id=a>print("x is", x)</script><script type=KIND id=b async=false>pass</script>', head=head
    )
    kind = "pyodide" if page.kind == "py" else "micropython"
    assert page.js("return log") == [
        f"ready {kind} a",
        "before a",
        "after a 2",
        f"ready {kind} b",
        "before sync b",
        "after sync b",
    ]
    assert "x is 1" in page.console()


def test_a_module_that_only_uses_hooks_of_core_is_a_plugin(page: Page) -> None:
    page.file(
        "p.js",
        "import { hooks } from '/pyscript/core.js';\nhooks.main.onReady.add((wrap, element) => { window.seen = element.id; });",
        type="text/javascript",
    )
    page.run(config('plugins = ["./p.js"]') + "<script type=KIND id=a>pass</script>")
    assert (page.js("return window.seen"), page.count(".py-error")) == ("a", 0)


# ---- classic plugins, unchanged

CLASSIC = """
from pyscript import Plugin
from js import console

class Old(Plugin):
    def configure(self, config):
        console.log("configure")
    def beforeLaunch(self, config):
        console.log("beforeLaunch")
    def afterSetup(self, interpreter):
        console.log("afterSetup " + str(interpreter.globals is not None))
    def beforePyScriptExec(self, interpreter, src, pyScriptTag):
        console.log("before " + pyScriptTag.id + " " + src.strip())
    def afterPyScriptExec(self, interpreter, src, pyScriptTag, result):
        console.log("after " + pyScriptTag.id + " " + str(result))
    def onUserError(self, error):
        console.log("error " + error.errorCode)
    def afterStartup(self, interpreter):
        console.log("afterStartup")

plugin = Old("old-plugin")

@plugin.register_custom_element("py-upper")
class Upper:
    def __init__(self, element):
        self.element = element
    def connect(self):
        return "<b>" + self.element.originalInnerHTML.upper() + "</b>"
"""


def test_a_classic_plugin_works_unchanged(page: Page) -> None:
    page.file("old.py", CLASSIC)
    page.run(
        config('plugins = ["./old.py"]')
        + "<py-upper id=u>text</py-upper><KIND-script id=s>x = 1\nx</KIND-script><KIND-script id=t>1/0</KIND-script>"
    )
    console = page.until(lambda: "afterStartup" in (text := page.console()) and text)
    order = [
        "configure",
        "beforeLaunch",
        "afterSetup True",
        "before s",
        "after s",
        "error PY9100",
        "after t",
        "afterStartup",
    ]
    places = [console.index(f'"{step}') for step in order]
    assert places == sorted(places)
    assert (page.text("#u b"), page.js("return document.querySelector('#u').pyElementInstance != null")) == (
        "TEXT",
        True,
    )


def test_an_object_with_init_is_a_classic_plugin(page: Page) -> None:
    page.file(
        "old.py", "class Old:\n    def init(self, app):\n        print('init', app is not None)\nplugin = Old()\n"
    )
    page.run(config('plugins = ["./old.py"]') + "<script type=KIND>1</script>")
    page.until(lambda: "init True" in page.console())


def test_a_classic_javascript_plugin_works_unchanged(page: Page) -> None:
    page.file(
        "old.js",
        """window.log = [];
export default class Old {
    afterSetup(interpreter) { log.push("afterSetup " + typeof interpreter.globals.get); }
    beforePyScriptExec({ interpreter, src, pyScriptTag }) { log.push("before " + pyScriptTag.id + " " + src.trim()); }
    afterPyScriptExec({ src, pyScriptTag, result }) { log.push("after " + pyScriptTag.id); }
    onUserError(error) { log.push("error " + error.errorCode); }
    afterStartup() { log.push("afterStartup"); }
}""",
        type="text/javascript",
    )
    page.run(config('plugins = ["./old.js"]') + "<KIND-script id=s>1/0</KIND-script>")
    page.until(lambda: "afterStartup" in page.js("return log"))
    assert page.js("return log") == ["afterSetup function", "before s 1/0", "error PY9100", "after s", "afterStartup"]


REPL = {
    "old.py": """
from pyscript import Plugin

class Old(Plugin):
    def note(self, *words):
        import js
        js.heard.push(" ".join(str(word) for word in words))
    def beforePyScriptExec(self, interpreter, src, pyScriptTag):
        self.note("before script", pyScriptTag.id)
    def beforePyReplExec(self, interpreter, src, outEl, pyReplTag):
        self.note("before", pyReplTag.id, src.strip(), "repl-output" in outEl.id, interpreter.globals is not None)
    def afterPyReplExec(self, interpreter, src, outEl, pyReplTag, result):
        self.note("after", pyReplTag.id, src.strip(), "repl-output" in outEl.id, result)

plugin = Old("old-plugin")
""",
    "old.js": """
export default class Old {
    beforePyScriptExec({ pyScriptTag }) { heard.push("before script " + pyScriptTag.id); }
    beforePyReplExec({ interpreter, src, outEl, pyReplTag }) {
        const isOutput = outEl.id.includes("repl-output") ? "True" : "False";
        heard.push(`before ${pyReplTag.id} ${src.trim()} ${isOutput} ${interpreter.globals ? "True" : "False"}`);
    }
    afterPyReplExec({ src, outEl, pyReplTag, result }) {
        heard.push(`after ${pyReplTag.id} ${src.trim()} ${outEl.id.includes("repl-output") ? "True" : "False"} ${result}`);
    }
}
""",
}


@pytest.mark.parametrize("file", REPL)
def test_classic_hooks_around_a_repl_are_called(page: Page, file: str) -> None:
    page.file(file, REPL[file], type="text/javascript" if file.endswith("js") else "")
    plugins = config(f'plugins = ["./{file}"]')
    page.open(
        f"<script>window.heard = []</script>{plugins}<KIND-script id=s>1</KIND-script>"
        "<KIND-repl id=r autorun>x = 20\nx + 1</KIND-repl>"
    )
    page.until(lambda: any(line.startswith("after") for line in page.js("return heard")), "the hook after the cell")
    code = "x = 20\nx + 1"
    assert sorted(page.js("return heard")) == [
        f"after r {code} True 21",
        f"before r {code} True True",
        "before script s",
    ]


def test_the_app_lists_its_plugins_by_name(page: Page) -> None:
    page.file(
        "p.py",
        "from pyscript import Plugin\nclass Mine(Plugin):\n    def setup(self, app):\n        print(json_of(app))\n\nimport json\ndef json_of(app):\n    return json.dumps([p.name for p in app.hooks.plugins])\n",
    )
    page.run(config('plugins = ["./p.py", "!splashscreen"]') + "<script type=KIND>1</script>")
    page.until(lambda: json.dumps(["mine", "error"]).replace('"', '\\"') in page.console())


def test_a_plugin_can_take_the_place_of_the_built_in_ones(page: Page) -> None:
    plugin = """
from pyscript import Plugin
class Own(Plugin):
    def on_error(self, report):
        self.app.close_splash()
        report.hint = "Ask your teacher."
        self.app.show_panel(report)
        return True
"""
    page.file("own.py", plugin)
    page.run(config('plugins = ["./own.py", "!error", "!splashscreen"]') + "<KIND-script id=a>1/0</KIND-script>")
    page.sees("ZeroDivisionError", "#a .py-error")
    page.sees("Ask your teacher.", "#a .py-error")
