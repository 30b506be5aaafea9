"""The custom elements, one tag per file, and their base class."""
