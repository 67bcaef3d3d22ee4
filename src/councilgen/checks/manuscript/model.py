"""A document as an editor reads it: its texts in their order, where each stands, and what is known of the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from councilgen.checks.manuscript.citing import Cited, cited
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.languages import Tag
from councilgen.model.demands import House
from councilgen.model.document import Document, Session
from councilgen.model.passage import Kind
from councilgen.recognise.names import Names
from councilgen.recognise.sentences import Sentence, sentences
from councilgen.register.model import Register

Part = Literal[
    "title", "author", "purpose", "action", "strategic_plan", "financial_implications", "references", "section", "annex"
]
# What is said in the document's own words, as it were: quoted words and descriptions of pictures are not.
_QUOTED = (Kind.QUOTATION, Kind.EXTRACT)


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of a document and where it stands in it."""

    text: Text
    part: Part
    index: int = 0  # of the section, annex or reference, from 0
    list: int = 0  # of which list of the document it begins an item, from 1; 0: it does not
    depth: int = 0  # how deep that list is nested, from 1
    note: str = ""  # of which footnote it is a paragraph, by its label

    @property
    def kind(self) -> Kind:
        """Return what the text is: a heading, a paragraph, a cell."""
        return self.text.passage.kind

    @property
    def quoted(self) -> bool:
        """Say whether these are somebody else's words, which nobody may mend."""
        return self.kind in _QUOTED


@dataclass(frozen=True)  # without slots: what several rules need is worked out once and kept
class Manuscript:
    """One document in the language that it was written in.

    A text from outside the project has no `document` and no `session`; then only what its texts say is known.
    """

    file: str
    language: Tag
    pieces: tuple[Piece, ...]
    house: House
    register: Register
    names: Names  # by which bodies and places are called in this language
    document: Document | None = None
    session: Session | None = None
    wording: Callable[[str], str] | None = None  # what the page has for the key of an instrument

    @cached_property
    def citations(self) -> tuple[Cited, ...]:
        """Return what the document cites, by key and by hand."""
        return tuple(cited(self))

    @cached_property
    def issuers(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Return whom the document names as issuers of each number, by noun and number."""
        found: dict[tuple[str, str], set[str]] = {}
        for one in self.citations:
            if one.citation:
                found.setdefault((one.citation.noun, one.citation.number), set()).add(one.citation.issuer)
        return {which: frozenset(named) for which, named in found.items()}

    @cached_property
    def running(self) -> tuple[Piece, ...]:
        """Return the texts that are read from beginning to end: purpose, sections, annexes; no first-page fields."""
        return tuple(piece for piece in self.pieces if piece.part in ("purpose", "section", "annex"))

    @cached_property
    def own(self) -> tuple[Piece, ...]:
        """Return the texts in the document's own words; what it quotes is left out."""
        return tuple(piece for piece in self.pieces if not piece.quoted)

    @cached_property
    def figured(self) -> tuple[tuple[Piece, Sentence], ...]:
        """Return the sentences in the document's own words that have a figure or a date, each with its text."""
        return tuple(
            (piece, sentence)
            for piece in self.own
            for sentence in sentences(piece.text.typed, piece.text.language)
            if sentence.spots
        )

    def of(self, *parts: Part) -> Iterator[Piece]:
        """Yield the texts of some parts."""
        return (piece for piece in self.pieces if piece.part in parts)

    def joined(self, others: Iterable[Manuscript]) -> Manuscript:
        """Return this text and others of its language as one."""
        return replace(self, pieces=tuple(piece for each in (self, *others) for piece in each.pieces))

    def field(self, key: str) -> Span:
        """Return where a field of the document begins; where the document begins if it does not have it."""
        spans = self.document.spans if self.document else {}
        return spans.get(key) or spans.get("document") or Span(self.file)


@dataclass(frozen=True, slots=True)
class ManuscriptCheck:
    """A rule of editing and how its breaches are found in one document."""

    rule: Rule
    run: Callable[[Manuscript], Iterator[Diagnostic]]
    everywhere: bool = True  # or only where a session sets how grave it is
    beside: bool = False  # whether texts that are read together are one to it, as it asks for one thing in one form

    def asked(self, manuscript: Manuscript) -> bool:
        """Say whether a document is to be held to the rule."""
        session = manuscript.session
        return self.everywhere or (session is not None and session.rules.get(self.rule.code, "off") != "off")
