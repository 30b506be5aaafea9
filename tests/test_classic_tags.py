"""Widget tags of classic pages. The module of a tag is imported when the page has the first such tag."""

from pyscript.testing import Page


def test_a_button_runs_its_functions(py: Page) -> None:
    py.run("""<py-button id="my-b" label="<b>Press</b>" styling="big red">
def on_click(event):
    print("pressed", self.id, event.type)
def on_focus(event):
    print("focused")
</py-button><py-script id=s>print(my_b.id)</py-script>""")
    assert py.text("#s") == "my-b"
    assert py.js("const b = document.querySelector('#my-b'); return [b.localName, b.className, b.innerHTML]") == [
        "button",
        "big red",
        "<b>Press</b>",
    ]
    assert py.count("py-button#my-b-container") == 1
    py.find("#my-b").click()
    py.until(lambda: "pressed my-b click" in py.console())


def test_an_inputbox_calls_its_key_handler(py: Page) -> None:
    py.run("""<py-inputbox id="name" label="Your name">
def on_keypress(event):
    print("key", event.key)
</py-inputbox><py-script>1</py-script>""")
    py.find("#name").send_keys("a")
    py.until(lambda: "key a" in py.console())
    assert py.js("return document.querySelector('#name').ariaLabel") == "Your name"


def test_a_mistake_in_a_button_is_shown(py: Page) -> None:
    py.run("<py-button id=b label=x>\ndef on_click(event):\n    1/0\n</py-button><py-script>1</py-script>")
    py.find("button#b").click()
    text = py.error()
    assert "ZeroDivisionError" in text and 'File "index.html", line 6, in on_click_b' in text


def test_a_title_is_a_heading(py: Page) -> None:
    py.run("<py-title id=t>The <i>title</i></py-title><py-script>1</py-script>")
    assert (py.text("#t.py-title h1"), py.count("py-title#t-container")) == ("The title", 1)


def test_a_box_puts_its_children_side_by_side(py: Page) -> None:
    py.run(
        "<py-box widths='2;1'><div id=a>a</div><div id=b>b</div></py-box><py-script>1</py-script>",
        head='<link rel=stylesheet href="/pyscript/core.css">',
    )
    py.find(".py-box")
    places = py.js(
        "return ['a', 'b'].map((id) => document.getElementById(id).getBoundingClientRect()).map((r) => [r.x, r.y, r.width])"
    )
    assert places[0][1] == places[1][1] and places[0][0] < places[1][0] and places[0][2] > 1.5 * places[1][2]


def test_a_list_is_filled_by_python(py: Page) -> None:
    py.run("""<py-list id="my-list"></py-list><py-script id=s>
my_list.add({"content": "<b>milk</b>", "done": False}, labels=["content"], state_key="done", on_change=lambda item: print(item.data["done"]))
my_list.add("eggs", "bread")
print(len(my_list.data))
</py-script>""")
    assert py.text("#my-list").split("\n") == ["<b>milk</b>", "eggs", "bread"]
    py.find("#my-list input").click()
    py.sees("True", "#s")
    assert py.count("#my-list-c-0.line-through") == 1


def test_markdown(py: Page) -> None:
    py.run("<py-md>\n    # Title\n    * one\n    * `two`\n</py-md><py-script>1</py-script>")
    py.sees("Title", "py-md h1")
    assert (py.count("py-md li"), py.text("py-md code")) == (2, "two")


def test_a_tutor_shows_the_code(py: Page) -> None:
    py.file("a.py", "print('a module')")
    py.run(
        '<py-config>[files]\n"a.py" = ""</py-config><py-tutor modules="a.py"><p id=shown>shown</p></py-tutor><py-script>1</py-script>'
    )
    assert py.text("#shown") == "shown"
    py.find("#view-code-button").click()
    py.sees("<p id=", "py-tutor")
    py.sees("print('a module')", "py-tutor")


def test_a_registered_widget(py: Page) -> None:
    py.file(
        "w.py",
        "class W:\n    def __init__(self, element):\n        self.element = element\n    def connect(self):\n        self.element.firstElementChild.textContent = 'from Python'\n    def name(self):\n        return 'W'\n",
    )
    py.run(
        '<py-register-widget src="w.py" name="py-w" klass="W"></py-register-widget><py-w id="one"></py-w><py-script>1</py-script>'
    )
    py.sees("from Python", "#one-main")
    assert py.python("one.name()") == "W"


def test_a_missing_file_of_a_widget_is_reported(py: Page) -> None:
    py.run('<py-register-widget src="none.py" name="py-w" klass="W"></py-register-widget><py-script>1</py-script>')
    assert "none.py" in py.error("PY0404")


def test_a_widget_added_later_is_drawn(py: Page) -> None:
    py.run("<py-script>1</py-script>")
    py.js("document.body.append(Object.assign(document.createElement('py-title'), {textContent: 'late'}))")
    py.sees("late", "py-title h1")


def test_a_page_may_contain_only_widgets(py: Page) -> None:
    py.open("<py-title>alone</py-title>")
    py.sees("alone", "h1")
