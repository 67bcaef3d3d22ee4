"""Work done once: what is to be made, by whom, and what is kept of it for the next time."""
