"""What documents cite: bodies, instruments, places, offices, the controlled vocabulary, the standard phrases."""
