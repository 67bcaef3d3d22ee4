"""What an author may have meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from councilgen.diagnostics.model import Edit, Fix, Span


def guess(word: str, known: Iterable[str]) -> str:
    """Return the known word that is likest to `word`, or nothing where none is like it."""
    return next(iter(get_close_matches(word, list(known), 1)), "")


def replacement(span: Span, word: str, meant: str, verb: str = "write") -> tuple[Fix, ...]:
    """Return the cure that puts what was meant in the place of a word, be it plain or in quotes.

    Nothing where the span is not just the word, as with a text of several lines. A guess is not safe: somebody reads
    it before it is done.
    """
    if not meant or span.end_column - span.column - len(word) not in (0, 2):
        return ()
    title = f"rename {word} to {meant}" if verb == "rename" else f"write {meant} for {word}"
    return (Fix(title, (Edit(span, meant),), safe=False),)
