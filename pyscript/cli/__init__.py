"""The `pyscript` command: __main__.py reads the command line; the other files are its subcommands and their helpers."""
