"""What free text of the six languages says of figures and dates, and whom and what it names, as values."""
