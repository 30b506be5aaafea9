"""Install missing browsers for the tests, and their drivers, from Debian; this needs root.

`install.py` installs Chromium, `install.py others` Firefox and WebKitGTK.
"""

import os
import shutil
import subprocess
import sys

CHROMIUM = {"chromium": "chromium", "chromedriver": "chromium-driver", "fc-list": "fonts-dejavu-core"}
OTHERS = {"firefox-esr": "firefox-esr", "WebKitWebDriver": "webkit2gtk-driver", "xvfb-run": "xvfb", "xauth": "xauth"}
"""Command -> the package that has it."""


def main(packages: dict[str, str]) -> str | None:
    """Install missing packages, or return a sentence that says how to, if that is not possible."""
    if all(shutil.which(command) for command in packages if command != "fc-list"):
        return None
    names = list(packages.values())
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return f"These tests need browsers. As root: apt-get install {' '.join(names)}"
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *names]):
        subprocess.run(["apt-get", "-qq", *command], check=True, stdout=subprocess.DEVNULL, env=environment)
    return None


if __name__ == "__main__":
    sys.exit(main(OTHERS if sys.argv[1:] == ["others"] else CHROMIUM))
