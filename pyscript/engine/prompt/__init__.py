"""The logic of prompts, cells and terminals: runs, completes and stores their entries, but does not draw them."""
