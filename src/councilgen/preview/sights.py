"""A document as it is looked at: in one language, alone or beside its original, with the places of its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Literal

from councilgen.blocks.model import Edition
from councilgen.diagnostics.model import Diagnostic
from councilgen.errors import CouncilgenError
from councilgen.languages import Tag
from councilgen.markup.inline import words
from councilgen.model.document import Document
from councilgen.model.passage import Passage
from councilgen.model.symbol import Symbol
from councilgen.model.walk import passages
from councilgen.model.words import Bold, Citation, CrossReference, Hyperlink, Italic, Plain, Verbatim, Word
from councilgen.press.formats import Format
from councilgen.proofing.cards import SessionCard
from councilgen.render.stationery import Stationery

_SHORTEST = 2  # characters by which a text can be found in a page


# How a sight stands to the files: as they are, or with errors as there was no good one to keep; the last good one, or
# an earlier one with errors of its own, since there can be no newer.
State = Literal["none", "current", "faulty", "old", "earlier"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to see."""

    file: str  # of the document; of a list of documents that of its session
    language: Tag
    bilingual: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A text of a page: where it stands in its files, and words by which it is found in the page."""

    lines: tuple[tuple[str, int, int], ...]  # file, first and last line: of the original and of its translation
    words: str
    whole: bool  # whether these are all of its words
    earlier: int  # so many texts before it have the same words


@dataclass(frozen=True, slots=True)
class Sight:
    """What there is to see."""

    edition: Edition = field(repr=False)
    digest: str
    session: SessionCard
    symbol: Symbol
    stationery: Stationery = field(repr=False)
    spots: tuple[Spot, ...] = field(repr=False)
    keys: Mapping[Format, str] = field(default_factory=dict)  # of its files in the cache, by format
    listing: bool = False

    @property
    def style(self) -> str:
        """Return the hash of its look."""
        return _hash(self.stationery)


@lru_cache(maxsize=8)
def _hash(look: Stationery) -> str:
    styles = (look.print_look, look.screen_css, look.preview_css)
    parts = (look.reference, *(style.encode("utf-8") for style in styles))
    return sha256(b"".join(map(_framed, parts))).hexdigest()


def _framed(part: bytes) -> bytes:
    return sha256(part).digest()


@dataclass(frozen=True, slots=True)
class Look:
    """What came of a wish: the newest sight that could be had, and why there is no newer one."""

    sight: Sight | None = None
    faults: tuple[Diagnostic, ...] = ()  # of the document and of its catalog in the language
    files: frozenset[str] = frozenset()  # those that were read for them
    state: State = "none"
    trouble: CouncilgenError | None = None  # a fault of a template or of the machine


def spots(original: Document, localised: Document) -> tuple[Spot, ...]:
    """Return where the texts of a document stand, in its file and in the catalog, with their words on the page."""
    seen: dict[str, int] = {}
    found = []
    for source, text in zip(passages(original), passages(localised), strict=False):
        runs = list(_runs(words(text)))
        longest = max(runs, key=len, default="").strip()
        if len(longest) < _SHORTEST:
            continue
        lines = tuple({_lines(source): None, _lines(text): None})
        found.append(Spot(lines, longest, len(runs) == 1, seen.get(longest, 0)))
        seen[longest] = seen.get(longest, 0) + 1
    return tuple(found)


def _lines(text: Passage) -> tuple[str, int, int]:
    return text.file, text.anchors[0].line, text.anchors[-1].line


def _runs(found: tuple[Word, ...]) -> Iterator[str]:
    """Yield the stretches of words that are on the page as they are in the file."""
    run = ""
    for characters in map(_characters, found):
        if characters is None:
            yield run
            run = ""
        else:
            run += characters
    yield run


def _characters(word: Word) -> str | None:
    match word:
        case Plain(text) | Verbatim(text):
            return text
        case Bold(children) | Italic(children):
            inside = [_characters(child) for child in children]
            return None if None in inside else "".join(part for part in inside if part is not None)
        case Hyperlink(text=text):
            return text
        case Citation(text=text) | CrossReference(text=text):
            return text or None
        case _:
            return None


def spot_of(sight: Sight, fault: Diagnostic) -> Spot | None:
    """Return the text in which a fault lies, if it lies in one."""
    for spot in sight.spots:
        for file, first, last in spot.lines:
            if file == fault.span.file and first <= fault.span.line <= last:
                return spot
    return None
