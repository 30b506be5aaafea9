"""Loads what a config names: packages, files, JavaScript modules and folders, all at the same time."""

import asyncio

from pyscript import runtime
from pyscript.engine.errors import Problem, PyScriptError, Text, fetch_error
from pyscript.engine.running.source import resolve

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from pyscript.engine.config.keys import Config
    from pyscript.runtime.js_types import JsModule

ARCHIVES = (".zip", ".whl", ".tgz", ".tar", ".gz")

AT_ONCE = 16
"""The maximum number of files that are fetched at the same time."""

LOADING_PACKAGES = Text("Loading packages")
LOADING_PACKAGE = Text("Loading packages: {done} of {total}")
LOADED_PACKAGES = Text("Loaded packages")
LOADING_FILES = Text("Loading files")
LOADED_FILE = Text("Loaded {name}")
LOADED_FILES = Text("Loaded files")
NOT_INSTALLED = Problem("PY1001", 'The package "{requirement}" could not be installed: {reason}')
NOT_INSTALLED_HERE = Problem(
    "PY1001", NOT_INSTALLED.text, "Use Pyodide (py), or list the files of the package in [files]."
)
UNKNOWN_LINE = Problem(
    "PY1001",
    'PyScript does not understand the line "{text}" of {address} and leaves it out.',
    "On each line, write a package name, with or without a version, or the address of a wheel.",
)
BAD_FOLDER = Problem("PY1000", "{why}")
FOLDER_REFUSED = Problem("PY5006", "{why}")
NOT_WRITTEN = Problem("PY1000", "{url} could not be saved as {path}: {why}")
TAKEN = Problem("PY1000", "The config puts two files at {path}: {first} and {second}.")
NO_ARCHIVE = Problem("PY1000", "{url} cannot be unpacked: it is not one of {kinds}.")
NO_TEMPLATE = Problem(
    "PY1000", '"{text}" in the files of the config uses a template, but no key defines this template.'
)
FILE_AND_FILES = Problem("PY1000", "Cannot use 'to_file' and 'files' together in one entry of fetch in the config.")
NO_FILE_NAME = Problem("PY1000", "{url} does not end in a file name: say where to put the file.")


class Loader:
    """Loads what a config names. If something fails to load, Loader reports it and loads the rest.

    Args:
        complain: A callback. It is called with the PyScriptError of each failure.
        progress: A callback that reports progress. It is called with the arguments (stage, detail, loaded, total).
    """

    def __init__(self, complain: "Callable[[PyScriptError], None]", progress: "Callable[..., None]") -> None:
        self.complain = complain
        self.progress = progress

    async def load(self, config: "Config") -> None:
        """Load everything that the config names, and wait until each part has been loaded or has failed."""
        await asyncio.gather(
            self.install_packages(config),
            self.fetch_files(config),
            self.import_modules(config),
            self.keep_folders(config),
        )

    async def install_packages(self, config: "Config") -> None:
        """Install the config's packages. If an entry names a requirements.txt, install the packages listed in it."""
        named = config.get("packages", [])
        packages: list[str] = []
        for package in [named] if isinstance(named, str) else named:
            packages += await self._requirements(package, config) if package.endswith(".txt") else [package]
        await self.install(packages, config)

    async def install(self, packages: "list[str]", config: "Config") -> bool:
        """Install packages, report each failure, and return whether all were installed."""
        wanted = [resolve(package, config.url) if package.startswith(".") else package for package in packages]
        if not wanted:
            return True
        self.progress("packages", LOADING_PACKAGES.filled(), 0, len(wanted))

        def told(done: int) -> None:
            self.progress("packages", LOADING_PACKAGE.filled(done=done, total=len(wanted)), done, len(wanted))

        failed = await runtime.install(wanted, config, runtime.bridge(), told)
        for requirement, reason in failed:
            problem = NOT_INSTALLED_HERE if runtime.NAME == "micropython" else NOT_INSTALLED
            self.complain(problem.error(requirement=requirement, reason=reason))
        self.progress("packages", LOADED_PACKAGES.filled(), len(wanted), len(wanted))
        return not failed

    async def _requirements(self, address: str, config: "Config") -> "list[str]":
        """Fetch a requirements.txt, and return the packages that it lists."""
        answer = await runtime.bridge().text(resolve(address, config.url))
        if answer.status != 200:
            self.complain(fetch_error(int(answer.status), address, str(answer.error)))
            return []
        packages, refused = read_requirements(str(answer.text))
        for line in refused:
            self.complain(UNKNOWN_LINE.error(text=line, address=address))
        return packages

    async def keep_folders(self, config: "Config") -> None:
        """Restore the persistent folders that the config names."""
        paths = config.get("persist", [])
        if paths:
            from pyscript.engine.loading import kept_folders

            for path in paths:
                try:
                    await kept_folders.keep(kept_folders.checked(path))
                except ValueError as error:
                    self.complain(BAD_FOLDER.error(why=error))
                except OSError as error:
                    self.complain(FOLDER_REFUSED.error(why=error))

    async def fetch_files(self, config: "Config") -> None:
        """Fetch the config's files into the interpreter's file system."""
        try:
            files = destinations(config)
        except PyScriptError as error:
            self.complain(error)
            return
        if not files:
            return
        self.progress("files", LOADING_FILES.filled(), 0, 0)
        self._bytes = 0
        waiting = [(resolve(url, config.url), path) for url, path in files]
        waiting.reverse()
        await asyncio.gather(*[self._fetch_from(waiting) for _ in range(min(AT_ONCE, len(waiting)))])
        self.progress("files", LOADED_FILES.filled(), self._bytes, self._bytes)

    async def _fetch_from(self, waiting: "list[tuple[str, str]]") -> None:
        """Take files from the list and fetch them until the list is empty. Several tasks share the list."""
        while waiting:
            url, path = waiting.pop()
            await self._fetch_file(url, path)

    async def _fetch_file(self, url: str, path: str) -> None:
        try:
            response = await runtime.bridge().bytes(url)
        except runtime.JsException as error:
            self.complain(fetch_error(0, url, str(getattr(error, "message", error))))
            return
        if not response.ok:
            self.complain(fetch_error(int(response.status), url, str(response.statusText)))
            return
        data = runtime.own_window().Uint8Array.new(await response.arrayBuffer())
        self._bytes += int(data.length)
        self.progress("files", LOADED_FILE.filled(name=file_name(url)), self._bytes, 0)
        try:
            self._write(path, data, url)
        except Exception as error:  # noqa: BLE001 - whatever a program raises is shown
            self.complain(NOT_WRITTEN.error(url=url, path=path, why=error))

    def _write(self, path: str, data: "Any", url: str) -> None:
        if path.endswith("/*"):
            runtime.unpack(data, file_name(url), path[:-1])
        else:
            runtime.write_file(path, data)

    async def import_modules(self, config: "Config") -> None:
        """Import the config's JavaScript modules into the page and, in a worker, also into the worker.

        An address that ends in .css is linked as a style sheet.
        """
        modules = config.get("js_modules", {})
        imports: list[tuple[Callable[[str], Awaitable[JsModule]], dict[str, str]]] = []
        imports.append((runtime.import_in_page, modules.get("main", {})))
        if runtime.bridge().worker:
            imports.append((runtime.bridge().importModule, modules.get("worker", {})))
        await asyncio.gather(
            *[
                self._import_module(load, resolve(url, config.url), names[url])
                for load, names in imports
                for url in names
            ]
        )

    async def _import_module(self, load: "Callable[[str], Any]", url: str, name: str) -> None:
        if url.partition("?")[0].endswith(".css"):
            await _link_style(url)
            return
        try:
            module = await load(url)
        except runtime.JsException as error:
            self.complain(fetch_error(0, url, str(getattr(error, "message", error))))
            return
        runtime.register_module("pyscript.js_modules." + name, module)


async def _link_style(url: str) -> None:
    document = runtime.window().document
    link = document.createElement("link")
    link.rel = "stylesheet"
    link.href = url
    document.head.append(link)


def read_requirements(text: str) -> "tuple[list[str], list[str]]":
    """Return the requirements in the text of a requirements.txt, and a list of the lines that PyScript rejects.

    https://pip.pypa.io/en/stable/reference/requirements-file-format/
    """
    packages, refused = [], []
    for line in text.replace("\\\r\n", " ").replace("\\\n", " ").split("\n"):
        requirement = line.partition(" #")[0].partition(" --hash")[0].strip()
        if requirement.startswith("-"):
            refused.append(requirement)
        elif requirement and not requirement.startswith("#"):
            packages.append(requirement)
    return packages, refused


def file_name(url: str) -> str:
    """Return the file name in an address: the last part of its path."""
    return url.partition("?")[0].partition("#")[0].rpartition("/")[2]


def destinations(config: "Config") -> "list[tuple[str, str]]":
    """Return (address, path) for each file to fetch. The config's keys are `files`, and the older `fetch` and `paths`.

    Raises:
        PyScriptError: Two files have the same path, a template is unknown, or an address has no file name (PY1000).
    """
    pairs = from_files(config.get("files", {}))
    for entry in config.get("fetch", []):
        pairs += from_fetch(entry)
    pairs += [(url, file_name(url)) for url in config.get("paths", [])]
    taken: dict[str, str] = {}
    for url, path in pairs:
        if path in taken and not path.endswith("/*"):
            raise TAKEN.error(path=path, first=taken[path], second=url)
        taken[path] = url
    return pairs


def from_files(files: "dict[str, str]") -> "list[tuple[str, str]]":
    """Return (address, path) for each file of the table `files`, whose entries are `address = path`.

    The path "" is the working folder. If a path ends in /, the file is put into that folder under its own name. If a
    path ends in /*, the file is an archive, and it is unpacked into that folder. Keys such as {NAME} define templates
    for the other entries.
    """
    templates = {key: files[key] for key in files if key.startswith("{") and key.endswith("}")}
    pairs = []
    for key in files:
        if key in templates:
            continue
        url, path = fill(key, templates), fill(files[key], templates)
        if not path or path.endswith("/"):
            path += needed_name(url)
        elif path.endswith("/*") and not url.partition("?")[0].endswith(ARCHIVES):
            raise NO_ARCHIVE.error(url=url, kinds=", ".join(ARCHIVES))
        pairs.append((url, path))
    return pairs


def fill(text: str, templates: "dict[str, str]") -> str:
    """Return a text with each {NAME} replaced by the value of the template of that name."""
    for name in templates:
        text = text.replace(name, templates[name])
    if "{" in text and "}" in text:
        raise NO_TEMPLATE.error(text=text)
    return text


def from_fetch(entry: "dict[str, Any]") -> "list[tuple[str, str]]":
    """Return a pair (address, path) for each file that one entry of the older key `fetch` names.

    An entry has the keys `from`, `to_folder`, `to_file` and `files`.
    """
    start, folder = entry.get("from", ""), entry.get("to_folder", "")
    if "files" in entry and "to_file" in entry:
        raise FILE_AND_FILES.error()
    if "files" in entry:
        return [(join(start, name), join(folder, name)) for name in entry["files"]]
    return [(start, join(folder, entry.get("to_file") or needed_name(start)))]


def needed_name(url: str) -> str:
    """Return the file name in an address; raise PyScriptError if there is none."""
    name = file_name(url)
    if not name:
        raise NO_FILE_NAME.error(url=url)
    return name


def join(*parts: str) -> str:
    """Join the parts of a path. Leave out empty parts and ".", and keep a leading /."""
    kept = [part.strip("/") for part in parts if part.strip("/") not in ("", ".")]
    return ("/" if parts[0].startswith("/") else "") + "/".join(kept)
