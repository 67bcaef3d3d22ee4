"""A Word file as paragraphs: its package, its styles and lists, its body."""
