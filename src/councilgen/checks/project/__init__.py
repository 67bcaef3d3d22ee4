"""Faults of sense: the documents of a project, their keys, numbers and catalogs, one rule a file."""
