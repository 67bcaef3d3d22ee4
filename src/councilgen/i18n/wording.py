"""The register in one language: how a thing is cited, who submits, what a standard phrase says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from councilgen.i18n import dates
from councilgen.i18n.catalogs import Catalog
from councilgen.i18n.localise import translated
from councilgen.i18n.numbers import joined
from councilgen.i18n.places import INTERFACE, REGISTER
from councilgen.languages import Tag
from councilgen.model.document import Action, Finance
from councilgen.model.passage import Passage
from councilgen.register.model import Instrument, Pattern, Register

# The noun before a list says one, two or several; it does not count as "21 resolutions" counts, which is a singular in
# Russian. Every language has a plain plural at five.
_SEVERAL = 5


@dataclass(frozen=True, slots=True)
class Wording:
    """What the register calls a thing, in `language`; the original's where the catalog lacks a word."""

    text: str
    language: Tag
    address: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The register seen through the catalogs of one language."""

    register: Register
    language: Tag
    catalogs: Mapping[tuple[Tag, str], Catalog]  # by language and domain

    @property
    def catalog(self) -> Catalog:
        """Return the catalog of the register."""
        return self.catalogs[self.language, REGISTER]

    @property
    def interface(self) -> Catalog:
        """Return the catalog of labels and phrases."""
        return self.catalogs[self.language, INTERFACE]

    def of(self, language: Tag) -> Words:
        """Return the register seen through the catalogs of another language."""
        return self if language == self.language else replace(self, language=language)

    def place(self, key: str) -> Wording:
        """Return the name of a place."""
        return _plain(translated(self.register.places[key], self.catalog, f"place {key}"))

    def author(self, office: str, kind: str) -> Passage:
        """Return the author line of an office for a kind of document: "Report by the Secretary-General"."""
        found = self.register.offices[office]
        line = found.lines.get(kind, found.name)
        return translated(line, self.catalog, f"office {office}")

    def action(self, action: Action) -> Passage:
        """Return what the Council is invited to do, as a sentence in Markdown."""
        phrase = self.register.actions[action.verb, action.object]
        return translated(phrase, self.interface, f"action {action.verb}, {action.object}")

    def finance(self, finance: Finance) -> Passage:
        """Return the standard phrase on cost."""
        phrase = self.register.finance[finance.phrase]
        return translated(phrase, self.interface, f"financial implications {finance.phrase}")

    def plan(self, keys: Iterable[str]) -> Wording:
        """Return the terms of the strategic plan as a sentence."""
        terms = [translated(self.register.strategic_plan[key], self.catalog, f"plan {key}") for key in keys]
        language = self._common(terms)
        text = joined(language, [term.markup for term in terms])
        return Wording(text[:1].upper() + text[1:], language)

    def citation(self, key: str) -> Wording:
        """Return how one instrument is cited in running text."""
        instrument = self.register.instruments[key]
        if not instrument.body:
            return self._by_title(instrument)
        found = self._cited([instrument])
        return Wording(found.text, found.language, instrument.url)

    def references(self, keys: Iterable[str]) -> Iterator[Wording]:
        """Yield how instruments are cited on the first page: neighbours of one body and kind together."""
        instruments = [self.register.instruments[key] for key in keys]
        for (body, _kind), together in groupby(instruments, key=lambda found: (found.body, found.kind)):
            if body:
                yield self._cited(list(together))
            else:
                yield from (self._by_title(instrument) for instrument in together)

    def _by_title(self, instrument: Instrument) -> Wording:
        title = translated(instrument.title, self.catalog, f"instrument {instrument.key}")
        text = title.markup
        if instrument.dates:
            text = text.replace("{dates}", dates.days(title.language, *instrument.dates))
        return Wording(text, title.language, instrument.url)

    def _cited(self, instruments: list[Instrument]) -> Wording:
        """Return the citation of instruments of one body and kind, all in one language."""
        pattern = self.register.bodies[instruments[0].body].citations[instruments[0].kind]
        language, form = self._form(instruments, pattern)
        items = [self._item(instrument, pattern, language) for instrument in instruments]
        if None in items:
            language, form = "en", self._source(pattern, len(instruments))
            items = [self._item(instrument, pattern, "en") for instrument in instruments]
        return Wording(form.replace("{items}", joined(language, [item or "" for item in items])), language)

    def _form(self, instruments: list[Instrument], pattern: Pattern) -> tuple[Tag, str]:
        first, count = instruments[0], len(instruments)
        entry = self.catalog.find(pattern.one.message, f"{first.kind} of {first.body}")
        if self.language == "en" or entry is None:
            return "en", self._source(pattern, count)
        return self.language, entry.strings[min(self.catalog.form(min(count, _SEVERAL)), len(entry.strings) - 1)]

    def _source(self, pattern: Pattern, count: int) -> str:
        return pattern.one.markup if count == 1 else pattern.many.markup

    def _item(self, instrument: Instrument, pattern: Pattern, language: Tag) -> str | None:
        """Return how one instrument is named among its fellows, or nothing where that is not translated."""
        revised = pattern.revised if instrument.revised else None
        item = revised or pattern.new
        context = f"{instrument.kind} of {instrument.body}, {'revised' if revised else 'new'}"
        text: str | None = item.markup
        place = self.register.places[instrument.place].markup if instrument.place else ""
        if language != "en":
            entry = self.catalog.find(item.message, context)
            text = entry.strings[0] if entry else None
            place = self.place(instrument.place).text if instrument.place else ""
        if text is None:
            return None
        values = {"{number}": instrument.number, "{place}": place, "{year}": instrument.year}
        for name, value in values.items():
            text = text.replace(name, value)
        return text

    def _common(self, passages: list[Passage]) -> Tag:
        """Return the language that all passages share, or the register's own."""
        return self.language if all(passage.language == self.language for passage in passages) else "en"


def _plain(passage: Passage) -> Wording:
    return Wording(passage.markup, passage.language)
