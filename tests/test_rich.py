"""How `display()` shows figures, formulas, tables, widgets and nested data."""

from pathlib import Path

import pytest

from pyscript.testing import Page

EVERYWHERE = True


def show(page: Page, code: str, head: str = "", **options: object) -> None:
    """Run code in a tag that has imported display and HTML."""
    script = f"<script type=KIND id=a target=t>\nfrom pyscript import display, HTML\n{code}\n</script><div id=t></div>"
    page.run(head + script, **options)


def test_nested_data_folds(page: Page) -> None:
    show(page, "display({'name': '<b>Ada</b>', 'list': list(range(150)), 'deep': {'a': {'b': [1, 2]}}, 'none': None})")
    assert page.count("#t details.py-tree") == 5
    assert "dict, 4 items" in page.text("#t")
    assert "<b>Ada</b>" in page.text("#t")
    assert "list, 150 items" in page.text("#t")
    for summary in page.driver.find_elements("css selector", "#t details details > summary"):
        if summary.is_displayed():
            summary.click()
    assert "... and 50 more" in page.text("#t")


def test_short_data_is_shown_as_its_repr(page: Page) -> None:
    show(page, "display({'a': 1}, [1, 2], (3,), set([4]))")
    assert page.text("#t").split("\n") == ["{'a': 1}", "[1, 2]", "(3,)", "{4}"]


def test_dataclasses_fold(py: Page) -> None:
    show(
        py,
        "from dataclasses import dataclass\n@dataclass\nclass P:\n    name: str\n    points: list\n"
        "display(P('Ada', [1] * 50), P('B', []))",
    )
    assert "P, 2 items" in py.text("#t")
    assert "P(name='B', points=[])" in py.text("#t")
    assert py.text("#t .py-key") == "name"


def test_json_folds(page: Page) -> None:
    show(page, "class V:\n    def _repr_json_(self):\n        return {'a': [1, 2], 'b': '<i>'}\ndisplay(V())")
    assert page.count("#t details") == 2
    assert "<i>" in page.text("#t")


@pytest.mark.parametrize("kind", ["_repr_markdown_", "_repr_mimebundle_"])
def test_markdown(page: Page, kind: str) -> None:
    text = "'# Title\\n\\n* one\\n* <script>window.ran = 1</' + 'script><b onclick=x>two</b>'"
    value = text if kind == "_repr_markdown_" else f"{{'text/markdown': {text}}}"
    show(page, f"class V:\n    def {kind}(self):\n        return {value}\ndisplay(V())")
    page.find("#t h1")
    assert page.text("#t li") == "one"
    assert page.js("return document.querySelector('#t b').outerHTML") == "<b>two</b>"
    assert page.js("return window.ran") is None


def test_latex(page: Page) -> None:
    show(page, "class V:\n    def _repr_latex_(self):\n        return 'so $x^2$ is'\ndisplay(V())")
    page.find("#t math msup")
    assert page.text("#t").startswith("so")
    assert page.text("#t").endswith("is")


def test_tables_are_accessible(page: Page) -> None:
    frame = (
        '<div><style>.x{}</style><table border="1" class="dataframe"><thead><tr style=""><th></th><th>a</th></tr></thead>'
        "<tbody><tr><th>0</th><td>1</td></tr></tbody></table></div>"
    )
    show(page, f"class DataFrame:\n    def _repr_html_(self):\n        return '''{frame}'''\ndisplay(DataFrame())")
    assert page.count("#t .py-table[role=region][tabindex='0'][aria-label]") == 1
    assert page.js("return [...document.querySelectorAll('#t th')].map((th) => th.scope)") == ["col", "col", "row"]
    assert page.count("#t table[border]") == 0


def test_sound_and_video(page: Page) -> None:
    show(
        page,
        "class V:\n    def __init__(self, kind):\n        self.kind = kind\n"
        "    def _repr_mimebundle_(self, include=None, exclude=None):\n        return {self.kind: b'data'}\n"
        "display(V('audio/wav'), V('video/mp4'))",
    )
    assert page.count("#t audio[controls][src='data:audio/wav;base64,ZGF0YQ==']") == 1
    assert page.count("#t video[controls]") == 1


def test_an_object_that_displays_itself(page: Page) -> None:
    show(page, "class V:\n    def _ipython_display_(self):\n        display('by itself', target='t')\ndisplay(V())")
    assert page.text("#t") == "by itself"


def test_scripts_run_when_they_replace_earlier_output(page: Page) -> None:
    show(page, "display(HTML('<script>window.ran = (window.ran ?? 0) + 1<' + '/script>'), append=False)")
    assert page.js("return window.ran") == 1


def test_a_policy_that_forbids_scripts_is_reported(page: Page) -> None:
    policy = {"Content-Security-Policy": "script-src 'self' 'wasm-unsafe-eval' 'unsafe-hashes'"}
    page.file("watch.js", f"addEventListener('{page.kind}:all-done', () => window.allDone = true)")
    page.file(
        "a.py", "from pyscript import display, HTML\ndisplay(HTML('<script>window.ran = 1</' + 'script>'), target='t')"
    )
    page.run(
        f'<script src="watch.js"></script><script type={page.kind} src="a.py"></script><div id=t></div>', headers=policy
    )
    shown = page.error("PY3001")
    assert "refuses a script in the displayed content" in shown
    assert "add 'unsafe-inline' to script-src-elem" in shown
    assert page.js("return window.ran") is None


def test_sympy_is_typeset(py: Page, wheels: Path) -> None:
    config = "<py-config>packages = ['sympy']\npackages_url = '/wheels/'</py-config>"
    show(py, "from sympy import symbols, sqrt\nx = symbols('x')\ndisplay(sqrt(x) / 2)", config)
    py.find("#t math mfrac msqrt")


def test_plotly_draws(py: Page, wheels: Path) -> None:
    config = "<py-config>packages = ['plotly']\npackages_url = '/wheels/'</py-config>"
    show(py, "import plotly.graph_objects as go\nfor n in (1, 2):\n    display(go.Figure(go.Bar(y=[2, 3, n])))", config)
    py.until(lambda: py.count("#t .js-plotly-plot .plot-container svg.main-svg") >= 2, "two figures")


def test_pygal_draws_svg(py: Page, wheels: Path) -> None:
    config = "<py-config>packages = ['pygal']\npackages_url = '/wheels/'</py-config>"
    show(py, "import pygal\nchart = pygal.Bar()\nchart.add('a', [1, 2])\ndisplay(chart)", config)
    py.find("#t svg")


VEGA = "<script>window.vegaEmbed = async (box, spec) => { box.textContent = 'drawn ' + spec.mark; }</script>"


@pytest.mark.parametrize("kind", ["vegalite.v5", "vegalite.v6", "vega.v5"])
def test_vega(page: Page, kind: str) -> None:
    bundle = f"{{'application/vnd.{kind}+json': {{'mark': 'bar'}}, 'text/plain': 'plain'}}"
    show(page, f"class Chart:\n    def _repr_mimebundle_(self):\n        return {bundle}\ndisplay(Chart())", VEGA)
    page.sees("drawn bar", "#t")


def test_vega_without_network_is_reported(page: Page) -> None:
    bundle = "{'application/vnd.vegalite.v5+json': {'mark': 'bar'}}"
    show(page, f"class Chart:\n    def _repr_mimebundle_(self):\n        return {bundle}\ndisplay(Chart())")
    assert "vega@5 could not be loaded" in page.error()


def fake_package(page: Page, name: str, files: dict[str, str]) -> str:
    """Write the files of a package, and return a config that fetches them."""
    lines = []
    for path, text in files.items():
        page.file(f"{name}/{path}", text)
        lines.append(f'"./{name}/{path}" = "./{name}/{path}"')
    return "<KIND-config>[files]\n" + "\n".join(lines) + "</KIND-config>"


def test_bokeh(page: Page) -> None:
    config = fake_package(
        page,
        "bokeh",
        {
            "__init__.py": "__version__ = '3.7.0'",
            "embed.py": "def json_item(model):\n    return {'title': model.title}",
            "model.py": "class Plot:\n    title = 'my plot'",
        },
    )
    head = "<script>window.Bokeh = { embed: { embed_item: async (item, box) => { box.textContent = item.title } } }</script>"
    show(page, "from bokeh.model import Plot\ndisplay(Plot())", head + config)
    page.sees("my plot", "#t")


def test_matplotlib_show_displays_a_figure_once(py: Page) -> None:
    config = fake_package(
        py,
        "matplotlib",
        {
            "__init__.py": "",
            "_pylab_helpers.py": "class Gcf:\n    figures = []\n    @classmethod\n    def get_all_fig_managers(cls):\n"
            "        return cls.figures\n    @classmethod\n    def destroy_all(cls):\n        cls.figures = []",
            "backend_bases.py": "class FigureManagerBase:\n    pass",
            "backends/__init__.py": "",
            "backends/backend_agg.py": "class FigureCanvasAgg:\n    pass",
            "pyplot.py": "import importlib, os\nfrom matplotlib._pylab_helpers import Gcf\n"
            "class Figure:\n    def savefig(self, file, format):\n        file.write(b'png')\n"
            "class Manager:\n    pass\n"
            "def plot(*values):\n    manager = Manager()\n    manager.canvas = Manager()\n"
            "    manager.canvas.figure = Figure()\n    Gcf.figures.append(manager)\n"
            "def show():\n    importlib.import_module(os.environ['MPLBACKEND'].removeprefix('module://')).show()\n",
        },
    )
    show(py, "import matplotlib.pyplot as plt\nplt.plot(1)\nplt.show()\nplt.show()", config)
    assert py.count("#t img[src^='data:image/png']") == 1


COUNTER = '''
class Counter({base}):
    _esm = """
    export default {{
        initialize({{ model }}) {{ model.set("ready", true); model.save_changes(); }},
        render({{ model, el }}) {{
            const button = document.createElement("button");
            const draw = () => {{ button.textContent = "count " + model.get("value"); }};
            button.onclick = () => {{ model.set("value", model.get("value") + 1); model.save_changes(); }};
            model.on("change:value", draw);
            draw();
            el.append(button);
        }},
    }};
    """
    _css = "#t button {{ color: rgb(1, 2, 3) }}"
'''
PLAIN_TRAITS = """
class Traits:
    value, ready = 0, False
    def trait_names(self, sync=True):
        return ["value", "ready", "_esm"]
    def observe(self, function, names):
        self.observer = function
"""


def check_widget(page: Page) -> None:
    """Click the widget's button, and check its values in JavaScript and in Python."""
    page.sees("count 0", "#t button")
    page.find("#t button").click()
    page.find("#t button").click()
    page.sees("count 2", "#t button")
    page.until(lambda: page.python("[widget.value, widget.ready]") == [2, True])
    assert page.js("return getComputedStyle(document.querySelector('#t button')).color") == "rgb(1, 2, 3)"


def test_a_widget(page: Page) -> None:
    show(page, PLAIN_TRAITS + COUNTER.format(base="Traits") + "widget = Counter()\ndisplay(widget)")
    check_widget(page)
    page.python("widget.value = 7\nwidget.observer({'name': 'value'})")
    page.sees("count 7", "#t button")


def test_a_widget_with_real_traits(py: Page, wheels: Path) -> None:
    config = "<py-config>packages = ['traitlets']\npackages_url = '/wheels/'</py-config>"
    traits = "    value = traitlets.Int(0).tag(sync=True)\n    ready = traitlets.Bool(False).tag(sync=True)\n"
    code = (
        "import traitlets\n"
        + COUNTER.format(base="traitlets.HasTraits")
        + traits
        + "widget = Counter()\ndisplay(widget)"
    )
    show(py, code, config)
    check_widget(py)
    py.python("widget.value = 7")
    py.sees("count 7", "#t button")


def test_an_error_in_a_widget_is_shown(page: Page) -> None:
    show(
        page,
        PLAIN_TRAITS
        + "class W(Traits):\n    _esm = 'export default { render() { throw new Error(\"no\") } }'\ndisplay(W())",
    )
    assert "no" in page.error()
