"""`storage()`: a dict that the browser keeps, for Python and for JavaScript."""

import itertools

import pytest

from pyscript.testing import Page

EVERYWHERE = True

START = "import js\nfrom pyscript import Storage, storage\n"
NAMES = (f"test{number}" for number in itertools.count())


def run(page: Page, code: str) -> object:
    """Run code, in which NAME is the name of a new storage, and return the value of its last expression."""
    return page.python(START + code.replace("NAME", f"'{next(NAMES)}'"))


def test_every_type_is_restored(live: Page) -> None:
    code = """
store = await storage(NAME)
values = {"none": None, "yes": True, "int": 5, "float": 1.5, "str": "é", "list": [1, [None]], "dict": {"a": {"b": 2}},
          "tuple": (1, 2), "bytes": b"b\\x00", "array": bytearray(b"a"), "empty": "", "zero": 0}
store.update(values)
store["view"] = memoryview(b"v")
loop = [1]
loop.append(loop)
store["loop"] = loop
store[5] = "number"
await store.sync()
again = await storage(store._store.name)
same = [key for key in values if key != "tuple" and not (again[key] == values[key] and type(again[key]) == type(values[key]))]
[same, again["tuple"], bytes(again["view"]), again["loop"][1] is again["loop"], again[5], len(again)]
"""
    found = run(live, code.replace("bytes(again", "list(again"))
    assert found == [[], [1, 2], [118], True, "number", 15]


def test_every_change_is_kept(live: Page) -> None:
    code = """
store = await storage(NAME)
store["a"] = 1
store.update({"b": 2}, c=3)
store.update([("d", 4)])
found = [store.setdefault("e", 5), store.setdefault("a", 9), store.pop("b"), store.pop("none", 7)]
del store["c"]
store.update(f=6)
key, value = store.popitem()
store["g"] = 7
await store.sync()
again = await storage(store._store.name)
found + [len(again), sorted(again.keys()) == sorted([k for k in "adefg" if k != key]), sorted(store.items()) == sorted(again.items())]
"""
    assert run(live, code) == [5, 1, 2, 7, 4, True, True]
    cleared = """
store = await storage(NAME)
store["a"] = 1
store.clear()
store["b"] = 2
await store.sync()
sorted((await storage(store._store.name)).keys())
"""
    assert run(live, cleared) == ["b"]


def test_items_last_until_the_next_visit(page: Page) -> None:
    script = f"<KIND-script id=a>\nfrom pyscript import storage\nstore = await storage('visits {page.place}')\n"
    page.run(f"{script}store['n'] = store.get('n', 0) + 1\nprint(store['n'])\nawait store.sync()\n</KIND-script>")
    assert page.text("#a") == "1"
    page.goto(f"{page.server.address}{page.place}/index.html")
    page.sees("2", "#a")


def test_missing_keys_and_bad_values(live: Page) -> None:
    code = """
store = await storage(NAME)
found = []
def put(key, value):
    store[key] = value
for broken in (lambda: store["x"], lambda: store.pop("x"), lambda: put("x", object), lambda: put("x", {"y": [set()]}),
               lambda: put((1,), 1), lambda: store.popitem(), lambda: put("x", [float("nan")]), lambda: put("x", {(1,): 1})):
    try:
        broken()
    except (KeyError, TypeError, ValueError) as error:
        found.append(type(error).__name__ + " " + str(error).partition(" of ")[0][:50])
found + [len(store)]
"""
    found = run(live, code)
    assert isinstance(found, list)
    assert [entry.partition(" ")[0] for entry in found[:-1]] == [
        *("KeyError", "KeyError", "TypeError", "TypeError", "TypeError", "KeyError", "ValueError", "TypeError"),
    ]
    assert found[2] == "TypeError Cannot serialize type type for storage."
    assert found[3].startswith("TypeError Cannot keep 'x' in a storage: Cannot make JSON")
    assert found[-1] == 0


def test_an_empty_name_is_refused(live: Page) -> None:
    code = "try:\n    await storage('')\nexcept ValueError as error:\n    found = str(error)\nfound"
    assert run(live, code) == "Storage name must be a non-empty string"


def test_a_subclass_of_storage_can_be_used(live: Page) -> None:
    code = """
class Loud(Storage):
    def __setitem__(self, key, value):
        super().__setitem__(key, str(value).upper())
store = await storage(NAME, storage_class=Loud)
store["a"] = "x"
store.update({"b": "y"})
await store.sync()
sorted((await storage(store._store.name)).values())
"""
    assert run(live, code) == ["X", "Y"]


@pytest.mark.on_page
def test_only_changed_items_are_written(live: Page) -> None:
    code = """
store = await storage(NAME)
for number in range(100):
    store["key" + str(number)] = number
await store.sync()
js.window.puts = 0
js.window.countPuts()
store["key5"] = "changed"
await store.sync()
js.window.puts
"""
    live.js(
        """window.countPuts = () => {
            const { put } = IDBObjectStore.prototype;
            IDBObjectStore.prototype.put = function (...args) {
                window.puts++;
                return put.apply(this, args);
            };
        }"""
    )
    assert run(live, code) == 1


def test_javascript_has_the_same_items(live: Page) -> None:
    name = next(NAMES)
    code = f"""
store = await storage("{name}")
store.update({{"a": [1, "x"], "b": bytearray(b"bytes"), "n": None, "old": 1}})
await store.sync()
"""
    run(live, code)
    found = live.browser.run_js(
        f"""
        const {{ storage }} = await import("/pyscript/storage.js");
        const store = await storage("{name}");
        const found = [store.a, new TextDecoder().decode(store.b), store.n, "old" in store, Object.keys(store).sort()];
        store.js = {{ deep: [true] }};
        store.bytes = new Uint8Array([7]);
        delete store.old;
        await store.sync();
        return found;
        """,
        pyodide_checks=False,
    )
    assert found == [[1, "x"], "bytes", None, True, ["a", "b", "n", "old"]]
    code = f"again = await storage('{name}')\n[again['js'], bytes(again['bytes'])[0], 'old' in again]"
    assert run(live, code) == [{"deep": [True]}, 7, False]


def test_items_written_by_pyscript_core_are_read(live: Page) -> None:
    name = next(NAMES)
    live.browser.run_js(
        f"""
        await new Promise((resolve) => {{
            const request = indexedDB.open("IDBMap/@pyscript/{name}");
            request.onupgradeneeded = () => request.result.createObjectStore("entries");
            request.onsuccess = () => {{
                const change = request.result.transaction("entries", "readwrite");
                change.objectStore("entries").put('[["1","2"],"generic",["3",4],"x"]', "list");
                change.objectStore("entries").put('[["1","2"],"bytearray",[1,2]]', "bytes");
                change.oncomplete = resolve;
            }};
        }});
        """,
        pyodide_checks=False,
    )
    assert run(live, f"store = await storage('{name}')\n[store['list'], list(store['bytes'])]") == [["x", 4], [1, 2]]


FULL = """<script>
IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
</script>"""


@pytest.mark.on_page
def test_lack_of_room_is_reported(page: Page) -> None:
    code = "from pyscript import storage\nstore = await storage('full-KIND')\nstore['a'] = 1\n"
    caught = "try:\n    await store.sync()\nexcept OSError as error:\n    print(error)\n"
    page.run(f"{FULL}<KIND-script id=a>\n{code}{caught}</KIND-script>")
    assert page.text(
        "#a"
    ) == "The storage 'full-KIND' could not be kept: the browser has no room left for this page.".replace(
        "KIND", page.kind
    )
    page.run(f"{FULL}<KIND-script id=a>\n{code}</KIND-script>")
    assert "has no room left" in page.error()


@pytest.mark.on_page
def test_refused_storage_is_reported(page: Page) -> None:
    refuse = "<script>indexedDB.open = () => { throw new DOMException('denied', 'SecurityError'); }</script>"
    refuse = refuse.replace("indexedDB.open", "IDBFactory.prototype.open")
    page.run(f"{refuse}<KIND-script>from pyscript import storage\nawait storage('x')</KIND-script>")
    assert "The browser refuses storage to this page: SecurityError: denied" in page.error()


def test_a_damaged_item_does_not_affect_the_others(page: Page) -> None:
    damage = """
        const { database, write } = await import("/pyscript/storage.js");
        const db = await database("IDBMap/@pyscript/damaged-KIND");
        await write(db, [["bad", '[["1","2"],"generic",NaN,'], ["good", '[["1",5],"generic"]']]);
        db.close();
    """
    page.open("<p>no Python</p>")
    page.browser.run_js(damage.replace("KIND", page.kind), pyodide_checks=False)
    page.run(
        "<KIND-script id=a>\nfrom pyscript import storage\nprint(dict((await storage('damaged-KIND')).items()))</KIND-script>"
    )
    page.sees("{'good': 5}", "#a")
    assert f"'bad' in the storage 'damaged-{page.kind}' cannot be read" in page.error()


@pytest.mark.on_page
def test_changes_just_before_leaving_the_page_are_kept(page: Page) -> None:
    page.open(f"""<script type=KIND>
{START}
store = await storage("left-{page.kind}")
for number in range(50):
    store[str(number)] = "x" * 1000
await store.sync()
store["0"] = "first"
await js.Promise.resolve(1)
store["1"] = "second"
js.location.href = "/module_test.html"
</script>""")
    page.until(lambda: page.js("return location.pathname") == "/module_test.html")
    page.run(
        f"<script type=KIND target=o>{START}\nstore = await storage('left-{page.kind}')\nprint(store['0'], store['1'], len(store))\nstore.clear()\nawait store.sync()</script><b id=o></b>"
    )
    assert page.text("#o") == "first second 50"
