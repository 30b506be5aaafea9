"""The built-in plugins, one per file. They use the same interface as third-party plugins, and nothing else."""
