"""`make demo`: serve the examples and their packages, which are downloaded once and checked by hash."""

import sys
from pathlib import Path

from pyscript.cli.packages import download
from pyscript.cli.run import run

HERE = Path(__file__).parent


def fetch_wheels() -> Path:
    """Download the packages of the examples, if that is still needed, and return their folder."""
    folder, listed = HERE / "wheels", HERE / "packages.txt"
    lock = folder / "pyodide-lock.json"
    if not lock.exists() or lock.stat().st_mtime < listed.stat().st_mtime:
        download(folder, [], listed)
    return folder


if __name__ == "__main__":
    try:
        fetch_wheels()
        run(HERE, int(sys.argv[1]) if len(sys.argv) > 1 else 8000, open_browser=False)
    except (OSError, ValueError) as error:
        sys.exit(f"demo: {error}")
