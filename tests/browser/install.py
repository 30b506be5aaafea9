"""Install the browsers and drivers that tests need, if they are missing, from Debian. This needs root.

`install.py` installs Chromium; `install.py others` installs Firefox and WebKitGTK.
"""

import os
import shutil
import subprocess
import sys

CHROMIUM = {"chromium": "chromium", "chromedriver": "chromium-driver", "fc-list": "fonts-dejavu-core"}
OTHERS = {"firefox-esr": "firefox-esr", "WebKitWebDriver": "webkit2gtk-driver", "xvfb-run": "xvfb", "xauth": "xauth"}
"""Maps each command to the Debian package that contains the command."""


def main(packages: dict[str, str]) -> str | None:
    """Install missing packages. If that is not possible, return a sentence that says how to install them."""
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
