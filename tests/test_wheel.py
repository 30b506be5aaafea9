"""The wheel, a single file that can run pages without the checkout and without a network."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from pyscript.testing import Page

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as `make wheel` does, and return its path."""
    out = tmp_path_factory.mktemp("dist")
    command: list[str | Path] = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT]
    subprocess.run(command, check=True, capture_output=True)
    (path,) = out.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install only the wheel into a new environment, and return its `pyscript` command."""
    folder = tmp_path_factory.mktemp("fresh")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip: list[str | Path] = [
        folder / "bin/python",
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        "--no-index",
        "--no-deps",
    ]
    subprocess.run([*pip, wheel], check=True)
    return folder / "bin/pyscript"


@pytest.fixture
def address(installed: Path, tmp_path: Path) -> Iterator[str]:
    """Serve a page with the installed command, and yield its address."""
    code = "<py-script id=a>print('py')</py-script><mpy-script id=b>print('mpy')</mpy-script>"
    (tmp_path / "page.html").write_text(f'<script type="module" src="/pyscript/core.js"></script>{code}')
    command: list[str | Path] = [installed, "run", "page.html", "--port", "0", "--no-open"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process.stdout.readline().strip()
        process.terminate()


def test_the_installed_command_runs_a_page(py: Page, address: str) -> None:
    py.goto(address)
    py.until(lambda: (py.text("#a"), py.text("#b")) == ("py", "mpy"))


def test_the_wheel_carries_the_runtime_and_its_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in ("core.js", "core.css", "pyodide/core.zip", "micropython/pyscript.mpa", "vendor/LICENCES.txt"):
        assert f"pyscript/static/{name}" in names
    assert not [name for name in names if "static/build" in name or name.endswith("built.json")]
    assert wheel.stat().st_size < 12e6


def test_a_build_without_built_parts_says_what_to_run(tmp_path: Path) -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True)
    for name in tracked.stdout.split("\0"):
        if name and not name.startswith(("tests/", "examples/")):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    command: list[str | Path] = [sys.executable, "-m", "build", "--wheel", "--no-isolation", tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "run `make static` first" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
