"""A text and its translation, side by side: what every rule of translation looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from councilgen.checks.text.model import Text
from councilgen.checks.translation.figures import Comparison, compare
from councilgen.checks.translation.terms import Terms
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.i18n.catalogs import Entry
from councilgen.i18n.lexicon import EMPTY, Lexicon, Name
from councilgen.languages import Tag
from councilgen.model.demands import House
from councilgen.model.passage import Passage
from councilgen.recognise.findings import Finding


@dataclass(frozen=True)  # without slots: what several rules need is worked out once and kept with the pair
class Pair:
    """A text and its translation."""

    source: Passage
    target: Passage
    entry: Entry
    shared: bool = False  # of the labels or the register, with {placeholders}, rather than of a document
    names: Lexicon = EMPTY  # of the register, from the language of the source into that of the translation
    house: House = "itu"  # whose typography it is held to
    terms: Terms | None = None  # the glossary, for these two languages

    @cached_property
    def text(self) -> Text:
        """Return the translation as a text of its language."""
        return Text(self.target, self.source, self.shared, self.house)

    @property
    def language(self) -> Tag:
        """Return the language of the translation."""
        return self.target.language

    @property
    def original(self) -> str:
        """Return what a reader sees of the source, each character where it stands in its markup."""
        return self.text.source_seen

    @property
    def translation(self) -> str:
        """Return what a reader sees of the translation, each character where it stands in its markup."""
        return self.text.seen

    @property
    def typed_original(self) -> str:
        """Return what the source says by itself, without what register or system put there; places are kept."""
        return self.text.source_typed

    @property
    def typed_translation(self) -> str:
        """Return what the translation says by itself, without what register or system put there; places are kept."""
        return self.text.typed

    @property
    def normal_translation(self) -> str:
        """Return what a reader sees of the translation with one kind of space, dash, digit and bracket."""
        return self.text.normal

    @cached_property
    def named(self) -> tuple[tuple[Name, int, int], ...]:
        """Return the names of the register that the source has in its own words, and where."""
        if self.shared and "{" in self.source.markup:
            return ()  # part of a citation, whose other parts may have the name
        return tuple(self.names.named(self.typed_original))

    @property
    def original_findings(self) -> tuple[Finding, ...]:
        """Return the figures, dates, amounts and symbols of the source."""
        return self.text.source_findings

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return the figures, dates, amounts and symbols of the translation."""
        return self.text.findings

    @cached_property
    def comparison(self) -> Comparison:
        """Return how the figures, dates, amounts and symbols of the two differ."""
        return compare(self.original_findings, self.findings, self.target.language)

    @property
    def original_prose(self) -> str:
        """Return the source with code, addresses and placeholders masked too."""
        return self.text.source_prose

    @property
    def prose(self) -> str:
        """Return the translation with code, addresses and placeholders masked too."""
        return self.text.prose

    @property
    def heard(self) -> str:
        """Return the words of the source alone, as they would be read out."""
        return self.text.heard

    @property
    def read_out(self) -> str:
        """Return the words of the translation alone, as they would be read out."""
        return self.text.read_out

    def fault(
        self, rule: Rule, message: str, *hints: str, at: tuple[int, int] = (0, -1), source: tuple[int, int] = (0, -1)
    ) -> Diagnostic:
        """Return the breach of `rule` at a stretch of the translation, beside a stretch of the source."""
        return self.text.fault(rule, message, *hints, at=at, source=source)


@dataclass(frozen=True, slots=True)
class PairCheck:
    """A rule of translation and how its breaches are found in one pair."""

    rule: Rule
    run: Callable[[Pair], Iterator[Diagnostic]]
    shared: bool = True  # whether labels and register are looked at too
