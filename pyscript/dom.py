"""The types of the DOM, for type checkers: dom.pyi has them. At run time there is nothing of them."""
