"""Faults of translation: a text beside its translation, one rule a file."""
