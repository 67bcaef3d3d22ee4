"""The summary of a run as Markdown: documents by languages, what is faulty and what was written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from councilgen.checks.subject import Subject
from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.diagnostics.report import counted
from councilgen.i18n.catalogs import path
from councilgen.i18n.messages import document_domain
from councilgen.languages import LANGUAGES, Tag
from councilgen.load.project import Loaded
from councilgen.markup.inline import words
from councilgen.model.document import Document
from councilgen.model.walk import passages
from councilgen.model.words import plain
from councilgen.publish.names import FORMATS, file_name

LISTED = 100  # faults; GitHub takes 1 MiB for the summary of a step

_MARKS = re.compile(r"[\\`*_{}\[\]<>&|~#:@!$]|(?<=www)\.")


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a run; `made` is None where nothing was to be built."""

    command: str  # build, check
    faults: tuple[Diagnostic, ...]
    passed: bool
    languages: tuple[Tag, ...] = ()  # those that were asked for; empty means all
    made: tuple[Path, ...] | None = None
    changed: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class _State:
    """How far a document is in a language."""

    messages: int
    translated: int


def summary(subject: Subject, run: Run, source: str = "") -> str:
    """Return the summary; `source` is the address of the project's folder at the host, by which places are linked."""
    used = {tag for loaded in subject.contents.sessions for tag in loaded.session.languages}
    languages = tuple(tag for tag in LANGUAGES if tag in used and (not run.languages or tag in run.languages))
    parts = [f"## councilgen {run.command}: {'passed' if run.passed else 'failed'}", _totals(subject, run, languages)]
    if any(loaded.documents for loaded in subject.contents.sessions):
        parts.append("\n".join(_table(subject, run, languages)))
    if run.faults:
        parts += ["### Faults", "\n".join(_faults(run.faults, source))]
    return "\n\n".join(parts) + "\n\n"


def _totals(subject: Subject, run: Run, languages: tuple[Tag, ...]) -> str:
    documents = sum(1 for _ in subject.documents())
    files = {fault.span.file for fault in run.faults}
    told = [f"{counted(run.faults)} in {_many(len(files), 'file')}" if files else counted(())]
    told.append(f"{_many(documents, 'document')} in {_many(len(languages), 'language')}")
    if run.made:
        changed = len(run.changed)
        told.append(f"{_many(len(run.made), 'file')}: {changed} written, {len(run.made) - changed} unchanged")
    elif run.made is not None:
        told.append("nothing was written; the last good files are untouched")
    return "; ".join(told) + "."


def _table(subject: Subject, run: Run, languages: tuple[Tag, ...]) -> Iterator[str]:
    """Yield the lines of the table: a document a row, a language a column, all documents together at the end."""
    built = run.made is not None
    yield _row("document", "title", *languages, *(["files"] if built else []))
    yield _row(*["---"] * (2 + len(languages) + built))
    sums = dict.fromkeys(languages, _State(0, 0))
    for loaded in subject.contents.sessions:
        for document in sorted(loaded.documents, key=lambda found: found.symbol):
            cells = []
            for language in languages:
                state = _state(subject, loaded, document, language)
                cells.append(_cell(state, document, loaded, language, run))
                if state is not None:
                    before = sums[language]
                    sums[language] = _State(before.messages + state.messages, before.translated + state.translated)
            title = f"\u2068{_literal(plain(words(document.title)))}\u2069"
            yield _row(
                _literal(str(document.symbol)), title, *cells, *([_files(loaded, document, run)] if built else [])
            )
    yield _row("all", "", *(_share(sums[language]) for language in languages), *([""] if built else []))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _state(subject: Subject, loaded: Loaded, document: Document, language: Tag) -> _State | None:
    """Return how far a document is; None in the language of its original, and where it is not issued."""
    if language == document.original or language not in loaded.session.languages:
        return None
    catalog = subject.catalogs[language, document_domain(document, loaded.session.folder)]
    messages = {passage.message for passage in passages(document)}
    return _State(len(messages), sum(catalog.find(message) is not None for message in messages))


def _cell(state: _State | None, document: Document, loaded: Loaded, language: Tag, run: Run) -> str:
    if language not in loaded.session.languages:
        return "–"
    domain = document_domain(document, loaded.session.folder)
    file = document.file if language == document.original else path(language, domain)
    faults = [fault for fault in run.faults if fault.span.file == file]
    share = "original" if state is None else _share(state)
    return f"{share}, **{counted(faults)}**" if faults else share


def _share(state: _State) -> str:
    """Return how much is translated; 100 % means all and 0 % nothing, whatever rounding says."""
    if not state.messages:
        return ""
    share = state.translated * 100 // state.messages
    return f"{max(share, 1) if state.translated else 0} %"


def _files(loaded: Loaded, document: Document, run: Run) -> str:
    names = {
        file_name(loaded.session, document.symbol, language, form)
        for language in loaded.session.languages
        for form in FORMATS
    }
    folder = loaded.session.folder
    made = [file for file in run.made or () if file.name in names and folder in file.parts]
    changed = len({*made}.intersection(run.changed))
    return f"{changed} written, {len(made) - changed} unchanged" if made else ""


def _faults(faults: tuple[Diagnostic, ...], source: str) -> Iterator[str]:
    for fault in faults[:LISTED]:
        cure = "".join(f"<br>{_literal(hint)}" for hint in fault.hints)
        related = "".join(f"<br>{_place(place.span, source)}: {_literal(place.message)}" for place in fault.related)
        head = f"- {fault.severity} {fault.rule.code} {_place(fault.span, source)}"
        yield f"{head}: {_literal(fault.message)}{related}{cure}"
    if len(faults) > LISTED:
        yield f"- and {len(faults) - LISTED} more"


def _place(span: Span, source: str) -> str:
    """Return a place, as a link where it is known what to link to."""
    shown = _literal(str(span))
    return f"[{shown}]({source}{quote(span.file, errors='surrogateescape')}#L{span.line})" if source else shown


def _literal(text: str) -> str:
    """Return `text` so that Markdown shows it as it is: no markup, no HTML, no address made a link, one line."""
    visible = "".join(
        " " if character in "\n\r\t" else "\ufffd" if unicodedata.category(character) in ("Cc", "Cs") else character
        for character in text
    )
    return _MARKS.sub(lambda found: f"\\{found[0]}", visible).strip()


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
