"""`make coverage` reports which functions the tests enter, in the browser too. An ordinary run does not use this."""
