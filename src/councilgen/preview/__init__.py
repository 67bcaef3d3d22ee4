"""A page for authors on their own machine: documents as they are written, with their faults beside them."""
