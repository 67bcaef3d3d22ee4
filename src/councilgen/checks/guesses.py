"""The cure that puts what an author may have meant into a mark of Markdown."""

from __future__ import annotations

from councilgen.diagnostics.model import Edit, Fix
from councilgen.model.passage import Passage


def rewritten(passage: Passage, stretch: tuple[int, int], word: str, meant: str) -> tuple[Fix, ...]:
    """Return the cure that writes what was `meant` for the last `word` of a stretch of a text; none without a guess."""
    at = passage.markup.rfind(word, *stretch)
    if not meant or at < 0:
        return ()
    edit = Edit(passage.stretch(at, at + len(word)), meant, word)
    return (Fix(f"write {meant} for {word}", (edit,), safe=False),)
