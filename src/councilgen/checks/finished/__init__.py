"""Faults of what is made of documents: pages, files, sets."""
