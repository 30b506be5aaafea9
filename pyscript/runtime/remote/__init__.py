"""The seam in a worker: the page is at the other end of a channel."""
