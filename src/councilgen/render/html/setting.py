"""What the writing of one page has to know: the edition, the flavour, and which names of places are taken."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import assert_never

from councilgen.blocks.model import (
    Block,
    Edition,
    Figure,
    Group,
    Heading,
    Image,
    List,
    Paragraph,
    Quotation,
    Rule,
    Sheet,
    Table,
)
from councilgen.languages import Language


@dataclass(frozen=True, slots=True)
class Flavour:
    """What a page on a screen and a page on paper do not have in common."""

    notes_at_mark: bool  # the words of a note stand at its mark, from where the engine floats them to the page's foot
    marks_for_direction: bool  # direction by characters: the engine of the PDF knows no `unicode-bidi`
    marks_as_words: bool  # the mark of a list's item is text of the page, which the style sheet can place as Word does
    scrolling_tables: bool  # a wide table scrolls in a box of its own


SCREEN = Flavour(notes_at_mark=False, marks_for_direction=False, marks_as_words=False, scrolling_tables=True)
PAPER = Flavour(notes_at_mark=True, marks_for_direction=True, marks_as_words=True, scrolling_tables=False)
# Paper that is looked at on a screen: the style sheet of the PDF finds what it looks for.
SHEET = Flavour(notes_at_mark=False, marks_for_direction=False, marks_as_words=True, scrolling_tables=True)


@dataclass(slots=True)
class Setting:
    """One edition while it is written."""

    edition: Edition
    flavour: Flavour
    targets: frozenset[str] = field(init=False)
    _taken: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.targets = frozenset(_ids(self.edition.body))

    def anchor(self, name: str) -> str | None:
        """Return `name` as the id of a block; of two blocks with the same, the first is where links lead."""
        if not name or name in self._taken:
            return None
        self._taken.add(name)
        return name

    def new_anchor(self, words: str) -> str:
        """Return an id made from `words`, so that it stays when other headings come and go."""
        stem = re.sub(r"[^\w]+", "-", words.lower()).strip("-") or "section"
        candidate, count = stem, 1
        while candidate in self._taken or candidate in self.targets:
            count += 1
            candidate = f"{stem}-{count}"
        self._taken.add(candidate)
        return candidate

    def source(self, image: Image) -> str:
        """Return the address of `image` in the page: the image itself."""
        return f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"

    def language_attributes(self, language: Language | None, around: Language | None = None) -> dict[str, str | None]:
        """Return `lang` and `dir` for words in `language`; none where what is around is in it too."""
        if language is None or language.tag == (around or self.edition.language).tag:
            return {}
        return {"lang": html_tag(language), "dir": language.direction}


def html_tag(language: Language) -> str:
    """Return the tag for `lang`: Chinese says its script, on which browsers and engines choose glyphs."""
    return "zh-Hans" if language.tag == "zh" else language.tag


def _ids(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph() | Table() | Figure():
                yield block.id
            case List():
                for item in block.items:
                    yield from _ids(item.blocks)
            case Quotation() | Group() | Sheet():
                yield from _ids(block.blocks)
            case Rule():
                pass
            case _:
                assert_never(block)
