"""The config of a page and of a tag: its keys, and how its parts become one."""
