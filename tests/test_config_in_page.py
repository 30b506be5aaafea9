"""The config of a page: where it is written, how mistakes in it are reported, and what it loads."""

import io
import zipfile
from pathlib import Path

from pyscript.testing import Answer, Page

SHOW = "<script type=KIND target=o>from pyscript import config\nprint(config.get('name'), config['type'])</script><b id=o></b>"


def test_inline_config_may_be_toml_or_json(page: Page) -> None:
    page.run("<KIND-config>name = 'toml' # comment\nx = {a = [1,\n 2]}</KIND-config>" + SHOW)
    assert page.text("#o") == f"toml {page.kind}"
    page.run('<KIND-config type="json">{"name": "json"}</KIND-config>' + SHOW)
    assert page.text("#o") == f"json {page.kind}"


def test_config_may_come_from_src_or_an_attribute(page: Page) -> None:
    page.file("c.toml", "name = 'file'")
    page.file("c.json", '{"name": "json file"}')
    page.run('<KIND-config src="c.toml"></KIND-config>' + SHOW)
    assert page.text("#o") == f"file {page.kind}"
    page.run(SHOW.replace("type=KIND", "type=KIND config=c.json"))
    assert page.text("#o") == f"json file {page.kind}"
    page.run(SHOW.replace("type=KIND", """type=KIND config='{"name": "inline"}'"""))
    assert page.text("#o") == f"inline {page.kind}"


def test_javascript_also_uses_the_first_of_two_configs(page: Page) -> None:
    page.run("<KIND-config>name = 'one'</KIND-config><KIND-config>name = 'two'\nsnapshot = false</KIND-config>" + SHOW)
    assert "only the first counts" in page.error("PY0409")
    assert page.text("#o") == f"one {page.kind}"
    assert page.js(f"return pyscript.config.{page.kind}") == {"name": "one"}


def test_key_names_in_comments_do_not_delay_the_start(page: Page, answers: dict[str, Answer], built: Path) -> None:
    answers["/pyscript/boot/config.js"] = Answer((built / "boot/config.js").read_bytes(), delay=0.5)
    page.run("<KIND-config>\n# no interpreter, no packages\nname = 'x' # runtimes\n</KIND-config>" + SHOW)
    library = {"py": "pyodide.asm.wasm", "mpy": "micropython.wasm"}[page.kind]
    timing = "const of = (name) => performance.getEntriesByType('resource').find((entry) => entry.name.includes(name));"
    assert page.js(f"{timing} return of('{library}').startTime < of('config.js').responseEnd")
    keys = page.js("return Object.keys(localStorage).filter((key) => key.includes('packages'))")
    assert (page.text("#o"), keys) == (f"x {page.kind}", [])


def test_inline_wins_over_src(page: Page) -> None:
    page.file("c.toml", "name = 'file'\ndescription = 'kept'")
    page.run('<KIND-config src="c.toml">name = "inline"</KIND-config>' + SHOW)
    assert page.text("#o") == f"inline {page.kind}"


def test_invalid_toml_has_line_and_column_and_the_page_runs(page: Page) -> None:
    page.run("<KIND-config>\nname = 'x'\npackages = [1,,]\n</KIND-config>" + SHOW)
    text = page.error("PY1000")
    assert "index.html, line 6, column 15" in text
    assert page.text("#o") == f"None {page.kind}"


def test_invalid_json_has_line_and_column(page: Page) -> None:
    page.run('<KIND-config type=json>{"name": "x",\n  oops}</KIND-config>' + SHOW)
    assert "index.html, line 5, column 3" in page.error("PY1000")


def test_an_unknown_key_is_reported_with_a_suggestion(page: Page) -> None:
    page.run("<KIND-config>pakages = []</KIND-config>" + SHOW)
    assert 'no key "pakages"' in page.error("PY1002") and '"packages"' in page.error("PY1002")


def test_a_table_of_another_tool_is_kept(page: Page) -> None:
    page.run(
        "<KIND-config>[my_tool]\nx = 1</KIND-config><script type=KIND target=o>from pyscript import config\nprint(config['my_tool']['x'])</script><b id=o></b>"
    )
    assert (page.text("#o"), page.count(".py-error")) == ("1", 0)


def test_a_value_of_the_wrong_type_is_reported(page: Page) -> None:
    page.run("<KIND-config>\nname = 'x'\n  packages = 3</KIND-config>" + SHOW)
    text = page.error("PY1000")
    assert '"packages" must be a list or a string, but it is 3' in text and "index.html, line 6, column 3" in text


def test_a_wrong_value_in_a_table_is_reported_with_its_position(page: Page) -> None:
    page.file("c.toml", "name = 'x'\n[splashscreen]\nenabled = 'no'\n")
    page.run('<KIND-config src="c.toml"></KIND-config>' + SHOW)
    text = page.error("PY1000")
    assert '"enabled" of the config key "splashscreen" must be true or false' in text
    assert "c.toml, line 3, column 1" in text


def test_a_misspelt_key_is_reported_with_its_position(page: Page) -> None:
    page.run('<KIND-config type=json>{"name": "x",\n "pakages": []}</KIND-config>' + SHOW)
    assert "index.html, line 5, column 2" in page.error("PY1002")


def test_empty_inline_values_do_not_override_the_file(page: Page) -> None:
    page.file("c.toml", "name = 'from the file'\ndescription = 'd'")
    page.run(
        "<KIND-config src='c.toml'>name = ''\ndescription = 'inline'</KIND-config><script type=KIND target=o>from pyscript import config\nprint(config['name'], config['description'])</script><b id=o></b>"
    )
    assert page.text("#o") == "from the file inline"


def test_a_tag_with_an_env_has_its_own_config(page: Page) -> None:
    page.file("a.txt", "A")
    page.run("""<KIND-config>name = "page"</KIND-config>
<script type=KIND target=o env=one config='name = "own"
[files]
"a.txt" = "own.txt"'>
from pyscript import config
print(config["name"], open("own.txt").read())
</script><script type=KIND target=p>from pyscript import config
print(config["name"])</script><b id=o></b><b id=p></b>""")
    assert (page.text("#o"), page.text("#p"), page.count(".py-error")) == ("own A", "page", 0)


def test_the_config_of_a_tag_added_later_is_used(page: Page) -> None:
    page.file("a.txt", "A")
    page.file("sub/c.toml", '[files]\n"../a.txt" = ""')
    page.run("<script type=KIND>1</script>")
    page.js(
        """const s = document.createElement("script"); s.type = arguments[0]; s.setAttribute("config", "./sub/c.toml");
        s.textContent = "print(open('a.txt').read())"; s.setAttribute("target", "o");
        document.body.append(Object.assign(document.createElement("b"), {id: "o"}), s)""",
        page.kind,
    )
    page.sees("A", "#o")


def test_plugins_in_the_config_of_a_tag_are_refused(page: Page) -> None:
    page.run("<script type=KIND env=x config='plugins = [\"./p.py\"]'>print('ran')</script>")
    assert "<py-config>" in page.error("PY0409")


def test_the_header_of_a_script_is_its_config(page: Page) -> None:
    page.file("a.txt", "A")
    page.run("""<script type=KIND target=o>
# /// script
# requires-python = ">=3.11"
# [tool.pyscript.files]
# "a.txt" = "b.txt"
# ///
print(open("b.txt").read())
</script><b id=o></b>""")
    assert (page.text("#o"), page.count(".py-error")) == ("A", 0)


def test_a_mistake_in_the_header_is_reported_with_its_line(page: Page) -> None:
    page.run("<script type=KIND>\n# /// script\n# dependencies = [\n# x\n# ///\nprint('ran')\n</script>")
    assert "index.html, line 7" in page.error("PY1000")


def test_a_misspelt_key_in_the_header_is_reported_with_its_line(page: Page) -> None:
    page.run("<script type=KIND>\n# /// script\n# [tool.pyscript]\n# pakages = []\n# ///\nprint('ran')\n</script>")
    assert "index.html, line 7" in page.error("PY1002")


def test_dependencies_in_the_header_are_installed(py: Page, wheels: Path) -> None:
    py.run(
        f"<py-config>packages_url = '{py.server.address}/wheels/'</py-config><script type=py target=o>\n# /// script\n# dependencies = ['pure-thing']\n# ///\nimport pure_thing\nprint(pure_thing.value)</script><b id=o></b>"
    )
    assert (py.text("#o"), py.count(".py-error")) == ("pure", 0)


def test_a_requirements_file_lists_packages(py: Page, wheels: Path) -> None:
    py.file("requirements.txt", "# needed\npure-thing  # pure\n-r more.txt\n")
    py.run(
        f"<py-config>packages_url = '{py.server.address}/wheels/'\npackages = ['requirements.txt']</py-config><script type=py target=o>import pure_thing\nprint(pure_thing.value)</script><b id=o></b>"
    )
    assert py.text("#o") == "pure"
    assert '"-r more.txt"' in py.error("PY1001")


def test_a_missing_config_file_is_reported(page: Page) -> None:
    page.run('<KIND-config src="none.toml"></KIND-config>' + SHOW)
    assert "none.toml" in page.error("PY0404")


def test_two_configs_are_reported(page: Page) -> None:
    page.run("<KIND-config>name = 'one'</KIND-config><KIND-config>name = 'two'</KIND-config>" + SHOW)
    assert "more than one" in page.error("PY0409")
    assert page.text("#o") == f"one {page.kind}"


def test_files_are_fetched_to_their_destinations(page: Page) -> None:
    page.file("data/a.txt", "A")
    page.file("b.txt", "B")
    page.file("mod.py", "value = 'module'")
    page.file("pkg.py", "value = 'package'")
    page.run("""<KIND-config>[files]
"{DATA}" = "./data"
"{DATA}/a.txt" = "folder/x.txt"
"b.txt" = ""
"mod.py" = "./"
"pkg.py" = "pkg/__init__.py"
</KIND-config><script type=KIND target=o>
import mod, pkg
print(open("folder/x.txt").read(), open("b.txt").read(), mod.value, pkg.value)</script><b id=o></b>""")
    assert page.text("#o") == "A B module package"


def test_older_ways_to_list_files_work(page: Page) -> None:
    for name in "abcd":
        page.file(f"f/{name}.txt", name.upper())
    page.run("""<KIND-config>
paths = ["f/d.txt"]
[[fetch]]
from = "f"
to_folder = "to"
files = ["a.txt", "b.txt"]
[[fetch]]
from = "f/c.txt"
to_file = "see.txt"
</KIND-config><script type=KIND target=o>print([open(n).read() for n in ("to/a.txt", "to/b.txt", "see.txt", "d.txt")])</script><b id=o></b>""")
    assert page.text("#o") == "['A', 'B', 'C', 'D']"


def test_an_archive_is_unpacked(py: Page) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("in/zip.txt", "zipped")
    py.file("a.zip", buffer.getvalue())
    py.run(
        '<py-config>[files]\n"a.zip" = "here/*"</py-config><script type=py target=o>print(open("here/in/zip.txt").read())</script><b id=o></b>'
    )
    assert py.text("#o") == "zipped"


def test_a_missing_file_is_reported_and_the_others_are_fetched(page: Page) -> None:
    page.file("a.txt", "A")
    page.run(
        '<KIND-config>[files]\n"none.txt" = ""\n"a.txt" = ""</KIND-config><script type=KIND target=o>print(open("a.txt").read())</script><b id=o></b>'
    )
    assert "none.txt" in page.error("PY0404")
    assert page.text("#o") == "A"


def test_two_files_with_one_destination_are_reported(page: Page) -> None:
    page.run('<KIND-config>[files]\n"a.txt" = "x"\n"b.txt" = "x"</KIND-config><script type=KIND>1</script>')
    assert "a.txt" in page.error("PY1000") and "b.txt" in page.error("PY1000")


def test_js_modules_can_be_imported(page: Page) -> None:
    page.file("m.js", "export const answer = 42; export default (x) => x + 1;")
    page.run(
        '<KIND-config>[js_modules.main]\n"./m.js" = "mine"</KIND-config><script type=KIND target=o>from pyscript.js_modules import mine\nfrom pyscript.js_modules.mine import answer\nprint(mine.answer, answer)</script><b id=o></b>'
    )
    assert page.text("#o") == "42 42"


def test_a_missing_js_module_is_reported(page: Page) -> None:
    page.run('<KIND-config>[js_modules.main]\n"./none.js" = "mine"</KIND-config><script type=KIND>1</script>')
    assert "none.js" in page.error("PY0001")


def test_js_import(page: Page) -> None:
    page.file("m.js", "export const answer = 42;")
    page.run(
        "<script type=KIND target=o>from pyscript import js_import\nm, = await js_import('./m.js')\nprint(m.answer)</script><b id=o></b>"
    )
    assert page.text("#o") == "42"


def test_py_env_lists_packages_and_paths(py: Page) -> None:
    py.file("data/a.txt", "A")
    py.run(
        "<py-env>\n- paths:\n  - ./data/a.txt\n</py-env><script type=py target=o>print(open('a.txt').read())</script><b id=o></b>"
    )
    assert (py.text("#o"), py.text()) == ("A", "A")


def test_debug_turns_on_debugging_in_pyodide(py: Page) -> None:
    py.run("<py-config>debug = true</py-config><script type=py>1</script>")
    assert (
        py.browser.run_js("return (await pyscript.whenDefined('py')).native._api.debug_ffi", pyodide_checks=False)
        is True
    )
