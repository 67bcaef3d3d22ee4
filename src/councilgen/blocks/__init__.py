"""The tree in the middle: what a laid-out document is made of, whatever file it is written to."""
