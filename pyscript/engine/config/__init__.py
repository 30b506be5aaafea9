"""The config of a page and of a tag: its keys, and the merging of its parts."""
