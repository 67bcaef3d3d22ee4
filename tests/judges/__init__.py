"""Judges of finished files: programs that others wrote, so that what we write is not only right in our own eyes."""
