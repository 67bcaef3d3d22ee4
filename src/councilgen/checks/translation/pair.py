"""A text and its translation, side by side: what every rule of translation looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.i18n.catalogs import Entry
from councilgen.languages import Tag
from councilgen.markup.visible import visible
from councilgen.model.passage import Passage


@dataclass(frozen=True)  # without slots: what several rules need is worked out once and kept with the pair
class Pair:
    """A text and its translation."""

    source: Passage
    target: Passage
    entry: Entry
    shared: bool = False  # of the labels or the register, with {placeholders}, rather than of a document

    @property
    def language(self) -> Tag:
        """Return the language of the translation."""
        return self.target.language

    @cached_property
    def original(self) -> str:
        """Return what a reader sees of the source, each character where it stands in its markup."""
        return visible(self.source.markup)

    @cached_property
    def translation(self) -> str:
        """Return what a reader sees of the translation, each character where it stands in its markup."""
        return visible(self.target.markup)

    def fault(
        self, rule: Rule, message: str, *hints: str, at: tuple[int, int] = (0, -1), source: tuple[int, int] = (0, -1)
    ) -> Diagnostic:
        """Return the breach of `rule` at a stretch of the translation, beside a stretch of the source."""
        related = Related(self.source.span(*source), "the source text")
        return rule.at(self.target.span(*at), message, *hints, related=(related,))


@dataclass(frozen=True, slots=True)
class PairCheck:
    """A rule of translation and how its breaches are found in one pair."""

    rule: Rule
    run: Callable[[Pair], Iterator[Diagnostic]]
    shared: bool = True  # whether labels and register are looked at too
