"""Figures, dates, amounts and symbols found in free text of the six languages, as values without a language."""
