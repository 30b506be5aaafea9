"""`make coverage` reports which functions the tests enter, also in the browser. Ordinary test runs do not use this."""
