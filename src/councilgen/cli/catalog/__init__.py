"""`councilgen catalog`: one command a module."""
