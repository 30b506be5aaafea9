"""Calls from the page to workers: the code for the page, and the code for the worker."""
