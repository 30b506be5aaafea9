"""Runs sources and handlers. Each execution is a Run, which owns the output and the errors it produces."""
