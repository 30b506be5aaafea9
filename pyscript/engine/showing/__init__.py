"""Shows printed text and displayed values in the page."""
