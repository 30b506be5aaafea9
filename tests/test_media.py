"""`pyscript.media`: cameras and microphones, which the browser simulates."""

from pyscript.testing import Page

EVERYWHERE = True

START = "import js\nfrom pyscript import media\n"


def run(page: Page, code: str) -> object:
    """Run code after importing media, and return the value of its last expression."""
    return page.python(START + code)


def test_devices_and_streams(live: Page) -> None:
    code = """
stream = await media.Device.request_stream()
kinds = [track.kind for track in stream.getTracks()]
devices = await media.list_devices()
camera = [device for device in devices if device.kind == "videoinput"][0]
microphone = [device for device in devices if device.kind == "audioinput" and device.id][0]
found = [kinds, camera["kind"], camera["id"] == camera.id, camera["label"] == camera.label != "", camera.group != "none"]
for device in (camera, microphone):
    found += [track.kind for track in (await device.get_stream()).getTracks()]
found += [track.kind for track in (await media.Device.load(audio=True, video={"width": 320})).getTracks()]
found
"""
    assert run(live, code) == [["video"], "videoinput", True, True, True, "video", "audio", "audio", "video"]


def test_unavailable_devices_raise_errors(live: Page) -> None:
    code = """
found = []
try:
    await media.Device.request_stream(video={"deviceId": {"exact": "none"}})
except OSError as error:
    found.append(str(error).partition(".")[0])
try:
    await media.Device.request_stream(video=False)
except OSError as error:
    found.append(str(error).partition(":")[0])
try:
    (await media.list_devices())[0]["odd"]
except KeyError:
    found.append("KeyError")
found
"""
    assert run(live, code) == ["No camera or microphone is like that", "TypeError", "KeyError"]


def test_a_denied_permission_is_explained(live: Page) -> None:
    live.js("navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))")
    code = "try:\n    await media.Device.request_stream()\nexcept OSError as error:\n    found = str(error)\nfound"
    assert "look at the browser's permissions" in str(run(live, code))
    live.js("delete navigator.mediaDevices.getUserMedia")
