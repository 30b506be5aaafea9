"""Installs packages for Pyodide, from its lock file or, with micropip, from the Python Package Index."""

import pyodide_js

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyscript.runtime.interpreter import Settings
    from pyscript.runtime.js_types import JsObject
    from pyscript.runtime.page_api import Bridge


_locked = False
ask: "Callable[[object, str], str] | None" = None  # set by set_input()
installed: "list[str]" = []
"""The requirements that have been installed so far."""


async def install(
    requirements: "list[str]",
    config: "Settings",
    bridge: "Bridge",
    told: "Callable[[int], None]" = lambda _done: None,
) -> "list[tuple[str, str]]":
    """Install packages: the packages in the lock file all at once, and the others with micropip.

    micropip gets one requirement at a time. If one requirement fails, the others are still installed.

    Returns:
        A list of the failures, each as a pair (requirement, reason).
    """
    frozen = [str(requirement) for requirement in bridge.frozen]
    wanted = [r for r in requirements if r not in frozen]
    failed = await _install(wanted, config, bridge, told) if wanted else []
    installed.extend(r for r in requirements if r not in [requirement for requirement, _ in failed])
    return failed


async def _install(
    requirements: "list[str]", config: "Settings", bridge: "Bridge", told: "Callable[[int], None]"
) -> "list[tuple[str, str]]":
    await _load_lock(bridge)
    names = [r for r in requirements if r in pyodide_js.lockfile.packages.to_py()]
    failed = []
    if names:
        failed += await _load(names)
        told(len(names))
    others = [r for r in requirements if r not in names]
    if others:
        failed += await _load(["micropip"])
        failed += await _with_micropip(others, config, lambda done: told(len(names) + done))
    return failed


def entry_points(group: str, package: str) -> "list[str]":
    import importlib.metadata

    from pyscript.runtime.requirements import package_of

    try:
        found = importlib.metadata.distribution(package_of(package)).entry_points
    except importlib.metadata.PackageNotFoundError:
        return []
    return [entry.value for entry in found if entry.group == group]


async def provide(source: str, bridge: "Bridge", say: "Callable[[str, str], None] | None" = None) -> None:
    """Load what a source needs although the config does not name it: modules of the late library, and packages."""
    if not bridge.other and "import" in source:
        from pyscript.runtime.pyodide.late_library import fetch_imports

        await fetch_imports(source, bridge)
    if "micropip" in source or "loadPackage" in source:
        await _load_lock(bridge)
    if "micropip" in source:
        await _load(["micropip"])
    if "getpass" in source and ask is not None:
        from pyscript.runtime.pyodide.standard_input import replace_getpass

        replace_getpass(ask)
    if say is not None and "import" in source:
        await _install_imports(source, bridge, say)


async def _install_imports(source: str, bridge: "Bridge", say: "Callable[[str, str], None]") -> None:
    """Install the packages that a source imports, if they are in the lock file and not installed yet."""
    import importlib.util

    from pyodide.code import find_imports

    try:
        missing = [name for name in find_imports(source) if not importlib.util.find_spec(name)]
    except (SyntaxError, ValueError):
        return  # the run reports the error
    if not missing:
        return
    await _load_lock(bridge)
    known = pyodide_js.lockfile.packages.to_py()
    wanted = [name for name in known if set(known[name]["imports"]) & set(missing)]
    if wanted:
        say(", ".join(known[name]["name"] for name in wanted), "")
        for name, reason in await _load(wanted):
            say(name, reason)


async def _load_lock(bridge: "Bridge") -> None:
    """Give Pyodide its list of packages. If the config names no packages, Pyodide has started with an empty list."""
    global _locked
    if _locked or bridge.other:
        return
    _locked = True
    import js

    lock = await bridge.lockFile()
    js.Object.assign(pyodide_js.lockfile.packages, lock.packages)


async def _load(names: "list[str]") -> "list[tuple[str, str]]":
    """Load packages that are in the lock file, and return the failures.

    loadPackage() does not reject, so check which packages have arrived.
    """
    messages: list[str] = []
    await pyodide_js.loadPackage(_array(names), errorCallback=messages.append, messageCallback=_quiet)
    loaded = pyodide_js.loadedPackages.to_py()
    return [(name, "; ".join(messages) or "it did not arrive") for name in names if name not in loaded]


def _array(names: "list[str]") -> "JsObject":
    from pyodide.ffi import to_js

    return to_js(names)


def _quiet(message: str) -> None:
    """Ignore a message about progress, since `told` reports the progress."""


async def _with_micropip(
    requirements: "list[str]", config: "Settings", told: "Callable[[int], None]"
) -> "list[tuple[str, str]]":
    import micropip

    if config.get("index_urls"):
        micropip.set_index_urls(config.get("index_urls"))
    failed = []
    for done, requirement in enumerate(requirements):
        told(done)
        try:
            await micropip.install(requirement, keep_going=True)
        except Exception as error:  # noqa: BLE001 - micropip raises many kinds
            failed.append((requirement, str(error)))
            continue
        missing = _missing(requirement)
        if missing:
            failed.append((requirement, missing))
    return failed


def _missing(requirement: str) -> str:
    """Return the reason why a requirement is missing although micropip reported no error.

    If the requirement is installed, or is an address, return "".
    """
    import importlib.metadata

    from pyscript.runtime.requirements import package_of

    if "/" in requirement or requirement.endswith(".whl"):
        return ""
    try:
        importlib.metadata.distribution(package_of(requirement))
    except importlib.metadata.PackageNotFoundError:
        return "it was looked up but did not arrive"
    return ""
