"""Tags of classic pages, one per file: each is imported when a page has the first of them."""
