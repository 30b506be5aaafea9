"""Loads what the config names: packages, files, modules, plugins and persistent folders."""
