"""A document as an editor reads it: its texts in their order, with what they cite."""
