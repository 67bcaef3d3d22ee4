"""What a document has to have, and what belongs together in it."""
