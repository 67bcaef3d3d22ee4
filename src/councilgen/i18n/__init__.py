"""Catalogs, extraction, localising, and how each language writes dates, numbers and lists; Babel lives here."""
