"""Faults of how a text is set, whatever it says, in an original or a translation, one rule a file."""
