"""Tags of classic pages, one per file: a file is imported when the page has the first such tag."""
