"""The logic of prompts, cells and terminals, without their drawing: runs, completes and stores entries."""
