"""How PyScript works: hooks, config, errors, loading, running, output. Nothing here knows a tag."""

__version__ = "0.1.0"
"""The version of PyScript; `pyscript.__version__` is the same."""
