"""Calls to workers: the half in the page, and the half in the worker."""
