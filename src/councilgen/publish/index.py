"""The page of a set: every document in every language, with its files, as the manifest lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import cast

from councilgen.checks.subject import Subject
from councilgen.compose.template import gettext_functions, rendered
from councilgen.i18n import dates
from councilgen.i18n.localise import localise_session
from councilgen.i18n.messages import session_domain
from councilgen.i18n.numbers import number as grouped
from councilgen.i18n.wording import Words
from councilgen.languages import LANGUAGES, Language, Tag
from councilgen.markup.inline import words
from councilgen.model.document import Session
from councilgen.model.words import plain
from councilgen.press.formats import FORMATS
from councilgen.publish.manifest import Finished
from councilgen.workspace import Workspace

TEMPLATE = "index.html.j2"
_FORMATS: dict[str, int] = {form: place for place, form in enumerate(FORMATS)}


@dataclass(frozen=True, slots=True)
class Row:
    """A document in one language, as `row` in the template."""

    number: str
    agenda_item: str
    title: str
    title_language: Language
    date: str
    day: str  # the date as machines read it
    files: tuple[Finished, ...]
    state: str
    percent: int  # translated

    @property
    def complete(self) -> bool:
        """Say whether every text is in the language."""
        return self.state in {"original", "translated", "reviewed"}

    @property
    def original(self) -> bool:
        """Say whether the document was written in the language."""
        return self.state == "original"


@dataclass(frozen=True, slots=True)
class Part:
    """The set in one language, as `part` in the template, with the functions that word its labels."""

    language: Language
    session: str
    place: str
    dates: str
    rows: tuple[Row, ...]
    gettext: dict[str, object]

    @property
    def agenda_items(self) -> tuple[str, ...]:
        """Return the agenda items of the documents, each once, as an agenda has them: PL 2 before PL 10."""
        return tuple(sorted({row.agenda_item for row in self.rows if row.agenda_item}, key=_numerically))

    def kilobytes(self, size: int) -> str:
        """Return a length in thousands of bytes, as the language writes numbers."""
        return grouped(self.language, str(max(1, round(size / 1000))))


def page(workspace: Workspace, session: Session, files: Iterable[Finished], subject: Subject) -> bytes:
    """Return the page of `files`, in all languages of the session that they are in.

    Documents are described as they were when their files were made: only the session's own words and the labels are
    taken from the project.
    """
    order = {tag: place for place, tag in enumerate(session.languages)}
    known = [file for file in files if file.language in order]
    known.sort(key=lambda file: (order[_tag(file)], file.symbol, _FORMATS[file.format]))
    parts = [_part(session, tuple(found), subject, tag) for tag, found in groupby(known, key=_tag)]
    values = {"session": session, "parts": parts, "name": plain(words(session.name))}
    text = rendered(workspace, session.template, TEMPLATE, values)
    return (text.strip() + "\n").encode("utf-8")


def _tag(file: Finished) -> Tag:
    return cast("Tag", file.language)


def _numerically(agenda_item: str) -> tuple[str, list[int]]:
    kind, _space, number = agenda_item.partition(" ")
    return kind, [int(part) for part in number.split(".") if part.isdecimal()]


def _part(session: Session, files: tuple[Finished, ...], subject: Subject, language: Tag) -> Part:
    named = localise_session(session, subject.catalogs[language, session_domain(session.folder)])
    register = Words(subject.register, language, subject.catalogs)
    return Part(
        LANGUAGES[language], plain(words(named.name)), register.place(session.place).text,
        dates.days(language, session.start, session.end), tuple(_rows(files)),
        dict(gettext_functions(register.interface)),
    )  # fmt: skip


def _rows(files: tuple[Finished, ...]) -> Iterator[Row]:
    for number, found in groupby(files, key=lambda file: file.document):
        first, *others = found
        yield Row(
            f"{number}-{LANGUAGES[_tag(first)].letter}", first.agenda_item, first.title,
            LANGUAGES[cast("Tag", first.title_language)], dates.day(_tag(first), date.fromisoformat(first.date)),
            first.date, (first, *others), first.state,
            100 * first.translated // first.messages if first.messages else 100,
        )  # fmt: skip
