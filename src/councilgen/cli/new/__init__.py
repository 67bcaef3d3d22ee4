"""`councilgen new`: what it writes can be checked and built at once, and nothing is ever overwritten."""
