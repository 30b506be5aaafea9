"""The module `polyscript`, the layer below PyScript core. Some pages made for PyScript core import it."""

from pyscript.compat import polyscript


def __getattr__(name: str) -> object:
    found: object = getattr(polyscript, name)
    return found
