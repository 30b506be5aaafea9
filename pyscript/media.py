"""Cameras and microphones."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

__all__ = ["Device", "list_devices"]


class Device:
    """A camera, a microphone or a loudspeaker.

    Args:
        device: The JavaScript object. https://developer.mozilla.org/en-US/docs/Web/API/MediaDeviceInfo
    """

    def __init__(self, device: "Any") -> None:
        self._device_info = device

    @property
    def id(self) -> str:
        """The id of the device; "" until the person at the page has allowed access."""
        return str(self._device_info.deviceId)

    @property
    def group(self) -> str:
        """The id of the hardware that contains the device. Devices in the same hardware have the same group."""
        return str(self._device_info.groupId)

    @property
    def kind(self) -> str:
        """The kind of device: "videoinput", "audioinput" or "audiooutput"."""
        return str(self._device_info.kind)

    @property
    def label(self) -> str:
        """The name of the device; "" until the person at the page has allowed access."""
        return str(self._device_info.label)

    def __getitem__(self, key: str) -> str:
        if key not in ("id", "group", "kind", "label"):
            raise KeyError(key)
        return str(getattr(self, key))

    def __repr__(self) -> str:
        return f"<Device {self.kind} {self.label!r}>"

    @classmethod
    async def request_stream(
        cls, audio: "bool | dict[str, Any]" = False, video: "bool | dict[str, Any]" = True
    ) -> "Any":
        """Ask the person at the page for access to a camera or a microphone.

        Args:
            audio: Whether to record sound; or a dict of constraints for the sound.
            video: Whether to record video; or a dict of constraints for the video.
                https://developer.mozilla.org/en-US/docs/Web/API/MediaTrackConstraints

        Returns:
            JavaScript's MediaStream.

        Raises:
            OSError: The person did not allow access, or there is no such device.
        """
        return await _ask("getUserMedia", runtime.to_js({"audio": audio, "video": video}))

    @classmethod
    async def load(cls, audio: "bool | dict[str, Any]" = False, video: "bool | dict[str, Any]" = True) -> "Any":
        """Call `request_stream`, which was called `load` before."""
        return await cls.request_stream(audio=audio, video=video)

    async def get_stream(self) -> "Any":
        """Ask the person at the page for access to this device.

        Returns:
            JavaScript's MediaStream.

        Raises:
            OSError: The person did not allow access, or the device is no longer connected.
        """
        wanted = {"deviceId": {"exact": self.id}}
        is_video = self.kind.startswith("video")
        return await self.request_stream(audio=not is_video and wanted, video=is_video and wanted)


async def list_devices() -> "list[Device]":
    """Return all cameras, microphones and loudspeakers.

    Their ids and labels are "" until the person at the page has allowed access to a device.

    Raises:
        OSError: The page is not allowed to use these devices.
    """
    return [Device(info) for info in await _ask("enumerateDevices")]


async def _ask(method: str, *arguments: object) -> "Any":
    devices = getattr(runtime.window().navigator, "mediaDevices", None)
    if runtime.is_none(devices):
        raise OSError("The browser gives cameras and microphones only to pages of https: or localhost.")
    try:
        return await runtime.page.settled(devices, method, *arguments)
    except runtime.JsException as error:
        reason = runtime.reason(error)
    raise OSError(NEXT.get(reason.partition(":")[0], "") + reason)


NEXT = {
    "NotAllowedError": "The camera or microphone was not allowed: look at the browser's permissions for this page. ",
    "NotFoundError": "There is no such camera or microphone. ",
    "NotReadableError": "Another program uses the camera or microphone. ",
    "OverconstrainedError": "No camera or microphone is like that. ",
}
"""Maps the name of a JavaScript error to an explanation for the person at the page."""
