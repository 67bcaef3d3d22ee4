"""Faults as values: where, what is wrong, what to write instead; and how they are shown."""
