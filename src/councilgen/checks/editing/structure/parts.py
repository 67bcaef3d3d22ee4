"""The parts of a document and the links of its texts, as the rules of this room ask for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgen.checks.manuscript.model import Manuscript
from councilgen.checks.text.alphabets import HAN
from councilgen.checks.text.model import Text
from councilgen.markup.visible import OBJECT, UNSEEN
from councilgen.model.document import Document
from councilgen.model.prose import Prose

_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]]+)\]\((?P<address>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)")
_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(r"[^\W_]+(?:[-'’.&/][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the document: its words, its address, and where both stand in the text."""

    words: str
    address: str
    text: Text
    at: tuple[int, int]  # of the words
    target: tuple[int, int]  # of the address


def links(text: Text) -> Iterator[Link]:
    """Yield the links of a text that have words and lead out of the document."""
    markup = text.passage.markup
    if "](" not in markup:
        return
    for found in _LINK.finditer(markup):
        if found["address"][:1] not in ("#", "@") and text.seen[found.start()] == UNSEEN:
            yield Link(found["words"], found["address"], text, found.span("words"), found.span("address"))


def proses(document: Document) -> Iterator[Prose]:
    """Yield the bodies of sections and annexes, in their order."""
    yield from (section.body for section in document.sections)
    for annex in document.annexes:
        yield annex.body
        yield from (extract.body for extract in annex.extracts)


def annexes(manuscript: Manuscript) -> int:
    """Return how many annexes a document has."""
    if manuscript.document:
        return len(manuscript.document.annexes)
    return len({piece.index for piece in manuscript.of("annex")})


def length(text: Text) -> int:
    """Return how many words a text has; of Chinese, how many characters."""
    read = text.seen.replace(OBJECT, " ").replace(UNSEEN, "")
    if text.language == "zh":
        return len(_HAN.findall(read)) + len(_WORD.findall(_HAN.sub(" ", read)))
    return len(_WORD.findall(read))
