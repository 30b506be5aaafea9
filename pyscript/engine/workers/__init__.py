"""Calls from the page to workers. Some modules run in the page, others in the worker."""
