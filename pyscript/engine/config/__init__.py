"""The config of a page or a tag: reads it, checks its keys, and merges its parts."""
