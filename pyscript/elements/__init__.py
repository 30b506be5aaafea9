"""The custom elements, with one file per tag, and their base class."""
