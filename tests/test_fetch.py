"""`fetch()`: every kind of content, body and failure."""

import pytest

from pyscript.testing import Page

EVERYWHERE = True

START = "import js\nfrom pyscript import fetch\n"


def run(page: Page, code: str) -> object:
    """Run code after importing fetch, and return the value of its last expression."""
    return page.python(START + code)


def failure(page: Page, code: str) -> str:
    """Return the name and message of the exception that an expression raises."""
    tried = f"try:\n    {code}\nexcept Exception as error:\n    found = type(error).__name__ + ': ' + str(error)\nfound"
    return str(run(page, tried))


@pytest.fixture
def web(live: Page) -> Page:
    """Add files beside the shared page, and return the page."""
    live.file("data.json", '{"a": [1, "é"]}')
    live.file("bytes.bin", bytes(range(256)) * 300)
    return live


def test_contents_come_from_fetch_or_its_response(web: Page) -> None:
    code = """
response = await fetch("data.json")
other = await fetch("data.json")
[response.ok, response.status, response.headers.get("content-type"), await response.text(), (await other.json())["a"],
 (await fetch("data.json").json())["a"][1], await fetch("data.json").text()]
"""
    text = '{"a": [1, "é"]}'
    assert run(web, code) == [True, 200, "application/json", text, [1, "é"], "é", text]


def test_bytes(web: Page) -> None:
    code = """
array = await fetch("bytes.bin").bytearray()
view = await fetch("bytes.bin").arrayBuffer()
plain = await fetch("bytes.bin").bytes()
blob = await fetch("bytes.bin").blob()
[type(array).__name__, len(array), array[255], type(view).__name__, bytes(view) == plain, bytes(array) == plain, blob.size]
"""
    assert run(web, code) == ["bytearray", 76800, 255, "memoryview", True, True, 76800]


def test_streaming(web: Page) -> None:
    code = """
async def collect():
    total, chunks = 0, 0
    for source in (await fetch("bytes.bin"), fetch("bytes.bin")):
        async for chunk in source.stream():
            total += len(chunk)
            chunks += 1
    return [type(chunk).__name__, total, chunks > 0]
await collect()
"""
    assert run(web, code) == ["bytes", 153600, True]


def test_several_fetches_run_at_once(web: Page) -> None:
    code = (
        "import asyncio\nboth = await asyncio.gather(fetch('data.json'), fetch('data.json'))\n[one.ok for one in both]"
    )
    assert run(web, code) == [True, True]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("'text é'", list("text é".encode())),
        ("bytes([0, 1, 255])", [0, 1, 255]),
        ("bytearray([1, 2])", [1, 2]),
        ("memoryview(bytes([3, 4]))", [3, 4]),
        ("js.Blob.new(js.Array.of('blob'))", list(b"blob")),
        ("js.URLSearchParams.new('a=1')", list(b"a=1")),
    ],
)
def test_bodies(web: Page, body: str, expected: list[int]) -> None:
    assert run(web, f"list(await fetch('echo', method='POST', body={body}).bytes())") == expected


def test_form_data_and_headers(web: Page) -> None:
    code = """
form = js.FormData.new()
form.append("name", "Ada")
sent = await fetch("echo", method="POST", body=form).text()
typed = await fetch("echo", method="POST", body="{}", headers={"Content-Type": "application/json"})
["Ada" in sent, typed.headers.get("content-type")]
"""
    assert run(web, code) == [True, "application/json"]


def test_a_404_response_does_not_raise(web: Page) -> None:
    assert run(web, "response = await fetch('none.txt')\n[response.ok, response.status]") == [False, 404]


def test_a_response_that_is_not_json_is_explained(web: Page) -> None:
    web.file("page.txt", "<p>not JSON")
    assert failure(web, "await fetch('page.txt').json()") == "ValueError: page.txt sent no JSON but: '<p>not JSON'"
    assert " with the status 404 but: " in failure(web, "await fetch('none.json').json()")


def test_a_failed_request_raises_fetch_error(web: Page) -> None:
    found = failure(web, "await fetch('http://nowhere.invalid/')")
    assert found.startswith("FetchError: Fetching http://nowhere.invalid/ failed: TypeError: Failed to fetch. Check")
    assert "CORS" in found
    assert failure(web, "await fetch('http://[').text()").startswith("FetchError: Fetching http://[ failed")
    assert "CORS" not in failure(web, "await fetch('x', method='B A D').text()")


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("fetch('x', metod='POST')", "TypeError: fetch() has no option 'metod'. Did you mean 'method'?"),
        ("fetch('x', json={})", "TypeError: fetch() has no option 'json'"),
        ("fetch('x', body={})", "TypeError: body is str or bytes: send data with body=json.dumps(data)"),
        ("fetch(None)", "TypeError: fetch() takes an address, not None"),
        ("fetch('x', timeout='5')", "TypeError: timeout is a number of seconds, not '5'"),
        ("fetch('x', timeout=-1)", "TypeError: timeout is a number of seconds, not -1"),
    ],
)
def test_mistakes(web: Page, code: str, message: str) -> None:
    assert failure(web, code) == message


def test_a_body_can_be_read_only_once(web: Page) -> None:
    start = "response = await fetch('data.json')\n    await response.text()\n    await response.text()"
    assert failure(web, start).endswith("body stream already read.")


def test_a_timeout(web: Page) -> None:
    web.file("slow.txt", "slow", delay=1)
    assert failure(web, "await fetch('slow.txt', timeout=0.05)") == (
        "FetchError: Fetching slow.txt took longer than its timeout."
    )


def test_a_signal(web: Page) -> None:
    web.file("slower.txt", "slow", delay=1)
    code = "controller.abort()\n    await request"
    start = (
        "controller = js.AbortController.new()\nrequest = fetch('slower.txt', signal=controller.signal, timeout=9)\n"
    )
    tried = f"{start}try:\n    {code}\nexcept OSError as error:\n    found = str(error)\nfound"
    assert run(web, tried) == "Fetching slower.txt was aborted."


def test_an_uncaught_error_names_its_line(page: Page) -> None:
    page.run("<KIND-script id=a>\nfrom pyscript import fetch\nawait fetch('http://nowhere.invalid/')\n</KIND-script>")
    assert "line 6" in page.error()
    assert "Fetching http://nowhere.invalid/ failed" in page.error()
