"""The built-in plugins, one per file. Each uses only what a third party's plugin can use."""
