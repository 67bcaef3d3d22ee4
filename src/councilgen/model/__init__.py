"""What a Council document says, before anyone asks how it looks."""
