"""`pyscript.fs`: persistent folders, uploads and downloads."""

import json
from pathlib import Path

import pytest

from pyscript.testing import Page

EVERYWHERE = True

START = "import js, os\nfrom pyscript import fs\n"


def run(page: Page, code: str) -> object:
    """Run code after importing fs, and return the value of its last expression."""
    return page.python(START + code)


def failure(page: Page, code: str) -> str:
    """Return the name and message of the exception that a statement raises."""
    tried = f"try:\n    {code}\nexcept Exception as error:\n    found = type(error).__name__ + ': ' + str(error)\nfound"
    return str(run(page, tried))


def test_written_files_are_restored(live: Page) -> None:
    code = """
await fs.mount("/one")
os.mkdir("/one/sub")
os.mkdir("/one/empty")
for name in ("a.txt", "sub/b.txt", "gone.txt"):
    with open("/one/" + name, "w") as file:
        file.write(name)
await fs.sync("/one")
with open("/one/a.txt", "w") as file:
    file.write("NEW")
os.remove("/one/gone.txt")
await fs.sync()
found = [list(fs.mounted)]
await fs.unmount("/one")
found += [list(fs.mounted), os.listdir("/one")]
await fs.mount("/one")
found += [sorted(os.listdir("/one")), open("/one/a.txt").read(), open("/one/sub/b.txt").read()]
found += [await fs.revoke("/one"), await fs.revoke("/one"), os.listdir("/one")]
found
"""
    assert run(live, code) == [
        *(["/one"], [], [], ["a.txt", "empty", "sub"], "NEW", "sub/b.txt", True, False, []),
    ]


def test_mistakes(live: Page) -> None:
    assert failure(live, "await fs.sync('/none')") == (
        "KeyError: \"Path '/none' is not mounted. Use fs.mount() to mount it first.\""
        if live.kind == "py"
        else "KeyError: Path '/none' is not mounted. Use fs.mount() to mount it first."
    )
    assert "Cannot unmount." in failure(live, "await fs.unmount('/none')")
    for code, message in (
        ("mount('data')", "ValueError: A folder to keep is named from the root, as '/data', not 'data'"),
        ("mount('/lib')", "ValueError: /lib is a folder of the interpreter's own: keep another one, as '/data'"),
        ("mount(5)", "TypeError: A folder is a str, as '/data', not int"),
        ("mount('/m', mode='wirte')", "ValueError: The mode is 'read' or 'readwrite', not 'wirte'"),
        ("upload()", "OSError: Files can be chosen only after a click: call upload() in the handler of a button."),
    ):
        assert failure(live, "await fs." + code) == message


@pytest.mark.on_page
def test_persist_keeps_a_folder_after_each_script_and_handler(page: Page) -> None:
    config = "<KIND-config>persist = ['/kept-KIND']</KIND-config>"
    script = """<button id=b py-click="later" mpy-click="later">x</button>
<KIND-script id=a>
import os
folder = "/kept-KIND"
print(sorted(os.listdir(folder)))
with open(folder + "/script.txt", "w") as file:
    file.write("1")
def later(event):
    with open(folder + "/handler.txt", "w") as file:
        file.write("2")
    print("written")
</KIND-script>""".replace("py-click", f"{page.kind}-click" if page.kind == "py" else "data-x", 1)
    page.run(config + script)
    assert page.text("#a") == "[]"
    page.find("#b").click()
    page.sees("written")
    kept = """
        return await new Promise((resolve) => {
            const request = indexedDB.open("@pyscript/fs/kept-KIND");
            request.onsuccess = () => {
                const keys = request.result.transaction("entries").objectStore("entries").getAllKeys();
                keys.onsuccess = () => { request.result.close(); resolve(keys.result); };
            };
        });
    """.replace("KIND", page.kind)
    page.until(lambda: page.browser.run_js(kept, pyodide_checks=False) == ["handler.txt", "script.txt"], "the files")
    page.goto(f"{page.server.address}{page.place}/index.html")
    page.sees("['handler.txt', 'script.txt']", "#a")


LATE = {
    "a task": """
import asyncio
async def later():
    await asyncio.sleep(0.05)
    write()
asyncio.create_task(later())
""",
    "a timer": """
from pyscript import ffi, window
window.setTimeout(ffi.create_proxy(lambda *args: write()), 50)
""",
    "a listener": """
from pyscript import document, ffi, window
document.body.addEventListener("click", ffi.create_proxy(lambda event: write()))
window.setTimeout(ffi.create_proxy(lambda *args: document.body.click()), 50)
""",
    "a loop that does not end": """
import asyncio
while True:
    await asyncio.sleep(0.05)
    write()
""",
}
"""Code that writes into a folder when no run ends afterwards."""


@pytest.mark.places("py", "mpy", "py worker", "mpy isolated worker")
@pytest.mark.parametrize("how", LATE)
def test_files_written_outside_a_run_are_kept(page: Page, how: str) -> None:
    folder = f"/late-{page.kind}{how.replace(' ', '-')}{'-worker' if page.in_worker else ''}"
    page.open(
        f"<KIND-config>persist = ['{folder}']</KIND-config><KIND-script id=a>"
        f"""
import os
print(sorted(os.listdir("{folder}")))
def write():
    with open("{folder}/a.txt", "w") as file:
        file.write("written")
{LATE[how]}</KIND-script>"""
    )
    page.until(lambda: saved(page, f"@pyscript/fs{folder}") == ["a.txt"], "the file")
    page.goto(f"{page.server.address}{page.place}/index.html")
    page.sees("['a.txt']", "#a")


@pytest.mark.places("py", "py worker")
def test_files_are_kept_while_the_program_sleeps(page: Page) -> None:
    folder = f"/asleep{'-worker' if page.in_worker else ''}"
    page.open(f"""<KIND-config>persist = ['{folder}']</KIND-config><KIND-script id=a>
import time
open("{folder}/a.txt", "w").close()
for _ in range(100):
    time.sleep(0.1)
</KIND-script>""")
    page.until(lambda: saved(page, f"@pyscript/fs{folder}") == ["a.txt"], "the file")
    assert page.js("return !window.allDone")


@pytest.mark.places("py", "mpy")
def test_every_kind_of_change_is_kept(live: Page) -> None:
    folder = f"/changes-{live.kind}"
    run(live, f"await fs.mount('{folder}')")
    changes = (
        "open(f'{folder}/a', 'w').close()",
        "os.mkdir(f'{folder}/sub')",
        "os.rename(f'{folder}/a', f'{folder}/sub/b')",
        "open(f'{folder}/sub/c', 'w').close()",
        "os.remove(f'{folder}/sub/b')",
    )
    found = (["a"], ["a", "sub"], ["sub", "sub/b"], ["sub", "sub/b", "sub/c"], ["sub", "sub/c"])
    for change, names in zip(changes, found, strict=True):
        live.js(
            f"setTimeout(() => pyscript.interpreter.run({json.dumps(f'folder = {folder!r}; import os; {change}')}))"
        )
        live.until(lambda names=names: saved(live, f"@pyscript/fs{folder}") == names, str(names))  # type: ignore[misc]


def test_a_database_survives_a_reload(py: Page) -> None:
    body = """<py-config>persist = ["/data"]</py-config>
<py-script id=a>
import sqlite3
connection = sqlite3.connect("/data/visits.db")
connection.execute("create table if not exists visits (number integer)")
connection.execute("insert into visits select count(*) + 1 from visits")
connection.commit()
print([row[0] for row in connection.execute("select number from visits")])
connection.close()
from pyscript import fs
await fs.sync("/data")
</py-script>"""
    py.run(body)
    assert py.text("#a") == "[1]"
    assert saved(py, "@pyscript/fs/data") == ["visits.db"]
    py.goto(f"{py.server.address}{py.place}/index.html")
    py.sees("[1, 2]", "#a")


def saved(page: Page, name: str) -> object:
    """Return the names of the entries in a database of the browser."""
    code = f"""
        const {{ database, entries }} = await import("/pyscript/storage.js");
        const db = await database("{name}");
        const found = (await entries(db)).map(([name]) => name);
        db.close();
        return found;
    """
    return page.browser.run_js(code, pyodide_checks=False)


def test_a_folder_open_in_another_tab_is_reported(page: Page) -> None:
    config = "<KIND-config>persist = ['/shared-KIND']</KIND-config>"
    page.run(f"{config}<KIND-script id=a>print('here')</KIND-script>")
    first = page.driver.current_window_handle
    page.driver.switch_to.new_window("tab")
    try:
        page.goto(f"{page.server.address}{page.place}/index.html")
        assert f"The folder /shared-{page.kind} is open in another tab" in page.error("PY5005")
        page.sees("here", "#a")
    finally:
        page.driver.close()
        page.driver.switch_to.window(first)


@pytest.mark.on_page
def test_refused_storage_is_reported(page: Page) -> None:
    refuse = "<script>IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }</script>"
    page.run(f"{refuse}<KIND-config>persist = ['/x']</KIND-config><KIND-script id=a>print('runs')</KIND-script>")
    assert "The folder /x cannot be kept: SecurityError: denied" in page.error("PY5006")
    assert page.text("#a") == "runs"


@pytest.mark.on_page
def test_lack_of_room_is_reported(page: Page) -> None:
    full = "<script>IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }</script>"
    script = "<KIND-script>open('/full/a.txt', 'w').close()</KIND-script>"
    page.run(f"{full}<KIND-config>persist = ['/full']</KIND-config>{script}")
    assert "The folder /full could not be kept: the browser has no room left for this page." in page.error()


def test_a_folder_on_disk_can_be_mounted(live: Page) -> None:
    """Use the browser's private file system in place of a disk, since a test cannot click the folder picker."""
    live.js(
        "window.showDirectoryPicker = async () => (await navigator.storage.getDirectory())"
        ".getDirectoryHandle(arguments[0], { create: true })".replace("arguments[0]", f"'own-{live.place[1:]}'")
    )
    code = """
await fs.mount("/local", local=True)
os.mkdir("/local/sub")
with open("/local/sub/a.txt", "w") as file:
    file.write("disk")
await fs.unmount("/local")
await fs.mount("/local", root="documents")
with open("/local/sub/a.txt") as file:
    found = [file.read()]
os.remove("/local/sub/a.txt")
await fs.sync("/local")
found + [await fs.revoke("/local"), await fs.revoke("/local")]
"""
    assert run(live, code) == ["disk", True, False]


def test_a_missing_or_refused_picker_is_explained(live: Page) -> None:
    live.js("delete window.showDirectoryPicker; delete Window.prototype.showDirectoryPicker")
    assert "showDirectoryPicker is not supported" in failure(live, "await fs.mount('/p', local=True)")
    live.js("window.showDirectoryPicker = async () => { throw new DOMException('x', 'SecurityError') }")
    assert "only after a click" in failure(live, "await fs.mount('/p', local=True)")
    live.js("window.showDirectoryPicker = async () => { throw new DOMException('no', 'AbortError') }")
    assert failure(live, "await fs.mount('/p', local=True)") == "OSError: No folder was chosen for /p: AbortError: no"


def test_upload_and_download(live: Page, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(b"a,b\n1,2\n")
    live.js(
        """
        const { click } = HTMLInputElement.prototype;
        HTMLInputElement.prototype.click = function () { this.id = "chosen"; document.body.append(this); };
        HTMLAnchorElement.prototype.click = function () { window.offered = [this.download, this.href.slice(0, 5)]; };
        """
    )
    code = """
import asyncio
from pyscript import web
def start(event):
    global uploading
    uploading = asyncio.create_task(fs.upload("/tmp-up", accept=".csv"))
web.page.append(web.button(text="Upload", id="start", on_click=start))
"""
    run(live, code)
    live.find("#start").click()
    live.find("#chosen").send_keys(str(path))
    live.until(lambda: run(live, "uploading.done()"))
    code = "found = await uploading\n[found, open(found[0]).read()]"
    assert run(live, code) == [["/tmp-up/table.csv"], "a,b\n1,2\n"]
    run(live, "await fs.download('/tmp-up/table.csv')")
    assert live.js("return window.offered") == ["table.csv", "blob:"]
    run(live, "await fs.download(b'bytes', 'b.bin')")
    assert live.js("return window.offered[0]") == "b.bin"
    assert failure(live, "await fs.download('/none.txt')").startswith(("FileNotFoundError", "OSError"))


@pytest.mark.parametrize("value", ["'/data'", "[5]", "['data']"])
def test_an_invalid_persist_is_reported(page: Page, value: str) -> None:
    page.run(f"<KIND-config>persist = {value}</KIND-config><KIND-script id=a>print('runs')</KIND-script>")
    assert ("persist" if value != "['data']" else "named from the root") in page.error("PY1000")


def test_leaving_the_page_saves_its_folders(page: Page) -> None:
    page.run("<KIND-config>persist = ['/left-KIND']</KIND-config><script type=KIND>1</script>")
    page.python(f"open('/left-{page.kind}/a.txt', 'w').close()")
    page.js("document.dispatchEvent(new Event('visibilitychange'))")
    page.until(lambda: saved(page, f"@pyscript/fs/left-{page.kind}") == ["a.txt"])
