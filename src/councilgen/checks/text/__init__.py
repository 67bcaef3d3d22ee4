"""A text in one language, and what rules know of languages and houses."""
