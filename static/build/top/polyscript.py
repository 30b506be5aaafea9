"""The name under which some pages of PyScript core import what lies below it."""

from pyscript.compat import polyscript


def __getattr__(name: str) -> object:
    found: object = getattr(polyscript, name)
    return found
