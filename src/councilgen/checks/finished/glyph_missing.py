"""A document has a character that none of the project's fonts can show.

**What it does.** Compares every character of every edition with the fonts that the PDF is set in.

**Why it matters.** The PDF would show an empty box, or borrow a font of this machine and look different on another.

**Cure.** Write another character, or add a font that has it (src/councilgen/fonts/README.md says how).
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.model.document import Document
from councilgen.model.walk import passages

RULE = Rule("CG301", "glyph-missing", "error", __doc__)


def glyph_missing(document: Document, characters: dict[str, str]) -> Iterator[Diagnostic]:
    """Yield a fault for each character that cannot be set; `characters` maps it to the words around it."""
    for character, excerpt in characters.items():
        name = f"U+{ord(character):04X}"
        hint = "write another character, or add a font that has it"
        yield RULE.at(_place(document, character), f"no font has {character!r} ({name}), in {excerpt!r}", hint)


def _place(document: Document, character: str) -> Span:
    for passage in passages(document):
        if character in passage.markup:
            at = passage.markup.index(character)
            return passage.span(at, at + 1)
    return Span(document.file)
