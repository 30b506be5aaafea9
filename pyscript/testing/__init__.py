"""Tools for tests in a real browser, based on pytest-pyodide: a server for pages, and a browser that tests control."""

from pyscript.testing.browser import Browser, Page
from pyscript.testing.server import Answer, PageServer

__all__ = ["Answer", "Browser", "Page", "PageServer"]
