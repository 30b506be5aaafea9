"""Runs sources and handlers, each as a run that its output and its errors know."""
