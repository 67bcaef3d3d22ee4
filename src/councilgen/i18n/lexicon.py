"""The names of the register in two languages: what a translator finds there, and must write as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from councilgen.i18n.catalogs import Catalog
from councilgen.i18n.localise import translated
from councilgen.i18n.places import REGISTER
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.passage import Passage
from councilgen.recognise.inflected import inflected
from councilgen.register.model import Instrument, Register

Sort = Literal["body", "abbreviation", "place", "instrument"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the source has it, and as the register words it in the language of the translation."""

    sort: Sort
    source: str
    wording: str
    other: str = ""  # what may stand for it: of a body its abbreviation, of an abbreviation the name
    language: Tag = "en"  # of the wording

    def found_in(self, text: str) -> bool:
        """Say whether a normal text has the name, or what may stand for it, in any form."""
        return any(inflected(form, self.language).search(text) for form in (self.wording, self.other) if form)


@dataclass(frozen=True)  # without slots: its patterns are made once
class Lexicon:
    """All names of the register, from one language into another."""

    names: Mapping[str, Name]  # by what the source has
    strangers: Mapping[str, Name]  # abbreviations of other languages, and the right one
    cited: Mapping[str, Instrument]  # what can be cited, by key

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = sorted(self.names, key=lambda form: (-len(form), form))
        return re.compile(r"(?<![\w@/])(?:" + _any(forms) + r")(?![\w@/])")

    @cached_property
    def _strange(self) -> re.Pattern[str]:
        forms = sorted(self.strangers, key=lambda form: (-len(form), form))
        return re.compile(r"(?<![A-Za-zА-я0-9@_/.])(?:" + _any(forms) + r")(?![A-Za-zА-я0-9@_/])")

    def named(self, text: str) -> Iterator[tuple[Name, int, int]]:
        """Yield the names that a text of the source has, of two that overlap the longer, and where they stand."""
        for found in self._pattern.finditer(text) if self.names else ():
            name = self.names[found[0]]
            if not _part_of_another(name, text, found.start()):
                yield name, found.start(), found.end()

    def strange(self, text: str) -> Iterator[tuple[Name, int, int]]:
        """Yield the abbreviations of a translation that are another language's, with the right ones."""
        for found in self._strange.finditer(text) if self.strangers else ():
            yield self.strangers[found[0]], found.start(), found.end()


EMPTY = Lexicon({}, {}, {})


def lexicon(register: Register, catalogs: Mapping[tuple[Tag, str], Catalog], source: Tag, language: Tag) -> Lexicon:
    """Return the names of the register from `source` into `language`; a name that lacks a wording is left out."""
    names: dict[str, Name] = {}
    strangers: dict[str, Name] = {}
    rooms = Wordings(catalogs)
    for key, place in register.places.items():
        _add(names, "place", rooms, (place, f"place {key}"), (source, language))
    for instrument in register.instruments.values():
        if not instrument.body and not instrument.dates:
            _add(names, "instrument", rooms, (instrument.title, f"instrument {instrument.key}"), (source, language))
    for key, body in register.bodies.items():
        name, short = (body.name, f"body {key}"), (body.abbreviation, f"abbreviation {key}")
        full, brief = rooms.of(*name, language), rooms.of(*short, language)
        _add(names, "body", rooms, name, (source, language), brief)
        if body.abbreviation.markup != body.name.markup:
            _add(names, "abbreviation", rooms, short, (source, language), full)
            for other in LANGUAGES:
                strange = rooms.of(*short, other)
                if brief and strange and strange != brief and len(strange) > 2:
                    strangers[strange] = Name("abbreviation", strange, brief, full, language)
    right = {name.wording for name in names.values()}
    others = {form: name for form, name in strangers.items() if form not in right}
    return Lexicon(names, others, register.instruments)


@dataclass(frozen=True, slots=True)
class Wordings:
    """The register's wordings in all languages."""

    catalogs: Mapping[tuple[Tag, str], Catalog]

    def of(self, passage: Passage, context: str, language: Tag) -> str:
        """Return how the register words a passage in a language, or nothing where that is not translated."""
        if language == passage.language:
            return passage.markup
        catalog = self.catalogs.get((language, REGISTER))
        found = translated(passage, catalog, context) if catalog else passage
        return found.markup if found.language == language else ""


def _add(
    names: dict[str, Name],
    sort: Sort,
    wordings: Wordings,
    entry: tuple[Passage, str],
    languages: tuple[Tag, Tag],
    other: str = "",
) -> None:
    source, language = languages
    there, here = wordings.of(*entry, source), wordings.of(*entry, language)
    if there and here:
        names.setdefault(there, Name(sort, there, here, other, language))


def _any(forms: list[str]) -> str:
    return "|".join(re.escape(form) for form in forms)


def _part_of_another(name: Name, text: str, start: int) -> bool:
    """Say whether a common word such as "Council" ends the name of something else: Human Rights Council."""
    if name.sort != "body" or " " in name.source:
        return False
    before = re.search(r"([^\W\d_]+) $", text[max(0, start - 40) : start])
    return before is not None and before[1][0].isupper() and before[1] not in ("The", "ITU", "UIT")
