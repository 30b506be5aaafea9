"""The catalogue of texts that a person at the page can see."""

import re
import string
import subprocess
from pathlib import Path

import pytest
import texts

ROOT = Path(__file__).resolve().parents[3]
UNLISTED = {
    ".py": re.compile(r'(?:PyScriptError\(\s*"PY\d{4}",\s*|\.note\((?!f"\{name)|\.progress\("\w+", )f?["\']'),
    ".js": re.compile(r'(?:\.say\(|textContent(?: =|:) |ariaLabel = |\bbutton\(|PY\d{4}", )["`][^"`]*[A-Za-z]{3}'),
}
"""Maps a file extension to a pattern of code that shows a text from outside the catalogue."""


@pytest.fixture(scope="module")
def catalogue() -> dict[str, str]:
    return texts.catalogue()


def test_texts_of_python_and_javascript_are_in_the_catalogue(catalogue: dict[str, str]) -> None:
    assert catalogue["pyscript/elements/script.py:TWO_CODES"] == 'The tag has both src="{src}" and code of its own.'
    assert catalogue["pyscript/engine/errors.py:PY0409.hint"] == "Keep one of the two."
    assert catalogue["static/core.js:waiting"] == "Python is still waiting for {url}."


def test_every_field_has_a_name(catalogue: dict[str, str]) -> None:
    for key, text in catalogue.items():
        fields = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
        assert all(name.isidentifier() for name in fields), key


def test_no_text_is_shown_that_is_not_in_the_catalogue() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    names = {path.relative_to(ROOT).as_posix() for path in texts.files()} & set(listed)
    unlisted = [
        f"{name}:{number}"
        for name in sorted(names - {"pyscript/engine/errors.py"})
        for number, line in enumerate((ROOT / name).read_text().splitlines(), 1)
        if UNLISTED[Path(name).suffix].search(line)
    ]
    assert not unlisted
