"""The command line: `pyscript run`, `vendor`, `packages`, `schema`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from pyscript.cli import packages, run, vendor
from pyscript.cli.static import static_folder

__all__ = ["main"]


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    root = argparse.ArgumentParser(prog="pyscript", description="Python in any web page.")
    commands = root.add_subparsers(dest="command", required=True, metavar="COMMAND")

    serve = commands.add_parser("run", help="serve a folder or a page, with the run-time under /pyscript/")
    serve.add_argument("path", nargs="?", type=Path, default=Path(), help="a folder or an HTML page (default: here)")
    serve.add_argument(
        "--port", type=int, default=8000, help="the port on this machine (default: 8000; 0: any free one)"
    )
    serve.add_argument("--no-open", action="store_true", help="do not open a browser")
    serve.add_argument(
        "--coi", action="store_true", help="isolate pages by headers, so that workers share memory with them"
    )
    serve.set_defaults(
        call=lambda options: run.run(options.path, options.port, open_browser=not options.no_open, isolate=options.coi)
    )

    copy = commands.add_parser("vendor", help="copy the run-time into a folder that any static server can serve")
    copy.add_argument("folder", type=Path, help="where to; it is made if it does not exist")
    copy.set_defaults(call=lambda options: vendor.vendor(options.folder))

    fetch = commands.add_parser(
        "packages", help="download packages for Pyodide into a folder that pages can use offline"
    )
    fetch.add_argument("folder", type=Path, help="where to; pages name it as packages_url")
    fetch.add_argument("names", nargs="*", metavar="PACKAGE", help="names or specifications, as pip takes them")
    fetch.add_argument("--requirements", type=Path, help="a file that lists them, as pip takes it")
    fetch.set_defaults(call=lambda options: packages.download(options.folder, options.names, options.requirements))

    schema = commands.add_parser("schema", help="print the JSON Schema of the config, for editors")
    schema.set_defaults(call=lambda _options: print((static_folder() / "config.schema.json").read_text(), end=""))
    return root


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The command-line arguments after `pyscript`; by default, the arguments of this process.

    Returns:
        The exit code: 0 after success, 2 after an error. The error is printed to stderr.
    """
    options = parser().parse_args(arguments)
    try:
        options.call(options)
    except (OSError, ValueError) as error:
        print(f"pyscript: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
