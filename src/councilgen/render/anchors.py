"""Names of places in a document, to which its links lead."""

from __future__ import annotations

import re

from councilgen.blocks.model import Edition, Figure, Heading, Paragraph, Table
from councilgen.blocks.walking import every_block


class Anchors:
    """The names that one edition asks for, and which of them have been given away while it is written."""

    def __init__(self, edition: Edition) -> None:
        named = (each for each in every_block(edition.body) if isinstance(each, Heading | Paragraph | Table | Figure))
        self.targets = frozenset(each.id for each in named if each.id)
        self._taken: set[str] = set()

    def take(self, name: str) -> str | None:
        """Return `name` as the name of a block; of two blocks with the same, the first is where links lead."""
        if not name or name in self._taken:
            return None
        self._taken.add(name)
        return name

    def make(self, words: str) -> str:
        """Return a name made from `words`, so that it stays when other headings come and go."""
        stem = re.sub(r"[^\w]+", "-", words.lower()).strip("-") or "section"
        candidate, count = stem, 1
        while candidate in self._taken or candidate in self.targets:
            count += 1
            candidate = f"{stem}-{count}"
        self._taken.add(candidate)
        return candidate
