"""What of the package the tests enter, in the browser too: `make coverage`. Not part of an ordinary run."""
