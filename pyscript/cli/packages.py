"""`pyscript packages DIR NAME...`: download wheels for Pyodide and write their lock file, for offline pages.

The format of the lock file is Pyodide's own: https://github.com/pyodide/pyodide-lock
"""

import hashlib
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from email.parser import HeaderParser
from pathlib import Path
from typing import TypedDict

from pyscript.cli.static import pyodide_release
from pyscript.runtime.requirements import normal_name, package_of


class Entry(TypedDict):
    """The entry of one package in the lock file.

    https://github.com/pyodide/pyodide-lock
    """

    name: str
    version: str
    file_name: str
    install_dir: str
    sha256: str
    package_type: str
    imports: list[str]
    depends: list[str]
    unvendored_tests: bool


def download(folder: Path, names: Sequence[str], requirements: Path | None = None) -> None:
    """Download packages and their dependencies, and write the lock file.

    Args:
        folder: The target folder. A page refers to this folder in its config: `packages_url = "folder/"`.
        names: Names or specifications of packages, as pip takes them.
        requirements: A requirements file with more packages; it may contain hashes.

    Raises:
        ValueError: pip could not download a package for Pyodide.
    """
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--only-binary=:all:"]
    release = pyodide_release()
    target = [
        f"--platform=pyemscripten_{release.info['abi_version']}_{release.info['arch']}",
        f"--python-version={release.python}",
        "--implementation=cp",
        f"--abi=cp{release.python.replace('.', '')}",
        f"--dest={folder}",
    ]
    listed = [f"--requirement={requirements}"] if requirements else []
    done = subprocess.run([*command, *target, *listed, *names], capture_output=True, text=True, check=False)
    if done.returncode:
        raise ValueError(f"pip could not download {', '.join([*names, *listed])} for Pyodide:\n{done.stderr.strip()}")
    packages = write_lock(folder)
    print(f"{folder}: {', '.join(sorted(packages))}")


def write_lock(folder: Path) -> dict[str, Entry]:
    """Write the file pyodide-lock.json for a folder of wheels.

    Args:
        folder: The folder.

    Returns:
        The entries of the packages, by name.
    """
    entries = [entry(wheel) for wheel in sorted(folder.glob("*.whl"))]
    names = {e["name"] for e in entries}
    for e in entries:
        e["depends"] = sorted(set(e["depends"]) & names)
    packages = {e["name"]: e for e in entries}
    (folder / "pyodide-lock.json").write_text(
        json.dumps({"info": pyodide_release().info, "packages": packages}, indent=1)
    )
    return packages


def entry(wheel: Path) -> Entry:
    """Return the lock file's entry for a wheel. Its `depends` lists all requirements except those of extras.

    Args:
        wheel: The wheel file.
    """
    with zipfile.ZipFile(wheel) as archive:
        files = archive.namelist()
        (metadata,) = [name for name in files if re.fullmatch(r"[^/]+\.dist-info/METADATA", name)]
        headers = HeaderParser().parsestr(archive.read(metadata).decode())
    requirements = [str(r) for r in headers.get_all("Requires-Dist", []) if "extra ==" not in str(r)]
    modules = {
        re.sub(r"(\.[\w-]+)?\.(py|so)$", "", name.partition("/")[0]) for name in files if name.endswith((".py", ".so"))
    }
    return {
        "name": normal_name(str(headers["Name"])),
        "version": str(headers["Version"]),
        "file_name": wheel.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": sorted(modules),
        "depends": [package_of(requirement) for requirement in requirements],
        "unvendored_tests": False,
    }
