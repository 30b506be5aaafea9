"""Testing pages in a real browser, on top of pytest-pyodide: a server of pages that tests make, a browser to drive."""

from pyscript.testing.browser import Browser, Page
from pyscript.testing.server import Answer, PageServer

__all__ = ["Answer", "Browser", "Page", "PageServer"]
