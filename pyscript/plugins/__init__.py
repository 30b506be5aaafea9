"""The built-in plugins, one per file. Each uses only the interface that third-party plugins have."""
