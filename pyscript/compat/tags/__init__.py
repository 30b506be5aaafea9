"""Tags of classic pages, one tag per file. A file is imported when its tag first appears in the page."""
