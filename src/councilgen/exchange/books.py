"""The catalogs of a project as they are exchanged, and what is sent away of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from councilgen.diagnostics.model import Diagnostic
from councilgen.exchange import xliff_1, xliff_2
from councilgen.exchange.coding import Cited
from councilgen.exchange.segments import Book, Segment, book
from councilgen.exchange.states import State
from councilgen.exchange.tmx import Unit
from councilgen.i18n.catalogs import catalog
from councilgen.i18n.entries import Record, records
from councilgen.i18n.messages import Domain
from councilgen.i18n.places import path
from councilgen.languages import LANGUAGES, Tag
from councilgen.workspace import Workspace

WRITERS = {"xliff": xliff_2.written, "xliff-1.2": xliff_1.written}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every catalog of a project."""

    books: tuple[Book, ...]
    stale: tuple[str, ...]  # the paths of those that are not in step with their source, or not there
    faults: tuple[Diagnostic, ...]


def shelf(workspace: Workspace, domains: Iterable[tuple[Domain, str]]) -> Shelf:
    """Return the catalogs of domains, each with the language that it is written in."""
    books: list[Book] = []
    stale: list[str] = []
    faults: list[Diagnostic] = []
    for domain, original in domains:
        for language in LANGUAGES:
            if language == original or not domain.messages:
                continue
            found = catalog(workspace, language, domain.name)
            faults += found.faults
            readable = found.entries and not any(fault.severity == "error" for fault in found.faults)
            entries = records(workspace.read(path(language, domain.name))) if readable else []
            made = book(found, cast("Tag", original), entries)
            books.append(made)
            if {record.key for record in made.records} != domain.messages.keys():
                stale.append(made.file)
    return Shelf(tuple(books), tuple(stale), tuple(faults))


def chosen(found: Book, only: tuple[State, ...]) -> list[Segment]:
    """Return the segments of the messages that are in one of the states, all plural forms together; of all if none."""
    states: dict[tuple[str, str], set[State]] = {}
    for segment in found.segments.values():
        states.setdefault(segment.record.key, set()).add(segment.state)
    return [segment for segment in found.segments.values() if not only or states[segment.record.key] & {*only}]


def exported(found: Book, segments: list[Segment], form: str, cited: Cited) -> bytes:
    """Return an XLIFF file with segments of a catalog."""
    return WRITERS[form](found, segments, cited)


def memory(books: Iterable[Book]) -> Iterator[Unit]:
    """Yield what is translated, as units of a memory: one a message, with all languages that `books` has of it."""
    units: dict[tuple[str, str, str], tuple[dict[str, str], Record]] = {}
    for found in books:
        for segment in found.segments.values():
            if segment.state in (State.EMPTY, State.FUZZY):
                continue
            # Plural forms of two languages are no translations of each other.
            alone = found.language if segment.form >= 0 else ""
            languages, _record = units.setdefault(
                (found.domain, segment.id, alone), ({found.original: segment.source}, segment.record)
            )
            languages[found.language] = segment.target
    for (domain, _number, _alone), (languages, record) in units.items():
        yield Unit(languages, domain, record.kind, record.kind.partition("\n")[0], record.context)
