"""Prompts, cells and terminals without their drawing: runs, completes and remembers entries."""
