"""Finished files: their names, how they are written whole, the manifest and the page of the set."""
