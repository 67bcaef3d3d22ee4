"""`councilgen new document`"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import click

from councilgen.cli.new import asking
from councilgen.cli.new.skeletons import always_quoted, choices, filled, quoted
from councilgen.cli.new.writing import told
from councilgen.errors import UsageError
from councilgen.languages import LANGUAGES
from councilgen.load.formats import AGENDA_ITEM
from councilgen.load.project import Contents, Loaded
from councilgen.model.document import DocumentKind
from councilgen.model.symbol import Symbol
from councilgen.register.model import Register
from councilgen.workspace import CONTENT, DiskWorkspace


@dataclass(frozen=True, slots=True)
class Sort:
    """What can be begun: its kind in the format, its series, its usual phrase and who usually submits it."""

    kind: DocumentKind
    series: str
    verb: str
    about: str
    office: str  # how the key of the office begins; empty: a text
    author: str  # where the register has no such office


SORTS = {
    "report": Sort("report", "", "note", "this document", "secretary-general", "Report by the Secretary-General"),
    "chair-report": Sort(
        "report", "", "consider", "this report", "chair", "Report by the Chair of the Council Working Group"
    ),
    "contribution": Sort("contribution", "", "consider", "this document", "", "Contribution by a Member State"),
    "information": Sort(
        "information", "INF", "note", "this document", "secretary-general", "Note by the Secretary-General"
    ),
    "draft-resolution": Sort(
        "draft-resolution", "", "adopt", "this document", "secretary-general",
        "Draft resolution submitted by the Secretary-General",
    ),
}  # fmt: skip


@click.command()
@click.argument("number", required=False)
@click.argument("title", required=False)
@click.option("--kind", help=f"{', '.join(SORTS)}; report by default")
@click.option("--name", help="the file's name; made from the title by default")
@click.option("--original", type=click.Choice(tuple(LANGUAGES)), help="the language of the file; en by default")
@click.option("--submitted-by", help="a key of content/register/offices.yaml, or the author line")
@click.option("--agenda-item", help="such as PL 1.4")
@click.option("--date", "issued", help="the day of issue; today by default")
@click.pass_obj
def document(  # noqa: PLR0913, PLR0917  # click passes each option as an argument
    root: Path, number: str | None, title: str | None, kind: str | None, name: str | None, original: str | None,
    submitted_by: str | None, agenda_item: str | None, issued: str | None,
) -> int:  # fmt: skip
    """Begin a document with a NUMBER, such as C26/17. Without a NUMBER, everything that is not said is asked for."""
    project = _Project(DiskWorkspace(root))
    interview = asking.Interview(number is None and asking.terminal())

    word = interview.chosen(
        kind, f"Kind ({', '.join(SORTS)})", asking.one_of(tuple(SORTS), "kind of document"), "report"
    )
    sort = SORTS[word]
    symbol = asking.needed(number, "Number", project.number, "NUMBER", project.next(sort) if number is None else None)
    heading = interview.chosen(title, "Title", asking.line, "Title of the document")
    author = interview.chosen(
        submitted_by, "Submitted by (an office, or words)", project.author(sort), project.usual(sort)
    )
    item = interview.chosen(agenda_item, "Agenda item, or a hyphen", _agenda_item, "-")
    language = interview.chosen(original, "Original language", asking.one_of(tuple(LANGUAGES), "language"), "en")
    today = date.today()  # noqa: DTZ011, TID251  # a proposal to the author, who changes it
    day = asking.day(issued) if issued is not None else today
    begins = day.year - day.year % 2  # the Union's budgets run for two years from an even one
    period = f"{begins}-{begins + 1}"
    values = {
        "heading": heading, "number": str(symbol), "agenda_item": item, "date": day.isoformat(), "original": language,
        "submitted_by": author, "title": quoted(heading), **choices(project.register, sort.verb, sort.about, period),
    }  # fmt: skip
    slug = _slug(name or heading) or _slug(str(symbol))
    folder = project.session(symbol).session.folder
    told(project.workspace.root, f"{CONTENT}/{folder}/{slug}.yaml", filled(word, values))
    return 0


@dataclass(frozen=True)  # no slots: what is read once is kept
class _Project:
    workspace: DiskWorkspace

    @cached_property
    def register(self) -> Register:
        from councilgen.register.read import read_register

        return read_register(self.workspace)

    @cached_property
    def contents(self) -> Contents:
        from councilgen.load.project import load

        return load(self.workspace)

    def session(self, symbol: Symbol) -> Loaded:
        """Return the session of a document."""
        for loaded in self.contents.sessions:
            if loaded.session.code == symbol.session:
                return loaded
        code = symbol.session
        raise UsageError(f"there is no session {code}", f"make it first: councilgen new session {code}")

    def number(self, text: str) -> Symbol:
        """Return the number that a text is, if there is such a session and the number is free."""
        symbol = Symbol.parse(text)
        if symbol is None:
            raise UsageError(f"{text} is not a document number", "write one such as C26/17 or C26/INF/3")
        read = {document.symbol: document.file for document in self.session(symbol).issued}
        if taken := read.get(symbol) or self.contents.unread.get(text):
            raise UsageError(f"{text} is the number of {taken}", "write one that is free")
        return symbol

    def next(self, sort: Sort) -> str:
        """Return the first number of the last session that is free behind all others of its series."""
        if not self.contents.sessions:
            raise UsageError("the project has no session", "make one: councilgen new session")
        last = max(self.contents.sessions, key=lambda loaded: loaded.session.start)
        read = (document.symbol for document in last.issued)
        unread = (Symbol.parse(number) for number in self.contents.unread)
        ours = (symbol for symbol in (*read, *unread) if symbol and symbol.session == last.session.code)
        numbers = (symbol.number for symbol in ours if symbol.series == sort.series)
        return str(Symbol(last.session.code, sort.series, max(numbers, default=0) + 1))

    def usual(self, sort: Sort) -> str:
        """Return who usually submits a document of a sort: an office of the register, or words."""
        able = (key for key, office in self.register.offices.items() if sort.kind in office.lines)
        return next((key for key in able if sort.office and key.startswith(sort.office)), sort.author)

    def author(self, sort: Sort) -> Callable[[str], str]:
        """Return the rule for who submits: an office with a line for this kind of document, or words, as YAML."""

        def held(text: str) -> str:
            office = self.register.offices.get(text)
            if office is None and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", text):
                known = ", ".join(self.register.offices)
                raise UsageError(f"the register has no office {text!r}", f"write the author line, or one of: {known}")
            if office is not None and sort.kind not in office.lines:
                hint = f"add {sort.kind}: to it in content/register/offices.yaml, or write the author line"
                raise UsageError(f"the office {text} has no author line for a document of the kind {sort.kind}", hint)
            return text if office is not None else f"{{text: {always_quoted(asking.line(text))}}}"

        return held


def _agenda_item(text: str) -> str:
    """Return the line of a skeleton for an agenda item, which is a comment where there is none."""
    if text == "-":
        return "# agenda_item: PL 1.1                 # without the first sign where there is one"
    if not re.fullmatch(AGENDA_ITEM.pattern, text):
        raise UsageError(f"{text!r} is not an agenda item", "write one such as PL 1.4, or a hyphen where there is none")
    return f"agenda_item: {text}"


def _slug(text: str) -> str:
    """Return `text` as the name of a file; empty where it has no Latin letter or digit."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
