"""Installs Debian's Chromium and its driver, where they are missing and we may."""

import os
import shutil
import subprocess
import sys

PACKAGES = ("chromium", "chromium-driver", "fonts-dejavu-core")


def main() -> str | None:
    """Install what is missing; a sentence if that is not possible."""
    if shutil.which("chromium") and shutil.which("chromedriver"):
        return None
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return f"The browser tests need Chromium and chromedriver. As root: apt-get install {' '.join(PACKAGES)}"
    quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.run(["apt-get", "update", "-qq"], check=True, **quiet)
    subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES], check=True, **quiet)
    return None


if __name__ == "__main__":
    sys.exit(main())
