"""What an editor finds in a document, one rule a file."""
