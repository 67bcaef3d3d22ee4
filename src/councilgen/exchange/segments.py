"""The segments of a catalog: its messages, one a plural form, each with an id that stays while the message does."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from councilgen.exchange.states import State, of_record
from councilgen.i18n.catalogs import Catalog
from councilgen.i18n.entries import Key, Record
from councilgen.i18n.places import path
from councilgen.languages import Tag


@dataclass(frozen=True, slots=True)
class Segment:
    """A message, or one plural form of one, with its translation."""

    record: Record
    form: int  # -1: the message has no plural
    source: str
    target: str

    @property
    def id(self) -> str:
        """Return what the segment is known by in every export."""
        return unit_id(self.record.key, self.form)

    @property
    def state(self) -> State:
        """Return how far the segment is."""
        return of_record(self.record, self.target)

    @property
    def digest(self) -> str:
        """Return the mark of the translation as it is now; another translation has another."""
        return translation_digest(self.target, self.record.fuzzy)


def by_message(segments: Iterable[Segment]) -> Iterator[tuple[str, Iterator[Segment]]]:
    """Yield segments in their order, the forms of a plural together under its id, the others under no id."""
    return groupby(segments, key=lambda each: "" if each.form < 0 else each.id.partition("-")[0])


@dataclass(frozen=True)  # without slots: the segments are worked out once
class Book:
    """A catalog to be exchanged: one domain in one language."""

    language: Tag
    original: Tag
    domain: str
    records: tuple[Record, ...]
    singular: int  # the plural form of exactly one

    @property
    def file(self) -> str:
        """Return where the catalog lies."""
        return path(self.language, self.domain)

    @property
    def placeholders(self) -> bool:
        """Say whether `{name}` is a placeholder: in labels and register it is, in a document it is text."""
        return "/" not in self.domain

    @cached_property
    def segments(self) -> dict[str, Segment]:
        """Return every segment by its id, in the order of the catalog."""
        return {segment.id: segment for record in self.records for segment in self._of(record)}

    def _of(self, record: Record) -> Iterator[Segment]:
        if not record.plural:
            yield Segment(record, -1, record.message, record.strings[0])
            return
        for form, target in enumerate(record.strings):
            yield Segment(record, form, record.message if form == self.singular else record.plural, target)


def book(catalog: Catalog, original: Tag, records: list[Record]) -> Book:
    """Return a catalog as it is exchanged; each record knows the line of its translation, as the catalog does."""
    placed = (replace(record, line=catalog.entries[record.key].span.line) for record in records)
    return Book(catalog.language, original, catalog.domain, tuple(placed), catalog.form(1))


def unit_id(key: Key, form: int = -1) -> str:
    """Return the id of a message; it depends on nothing but context and text, and on the number of the plural form."""
    digest = hashlib.sha256("\x04".join(key).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"m{digest}" if form < 0 else f"m{digest}-{form}"


def translation_digest(target: str, fuzzy: bool) -> str:
    """Return the mark that tells one translation from another."""
    return hashlib.sha256(f"{int(fuzzy)}{target}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
