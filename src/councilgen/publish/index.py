"""The page of a set: every document in every language, with its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import cast

from councilgen.checks.subject import Subject
from councilgen.compose.template import gettext_functions, rendered
from councilgen.i18n import dates
from councilgen.i18n.localise import localise_session
from councilgen.i18n.messages import session_domain
from councilgen.i18n.wording import Words
from councilgen.languages import LANGUAGES, Language, Tag
from councilgen.markup.inline import words
from councilgen.model.document import Session, Symbol
from councilgen.model.words import plain
from councilgen.publish.manifest import Finished
from councilgen.workspace import Workspace

_LAST = Symbol("\uffff", "", 0)
TEMPLATE = "index.html.j2"


@dataclass(frozen=True, slots=True)
class Row:
    """A document in one language, as `row` in the template."""

    number: str
    agenda_item: str
    title: str
    title_language: Language
    date: str
    files: tuple[Finished, ...]
    percent: int  # translated

    @property
    def complete(self) -> bool:
        """Say whether every text is in the language."""
        return self.percent == 100


@dataclass(frozen=True, slots=True)
class Part:
    """The set in one language, as `part` in the template, with the functions that word its labels."""

    language: Language
    session: str
    place: str
    dates: str
    rows: tuple[Row, ...]
    gettext: dict[str, object]


def page(workspace: Workspace, session: Session, files: list[Finished], subject: Subject) -> bytes:
    """Return the page, in all languages of the session at once."""
    by_language = {tag: list(found) for tag, found in groupby(files, key=lambda file: file.path.split("/")[0])}
    parts = [
        _part(session, by_language.get(language, []), subject, language)
        for language in session.languages
        if by_language.get(language)
    ]
    values = {"session": session, "parts": parts, "name": plain(words(session.name))}
    text = rendered(workspace, session.template, TEMPLATE, values)
    return (text.strip() + "\n").encode("utf-8")


def _part(session: Session, files: list[Finished], subject: Subject, language: Tag) -> Part:
    catalogs = subject.catalogs
    named = localise_session(session, catalogs[language, session_domain(session.folder)])
    register = Words(subject.register, language, catalogs)
    return Part(
        LANGUAGES[language], plain(words(named.name)), register.place(session.place).text,
        dates.days(language, session.start, session.end),
        tuple(_rows(files, language)), dict(gettext_functions(register.interface)),
    )  # fmt: skip


def _rows(files: list[Finished], language: Tag) -> Iterator[Row]:
    order = sorted(files, key=lambda file: (Symbol.parse(file.document) or _LAST, file.document, file.path))
    for _number, found in groupby(order, key=lambda file: file.document):
        yield _row(tuple(found), language)


def _row(files: tuple[Finished, ...], language: Tag) -> Row:
    first = files[0]
    return Row(
        f"{first.document}-{LANGUAGES[language].letter}", first.agenda_item, first.title,
        LANGUAGES[cast("Tag", first.title_language)], dates.day(language, date.fromisoformat(first.date)), files,
        100 * first.translated // first.messages if first.messages else 100,
    )  # fmt: skip
