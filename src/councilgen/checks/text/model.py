"""A text in one language, whoever wrote it: what every rule of typography looks at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from councilgen.checks.text.houses import PROFILES, Profile
from councilgen.checks.text.prose import prose
from councilgen.diagnostics.model import Diagnostic, Edit, Fix, Related, Rule
from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT, UNSEEN, typed, visible
from councilgen.model.demands import House
from councilgen.model.passage import Passage
from councilgen.recognise.findings import Finding
from councilgen.recognise.normal import normal
from councilgen.recognise.reading import recognise

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True)  # without slots: what several rules need is worked out once and kept with the text
class Text:
    """A text, beside what it was translated from if it is a translation."""

    passage: Passage
    source: Passage | None = None
    shared: bool = False  # of the labels or the register, with {placeholders}, rather than of a document
    house: House = "itu"  # whose typography it is held to
    plain: str | None = None  # of a text that is no Markdown: what a reader sees, as `seen`

    @property
    def language(self) -> Tag:
        """Return the language of the text."""
        return self.passage.language

    @property
    def profile(self) -> Profile:
        """Return the typography that the text is held to."""
        return PROFILES[self.house][self.language]

    @cached_property
    def seen(self) -> str:
        """Return what a reader sees, each character where it stands in the markup."""
        return visible(self.passage.markup) if self.plain is None else self.plain

    @cached_property
    def typed(self) -> str:
        """Return what the text says by itself, without what register or system put there; places are kept."""
        return self._typed(self.passage) if self.plain is None else self.plain

    @cached_property
    def prose(self) -> str:
        """Return what is seen with code, addresses and placeholders masked too: what typography is asked of."""
        return prose(self.passage.markup, self.seen)

    @cached_property
    def normal(self) -> str:
        """Return what a reader sees with one kind of space, dash, digit and bracket."""
        return normal(self.seen)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Return the figures, dates, amounts and symbols of the text."""
        return recognise(self.typed, self.language)

    @cached_property
    def read_out(self) -> str:
        """Return the words alone, as they would be read out."""
        return self.seen.replace(OBJECT, "").replace(UNSEEN, "").strip()

    @property
    def source_language(self) -> Tag:
        """Return the language of the source; of an original its own."""
        return self.source.language if self.source else self.passage.language

    @property
    def source_markup(self) -> str:
        """Return the source in its author's Markdown; nothing of an original."""
        return self.source.markup if self.source else ""

    def spoken(self, start: int, end: int) -> str:
        """Return a stretch of the text without what nobody sees."""
        return self.seen[start:end].replace(OBJECT, "").replace(UNSEEN, "")

    @cached_property
    def source_seen(self) -> str:
        """Return what a reader sees of the source; nothing of an original."""
        return visible(self.source.markup) if self.source else ""

    @cached_property
    def source_typed(self) -> str:
        """Return what the source says by itself; nothing of an original."""
        return self._typed(self.source) if self.source else ""

    @cached_property
    def source_prose(self) -> str:
        """Return the source with code, addresses and placeholders masked too; nothing of an original."""
        return prose(self.source.markup, self.source_seen) if self.source else ""

    @cached_property
    def source_findings(self) -> tuple[Finding, ...]:
        """Return the figures, dates, amounts and symbols of the source; none of an original."""
        return recognise(self.source_typed, self.source.language) if self.source else ()

    @cached_property
    def heard(self) -> str:
        """Return the words of the source alone, as they would be read out."""
        return self.source_seen.replace(OBJECT, "").replace(UNSEEN, "").strip()

    def in_code(self, found: Finding) -> bool:
        """Say whether a finding stands in code or in an address, which is written in no language."""
        return OBJECT in self.prose[found.start : found.end]

    def _typed(self, passage: Passage) -> str:
        text = typed(passage.markup)
        return _PLACEHOLDER.sub(lambda found: OBJECT * len(found[0]), text) if self.shared else text

    def fault(
        self, rule: Rule, message: str, *hints: str, at: tuple[int, int] = (0, -1), source: tuple[int, int] = (0, -1),
        related: tuple[Related, ...] = (), fixes: tuple[Fix, ...] = (),
    ) -> Diagnostic:  # fmt: skip
        """Return the breach of `rule` at a stretch of the text, beside a stretch of its source, if it has one."""
        if self.source:
            related = (Related(self.source.span(*source), "the source text"), *related)
        return rule.at(self.passage.span(*at), message, *hints, related=related, fixes=fixes)

    def fix(self, title: str, at: tuple[int, int], instead: str, *, safe: bool = True) -> Fix:
        """Return the cure that writes `instead` in the place of a stretch of the text."""
        return Fix(title, (Edit(self.passage.stretch(*at), instead, self.passage.markup[slice(*at)]),), safe)


@dataclass(frozen=True, slots=True)
class TextCheck:
    """A rule of typography and how its breaches are found in one text."""

    rule: Rule
    run: Callable[[Text], Iterator[Diagnostic]]
    shared: bool = True  # whether labels and register are looked at too


def shown(text: str, found: Finding | None) -> str:
    """Return a finding as it stands in its text, without what nobody sees."""
    return text[found.start : found.end].replace(OBJECT, "").replace(UNSEEN, "") if found else ""
