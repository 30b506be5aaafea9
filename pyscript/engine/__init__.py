"""The engine of PyScript: hooks, config, errors, loading, running, output. Nothing here imports an element."""

__version__ = "0.1.0"
"""The version of PyScript; `pyscript.__version__` is the same."""
