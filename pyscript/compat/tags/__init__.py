"""The tags of classic pages, with one file per tag. A file is imported when its tag first appears in the page."""
