"""The built-in plugins, with one file per plugin. They use only the interface that third-party plugins also use."""
