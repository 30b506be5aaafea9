"""The elements: one tag per file, and the base class of them all."""
