"""The Markdown of a text field; markdown-it-py lives here."""
