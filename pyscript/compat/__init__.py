"""Names of older pages."""
