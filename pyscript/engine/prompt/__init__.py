"""Prompts, cells and terminals without pixels: runs, completes and remembers what is entered."""
