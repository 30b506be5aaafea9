"""Runs sources and handlers; each is a Run, to which its output and its errors belong."""
