"""How fast councilgen is: against pandoc and typst with the same words, and against itself as documents grow."""
