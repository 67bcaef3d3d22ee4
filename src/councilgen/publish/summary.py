"""The summary of a run as Markdown: documents by languages, what is faulty and what was written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.diagnostics.report import counted
from councilgen.i18n.places import path
from councilgen.languages import LANGUAGES, Tag
from councilgen.press.formats import FORMATS
from councilgen.press.names import file_name
from councilgen.proofing.cards import DocumentCard, EditionCard, Findings

LISTED = 100  # faults; GitHub takes 1 MiB for the summary of a step

_MARKS = re.compile(r"[\\`*_{}\[\]<>&|~#:@!$]|(?<=www)\.")


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a run; `made` is None where nothing was to be built."""

    command: str  # build, check
    findings: Findings
    passed: bool
    languages: tuple[Tag, ...] = ()  # those that were asked for; empty means all
    made: tuple[Path, ...] | None = None
    changed: tuple[Path, ...] = ()


def summary(run: Run, source: str = "") -> str:
    """Return the summary; `source` is the address of the project's folder at the host, by which places are linked."""
    found = run.findings
    used = {tag for session in found.sessions for tag in session.languages}
    languages = tuple(tag for tag in LANGUAGES if tag in used and (not run.languages or tag in run.languages))
    documents = [card for card in found.documents if card.symbol is not None]
    parts = [f"## councilgen {run.command}: {'passed' if run.passed else 'failed'}", _totals(run, documents, languages)]
    if documents:
        parts.append("\n".join(_table(run, documents, languages)))
    if found.faults:
        parts += ["### Faults", "\n".join(_faults(found.faults, source))]
    return "\n\n".join(parts) + "\n\n"


def _totals(run: Run, documents: list[DocumentCard], languages: tuple[Tag, ...]) -> str:
    faults = run.findings.faults
    files = {fault.span.file for fault in faults}
    told = [f"{counted(faults)} in {_many(len(files), 'file')}" if files else counted(())]
    told.append(f"{_many(len(documents), 'document')} in {_many(len(languages), 'language')}")
    if run.made:
        changed = len(run.changed)
        told.append(f"{_many(len(run.made), 'file')}: {changed} written, {len(run.made) - changed} unchanged")
    elif run.made is not None:
        told.append("nothing was written; the last good files are untouched")
    return "; ".join(told) + "."


def _table(run: Run, documents: list[DocumentCard], languages: tuple[Tag, ...]) -> Iterator[str]:
    """Yield the lines of the table: a document a row, a language a column, all documents together at the end."""
    built = run.made is not None
    yield _row("document", "title", *languages, *(["files"] if built else []))
    yield _row(*["---"] * (2 + len(languages) + built))
    for card in sorted(documents, key=lambda card: (card.folder, card.symbol)):
        editions = {edition.language: edition for edition in card.editions}
        cells = [_cell(card, editions.get(language), language, run) for language in languages]
        title = f"\u2068{_literal(card.title)}\u2069"
        yield _row(_literal(card.number), title, *cells, *([_files(card, run)] if built else []))
    yield _row("all", "", *(_together(documents, language) for language in languages), *([""] if built else []))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _together(documents: list[DocumentCard], language: Tag) -> str:
    """Return how much of all documents is translated."""
    found = [edition for card in documents for edition in card.editions if edition.language == language]
    return _share(sum(edition.messages for edition in found), sum(edition.translated for edition in found))


def _cell(card: DocumentCard, edition: EditionCard | None, language: Tag, run: Run) -> str:
    if edition is None:
        return "–"
    original = language == card.original
    file = card.file if original else path(language, f"{card.folder}/{PurePosixPath(card.file).stem}")
    faults = [fault for fault in run.findings.faults if fault.span.file == file]
    share = "original" if original else _share(edition.messages, edition.translated)
    return f"{share}, **{counted(faults)}**" if faults else share


def _share(messages: int, translated: int) -> str:
    """Return how much is translated; 100 % means all and 0 % nothing, whatever rounding says."""
    if not messages:
        return ""
    return f"{max(translated * 100 // messages, 1) if translated else 0} %"


def _files(card: DocumentCard, run: Run) -> str:
    session = next(session for session in run.findings.sessions if session.folder == card.folder)
    names = {
        file_name(session, card.symbol, edition.language, form)
        for edition in card.editions
        for form in FORMATS
        if card.symbol is not None
    }
    made = [file for file in run.made or () if file.name in names and card.folder in file.parts]
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
