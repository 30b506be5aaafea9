"""`pyscript.web`: elements, their attributes, styles, classes and events, on both interpreters."""

import pytest
from selenium.webdriver.common.by import By

from pyscript.testing import Page
from pyscript.web import svg, tags

EVERYWHERE = True

START = "from pyscript import web, window\nfrom pyscript.web import page\n"


@pytest.fixture
def web(live: Page) -> Page:
    """Empty the shared page and return it."""
    live.js("document.body.replaceChildren(document.createElement('main'))")
    return live


def run(page: Page, code: str) -> object:
    """Run code after importing web, window and page, and return the value of its last expression."""
    return page.python(START + code)


def markup(page: Page, code: str) -> object:
    """Return the HTML of the element that an expression creates."""
    return run(page, f"{code}._dom_element.outerHTML")


@pytest.mark.parametrize("module", [tags, svg])
def test_every_tag_has_a_class(web: Page, module: object) -> None:
    prefix = "web." if module is tags else "web.svg."
    names = [name for name in module.__all__ if name not in ("Shape",)]  # type: ignore[attr-defined]
    code = "[c()._dom_element.localName for c in (" + ",".join(prefix + name for name in names) + ")]"
    assert run(web, code) == [name.rstrip("_") for name in names]


def test_an_element_takes_children_classes_styles_and_attributes(web: Page) -> None:
    made = "web.div(web.b(text='x'), id='d', classes='a b', style={'color': 'teal'}, title='t')"
    attributes = run(web, f"e = {made}\n[e.id, e.title, sorted(e.classes), e.style['color'], e.text]")
    assert attributes == ["d", "t", ["a", "b"], "teal", "x"]


@pytest.mark.parametrize(
    ("keyword", "attribute"),
    [
        ("data_level=3", 'data-level="3"'),
        ("data_on=False", 'data-on="false"'),
        ("aria_label='L'", 'aria-label="L"'),
        ("aria_expanded=False", 'aria-expanded="false"'),
        ("hx_get='/x'", 'hx-get="/x"'),
        ("class_='c'", 'class="c"'),
        ("hidden=True", 'hidden=""'),
        ("role='note'", 'role="note"'),
        ("colspan=2", 'colspan="2"'),
    ],
)
def test_keywords_become_attributes(web: Page, keyword: str, attribute: str) -> None:
    assert markup(web, f"web.td({keyword})") == f"<td {attribute}></td>"


def test_keywords_of_python_take_an_underscore(web: Page) -> None:
    assert markup(web, "web.label(for_='a')") == '<label for="a"></label>'
    assert markup(web, "web.input_(list='dl')") == '<input list="dl">'
    assert run(web, "[web.label(for_='a').for_, web.div(class_='x').class_]") == ["a", "x"]


def test_strings_are_html_and_text_is_escaped(web: Page) -> None:
    assert markup(web, "web.p('<b>x</b>')") == "<p><b>x</b></p>"
    assert markup(web, "web.p(text='<b>')") == "<p>&lt;b&gt;</p>"
    assert run(web, "e = web.p()\ne.append('<b>', 1, True)\ne.innerHTML") == "&lt;b&gt;1True"
    assert run(web, "e = web.p()\ne.text = '<i>'\n[e.innerHTML, e.text]") == ["&lt;i&gt;", "<i>"]


def test_append_takes_elements_lists_nodes_and_collections(web: Page) -> None:
    code = """
import js
e = web.div()
node = js.document.createElement("u")
other = web.div(web.i(), web.s())
e.append(web.b(), [web.em(), (web.q(),)], node, other.children)
box = js.document.createElement("div")
box.innerHTML = "<sub></sub><sup></sup>"
e.append(box.childNodes)
e.innerHTML
"""
    assert run(web, code) == "<b></b><em></em><q></q><u></u><i></i><s></s><sub></sub><sup></sup>"


def test_append_refuses_other_objects(web: Page) -> None:
    code = "try:\n    web.div().append(object())\nexcept TypeError as error:\n    found = str(error)\nfound"
    assert run(web, code) == "Cannot append object to element."


def test_elements_compare_and_hash_by_their_node(web: Page) -> None:
    code = "page.append(web.div(id='same'))\na, b = page['same'], page['#same']\n[a == b, len({a, b}), a != web.div()]"
    assert run(web, code) == [True, 1, True]


def test_ids_that_start_with_a_digit(web: Page) -> None:
    assert run(web, "page.append(web.div(web.p(id='1st', text='one')))\npage['1st'].text") == "one"
    assert run(web, "page.body['#1st'].text") == "one"
    assert run(web, "page['none'] is None") is True


def test_children_parent_and_finding(web: Page) -> None:
    code = """
e = web.ul(*[web.li(text=str(n), id="li" + str(n)) for n in range(4)], id="list")
page.append(e)
[e[0].text, e[-1].text, [c.text for c in e[1:3]], e["li2"].text, len(e.children), e[0].parent == e, len([c for c in e]),
 page.find("li")[3].text, e.find("li")["li1"].text, len(page.find("ul").find("li")), page.find("nothing").elements,
 web.div().parent, e.children == e.find("li")]
"""
    assert run(web, code) == ["0", "3", ["1", "2"], "2", 4, True, 4, "3", "1", 4, [], None, True]


def test_invalid_keys_and_selectors_are_refused(web: Page) -> None:
    code = """
found = []
for broken in (lambda: web.div()[1.5], lambda: page.find("p")[1.5], lambda: page[1], lambda: page.find("p[")):
    try:
        broken()
    except (TypeError, ValueError) as error:
        found.append(str(error))
found
"""
    assert run(web, code) == [
        "Element indices must be integers, slices, or strings, not float.",
        "Collection indices must be integers, slices, or strings, not float",
        "page[...] takes the id of an element, not int",
        "'p[' is not a CSS selector.",
    ]


def test_update_all(web: Page) -> None:
    code = "page.append(web.p(), web.p())\npage.find('p').update_all(classes='c', style={'color': 'red'}, title='t')\n"
    assert run(web, code + "[p.title + p.style['color'] for p in page.find('p.c')]") == ["tred", "tred"]


def test_style_reads_and_writes_the_style_of_the_node(web: Page) -> None:
    code = """
import js
e = web.div(style={"color": "red"})
e._dom_element.style.marginTop = "1px"
found = [e.style["margin-top"], sorted(e.style.keys()), len(e.style), "color" in e.style, e.style.get("left", 0)]
e.style.update({"left": "2px"}, top="3px")
e.style.background_color = "teal"
found += [e.style.pop("left"), e.style.pop("left", None), e.style.setdefault("top", "9px"), e.style.background_color]
e.style |= {"width": "5px"}
e.style["color"] = "blue !important"
found += [e._dom_element.style.getPropertyPriority("color"), sorted(e.style.values())]
del e.style["color"]
try:
    e.style["color"]
except KeyError:
    found.append("gone")
e.style.clear()
found += [e.style == {}, e.getAttribute("style")]
e.style = {"--mine": "1"}
found += [dict(e.style.items())]
found
"""
    assert run(web, code) == [
        *("1px", ["color", "margin-top"], 2, True, 0, "2px", None, "3px", "teal"),
        *("important", ["1px", "3px", "5px", "blue", "teal"], "gone", True, "", {"--mine": "1"}),
    ]


def test_an_invalid_css_property_is_reported(page: Page) -> None:
    page.run("<KIND-script>from pyscript import web\nweb.div(style={'colour': 'red'})</KIND-script>")
    page.sees("CSS does not take colour: red")


def test_classes_read_and_write_the_classes_of_the_node(web: Page) -> None:
    code = """
e = web.div(classes=["a", "b"])
e.classList.add("js")
found = [sorted(e.classes), "js" in e.classes, len(e.classes)]
e.classes.add("c d")
e.classes.update(["e"], {"f"})
e.classes |= {"g"}
e.classes -= {"a"}
e.classes.discard("zzz")
e.classes.remove("b c")
found += [sorted(e.classes), e.classes.toggle("x"), e.classes.toggle("x"), e.classes.toggle("x", False)]
e.classes &= {"d", "e"}
found += [sorted(e.classes | {"q"}), sorted(e.classes - {"d"}), e.classes == {"d", "e"}, e.className.split().sort()]
e.classes ^= {"e", "h"}
found += [sorted(e.classes), e.classes.issubset({"d", "h", "i"}), e.classes.isdisjoint({"z"})]
e.classes = "one two"
found += [sorted(e.classes), e.classes.pop() in ("one", "two"), len(e.classes)]
e.classes.clear()
found + [len(e.classes)]
"""
    assert run(web, code) == [
        *(["a", "b", "js"], True, 3, ["d", "e", "f", "g", "js"], True, False, False),
        *(["d", "e", "q"], ["e"], True, None, ["d", "h"], True, True, ["one", "two"], True, 1, 0),
    ]


def test_a_clone_has_no_id_unless_one_is_given(web: Page) -> None:
    code = "e = web.div(web.b(text='x'), id='a')\n[e.clone().hasAttribute('id'), e.clone('c').id, e.clone().text]"
    assert run(web, code) == [False, "c", "x"]


def test_attributes_of_the_node(web: Page) -> None:
    code = """
e = web.input_(value="v")
e.value += "w"
e.custom = 5
e.setAttribute("data-x", "y")
[e.value, e.custom, e.data_x, e.firstChild, e.matches("input"), web.div().contains(web.p())]
"""
    assert run(web, code) == ["vw", 5, "y", None, True, False]
    missing = "try:\n    web.div().nothing\nexcept AttributeError as error:\n    found = str(error)\nfound"
    assert run(web, missing) == "<div> has no 'nothing'"


def test_elements_that_the_browser_refuses_raise_errors(web: Page) -> None:
    code = """
found = []
for broken in (lambda: web.meter(value="much"), lambda: web.Element.wrap_dom_element(None), lambda: Odd()):
    try:
        broken()
    except Exception as error:
        found.append(type(error).__name__)
class Odd(web.Element):
    _tag = "a b"
try:
    Odd()
except ValueError as error:
    found.append(str(error)[:30])
found
"""
    assert run(web, code) == ["ValueError", "AttributeError", "NameError", '"a b" is no name of an element']


def test_a_subclass_keeps_its_tag(web: Page) -> None:
    code = """
class Card(web.div):
    def __init__(self, title):
        super().__init__(web.h2(text=title), classes="card")
class x_own(web.ContainerElement):
    _tag = "x-own"
web.Element.register_element_classes([x_own])
page.append(x_own(id="own"))
found = [Card("T")._dom_element.outerHTML, type(page["own"]).__name__]
web.Element.unregister_element_classes([x_own])
found + [type(page["own"]).__name__]
"""
    assert run(web, code) == ['<div class="card"><h2>T</h2></div>', "x_own", "Element"]


def test_svg_is_drawn(web: Page) -> None:
    code = """
from pyscript.web import svg
page.append(svg.svg(svg.circle(cx=50, cy=50, r=40, stroke_width=2, classes="c", on_click=lambda: None),
                    svg.title(text="T"), id="drawing", viewBox="0 0 100 100", width=100))
circle = page["drawing"][0]
circle.fill = "teal"
[type(circle).__name__, circle.r, circle.stroke_width, circle.fill, circle.getBoundingClientRect().width,
 type(page["drawing"][1]).__module__[-3:], sorted(circle.classes), type(page.find("title")[0]).__name__]
"""
    expected = ["circle", "40", "2", "teal", 82, "svg", ["c"], "title"]
    found = run(web, code)
    assert isinstance(found, list)
    assert [*found[:4], *found[6:]] == [*expected[:4], *expected[6:]]
    assert found[4] >= 80


@pytest.mark.parametrize("event", ["input", "change", "keydown", "mouseover", "focusin", "submit", "toggle", "load"])
def test_every_event_can_have_a_listener(web: Page, event: str) -> None:
    code = f"""
import js
heard = []
e = web.input_(id="heard", on_{event}=lambda event: heard.append(event.type))
page.append(e)
page["heard"]._dom_element.dispatchEvent(window.Event.new("{event}"))
heard
"""
    assert run(web, code) == [event]


def test_real_keys_and_clicks_call_handlers(web: Page) -> None:
    run(
        web,
        """
typed, clicked = [], []
page.append(web.input_(id="field", on_input=lambda event: typed.append(event.target.value), on_change=lambda: typed.append("done")))
page.append(web.button(id="button", text="Go", on_click=[lambda event: clicked.append(1), lambda: clicked.append(2)]))
""",
    )
    web.driver.find_element(By.ID, "field").send_keys("ab\t")
    web.driver.find_element(By.ID, "button").click()
    web.until(lambda: run(web, "clicked") == [1, 2])
    assert run(web, "typed") == ["a", "ab", "done"]


def test_listeners_belong_to_the_node(web: Page) -> None:
    code = """
heard = []
def hear(event):
    heard.append(1)
page.append(web.div(id="node", on_click=hear))
page["node"].on_click.add_listener(hear)
page["node"].click()
first = len(heard)
page["node"].on_click.remove_listener(hear)
page["node"].click()
page["node"].on_click = hear
page["node"].click()
page["node"].on_click = None
page["node"].click()
[first, len(heard), page["node"].on_click == page["node"].on_click]
"""
    assert run(web, code) == [1, 2, True]


def test_custom_events_can_have_listeners(web: Page) -> None:
    code = """
import js
heard = []
e = web.div(on_my_event=lambda: heard.append(1))
e._dom_element.dispatchEvent(window.Event.new("my-event"))
heard
"""
    assert run(web, code) == [1]


def test_an_invalid_event_is_refused(web: Page) -> None:
    code = """
found = []
for broken in (lambda: web.div().on_clik, lambda: web.div().get_event("click"), lambda: web.div(on_click=5)):
    try:
        broken()
    except ValueError as error:
        found.append(str(error))
found
"""
    assert run(web, code) == [
        "Element has no 'clik' event.",
        "Event names must start with 'on_'.",
        "Listener must be callable.",
    ]


def test_options(web: Page) -> None:
    code = """
s = web.select(id="s")
s.options.add(0, text="zero")
s.options.add("", html="<b>empty</b>")
s.options.add("a", text="A", before=0)
s.options.add("b", before=s.options[1], selected=True)
page.append(s)
found = [[o.value for o in s.options], s.options.selected.value, len(s.options), s.options[1].value]
s.options.remove(0)
found += [s.options[0].value, page["s"].options[-1].text]
s.options.clear()
found += [len(s.options), s.options.selected]
for cls in (web.datalist, web.optgroup):
    e = cls()
    e.options.add("x")
    found.append(e.options[0].value)
found
"""
    assert run(web, code) == [["a", "b", "0", ""], "b", 4, "b", "b", "empty", 0, None, "x", "x"]


def test_canvas_and_video(web: Page) -> None:
    code = """
c = web.canvas(width=10, height=10)
c.getContext("2d").fillRect(0, 0, 10, 10)
small = web.canvas(width=5, height=5, id="small")
small.draw(c, width=5)
page.append(small, web.p(id="no"))
data = small.getContext("2d").getImageData(4, 4, 1, 1).data
found = [data[3]]
v = web.video()
found += [v.snap(to=small, width=2, height=2) == small, v.snap(to="#small", width=1, height=1) == small,
          v.snap(width=3, height=4).height]
for target in ("#none", "#no", page["no"]):
    try:
        v.snap(to=target, width=1, height=1)
    except TypeError as error:
        found.append(str(error))
found
"""
    assert run(web, code) == [
        *(255, True, True, 4),
        *("No element with selector #none to snap to.", *["Element to snap to must be a canvas."] * 2),
    ]


def test_a_canvas_is_downloaded(web: Page) -> None:
    web.js("HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href.slice(0, 14)] }")
    run(web, "web.canvas(width=1, height=1).download('x.png')")
    assert web.js("return window.saved") == ["x.png", "data:image/png"]


def test_the_page(web: Page) -> None:
    code = """
page.title = "New"
[page.title, page.html == page.body.parent, page.head.parent == page.html, page.body["main"] is None, repr(page.body)]
"""
    assert run(web, code) == ["New", True, True, True, "<body>"]


def test_a_subclass_may_have_properties(web: Page) -> None:
    code = """
class Counter(web.div):
    def __init__(self):
        super().__init__()
        self.count = 1

    @property
    def count(self):
        return self._count

    @count.setter
    def count(self, value):
        self._count = value
        self.text = "n " + str(value)

counter = Counter()
counter.count += 1
[counter.count, counter.text]
"""
    assert run(web, code) == [2, "n 2"]


def test_the_value_none_omits_or_removes_an_attribute(web: Page) -> None:
    code = """
e = web.input_(value="v", title=None, aria_label=None)
e.value = None
e.title = "t"
e.title = None
[e._dom_element.outerHTML, e.value, e.getAttribute("lang"), e.querySelector("b"), web.div(onclick=None).onclick]
"""
    assert run(web, code) == ["<input>", "", None, None, None]


def test_a_property_of_a_subclass_hides_the_property_of_the_dom(web: Page) -> None:
    """Use `title`, which is also a property of the DOM, on the parent class first and then on the subclass."""
    code = """
class Doubled(web.div):
    @property
    def title(self):
        return "mine"

    @title.setter
    def title(self, value):
        self.lang = value * 2

plain, own = web.div(), Doubled()
for element in (plain, own, plain, own):
    element.title = "x"
[plain.title, own.title, own.lang, own.getAttribute("title")]
"""
    assert run(web, code) == ["x", "mine", "xx", None]


def test_a_function_becomes_a_property_and_not_an_attribute(web: Page) -> None:
    code = "e = web.div()\ne.custom = lambda: 5\n[e._dom_element.hasAttribute('custom'), e._dom_element.custom()]"
    assert run(web, code) == [False, 5]
