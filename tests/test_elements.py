"""Custom elements that are defined by Python classes."""

from typing import Any

import pytest

from pyscript.testing import Page

START = "from pyscript import *\nfrom pyscript import CustomElement, attribute, custom_element\nimport js, asyncio\n"


def define(page: Page, code: str, body: str = "") -> None:
    """Show a page whose script defines elements."""
    page.run(f"{body}<KIND-script id=s>{START}{code}</KIND-script>")


def test_render_escapes_text_and_shows_html_as_markup(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-text")
class Text(CustomElement):
    def render(self):
        return "<b>text</b>"
@custom_element("x-html")
class Markup(CustomElement):
    def render(self):
        return HTML("<b>markup</b>")
@custom_element("x-many")
class Many(CustomElement):
    def render(self):
        return ["<i>", web.b(text="element"), document.createElement("hr"), 3]
@custom_element("x-none")
class Nothing(CustomElement):
    def render(self):
        return None
""",
        "<x-text></x-text><x-html>before</x-html><x-many></x-many><x-none>kept</x-none>",
    )
    assert page.text("x-text") == "<b>text</b>"
    assert page.js("return document.querySelector('x-html').innerHTML") == "<b>markup</b>"
    assert page.js("return document.querySelector('x-many').innerHTML") == "&lt;i&gt;<b>element</b><hr>3"
    assert page.text("x-none") == "kept"


def test_attributes_have_the_type_of_their_default(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-a")
class A(CustomElement):
    text = attribute("none")
    number = attribute(1)
    share = attribute(0.5)
    is_open = attribute(False)
    closed = attribute(True)
    items = attribute([])
    table = attribute({"a": 1})
    when = attribute(None, convert=lambda text: text.split("-"))
    def connected(self):
        print(self.text, self.number, self.share, self.is_open, self.closed, self.items, self.table, self.when)
""",
        """<x-a></x-a><x-a text="t" number="-3" share="1e2" is-open closed="false" items='[1, "b"]' table='{"c": null}' when="2026-11-21"></x-a>""",
    )
    assert page.text("#s").split("\n") == [
        "none 1 0.5 False True [] {'a': 1} None",
        "t -3 100.0 True False [1, 'b'] {'c': None} ['2026', '11', '21']",
    ]


def test_setting_an_attribute_changes_the_tag(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-a")
class A(CustomElement):
    out_of = attribute(1)
    is_open = attribute(False)
    closed = attribute(True)
    items = attribute([])
a = A.of("a")
a.out_of, a.is_open, a.closed, a.items = 5, True, False, [1, "b"]
print(a.element.getAttribute("out-of"), a.element.hasAttribute("is-open"), a.element.getAttribute("closed"), a.element.getAttribute("items"))
a.out_of, a.is_open, a.closed = None, False, True
print(a.element.hasAttribute("out-of"), a.element.hasAttribute("is-open"), a.closed, a.out_of)
""",
        "<x-a id=a></x-a>",
    )
    assert page.text("#s").split("\n") == ['5 True false [1, "b"]', "False False True 1"]


@pytest.mark.parametrize(("name", "text"), [("number", "abc"), ("share", "1,5"), ("items", "[1"), ("items", "{}")])
def test_an_invalid_value_is_reported_and_the_default_used(page: Page, name: str, text: str) -> None:
    define(
        page,
        f"""
@custom_element("x-a")
class A(CustomElement):
    number, share, items = attribute(7), attribute(0.5), attribute([])
    def render(self):
        return str([self.{name}, self.{name}][1])
""",
        f'<x-a {name}="{text}"></x-a>',
    )
    assert f'<x-a {name}="{text}">' in page.error("PY5007")
    assert page.text("x-a") == {"number": "7", "share": "0.5", "items": "[]"}[name]
    assert page.count('.py-error[data-code="PY5007"]') == 1


def test_changes_made_together_render_once(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-a")
class A(CustomElement):
    one, two = attribute(1), attribute(2)
    times = 0
    def attribute_changed(self, name, old, new):
        print(name, old, new)
    def render(self):
        self.times += 1
        return f"{self.one} {self.two} {self.times}"
a = A.of("a")
a.one = 10
a.two = 20
a.two = 20
""",
        "<x-a id=a></x-a>",
    )
    page.sees("10 20 2", "#a")
    assert page.text("#s").split("\n") == ["one None 10", "two None 20"]
    page.js("document.querySelector('#a').setAttribute('one', '11')")
    page.sees("11 20 3", "#a")


def test_update_renders_again(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-count")
class Count(CustomElement):
    count = 0
    def connected(self):
        self.listen(self.element, "click", self.clicked)
    def clicked(self):
        self.count += 1
        self.update()
    def render(self):
        return f"{self.count} clicks"
""",
        "<x-count id=a></x-count>",
    )
    page.sees("0 clicks", "#a")
    for number in (1, 2):
        page.find("#a").click()
        page.sees(f"{number} clicks", "#a")


def test_the_lifecycle_of_an_element(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-a")
class A(CustomElement):
    async def connected(self):
        print("connected", self.element.id)
        await asyncio.sleep(0)
        print("and later")
    def moved(self):
        print("moved")
    def disconnected(self):
        print("disconnected")
""",
        "<main><x-a id=a></x-a></main>",
    )
    page.sees("and later", "#s")
    page.js("document.body.append(document.querySelector('#a'))")
    page.sees("moved", "#s")
    page.js("document.querySelector('#a').remove()")
    page.sees("disconnected", "#s")
    page.js("document.body.append(Object.assign(document.createElement('x-a'), {id: 'b'}))")
    page.sees("connected b", "#s")


def test_a_removed_element_frees_what_it_owns(page: Page) -> None:
    define(
        page,
        """
class Thing:
    def close(self):
        print("closed")
@custom_element("x-a")
class A(CustomElement):
    def connected(self):
        self.listen("#button", "click", lambda: print("heard"))
        self.owns(Thing())
        self.create_task(self.tick())
    async def tick(self):
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            print("cancelled")
            raise
""",
        "<button id=button>b</button><x-a id=a></x-a>",
    )
    page.find("#button").click()
    page.sees("heard", "#s")
    page.js("document.querySelector('#a').remove()")
    page.sees("cancelled", "#s")
    page.sees("closed", "#s")
    page.find("#button").click()
    page.python("1")
    assert page.text("#s").count("heard") == 1


def test_a_shadow_root_has_its_own_style_and_slots(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-a")
class A(CustomElement):
    shadow = "open"
    style = "b { color: rgb(1, 2, 3) }"
    def render(self):
        return HTML("<b>inside</b> <slot></slot><slot name='end'></slot>")
""",
        "<x-a><i slot=end>end</i><b>slotted</b></x-a><x-a>2</x-a>",
    )
    colour = "return getComputedStyle(document.querySelector('x-a')PATH).color"
    assert page.js(colour.replace("PATH", ".shadowRoot.querySelector('b')")) == "rgb(1, 2, 3)"
    assert page.js(colour.replace("PATH", ".querySelector('b')")) != "rgb(1, 2, 3)"
    assert page.js("return document.querySelector('x-a').shadowRoot.querySelector('slot').assignedNodes().length") == 1


def test_a_closed_shadow_root_is_hidden_from_javascript(page: Page) -> None:
    define(
        page,
        "@custom_element('x-a')\nclass A(CustomElement):\n    shadow = 'closed'\n    def render(self):\n        return 'in'\nprint(A.of('a').root.textContent)",
        "<x-a id=a></x-a>",
    )
    assert (page.text("#s"), page.js("return document.querySelector('#a').shadowRoot")) == ("in", None)


def test_a_style_without_a_shadow_root_applies_only_to_the_element(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-a")
class A(CustomElement):
    style = "b { color: rgb(1, 2, 3) }"
    def render(self):
        return HTML("<b>b</b>")
""",
        "<x-a></x-a><b id=out>b</b>",
    )
    colour = "return getComputedStyle(document.querySelector(arguments[0])).color"
    assert page.js(colour, "x-a b") == "rgb(1, 2, 3)"
    assert page.js(colour, "#out") != "rgb(1, 2, 3)"


@pytest.mark.parametrize("shadow", ["", "open"])
def test_two_tags_can_share_a_style(page: Page, shadow: str) -> None:
    define(
        page,
        f"""
class Base(CustomElement):
    shadow = "{shadow}"
    style = "b {{ color: rgb(1, 2, 3) }}"
    def render(self):
        return HTML("<b>b</b>")
@custom_element("x-a")
class A(Base):
    pass
@custom_element("x-b")
class B(Base):
    pass
""",
        "<x-a></x-a><x-b></x-b>",
    )
    for tag in ("x-a", "x-b"):
        colour = "const e = document.querySelector(arguments[0]); return getComputedStyle((e.shadowRoot ?? e).querySelector('b')).color"
        assert page.js(colour, tag) == "rgb(1, 2, 3)"


def test_an_element_may_stay_hidden_until_it_shows_itself(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-later")
class Later(CustomElement):
    shown = False
    def render(self):
        return "drawn"
""",
        "<x-later></x-later>",
    )
    visible = "return document.querySelector('x-later').checkVisibility()"
    assert page.text("x-later") == "drawn" and not page.js(visible)
    page.python("from pyscript import CustomElement\nCustomElement.of('x-later').show()")
    assert page.js(visible)


def test_an_element_can_be_a_form_field(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-field")
class Field(CustomElement):
    form_associated = True
    value = attribute("")
    def connected(self):
        self.form_value = self.value or None
        self.invalid("" if self.value else "is empty")
    def attribute_changed(self, name, old, new):
        self.form_value = new
        self.invalid("")
    def form_reset(self):
        print("reset")
    def form_disabled(self, disabled):
        print("disabled", disabled)
""",
        "<form id=f><fieldset id=set><x-field name=a value=one></x-field></fieldset><x-field name=b id=b></x-field></form>",
    )
    entries = "return JSON.stringify([...new FormData(document.querySelector('#f'))])"
    assert page.js(entries) == '[["a","one"]]'
    assert page.js("return document.querySelector('#f').checkValidity()") is False
    page.js("document.querySelector('#b').setAttribute('value', 'two')")
    assert page.js(entries) == '[["a","one"],["b","two"]]'
    assert page.js("return document.querySelector('#f').checkValidity()") is True
    page.js("document.querySelector('#f').reset(); document.querySelector('#set').disabled = true")
    page.sees("disabled True", "#s")
    assert page.text("#s").count("reset") == 2


def test_an_element_dispatches_events(page: Page) -> None:
    page.run(
        f"""<script>window.got = []; addEventListener("picked", (event) => {{
            got.push(event.detail.value, event.target.id); event.preventDefault(); }})</script>
<x-a id=a></x-a><KIND-script id=s>{START}
@custom_element("x-a")
class A(CustomElement):
    shadow = "open"
    def render(self):
        return "x"
print(A.of("a").dispatch("picked", {{"value": [1, 2]}}, cancelable=True), A.of("a").dispatch("other"))
</KIND-script>"""
    )
    assert page.text("#s") == "False True"
    assert page.js("return got") == [[1, 2], "a"]


def test_a_field_keeps_the_focus_when_its_element_renders(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-echo")
class Echo(CustomElement):
    text = ""
    def typed(self, event):
        self.text = event.target.value
        self.update()
    def render(self):
        return [web.p(text=self.text.upper()), web.input_(value=self.text, on_input=self.typed)]
""",
        "<x-echo id=e></x-echo>",
    )
    page.find("#e input").click()
    page.driver.switch_to.active_element.send_keys("a")
    page.sees("A", "#e p")
    page.driver.switch_to.active_element.send_keys("bc")
    page.sees("ABC", "#e p")


def test_children_are_the_original_content_of_the_tag(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-frame")
class Frame(CustomElement):
    def render(self):
        return web.fieldset(web.legend(text="In a frame"), *self.children)
""",
        "<x-frame><b id=kept>kept</b> and text</x-frame>",
    )
    assert page.text("x-frame fieldset").split() == ["In", "a", "frame", "kept", "and", "text"]


def test_elements_connect_in_document_order_and_can_nest(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-outer")
class Outer(CustomElement):
    def connected(self):
        print("outer", self.element.id)
    def render(self):
        return HTML(f"<x-inner id={self.element.id}i></x-inner>")
@custom_element("x-inner")
class Inner(CustomElement):
    def connected(self):
        print("inner", self.element.id)
""",
        "<x-outer id=a></x-outer><x-outer id=b></x-outer>",
    )
    assert page.text("#s").split("\n") == ["outer a", "outer b", "inner ai", "inner bi"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("custom_element('stars')", "must be lower case with a hyphen"),
        ("custom_element('X-Stars')", "must be lower case with a hyphen"),
        ("custom_element('x-a')(int)", "decorates a subclass of CustomElement"),
        ("@custom_element\nclass A(CustomElement):\n    pass", "custom_element() takes the tag"),
        ("custom_element('font-face')", "is no tag for a custom element"),
        ("attribute(object())", "needs convert="),
        ("CustomElement.of('nothere')", "is not an element of CustomElement"),
    ],
)
def test_mistakes_say_what_is_wrong(page: Page, code: str, said: str) -> None:
    define(page, code)
    assert said in page.error("PY9100")


@pytest.mark.parametrize("where", ["connected", "render", "attribute_changed", "moved", "disconnected"])
def test_an_exception_in_a_method_is_shown_with_its_line(page: Page, where: str) -> None:
    arguments = "self, *args" if where == "attribute_changed" else "self"
    define(
        page,
        f"""
@custom_element("x-a")
class A(CustomElement):
    value = attribute(0)
    def {where}({arguments}):
        [][1]
""",
        "<x-a id=a></x-a><x-a id=b></x-a>",
    )
    page.js(
        "document.querySelector('#a').setAttribute('value', '1'); document.body.append(document.querySelector('#a'))"
    )
    page.js("document.querySelector('#b').remove()")
    text = page.error("PY9100")
    assert "IndexError" in text and f"in {where}" in text and "index.html" in text
    assert page.python("6 * 7") == 42


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("element = attribute('t')", '"element" is a name of CustomElement'),
        ("style = attribute('red')", '"style" is a name of CustomElement'),
        ("def update(self):\n        1", '"update" is a name of CustomElement'),
        ("shadow = True", 'A.shadow must be "open" or "closed", not True'),
        ("def connected(self):\n        self.form_value = 'x'", "set form_associated = True"),
        ("async def render(self):\n        return 'x'", "render() must be def"),
        ("def render(self):\n        return HTML('<x-a></x-a>')", "does render() show itself?"),
    ],
)
def test_an_invalid_class_is_reported_and_the_page_continues(page: Page, code: str, said: str) -> None:
    define(page, f"\n@custom_element('x-a')\nclass A(CustomElement):\n    {code}\n", "<x-a id=a></x-a>")
    page.until(lambda: said in page.text(), said)
    assert page.python("6 * 7") == 42


def test_a_misspelt_method_is_reported_in_the_console(page: Page) -> None:
    define(page, "\n@custom_element('x-a')\nclass A(CustomElement):\n    def conected(self):\n        1\n")
    assert "A.conected is never called by itself. Did you mean connected?" in page.console()


@pytest.mark.parametrize("change", ["self.update()", "self.n += 1"])
def test_changes_made_by_render_do_not_loop_for_ever(page: Page, change: str) -> None:
    define(
        page,
        f"\n@custom_element('x-a')\nclass A(CustomElement):\n    n = attribute(0)\n    times = 0\n    def render(self):\n        self.times += 1\n        {change}\n        return f'drawn {{self.times}}'\n",
        "<x-a id=a></x-a>",
    )
    page.js("document.querySelector('#a').setAttribute('n', '5')")
    page.python("import asyncio\nawait asyncio.sleep(0.05)")
    assert page.text("#a") in ("drawn 2", "drawn 3")


def test_a_tag_defined_by_other_code_is_reported(page: Page) -> None:
    page.run(
        f"<script>customElements.define('x-a', class extends HTMLElement {{}})</script><script type=KIND>{START}\n@custom_element('x-a')\nclass A(CustomElement):\n    1\n</script>"
    )
    assert "another library" in page.error("PY5008")


def test_both_interpreters_define_their_own_tags(py: Page) -> None:
    code = f"{START}@custom_element('TAG')\nclass A(CustomElement):\n    def render(self):\n        return 'ours'\n"
    py.run(
        f"<x-py></x-py><x-mpy></x-mpy><x-both></x-both><script type=py>{code.replace('TAG', 'x-py')}{code.replace('TAG', 'x-both')}</script>"
        f"<script type=mpy>{code.replace('TAG', 'x-mpy')}{code.replace('TAG', 'x-both')}</script>"
    )
    py.sees("ours", "x-py")
    py.sees("ours", "x-mpy")
    assert "other interpreter" in py.error("PY5008")


def test_a_class_can_be_redefined(page: Page) -> None:
    define(
        page,
        "@custom_element('x-a')\nclass A(CustomElement):\n    def render(self):\n        return 'old'\n",
        "<x-a></x-a>",
    )
    page.python("@custom_element('x-a')\nclass A(CustomElement):\n    def render(self):\n        return 'new'\n")
    page.js("document.body.append(document.createElement('x-a'))")
    page.until(lambda: page.js("return document.querySelectorAll('x-a')[1].textContent") == "new")
    assert page.text("x-a") == "old"


def test_an_element_renders_inside_another_shadow_root(page: Page) -> None:
    define(page, "@custom_element('x-a')\nclass A(CustomElement):\n    def render(self):\n        return 'in'\n")
    page.js(
        "const host = document.createElement('div'); host.attachShadow({mode: 'open'}).innerHTML = '<x-a></x-a>'; document.body.append(host); window.host = host"
    )
    page.until(lambda: page.js("return host.shadowRoot.textContent") == "in")


def counters(page: Page) -> dict[str, Any]:
    """Return the browser's DOM counters, after a garbage collection."""
    page.python("import gc\ngc.collect()")
    page.python("1")
    page.browser.collect_garbage()
    found: dict[str, Any] = page.driver.execute_cdp_cmd("Memory.getDOMCounters", {})
    return found


def test_a_thousand_moves_and_returns_do_not_leak(page: Page) -> None:
    define(
        page,
        """
@custom_element("x-a")
class A(CustomElement):
    value = attribute(0)
    made = 0
    def connected(self):
        A.made += 1
        self.listen(self.element, "click", self.update)
    def render(self):
        return [web.b(text=str(self.value)), web.button(text="x", on_click=self.update)]
""",
        "<main id=m></main><div id=d></div>",
    )
    cycle = """
        const [count] = arguments;
        window.done = (async () => {
            for (let i = 0; i < count; i++) {
                const one = document.createElement("x-a");
                document.querySelector("#m").append(one);
                document.querySelector("#d").append(one);
                one.setAttribute("value", i);
                await 1; await 1;
                one.remove();
                await 1; await 1;
                document.querySelector("#m").append(one);
                await 1; await 1;
                one.remove();
                if (i % 50 === 0) await new Promise((done) => setTimeout(done));
            }
            window.cycles = (window.cycles ?? 0) + 1;
        })();
    """
    page.js(cycle, 50)
    page.until(lambda: page.js("return window.cycles") == 1)
    before = counters(page)
    page.js(cycle, 1000)
    page.until(lambda: page.js("return window.cycles") == 2)
    after = counters(page)
    assert after["nodes"] - before["nodes"] < 100
    assert after["jsEventListeners"] - before["jsEventListeners"] < 100
    assert page.python("from pyscript.elements.registry import registry\nlen(registry._instances)") <= 2
    assert page.python("A.made") == 2100
