"""Loads what the config names: packages, files, modules, plugins, folders that last."""
