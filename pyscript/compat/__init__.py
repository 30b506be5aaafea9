"""Names and tags that older pages use."""
