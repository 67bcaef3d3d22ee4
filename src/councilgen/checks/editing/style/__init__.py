"""Punctuation, lists, headings and dashes throughout a document."""
