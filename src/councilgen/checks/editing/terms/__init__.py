"""Abbreviations, names of bodies and people, wordings."""
