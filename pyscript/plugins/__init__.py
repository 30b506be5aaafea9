"""The built-in plugins, one per file. Each plugin uses only the interface that third-party plugins have."""
