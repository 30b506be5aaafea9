"""Look for the words that docs/style.md says to avoid. Run by `make lint`."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs/style.md"
KINDS = (".css", ".html", ".js", ".md", ".mjs", ".py")


def words() -> list[str]:
    """Return the first column of the table in the guide."""
    table = GUIDE.read_text().partition("| Avoid | Write |\n|---|---|\n")[2].partition("\n\n")[0]
    return [line.split("|")[1].strip() for line in table.splitlines()]


def files() -> list[Path]:
    """Return the files in git that people read, except the guide and this file."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found = [ROOT / name for name in listed.splitlines() if name.endswith(KINDS)]
    return [path for path in found if path.exists() and path not in (GUIDE, Path(__file__))]


def main() -> int:
    """Print each line that has a word to avoid; return 1 if there is such a line, else 0."""
    unwanted = re.compile(rf"\b({'|'.join(map(re.escape, words()))})\b", re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT)}:{number}: avoid {match[0]!r}, see docs/style.md"
        for path in files()
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if (match := unwanted.search(line))
    ]
    print("\n".join(found) if found else "words: nothing to avoid")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
