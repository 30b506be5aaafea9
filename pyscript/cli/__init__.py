"""The `pyscript` command. __main__.py reads the command line; the other files contain the subcommands and helpers."""
