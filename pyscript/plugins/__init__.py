"""The built-in plugins, with one file per plugin. They use the same interface as third-party plugins, and nothing else."""
