"""The name `polyscript`, which some pages of PyScript core import: the layer below PyScript core."""

from pyscript.compat import polyscript


def __getattr__(name: str) -> object:
    found: object = getattr(polyscript, name)
    return found
