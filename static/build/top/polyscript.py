"""The name under which some pages of PyScript core import what lies below it."""

from pyscript.compat import polyscript


def __getattr__(name):
    return getattr(polyscript, name)
