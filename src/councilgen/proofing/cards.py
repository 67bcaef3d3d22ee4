"""What is known of a document after it was read, without its texts: small, and kept on the disk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.languages import Tag
from councilgen.model.demands import RuleSetting
from councilgen.model.saying import Saying
from councilgen.model.symbol import Symbol


def without_manuals(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return faults as they are kept: the manual of a rule is no part of a finding."""
    return tuple(replace(fault, rule=replace(fault.rule, manual="")) for fault in faults)


@dataclass(frozen=True, slots=True)
class Label:
    """A text of a document that a list of documents repeats: its Markdown, and what catalogs know it by."""

    markup: str
    language: Tag
    message: str


@dataclass(frozen=True, slots=True)
class EditionCard:
    """A document in one language."""

    language: Tag
    digest: str  # of everything that the writers see; empty where it was not composed
    title: str
    title_language: Tag  # the original's where the title is not translated
    words: int
    messages: int  # texts to translate; 0 in the language of the original
    translated: int
    reviewed: int = 0
    heading: Label | None = None  # the title with its markup
    source: Label | None = None  # who submits it


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """A document in all of its languages; of one that cannot be read only its number, as far as it can be made out."""

    file: str
    folder: str  # of its session
    number: str
    faults: tuple[Diagnostic, ...]
    inputs: dict[str, str]  # what was asked of its own files, and the answers
    symbol: Symbol | None = None  # nothing: it cannot be read
    span: Span | None = None  # of the number
    title: str = ""  # of the original
    agenda_item: str = ""
    date: str = ""  # 2026-02-20
    original: Tag = "en"
    editions: tuple[EditionCard, ...] = ()
    sayings: tuple[Saying, ...] = ()  # of instruments that no register words, to be compared with other documents'


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A session: what names its files."""

    folder: str
    code: str
    languages: tuple[Tag, ...]
    template: str
    file_names: Literal["plain", "published"]
    list_symbol: Symbol | None = None  # of the list of its documents, if one is wanted
    list_span: Span | None = None
    compared: RuleSetting = "warning"  # how grave it is that documents cite one instrument in two ways


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found out about a project, or about the documents of it that were asked for."""

    faults: tuple[Diagnostic, ...]
    sessions: tuple[SessionCard, ...]
    documents: tuple[DocumentCard, ...]
    checked: tuple[str, ...]  # the files that were read


@dataclass(frozen=True, slots=True)
class BuildCard:
    """A whole build that ended well."""

    wanted: str  # what was to be built
    inputs: dict[str, str]  # what was asked of the project, and the answers
    files: dict[str, str]  # that it made, from the output folder, set by set with the manifest last, each with its hash
    kept: tuple[str, ...]  # those of earlier builds that the sets still list
    findings: Findings


@dataclass(frozen=True, slots=True)
class Survey:
    """What all documents share, looked at once: sessions, register, labels."""

    sessions: tuple[SessionCard, ...]
    faults: tuple[Diagnostic, ...]
    inputs: dict[str, str]  # what was asked of the project, and the answers
