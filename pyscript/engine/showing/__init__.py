"""Puts what is printed and displayed into the page."""
