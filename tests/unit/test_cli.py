"""The `pyscript` command."""

import json
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pyscript.cli.__main__ import main
from pyscript.engine.config.keys import KEYS


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["properties"]["debug"] == {"description": KEYS["debug"].meaning, "type": "boolean"}
    assert schema["properties"]["splashscreen"]["properties"]["enabled"]["type"] == "boolean"
    assert schema["properties"]["packages"]["items"] == {"type": "string"}


@contextmanager
def running(path: Path) -> Iterator[str]:
    """Start `pyscript run` on a free port, and yield its address."""
    command = [sys.executable, "-m", "pyscript.cli", "run", str(path), "--port", "0", "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process.stdout.readline().strip()
        process.terminate()


def get(address: str) -> tuple[str, str, bytes]:
    """Return the content type, the cache rule and the body of an address."""
    with urllib.request.urlopen(address) as answer:
        return answer.headers["Content-Type"], answer.headers["Cache-Control"], answer.read()


def test_run_serves_a_page_and_the_runtime(tmp_path: Path, built: Path) -> None:
    (tmp_path / "page.html").write_text("<p>hello")
    with running(tmp_path / "page.html") as address:
        assert address.endswith("/page.html")
        assert get(address) == ("text/html", "no-store", b"<p>hello")
        assert get(address.replace("page.html", "pyscript/core.js"))[0] == "text/javascript"
        assert get(address.replace("page.html", "pyscript/pyodide/pyodide.asm.wasm"))[:2] == (
            "application/wasm",
            "no-cache",
        )
        with pytest.raises(urllib.error.HTTPError, match="404"):
            get(address.replace("page.html", "pyscript/../../pyproject.toml"))


def test_a_changed_file_is_served_at_once(tmp_path: Path, built: Path) -> None:
    with running(tmp_path) as address:
        for text in ("one", "two"):
            (tmp_path / "x.py").write_text(text)
            assert get(address + "x.py")[2] == text.encode()


def test_a_busy_port_a_missing_path_and_an_invalid_port_are_reported_in_one_line(
    tmp_path: Path, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert main(["run", str(tmp_path), "--port", port, "--no-open"]) == 2
        assert f"port {port} is taken" in (error := capsys.readouterr().err) and error.count("\n") == 1
    assert main(["run", str(tmp_path / "none"), "--no-open"]) == 2
    assert capsys.readouterr().err == f"pyscript: there is no {tmp_path / 'none'}\n"
    assert main(["run", str(tmp_path), "--port", "70000", "--no-open"]) == 2
    assert "70000 is not a port" in capsys.readouterr().err


def test_vendor_into_a_file_is_refused(tmp_path: Path, built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert main(["vendor", str(tmp_path / "file")]) == 2
    assert "is a file" in capsys.readouterr().err


def test_missing_packages_are_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packages", str(tmp_path), "no-such-package-at-all-0"]) == 2
    assert "no-such-package-at-all-0" in capsys.readouterr().err
